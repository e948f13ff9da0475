import pytest

from app.domain.chart.documents import Box
from app.domain.chart.highlights import Category, HighlightError
from app.domain.chart.spans import Area, Evidence, Span
from app.encounters.highlights import Highlights
from tests.fixtures.work import CODER, FACTS, clock

TEXT = b"Fever and cough since Monday.\fA second page."


@pytest.fixture
def marking(work):
    return Highlights(work.sessions, CODER, clock())


@pytest.fixture
def encounter_id(charts, encounters):
    encounter_id = encounters.make(FACTS).encounter_id
    charts.attach(encounter_id, "visit.txt", TEXT)
    return encounter_id


@pytest.fixture
def fever(encounters, encounter_id):
    (head,) = encounters.open(encounter_id).documents
    return Evidence("Fever", Span(head.id, 0, 0, 5))


def kept(marking, encounter_id):
    found = marking.of_encounter(encounter_id)
    return [(each.category, each.quote, each.note) for each in found]


def test_words_are_marked_with_a_note_and_stand_in_the_trail(marking, encounter_id, fever, acts):
    change = marking.make([fever], Category.DIAGNOSIS, "38.9")
    assert change.encounter_id == encounter_id
    assert change.said == "Marked diagnosis “Fever”"
    assert kept(marking, encounter_id) == [(Category.DIAGNOSIS, "Fever", "38.9")]
    assert acts()[-1] == ("marked the chart", "Marked diagnosis “Fever”")


def test_words_over_two_pages_are_marked_in_one_step(marking, encounter_id, fever):
    other = Evidence("A second", Span(fever.span.document, 1, 0, 8))
    marking.make([fever, other, Evidence("somewhere")], Category.LAB)
    assert len(kept(marking, encounter_id)) == 2
    assert marking.undo(encounter_id).said == "Undone: Marked lab “Fever”"
    assert kept(marking, encounter_id) == []


def test_the_same_words_are_marked_once_in_a_category(marking, encounter_id, fever):
    marking.make([fever], Category.LAB)
    assert marking.make([fever], Category.LAB).said == "Nothing changed"
    assert marking.make([], Category.LAB).said == "Nothing changed"
    marking.make([fever], Category.QUERY)
    assert [each for each, *_ in kept(marking, encounter_id)] == [Category.LAB, Category.QUERY]


def test_category_and_note_are_changed_and_taken_back(marking, encounter_id, fever):
    marking.make([fever], Category.OTHER)
    (made,) = marking.of_encounter(encounter_id)
    said = marking.recategorise(made.id, Category.MEDICATION).said
    assert said == "Changed other “Fever”: medication"
    marking.write_note(made.id, "which one? ")
    assert kept(marking, encounter_id) == [(Category.MEDICATION, "Fever", "which one?")]
    assert marking.write_note(made.id, "which one?").said == "Nothing changed"
    marking.undo(encounter_id)
    marking.undo(encounter_id)
    assert kept(marking, encounter_id) == [(Category.OTHER, "Fever", "")]
    assert marking.steps(encounter_id).redo_label == said
    assert marking.redo(encounter_id).said == f"Done again: {said}"


def test_what_is_removed_comes_back(marking, encounter_id, fever, acts):
    marking.make([fever], Category.OTHER)
    (made,) = marking.of_encounter(encounter_id)
    assert marking.remove(made.id).said == "Removed other “Fever”"
    assert kept(marking, encounter_id) == []
    marking.undo(encounter_id)
    assert marking.of_encounter(encounter_id) == (made,)
    assert [action for action, _ in acts()[-3:]] == ["marked the chart"] * 3


def test_a_bookmark_may_stand_at_the_top_of_a_page(marking, encounter_id, fever):
    said = marking.bookmark(Span(fever.span.document, 1, 0, 1), note="read again").said
    assert said == "Marked bookmark page 2"
    assert kept(marking, encounter_id) == [(Category.BOOKMARK, "", "read again")]


def test_long_words_are_cut_in_the_line(marking, fever):
    long = Evidence("word " * 20, fever.span)
    assert marking.make([long], Category.LAB).said.endswith("word…”")


def test_without_a_step_nothing_is_retraced(marking, encounter_id, acts):
    before = acts()
    assert marking.undo(encounter_id).said == marking.redo(encounter_id).said == "Nothing changed"
    assert acts() == before


def test_copying_leaves_a_trail_entry_without_the_words(marking, fever, acts):
    marking.copied(fever.span.document, 1_205)
    details = f"1,205 characters of document {fever.span.document}"
    assert acts()[-1] == ("copied text of the chart", details)


def test_copying_from_no_document_is_told(marking):
    with pytest.raises(HighlightError, match="no longer there"):
        marking.copied(99, 1)


def test_a_part_of_a_page_is_named_by_its_page(marking, encounter_id, fever):
    area = Area(fever.span.document, 1, Box(10, 10, 90, 60))
    change = marking.make([Evidence.of_area(area)], Category.LAB)
    assert change.said == "Marked lab page 2, area"
    assert [each.span for each in marking.of_encounter(encounter_id)] == [area]
