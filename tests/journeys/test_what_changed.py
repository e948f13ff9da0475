"""What changed that touches a coder, by keyboard, on the two real editions of ICD-10-CM."""

import csv
import io
from datetime import date

import pytest
from PySide6.QtWidgets import QApplication

from app.charts.reading import read
from app.domain.people import Patient
from app.domain.printed.revisions import RevisionKind
from app.ui.revisions.revision_model import RevisionCell
from tests.fixtures.stored import stored
from tests.fixtures.work import new_work
from tests.journeys.sittings import seated_at

JUNE, MARCH = date(2025, 6, 2), date(2026, 3, 12)
GIVEN = ("G35", "G43.909")


@pytest.fixture
def window(qtbot, reference, tmp_path):
    """A desk with an encounter of June 2025 and one of March 2026, which is today."""
    work = new_work(tmp_path / "client.coderdesk")
    for day in (JUNE, MARCH):
        named = Patient("A-1", "Roe", f"Richard {day.year}")
        stored(work, service_from=day, service_to=day, patient=named)
    with seated_at(qtbot, reference, work, tmp_path) as window:
        yield window


# The platform of the tests cannot raise or place top-level windows, and says so.
@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_what_changed_since_a_chart_was_coded_is_found_by_keyboard(window, hands, tmp_path):
    _code_the_chart(window, hands)
    _see_what_touches(window, hands)
    _read_the_header_in_the_book(window, hands)
    _go_from_another_chart_to_the_one_affected(window, hands)
    _see_everything(window, hands)
    _hand_it_on(window, hands, tmp_path)


def _code_the_chart(window, hands):
    _open_encounter(window, hands, JUNE)
    for count, code in enumerate(GIVEN, start=1):
        hands.press("Ctrl+K", "Ctrl+A")
        hands.type(code)
        hands.see(lambda code=code: window.panes.codes._search._list.code == code)
        hands.press("Return")
        hands.see(lambda code=code: _opened(window) == code)
        hands.press("Ctrl+Return")
        hands.see(lambda count=count: len(_sheet(window).diagnoses) == count)
    hands.press("Ctrl+D")
    hands.see(lambda: window.panes.codes.book.notes.is_favourite)


def _see_what_touches(window, hands):
    hands.press("Ctrl+Shift+B")
    hands.see(lambda: len(_rows(window)) > 0)
    hands.stand_in("What changed")
    assert _cells(window, 0)[:4] == [
        "G35",
        "Became a header",
        "Multiple sclerosis",
        "a header, not valid by itself",
    ]
    assert _cells(window, 0)[RevisionCell.INSTEAD].startswith("G35.A, G35.B")
    assert _cells(window, 0)[RevisionCell.TOUCHES] == "G35: 1 encounter"
    moved = [row for row in _rows(window) if row.revision.kind is RevisionKind.NOTE_MOVED]
    assert [row.revision.code for row in moved] == ["G43"]
    (mine,) = moved[0].mine
    assert (mine.code.code, mine.is_favourite, len(mine.uses)) == ("G43.909", True, 1)


def _read_the_header_in_the_book(window, hands):
    hands.press("Return")
    hands.see(lambda: _opened(window) == "G35")
    hands.stand_in("Page of the code book")


def _go_from_another_chart_to_the_one_affected(window, hands):
    _open_encounter(window, hands, MARCH)
    hands.press("Ctrl+Shift+P")
    hands.type("what changed")
    hands.press("Return")
    hands.stand_in("What changed")
    hands.press("Ctrl+Return")
    hands.see(lambda: window.current.now.encounter.facts.coding_date == JUNE)


def _see_everything(window, hands):
    touching = len(_rows(window))
    hands.press("Ctrl+Shift+B")
    _go_to(hands, "Only what touches me", "Shift+Tab")
    hands.press("Space")
    hands.see(lambda: len(_rows(window)) > 1_000 > touching)
    _go_to(hands, "Filter what changed")
    hands.type("excludes1 excludes2")
    hands.see(lambda: len(_rows(window)) == 47)
    hands.press("Ctrl+A", "Del", "Shift+Tab", "Shift+Tab", "Space")
    hands.see(lambda: len(_rows(window)) == touching)


def _hand_it_on(window, hands, tmp_path):
    paper, table = tmp_path / "changed.pdf", tmp_path / "changed.csv"
    for words, path in (("pdf of what changed", paper), ("table of what", table)):
        hands.press("Ctrl+Shift+P")
        hands.type(words)
        hands.press("Return")
        _name_the_file(hands, path)
        hands.see(path.exists)
    pages = read(paper.read_bytes(), paper.name).pages
    text = " ".join(" ".join(page.text for page in pages).split())
    for said in ("ICD-10-CM: edition 2025-04 to edition 2026-04", "G35.A", "Roe, Richard 2025"):
        assert said in text
    content = table.read_bytes().decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(content, newline="")))
    assert len(rows) == len(_rows(window))
    assert rows[0]["Encounters"] == "No. 1 2025-06-02 Roe, Richard 2025 G35"


def _open_encounter(window, hands, day):
    hands.press("Ctrl+1")
    pane = window.panes.worklist
    hands.see(lambda: len(pane.rows) == 2)
    place = [row.service_from for row in pane.rows].index(day)
    hands.press("Home", *["Down"] * place, "Return")
    now = window.current
    hands.see(lambda: now.now is not None and now.now.encounter.facts.coding_date == day)


def _go_to(hands, name, key="Tab"):
    """Go on with Tab, or back with Shift+Tab, until the focus is in the widget of this name."""
    for _ in range(20):
        focus = hands.focus
        if (focus.accessibleName() or getattr(focus, "text", str)()).startswith(name):
            return
        hands.press(key)
    raise AssertionError(f"{key} does not lead to {name}")


def _name_the_file(hands, path):
    hands.meet_dialog()
    hands.press("Alt+N", "Ctrl+A")
    hands.type(str(path))
    # The first Return may only close the list of names that Qt offers.
    hands.press("Return")
    if QApplication.activeModalWidget() is not None:
        hands.press("Return")
    hands.see(lambda: QApplication.activeModalWidget() is None)


def _rows(window):
    return window.panes.revisions._model.rows


def _cells(window, row):
    model = window.panes.revisions._model
    return [model.index(row, column).data() for column in RevisionCell]


def _opened(window):
    entry = window.panes.codes.book.entry
    return entry.code if entry is not None else ""


def _sheet(window):
    return window._desk.coding.sheet(window.current.id)
