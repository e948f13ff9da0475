from app.charts.pdf.pdf import read_pdf
from app.charts.plain.grid import laid_out
from app.charts.plain.rows import GridRows, TableRows, caret_at, rows_of, runs
from app.charts.reading import read
from app.domain.chart.grid import MARGIN, ROW
from tests.fixtures.pdfs import pdf_of

TEXT = "Assessment\n\nT2DM on glargine\nCKD 3b"


def words(page, rows):
    return [page.text[row.start : row.end] for row in rows]


def test_the_rows_of_a_text_are_its_lines():
    page = laid_out(TEXT)
    rows = rows_of(page)
    assert words(page, rows.within(0, page.height)) == TEXT.splitlines(keepends=True)
    assert words(page, [rows.at(TEXT.index("glargine")), rows.at(len(TEXT))]) == [
        "T2DM on glargine\n",
        "CKD 3b",
    ]


def test_only_rows_that_show_are_found():
    page = laid_out(TEXT)
    rows = rows_of(page).within(MARGIN + 2 * ROW, MARGIN + 3 * ROW)
    assert words(page, rows) == ["T2DM on glargine\n"]
    assert rows_of(page).within(page.height, page.height + 100) == []


def test_beyond_the_last_row_the_last_is_nearest():
    page = laid_out(TEXT + "\n")
    assert words(page, [rows_of(page).nearest(0, 9999)]) == ["CKD 3b\n"]
    assert words(page, [rows_of(page).nearest(0, -5)]) == ["Assessment\n"]


def test_the_rows_of_a_pdf_page_are_found_by_eye():
    page = read_pdf(pdf_of(["Assessment", "T2DM on glargine"])).pages[0]
    rows = TableRows(page)
    assert words(page, rows.within(0, 300)) == ["Assessment\n", "T2DM on glargine"]
    last = rows.at(len(page.text))
    assert last == rows.nearest(100, last.box.top + 2)
    assert rows.within(0, 10) == []


def test_rows_without_a_line_end_between_them_are_told_apart():
    page = read_pdf(pdf_of(["one", "two"])).pages[0]
    joined = type(page)(page.text.replace("\n", " "), page.boxes, page.width, page.height)
    assert words(joined, TableRows(joined).within(0, 300)) == ["one ", "two"]


def test_a_page_without_text_has_no_rows():
    page = read_pdf(pdf_of([])).pages[0]
    assert TableRows(page).within(0, 300) == []


def test_the_kind_of_rows_follows_the_document():
    for content, kind in ((b"note", GridRows), (pdf_of(["note"]), TableRows)):
        document = read(content, "n")
        assert isinstance(rows_of(document.pages[0]), kind)


def test_a_caret_stands_before_the_half_that_was_pointed_at():
    page = laid_out("abc\ndef")
    rows = rows_of(page)
    assert caret_at(page, rows, MARGIN + 2, MARGIN) == 0
    assert caret_at(page, rows, MARGIN + 4, MARGIN) == 1
    assert caret_at(page, rows, 500, MARGIN) == 3
    assert caret_at(page, rows, 500, 500) == 7


def test_a_run_over_rows_covers_each_of_them():
    page = laid_out(TEXT)
    rows = rows_of(page).within(0, page.height)
    boxes = list(runs(page, rows, TEXT.index("sess"), TEXT.index(" on")))
    assert [(box.left, box.right) for box in boxes] == [
        (MARGIN + 2 * 6, MARGIN + 10 * 6),
        (MARGIN, MARGIN + 4 * 6),
    ]
