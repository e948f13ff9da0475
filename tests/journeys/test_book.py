"""A code from its page in the book, by keyboard: notes, guideline, 7th character, evidence."""

from contextlib import closing

import pytest

from app.search import build_index, open_index
from tests.fixtures.annotated import annotated_root
from tests.fixtures.books import opened
from tests.fixtures.stage import laid
from tests.fixtures.stored import trail_of
from tests.fixtures.work import FACTS, new_work
from tests.journeys.sittings import seated

NOTE = "Progress note\nWhale oil on the hand, first visit.\nCough of the lantern kind.\n"
WORDS = "Whale oil on the hand"


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    return annotated_root(tmp_path_factory.mktemp("annotated"), build_index)


@pytest.fixture
def work(tmp_path):
    return new_work(tmp_path / "client.coderdesk")


@pytest.fixture
def window(qtbot, root, work, tmp_path):
    """A desk with one encounter and its chart."""
    with opened(root) as books, closing(open_index(books.generation, books)) as index:
        desk = laid(work, books)
        encounter = desk.encounters.make(FACTS).encounter_id
        desk.charts.attach(encounter, "note.txt", NOTE.encode(), title="Note")
        with seated(qtbot, desk, index, tmp_path) as window:
            yield window


# The platform of the tests cannot raise or place top-level windows, and says so.
@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_code_is_read_and_given_with_its_7th_character_by_keyboard(window, hands, work):
    _open_the_encounter(window, hands)
    _select(window, hands, WORDS)
    _open_in_the_book(window, hands, "T360X1", "T36.0X1")
    _follow_a_mention_and_go_back(window, hands)
    _choose_the_7th_character_and_give(window, hands)
    _read_a_guideline(window, hands)
    assert ("changed the coding sheet", "T36.0X1A given") in trail_of(work)


def _open_the_encounter(window, hands):
    hands.press("Ctrl+1")
    hands.see(lambda: len(window.panes.worklist.rows) == 1)
    hands.press("Home", "Return")
    hands.see(lambda: window.current.now is not None)
    hands.see(window.panes.chart.has_document)


def _select(window, hands, words):
    """Find words in the chart and select them."""
    hands.see(window.deeds["chart.find"].isEnabled)
    hands.press("Ctrl+F")
    hands.stand_in("Words to find")
    hands.type(words)
    search = window.panes.chart._search
    hands.see(lambda: [hit.span.end - hit.span.start for hit in search.hits] == [len(words)])
    hands.press("Return", "Esc")
    hands.stand_in("Chart")
    hands.press(*["Shift+Right"] * len(words))
    hands.see(lambda: [piece.quote for piece in window.panes.chart.selection()] == [words])


def _open_in_the_book(window, hands, typed, code):
    hands.press("Ctrl+K", "Ctrl+A")
    hands.type(typed)
    hands.see(lambda: window.panes.codes._search._list.code == code)
    hands.press("Return")
    _see_the_page(window, hands, code)
    hands.stand_in("Page of the code book")


def _follow_a_mention_and_go_back(window, hands):
    view = _view(window)
    _go_to(window, hands, "code:B20")
    hands.press("Return")
    _see_the_page(window, hands, "B20")
    hands.press("Alt+Left")
    _see_the_page(window, hands, "T36.0X1")
    assert view.chosen.href == "code:B20"
    hands.press("Alt+Right")
    _see_the_page(window, hands, "B20")
    hands.press("Alt+Left")


def _choose_the_7th_character_and_give(window, hands):
    give = window.panes.codes.book._bar.give
    _see_the_page(window, hands, "T36.0X1")
    assert give.text() == "Give code"
    hands.press("7", "S")
    assert give.text() == "Give T36.0X1S"
    hands.press("A")
    assert give.text() == "Give T36.0X1A"
    hands.press("Ctrl+Return")
    encounter = window.current.id
    hands.see(lambda: window._desk.coding.sheet(encounter).diagnoses)
    (diagnosis,) = window._desk.coding.sheet(encounter).diagnoses
    assert diagnosis.code == "T36.0X1A"
    (evidence,) = diagnosis.evidence
    assert evidence.quote == WORDS
    assert evidence.span.start == NOTE.index(WORDS)


def _read_a_guideline(window, hands):
    view = _view(window)
    _open_in_the_book(window, hands, "A001", "A00.1")
    hands.see(lambda: "Manifestation: the etiology comes first" in view.toPlainText())
    _go_to(window, hands, "fold:I.C.1.a")
    hands.press("Return")
    hands.see(lambda: "A second paragraph." in view.toPlainText())


def _go_to(window, hands, href):
    """Go on from link to link until this one has the focus."""
    view = _view(window)
    for _ in range(80):
        hands.press("Tab")
        if view.chosen is not None and view.chosen.href == href:
            return
    raise AssertionError(f"Tab does not lead to {href}")


def _see_the_page(window, hands, code):
    """Wait until all of a page is there."""
    reader = window.panes.codes.book._reader
    hands.see(lambda: reader.now is not None and reader.now.page.entry.code == code)
    hands.see(lambda: reader.now.further is not None)


def _view(window):
    return window.panes.codes.book._view
