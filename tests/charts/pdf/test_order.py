import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Paragraph, Table

from app.charts.pdf.order import in_reading_order
from app.charts.pdf.pdf import read_pdf
from tests.fixtures.pdfs import pdf_of

LEFT = [
    "The patient is a 67 year old man who",
    "was admitted with shortness of breath",
    "and was found to have heart failure with",
    "reduced ejection fraction. He was given",
    "diuretics and his weight fell by four",
]
RIGHT = [
    "kilograms while his renal function was",
    "stable. On the third day he had pain in",
    "the left calf, and an ultrasound showed",
    "no thrombosis. The pain resolved and he",
    "was discharged home in good condition.",
]
HEAD = "Discharge summary of the stay from March third to March seventh"
FOOT = "Signed by the attending physician of the ward on the day of discharge"


def text_of(*drawn, lines=(), turned=()):
    """Return the text of a page on which words were drawn at places, in this order."""

    def setting(canvas):
        canvas.setFont("Helvetica", 9)
        for words, x, y in drawn:
            canvas.drawString(x, y, words)
        for words, angle, x, y in turned:
            canvas.saveState()
            canvas.translate(x, y)
            canvas.rotate(angle)
            canvas.drawString(0, 0, words)
            canvas.restoreState()

    page = read_pdf(pdf_of(lines, setting=setting)).pages[0]
    assert len(page.text) == len(page.boxes)
    return page.text.split("\n")


def column(words, x, top=260, step=12):
    return [(line, x, top - step * number) for number, line in enumerate(words)]


def side_by_side(*columns):
    return [place for row in zip(*columns, strict=True) for place in row]


def test_columns_drawn_line_by_line_are_read_one_after_the_other():
    drawn = side_by_side(column(LEFT, 20), column(RIGHT, 210))
    around = [(HEAD, 20, 280)], [(FOOT, 20, 190)]
    assert text_of(*around[0], *drawn, *around[1]) == [HEAD, *LEFT, *RIGHT, FOOT]


def test_words_drawn_across_a_row_of_two_columns_are_shown_once():
    drawn = side_by_side(column(LEFT * 2, 20, 280), column(RIGHT * 2, 210, 280))
    across = "from one side of the page to the other side of it, over both"
    shown = text_of(*drawn, (across, 100, 220))
    assert sorted(shown) == sorted([*LEFT, *RIGHT] * 2 + [across])


def test_the_foot_of_a_page_is_read_after_both_columns():
    drawn = side_by_side(column(LEFT, 20), column(RIGHT, 210))
    assert text_of(*drawn, ("Page 1 of 1", 20, 20)) == [*LEFT, *RIGHT, "Page 1 of 1"]


def test_columns_drawn_one_after_the_other_stay_as_they_are():
    assert text_of(*column(LEFT, 20), *column(RIGHT, 210)) == [*LEFT, *RIGHT]


def test_a_few_words_beside_a_column_are_no_column():
    labels = [(word, x, y) for y in (260, 236) for word, x in (("Seen", 20), ("by", 70))]
    shown = " ".join(text_of(*labels, *column(RIGHT[:4], 210))).split()
    assert sorted(shown) == sorted(" ".join(["Seen by"] * 2 + RIGHT[:4]).split())


def test_three_columns_are_read_one_after_the_other():
    lines = [
        "was found to be in",
        "heart failure with a",
        "low fraction, he was",
        "given a diuretic and",
    ]
    columns = [column(lines, x) for x in (10, 130, 250)]
    assert text_of(*side_by_side(*columns)) == lines * 3


@pytest.mark.parametrize(
    "cells",
    [
        (["Sodium", "Potassium", "Creatinine", "Glucose"], ["139", "4.1", "1.3 H", "104"]),
        (
            ["Take one tablet daily by mouth", "Take two tablets daily with meals"] * 3,
            ["For the high blood pressure", "For the sugar in the blood now"] * 3,
        ),
    ],
    ids=["results", "sentences"],
)
def test_a_table_is_not_torn_into_columns(cells):
    drawn = side_by_side(column(cells[0], 20), column(cells[1], 210))
    assert text_of(*drawn) == [f"{left} {right}" for left, right in zip(*cells, strict=True)]


def test_wrapped_cells_of_a_table_are_read_row_by_row():
    style = getSampleStyleSheet()["BodyText"]
    rows = [
        (f"{one} that has been stable for more than a year by now", f"{two} twice daily with meals")
        for one, two in (("Diabetes", "Metformin"), ("Angina", "Aspirin"), ("Gout", "Colchicine"))
    ]
    cells = [[Paragraph(cell, style) for cell in row] for row in rows]

    def setting(canvas):
        table = Table(cells, colWidths=(120, 90))
        table.wrapOn(canvas, 300, 300)
        table.drawOn(canvas, 20, 40)

    text = " ".join(read_pdf(pdf_of([], setting=setting)).pages[0].text.split())
    assert text == " ".join(" ".join(row) for row in rows)


def test_a_table_drawn_line_by_line_with_wrapped_cells_is_not_torn():
    left = [("a problem that goes on in", 20, y) for y in (280, 250, 220, 190)]
    more = [("the second line of a cell", 20, y - 10) for y in (280, 250, 220, 190)]
    right = [("the plan for it goes on in", 210, y) for y in (280, 250, 220, 190)]
    rest = [("another line of the plan", 210, y - 10) for y in (280, 250, 220, 190)]
    rows = [f"{left[0][0]} {right[0][0]}", f"{more[0][0]} {rest[0][0]}"]
    drawn = [place for row in zip(left, right, more, rest, strict=True) for place in row]
    assert text_of(*drawn) == rows * 4


@pytest.mark.parametrize(
    ("drawn", "lines"),
    [
        ([("Page 1", 60, 20), ("Note", 60, 280), ("Words", 60, 200)], ["Note", "Words", "Page 1"]),
        (
            [*column(LEFT[3:], 20, 224), *column(LEFT[:3], 20), (HEAD, 20, 280)],
            [HEAD, *LEFT],
        ),
        (
            [*column(["Name:", "Born:", "MRN:"], 20), *column(["Jane", "1960", "A-17"], 90)],
            ["Name: Jane", "Born: 1960", "MRN: A-17"],
        ),
        (
            [*column(["Name:", "Seen:", "MRN:"], 20), ("A-17", 90, 236), ("Jane", 90, 260)],
            ["Name: Jane", "Seen:", "MRN: A-17"],
        ),
        (
            [*column(["First", "Third"], 20, step=40), *column(["Second", "Fourth"], 20, 240, 40)],
            ["First", "Second", "Third", "Fourth"],
        ),
        (
            [*column(["Visit", "Rest", "Drink", "Return"], 20), *column(["Pulse", "70"], 250, 250)],
            ["Visit", "Rest", "Drink", "Return", "Pulse", "70"],
        ),
        (
            [*column(["Right", "side"], 250), *column(["Left", "which is", "long"], 20, 266)],
            ["Left", "which is", "long", "Right", "side"],
        ),
        (
            [
                *column(["He was seen", "and was then sent"], 20),
                *column(["She was there", "and had no fever"], 210),
            ],
            ["He was seen", "and was then sent", "She was there", "and had no fever"],
        ),
        ([("low", 250, 100), ("high", 20, 250)], ["high", "low"]),
        (
            [
                *column(["4.1", "1.3"], 150, 248),
                *column(["Potassium", "Creatinine"], 20, 248),
                *column(["mmol/L", "mg/dL"], 250, 248),
                *[("Test", 20, 260), ("Result", 150, 260), ("Unit", 250, 260)],
            ],
            ["Test Result Unit", "Potassium 4.1 mmol/L", "Creatinine 1.3 mg/dL"],
        ),
    ],
    ids=[
        *("footer first", "pieces shuffled", "labels, then values", "a value is missing"),
        *("every other line", "a box at the side", "right side first", "sentences side by side"),
        *("nothing shared", "a table by its columns, from the middle"),
    ],
)
def test_what_was_drawn_out_of_order_is_read_in_order(drawn, lines):
    assert text_of(*drawn) == lines


@pytest.mark.parametrize("step", [37, 63])
def test_what_was_drawn_in_no_order_at_all_is_read_row_by_row(step):
    words = [f"w{number}" for number in range(100)]
    places = [(word, 20 + 30 * (at % 10), 280 - 12 * (at // 10)) for at, word in enumerate(words)]
    shuffled = [places[step * at % 100] for at in range(100)]
    assert " ".join(text_of(*shuffled)).split() == words


def test_words_standing_around_each_other_begin_with_the_upmost():
    ring = [
        ("upper words reach far", 20, 250),
        ("right", 200, 240),
        ("lower words reach", 120, 200),
    ]
    assert text_of(*ring[::-1], ("left", 20, 200))[0] == "upper words reach far"


@pytest.mark.parametrize(
    ("angle", "places"), [(90, ((14, 60), (26, 60))), (270, ((386, 260), (374, 260)))]
)
def test_words_that_stand_sideways_come_last_and_whole(angle, places):
    words = "It fits the margin", "of the sheet, still"
    turned = [(line, angle, *place) for line, place in zip(words, places, strict=True)]
    assert text_of(*column(LEFT, 60), turned=turned[::-1]) == [*LEFT, *words]


def test_a_watermark_behind_the_words_leaves_them_whole():
    def setting(canvas):
        canvas.setFont("Helvetica", 70)
        canvas.drawString(60, 180, "DRAFT")
        canvas.translate(90, 40)
        canvas.rotate(45)
        canvas.drawString(0, 0, "COPY")
        canvas.rotate(-45)
        canvas.translate(-90, -40)

    lines = read_pdf(pdf_of(LEFT, setting=setting)).pages[0].text.split("\n")
    assert [line for line in lines if line in LEFT] == LEFT
    assert sorted(set(lines) - set(LEFT)) == ["COPY", "DRAFT"]


def test_a_drawing_with_thousands_of_words_is_left_as_it_is(monkeypatch):
    monkeypatch.setattr("app.charts.pdf.order._MOST_PIECES", 2)
    assert text_of(("low", 20, 20), ("mid", 20, 100), ("high", 20, 200)) == ["low", "mid", "high"]


WORDS = st.sampled_from(["a", "Name:", "the rest of it", "and more of it", "C", "12"])
PLACES = st.tuples(
    WORDS | st.text("abC:. ", min_size=1, max_size=9), st.integers(0, 60), st.integers(0, 60)
)


@settings(max_examples=60, deadline=None)
@given(st.lists(PLACES, max_size=30))
def test_no_sign_is_lost_or_doubled_and_each_keeps_its_place(drawn):
    own = []
    for words, x, y in drawn:
        places = [
            (5 * x + 6 * at, 5 * y, 5 * x + 6 * at + 6, 5 * y + 11) for at in range(len(words))
        ]
        own += [*zip(words, places, strict=True), ("\n", places[-1])]
    read = in_reading_order(own)
    assert sorted(each for each in read if each[0] > " ") == sorted(
        each for each in own if each[0] > " "
    )
    assert in_reading_order(read) == read or sorted(read) == sorted(read)
