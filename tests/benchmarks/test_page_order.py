from tests.benchmarks.page_order import columns_read, tables_read, words_of

NOTE = (
    "The patient is a man of 67 years who was admitted with shortness of breath and was found to "
    "have heart failure with a low ejection fraction. He was given diuretics and his weight fell "
    "by four kilograms while his renal function was stable. On the third day he had pain in the "
    "left calf, and an ultrasound showed no thrombosis. The pain resolved and he went home. "
)


def test_pages_in_columns_are_told_right_from_wrong():
    assert all(columns_read([NOTE * 3] * 6, 1))
    assert not any(columns_read(["A B " * 300], 1))


def test_tables_are_told_whole():
    assert all(tables_read(NOTE.split(". ")[:-1], 6, 1))


def test_notes_are_read_from_a_table(tmp_path):
    (tmp_path / "notes.csv").write_text('id,text\n1,"one\n two"\n2,three\n')
    assert words_of(tmp_path / "notes.csv", 1) == ["one two"]
