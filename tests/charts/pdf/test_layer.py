import pytest

from app.charts.pdf.pdf import read_pdf
from app.charts.plain.rows import TableRows, index_at
from app.charts.scans.pictures import picture
from tests.fixtures.pdfs import pdf_of

LINES = ["Type 2 diabetes mellitus", "CKD 3b, stable; A1c 6.8 %"]
SCALE = 4


def rotated(turn):
    return lambda canvas: canvas.setPageRotation(turn)


def cropped(turn):
    def setting(canvas):
        canvas.setCropBox((40, 150, 300, 260))
        canvas.setPageRotation(turn)

    return setting


SETTINGS = {f"turned {turn}": rotated(turn) for turn in (0, 90, 180, 270)} | {
    f"cropped, turned {turn}": cropped(turn) for turn in (0, 90, 180, 270)
}


@pytest.mark.parametrize("setting", SETTINGS.values(), ids=SETTINGS)
def test_boxes_lie_where_the_ink_is(setting):
    content = pdf_of(LINES, setting=setting)
    page = read_pdf(content).pages[0]
    ink = dark_points(content)
    assert set(page.text.split("\n")) == set(LINES)
    for character, box in zip(page.text, page.boxes, strict=True):
        if not character.isspace():
            assert any(lies_in(point, box) for point in ink), character
    assert all(any(lies_in(point, box) for box in page.boxes) for point in ink)


@pytest.mark.parametrize("turn", [0, 180], ids=["upright", "upside down"])
def test_the_middle_of_a_visible_character_is_that_character(turn):
    page = read_pdf(pdf_of(LINES, setting=rotated(turn))).pages[0]
    rows = TableRows(page)
    for index, character in enumerate(page.text):
        if not character.isspace():
            box = page.boxes[index]
            middle = (box.left + box.right) / 2, (box.top + box.bottom) / 2
            assert index_at(page, rows, *middle) == index


def test_text_outside_the_crop_box_is_left_out():
    def setting(canvas):
        canvas.setCropBox((40, 210, 300, 260))

    assert read_pdf(pdf_of(LINES, setting=setting)).pages[0].text.strip() == LINES[0]


def test_a_word_broken_at_the_line_end_keeps_its_hyphen():
    page = read_pdf(pdf_of(["poorly controlled diabe-", "tes"])).pages[0]
    assert page.text == "poorly controlled diabe-\ntes"
    end = page.text.index("\n")
    assert page.boxes[end].left == page.boxes[end - 1].right


def test_the_gap_between_columns_is_covered_by_its_blank():
    def setting(canvas):
        canvas.setFont("Helvetica", 11)
        canvas.drawString(10, 220, "left")

    page = read_pdf(pdf_of(["right"], setting=setting)).pages[0]
    assert page.text == "left right"
    before, blank, after = page.boxes[3:6]
    assert (blank.left, blank.right) == (before.right, after.left)
    assert blank.right - blank.left > 20


def test_characters_beyond_the_first_plane_count_once():
    page = read_pdf(EMOJI).pages[0]
    assert page.text == "A😀B"
    assert page.boxes[0].right <= page.boxes[1].left < page.boxes[2].left


def dark_points(content: bytes) -> list[tuple[float, float]]:
    drawn = picture(content, 0, SCALE)
    return [
        ((x + 0.5) / SCALE, (y + 0.5) / SCALE)
        for y in range(drawn.height)
        for x in range(drawn.width)
        if drawn.pixels[y * drawn.stride + 4 * x] < 64
    ]


def lies_in(point, box) -> bool:
    x, y = point
    slack = 0.5
    return box.left - slack <= x <= box.right + slack and box.top - slack <= y <= box.bottom + slack


_MAP = b"""/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CMapName /Sample def /CMapType 2 def
1 begincodespacerange <00> <ff> endcodespacerange
3 beginbfchar <41> <0041> <42> <0042> <2A> <D83DDE00> endbfchar
endcmap end end"""
_DRAW = b"BT /F1 20 Tf 20 50 Td (A*B) Tj ET"
EMOJI = (
    b"%%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]/Contents 4 0 R"
    b"/Resources<</Font<</F1 5 0 R>>>>>>endobj\n"
    b"4 0 obj<</Length %d>>stream\n%s\nendstream endobj\n"
    b"5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 6 0 R>>endobj\n"
    b"6 0 obj<</Length %d>>stream\n%s\nendstream endobj\n"
    b"trailer<</Root 1 0 R>>\n"
) % (len(_DRAW), _DRAW, len(_MAP), _MAP)
