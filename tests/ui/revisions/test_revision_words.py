from dataclasses import replace

import pytest

from app.domain.books import NoteKind
from app.domain.printed.revisions import RevisionKind, Touch
from app.ui.revisions.revision_words import (
    after_words,
    before_words,
    instead_words,
    kind_word,
    source_line,
    touch_words,
)
from tests.reports.revised import ADDED, CAME, DELETED, HEADER, compared, mine, told, use


def test_every_kind_has_a_word_of_its_own():
    assert len({kind_word(kind) for kind in RevisionKind}) == len(RevisionKind)


@pytest.mark.parametrize(
    ("codes", "words"),
    [
        ((), ""),
        (("A05",), "coded as A05"),
        (
            tuple(f"A{n}" for n in range(10, 20)),
            "coded as A10, A11, A12, A13, A14, A15, A16, A17 …",
        ),
    ],
    ids=["none", "one", "many"],
)
def test_before_a_new_code_stands_what_was_given_before(codes, words):
    assert before_words(replace(ADDED, predecessors=codes)) == words


def test_a_note_is_said_with_its_kind():
    assert after_words(CAME) == "Code first: the wick"
    assert before_words(CAME) == ""
    assert before_words(replace(CAME, old="x", was=NoteKind.EXCLUDES1)) == "Excludes1: x"


def test_one_code_to_use_instead_has_its_title_and_several_have_not():
    assert instead_words(HEADER) == "A05.A, A05.B"
    one = replace(HEADER, successors=HEADER.successors[:1])
    assert instead_words(one) == "A05.A Wick fever, relapsing"
    assert "A05.A Wick fever, relapsing\n" in instead_words(HEADER, has_titles=True)
    assert instead_words(DELETED) == ""


@pytest.mark.parametrize(
    ("own", "words"),
    [
        (mine(use(1)), "A05: 1 encounter"),
        (mine(use(1), use(2)), "A05: 2 encounters"),
        (mine(is_favourite=True, rules=1), "A05: favourite, 1 payer rule"),
        (mine(rules=3, has_note=True), "A05: 3 payer rules, note"),
    ],
    ids=["one encounter", "two encounters", "favourite", "note"],
)
def test_why_a_change_touches(own, words):
    assert touch_words(Touch(HEADER, (own,))) == words


def test_without_a_conversion_table_and_without_notes_this_is_said():
    line = source_line(told(comparison=compared(has_notes=False)))
    assert line == (
        "Use instead: the codes right below, as no Conversion Table is loaded. "
        "One of the editions brings no notes: they are not compared."
    )
