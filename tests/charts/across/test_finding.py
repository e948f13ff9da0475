import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.charts.across import finding
from app.charts.across.finding import Finder, find
from app.charts.reading import read

NOTE = read("Type 2\n   Diabetes mellitus.\nSjögren’s syndrome\fdiabetes type 2".encode(), "note")
LAB = read(b"DIABETES screen: A1c 6.8 %", "lab")
CHART = {7: NOTE, 9: LAB}


def places(query: str) -> list[tuple[int, int, str]]:
    return [
        (hit.span.document, hit.span.page, hit.context[hit.begin : hit.end])
        for hit in find(query, CHART)
    ]


def test_hits_come_from_every_page_of_every_document():
    assert places("diabetes") == [
        (7, 0, "Diabetes"),
        (7, 1, "diabetes"),
        (9, 0, "DIABETES"),
    ]


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("type 2 diabetes", "Type 2 Diabetes"),
        ("  MELLITUS. ", "mellitus."),
        ("sjogren", "Sjögren"),
        ("SJÖGREN", "Sjögren"),
        ("a1c 6.8 %", "A1c 6.8 %"),
    ],
    ids=["over a line end", "blanks", "no accent", "accent", "signs"],
)
def test_case_accents_and_line_ends_do_not_matter(query, words):
    assert [found for _, _, found in places(query)] == [words]


@pytest.mark.parametrize("query", ["", "   ", "\n"], ids=["nothing", "blanks", "line end"])
def test_nothing_asked_is_nothing_found(query):
    assert places(query) == []


def test_a_span_is_that_of_the_page_text():
    hit = find("type 2 diabetes", CHART)[0]
    assert NOTE.pages[0].text[hit.span.start : hit.span.end] == "Type 2\n   Diabetes"


@pytest.mark.parametrize(
    "text",
    [
        "poorly controlled diabe-\ntes",
        "diabe- \ntes",
        "diabe\u2010\ntes",
        "diabe\u00ad\ntes",
        "diabe\u00adtes",
        "dia\u0301betes",
    ],
    ids=["hyphen", "blank behind", "other hyphen", "soft, at the end", "soft", "accent"],
)
def test_what_stands_inside_a_word_is_read_over(text):
    assert len(find("diabetes", {1: read(text.encode(), "note")})) == 1


def test_the_context_is_one_line_around_the_words():
    text = "x" * 100 + " history of\nbreast\n cancer (2019) " + "y" * 100
    hit = find("breast cancer", {1: read(text.encode(), "note")})[0]
    assert hit.context[hit.begin : hit.end] == "breast cancer"
    assert " history of breast cancer (2019) y" in hit.context
    assert len(hit.context) < 130


def test_only_so_many_hits_are_listed():
    assert len(Finder(CHART).find("e", limit=4)) == 4


@given(st.integers(0, 40), st.integers(0, 40))
def test_a_long_text_is_searched_across_its_pieces(before, after):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(finding, "_PIECE", 16)
        text = "x" * before + "needle" + "y" * after + "needle"
        hits = find("needle", {1: read(text.encode(), "note")})
    assert [hit.span.start for hit in hits] == [before, before + 6 + after]


@given(
    st.text(
        st.characters(exclude_categories=()) | st.sampled_from("AZaé–ÉİΣς\xad\ud800"), max_size=40
    )
)
@settings(max_examples=80)
def test_a_text_is_folded_sign_by_sign(text):
    assert finding._folded(text)[0] == text.translate(finding._FOLDING)
