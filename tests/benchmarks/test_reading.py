from tests.benchmarks import assertion, note_sections

SENTENCES = (
    "n\tphrase\tsentence\tnegation\ttemporality\texperiencer\n"
    "1\tfever\tDenies FEVER.\tNegated\tRecent\tPatient\n"
    "2\tgout\tHistory of GOUT.\tAffirmed\tHistorical\tPatient\n"
    "3\trash\tCall if RASH.\tAffirmed\tNot particular\tPatient\n"
    "4\tcough\tNo such word.\tNegated\tRecent\tPatient\n"
)


def test_the_sentences_are_scored_by_kind(tmp_path, capsys, monkeypatch):
    folder = tmp_path / "assertion_sentences"
    folder.mkdir()
    (folder / "given.tsv").write_text(SENTENCES, encoding="latin-1")
    monkeypatch.setattr("sys.argv", ["assertion", "--material", str(tmp_path)])
    assertion.main()
    said = {line[:18].strip(): line.split()[-1] for line in capsys.readouterr().out.splitlines()}
    assert (said["negated P"], said["negated R"]) == ("1.000", "0.500")
    assert (said["historical F"], said["hypothetical F"]) == ("1.000", "1.000")


NOTES = [
    ("ALLERGY", "No known allergies."),
    ("ALLERGY", "Penicillin allergies."),
    ("ALLERGY", "Allergies to sulfa."),
    ("FAM/SOCHX", "Mother had diabetes, denies tobacco."),
    ("FAM/SOCHX", "Mother had no stroke, father had diabetes."),
    ("FAM/SOCHX", "Mother died. The mother’s brother has asthma."),
]


def test_the_table_of_words_learns_what_it_is_given_and_is_written_without_text():
    table = note_sections.learned(NOTES)
    assert table["mother"]["FAM/SOCHX"] > 0
    assert "penicillin" not in table
    assert 'labels = ["ALLERGY", "FAM/SOCHX"]' in note_sections.written(table)


def test_sections_are_scored(tmp_path, capsys, monkeypatch):
    folder = tmp_path / "note_sections"
    folder.mkdir()
    rows = "".join(f'{label},"{text}"\n' for label, text in NOTES * 4)
    (folder / "notes.csv").write_text(f"section_header,section_text\n{rows}", encoding="utf-8")
    out = tmp_path / "words.toml"
    monkeypatch.setattr(
        "sys.argv", ["note_sections", "--material", str(tmp_path), "--learn", str(out)]
    )
    note_sections.main()
    said = capsys.readouterr().out
    assert "label, cross-validated                           1.000" in said
    assert "flagged family or other                          1.000" in said
    assert out.read_text("utf-8").startswith("# How much each word")
