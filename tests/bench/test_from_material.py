import json
import zipfile
from datetime import date

from app.bench.from_material import clinician, misspelt, official_shorthand
from app.bench.queries import Material, borrowed
from app.codebooks import Phrase
from app.domain.codes import System
from tests.fixtures.books import opened, tiny_root

DAYS = (date(2024, 10, 1), date(2025, 9, 30))
NOTE = "HPI\nIll.\n\nASSESSMENT\n1. Lantern fever.\n2. She has had it for years.\n\nPLAN\nOil.\n"


def notes(folder):
    (folder / "outpatient_notes").mkdir()
    lines = [
        {"id": "a", "text": NOTE, "expert_codes": ["A00.9"], "coder": {"codes": ["A05"]}},
        {"id": "b", "text": "No plan.", "expert_codes": ["A00.9"], "coder": None},
        {"id": "c", "text": NOTE, "expert_codes": None, "coder": None},
    ]
    path = folder / "outpatient_notes" / "notes.jsonl"
    path.write_text("\n".join(map(json.dumps, lines)), "utf-8")


def slips(folder):
    place = folder / "search_spelling"
    place.mkdir()
    corrected = "Word\tCorrection\nlantrn\tlantern\nwik\twick\n"
    (place / "Medical Misspelling Correction Corpus.csv").write_text(corrected, "utf-8")
    (place / "PsyTAR_SpellingCorpus.txt").write_text("Mistake\tCorrection\nlanternn\tlantern\n")


def order(folder):
    rows = [("A000", "1", "Lantrn fev", "Lantern fever"), ("A05", "1", "Wick", "Wick")]
    rows.append(("A00", "0", "Lantern", "Lantern fevers"))
    lines = [f"{'00001':6}{code:8}{flag:2}{short:61}{long}" for code, flag, short, long in rows]
    with zipfile.ZipFile(folder / "codes.zip", "w") as archive:
        archive.writestr("icd10cm_order_2026.txt", "\n".join(lines))


def test_problems_of_assessments_want_the_codes_of_their_note(tmp_path):
    notes(tmp_path)
    found = {wanted.text: wanted.codes for wanted in clinician(tmp_path)}
    assert found == {"Lantern fever": {"A00.9", "A05"}}


def test_real_misspellings_are_put_into_phrases_that_hold_the_word(tmp_path):
    slips(tmp_path)
    phrase = Phrase(System.ICD_10_CM, "A00.9", "Lantern fever", "title", True, *DAYS)
    found = [(wanted.text, wanted.codes) for wanted in misspelt(tmp_path, [phrase])]
    assert found == [("lanternn fever", {"A00.9"}), ("lantrn fever", {"A00.9"})]


def test_short_titles_that_are_not_the_long_ones_are_asked_for(tmp_path):
    order(tmp_path)
    (wanted,) = official_shorthand(tmp_path, 5)
    assert (wanted.text, wanted.codes) == ("Lantrn fev", {"A00.0"})


def test_only_sets_for_which_there_is_material_are_borrowed(tmp_path):
    notes(tmp_path)
    slips(tmp_path)
    order(tmp_path)
    with opened(tiny_root(tmp_path / "reference")) as books:
        nothing = borrowed(books, date(2025, 5, 1), Material(), 5)
        found = borrowed(books, date(2025, 5, 1), Material(tmp_path, tmp_path), 5)
    wanted = {"misspelt", "clinician", "long selections", "official shorthand"}
    assert set(found) - set(nothing) == wanted
