import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.charts.across import copying
from app.charts.across.copying import carried, paragraphs, share_of

OLD = "HISTORY\nThe patient has type 2 diabetes on insulin.\n\nPlan: recheck in three months."
NEW = OLD.replace("insulin", "metformin") + "\n\nCough."


def shares(note, *earlier):
    found = carried(paragraphs([note]), [paragraphs([text]) for text in earlier])
    return [(round(each.share, 2), each.source) for each in found]


def test_a_paragraph_is_lines_without_a_blank_one_between_them():
    found = paragraphs(["A b.\nC d.\n\n  \n\nE f.", "***\n\nG"])
    assert [(each.page, each.text) for each in found] == [(0, "A b.\nC d."), (0, "E f."), (1, "G")]
    assert found[0].words == ("a", "b", "c", "d")
    text = "x\n\ny z"
    last = paragraphs([text])[-1]
    assert text[last.start : last.end] == "y z"


def test_words_in_a_row_that_stand_in_an_earlier_note_are_carried_forward():
    assert shares(NEW, OLD) == [(0.89, 0), (1.0, 0), (0.0, None)]


def test_the_note_that_most_comes_from_is_named_and_the_first_of_equals():
    assert shares("Plan: recheck in three months.", "Cough.", OLD, OLD) == [(1.0, 1)]


def test_line_ends_case_and_points_do_not_matter():
    assert shares("PLAN recheck\nin THREE months", OLD) == [(1.0, 0)]


def test_short_paragraphs_count_as_a_whole():
    assert shares("No cough.", "Cough.") == [(0.0, None)]
    assert shares("Cough", "Cough.") == [(1.0, 0)]


def test_the_share_of_a_note_is_that_of_its_words():
    found = carried(paragraphs([NEW]), [paragraphs([OLD])])
    assert share_of(found) == pytest.approx(13 / 15)
    assert share_of(()) == 0.0


def test_without_earlier_notes_nothing_is_carried_forward():
    assert shares("Cough.") == [(0.0, None)]


def test_a_long_record_is_compared_as_far_as_a_reader_waits(monkeypatch):
    monkeypatch.setattr(copying, "_MOST_WORDS", 3)
    assert shares("Plan: recheck in three months.", OLD) == [(0.0, None)]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.text(alphabet="ab \n", max_size=30), max_size=4))
def test_a_note_is_carried_forward_whole_from_itself(pages):
    note = paragraphs(pages)
    assert all(each.share == 1.0 for each in carried(note, [note]))


@settings(max_examples=60)
@given(st.text("ab1.%/- \nİß", max_size=80))
def test_no_word_is_cut_where_a_long_text_is_taken_in_bites(text):
    bites = copying._BITE
    copying._BITE = re.compile(r"(?s).{1,7}\S*")
    try:
        assert list(copying._words(text)) == copying._WORD.findall(text.lower())
    finally:
        copying._BITE = bites
