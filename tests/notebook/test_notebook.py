from datetime import date, timedelta

import pytest

from app.domain.books import Status, Titled
from app.domain.change import Change, Kind
from app.domain.codes import System
from app.domain.notebook.kept import Heading, NotebookError, PayerRule, SystemCode, Turn
from app.domain.people import PayerKind
from app.domain.sheet import Diagnosis, Sheet
from app.notebook.notebook import Notebook
from app.storage.coding import sheets
from tests.fixtures.books import build_tiny, opened
from tests.fixtures.stored import stored, trail_of
from tests.fixtures.work import CODER, START, clock

CM = System.ICD_10_CM
BEFORE, AFTER = date(2025, 5, 1), date(2026, 5, 1)
TURN = date(2025, 10, 1)
RULE = PayerRule("Needs a letter.", "Aetna", source="Bulletin 7", first=TURN)


def star(notebook, code, group="", on=BEFORE):
    return notebook.set_favourite(CM, code, on, is_favourite=True, group=group)


def test_a_note_is_kept_by_system_and_code_however_the_code_is_typed(notebook):
    notebook.set_note(CM, "a000", "  Ask for the lamp. ", BEFORE)
    assert notebook.notes_of(CM, "A00.0") == "Ask for the lamp."
    assert notebook.notes_of(System.HCPCS, "A0000") == ""
    assert notebook.page(CM, "A00.0").heading == Heading(
        BEFORE, Status.VALID, "Lantern fever with rash", "2025-04"
    )


def test_a_change_says_what_was_done_and_stands_in_the_trail(notebook, work):
    change = notebook.set_note(CM, "A05", "x", BEFORE)
    assert change == Change.of_work(Kind.NOTEBOOK, said="A05 note kept")
    assert trail_of(work)[-1] == ("changed the notebook", "ICD-10-CM A05 note kept")


def test_an_empty_note_removes_it_and_undo_brings_it_back(notebook, work):
    notebook.set_note(CM, "A05", "x", BEFORE)
    assert notebook.set_note(CM, "A05", "  ", AFTER).said == "A05 note removed"
    assert notebook.page(CM, "A05") is None
    assert notebook.undo().said == "Undone: A05 note removed"
    assert notebook.notes_of(CM, "A05") == "x"
    assert notebook.redo().said == "Done again: A05 note removed"
    assert notebook.notes_of(CM, "A05") == ""
    assert [details for _, details in trail_of(work)][-2:] == [
        "Undone: A05 note removed",
        "Done again: A05 note removed",
    ]


def test_what_changes_nothing_leaves_no_trail(notebook, work):
    before = trail_of(work)
    assert notebook.set_note(CM, "A05", "", BEFORE) == Change.of_work(said="Nothing changed")
    assert notebook.undo().kinds == notebook.redo().kinds == frozenset()
    assert trail_of(work) == before


def test_favourites_stand_by_group_and_those_without_one_last(notebook):
    for code, group in (("A00.0", ""), ("B20", "rashes"), ("A05", "Fevers")):
        star(notebook, code, group)
    assert [(page.code.code, page.group) for page in notebook.favourites()] == [
        ("A05", "Fevers"),
        ("B20", "rashes"),
        ("A00.0", ""),
    ]


def test_a_favourite_says_its_group_and_leaves_it_when_it_is_no_longer_one(notebook):
    assert star(notebook, "A05", " Fevers ").said == "A05 made a favourite in “Fevers”"
    notebook.set_note(CM, "A05", "x", BEFORE)
    said = notebook.set_favourite(CM, "A05", BEFORE, is_favourite=False, group="Fevers").said
    assert said == "A05 no longer a favourite"
    page = notebook.page(CM, "A05")
    assert (page.is_favourite, page.group, page.note) == (False, "", "x")


def test_payer_rules_are_added_changed_and_removed(notebook):
    notebook.add_rule(CM, "A05", RULE, BEFORE)
    ((code, kept),) = notebook.rules()
    assert (code, kept.rule) == (SystemCode(CM, "A05"), RULE)
    other = PayerRule("Needs two.", kind=PayerKind.MEDICAID)
    notebook.change_rule(kept.id, other)
    assert [each.rule for each in notebook.rules_of(CM, "A05")] == [other]
    assert notebook.remove_rule(kept.id).said == "A05 payer rule removed"
    assert notebook.rules_of(CM, "A05") == ()
    for again in (
        lambda: notebook.remove_rule(kept.id),
        lambda: notebook.change_rule(kept.id, RULE),
    ):
        with pytest.raises(NotebookError, match="was removed"):
            again()


def test_text_that_is_no_code_of_the_system_is_refused(notebook):
    with pytest.raises(ValueError, match="not written like"):
        notebook.set_note(CM, "99214", "x", BEFORE)


def test_what_is_kept_first_keeps_the_title_of_its_day(notebook):
    notebook.set_note(CM, "A10.1", "x", BEFORE)
    star(notebook, "A10.1", on=AFTER)
    assert notebook.page(CM, "A10.1").heading.edition == "2025-04"


def test_a_kept_code_stands_as_the_book_of_the_date_says(notebook):
    notebook.set_note(CM, "A05", "x", BEFORE)
    assert notebook.standing(CM, "A05", BEFORE).turn is Turn.SAME
    standing = notebook.standing(CM, "A05", AFTER)
    assert (standing.turn, standing.since) == (Turn.HEADER, TURN)
    assert [child.code for child in standing.children] == ["A05.A", "A05.B"]
    assert notebook.standing(CM, "B20", AFTER) is None


def test_a_change_is_told_before_it_comes(notebook):
    notebook.set_note(CM, "A05", "x", BEFORE)
    star(notebook, "A00.0")
    told = {kept.page.code.code: kept.standing for kept in notebook.pages(BEFORE)}
    assert told["A00.0"].turn is Turn.SAME
    assert (told["A05"].turn, told["A05"].since) == (Turn.HEADER, TURN)


def test_a_change_that_was_seen_is_told_no_more(notebook):
    star(notebook, "A10.1")
    assert notebook.standing(CM, "A10.1", AFTER).turn is Turn.RETITLED
    assert notebook.confirm(CM, "A10.1", AFTER).said == "A10.1 seen as on 2026-05-01"
    assert notebook.standing(CM, "A10.1", AFTER).turn is Turn.SAME
    assert notebook.confirm(CM, "B20", AFTER).kinds == frozenset()


def test_the_kept_codes_that_changed_since_a_date_are_told(notebook):
    for code in ("A00.0", "A05", "A10.1", "A10.9", "A11"):
        notebook.set_note(CM, code, "x", AFTER)
    notebook.set_note(System.CPT, "99214", "x", AFTER)
    told = {one.page.code.code: one for one in notebook.changed_since(BEFORE)}
    assert {code: one.standing.turn for code, one in told.items()} == {
        "A05": Turn.HEADER,
        "A10.1": Turn.RETITLED,
        "A10.9": Turn.GONE,
    }
    assert told["A10.1"].before.title == "Tide fever of left ear"
    assert told["A10.1"].standing.since == TURN
    assert notebook.changed_since(AFTER) == ()


def test_a_code_that_stood_in_no_edition_is_not_told_as_gone(notebook):
    notebook.set_note(CM, "A00.7", "x", BEFORE)
    assert notebook.changed_since(BEFORE) == ()
    assert notebook.changed_since(date(2020, 1, 1)) == ()


def test_the_notebook_outlives_the_import_of_an_edition(work, tmp_path):
    root = tmp_path / "reference"
    with opened(build_tiny(root, 2025)) as books:
        notebook = Notebook(work.sessions, CODER, clock(), books)
        notebook.set_note(CM, "A05", "Ask for the smoke.", BEFORE)
        notebook.add_rule(CM, "A05", RULE, BEFORE)
        star(notebook, "A05", "Fevers")
        assert notebook.pages(AFTER)[0].standing.turn is Turn.NO_EDITION
        kept = notebook.page(CM, "A05")
    with opened(build_tiny(root, 2025, 2026)) as books:
        notebook = Notebook(work.sessions, CODER, clock(), books)
        assert notebook.page(CM, "A05") == kept
        standing = notebook.pages(AFTER)[0].standing
    assert standing.turn is Turn.HEADER
    assert standing.children == (
        Titled("A05.A", "Wick fever, relapsing"),
        Titled("A05.B", "Wick fever, steady"),
    )


def test_the_codes_given_lately_are_told_with_what_the_books_say(notebook, work):
    number = stored(work, Sheet((Diagnosis("A05"),)))
    with work.sessions.begin() as session:
        given = sheets.of_encounter(session, number).give("A00.0", ())
        sheets.change(session, number, given.give("B20", ()), "x", "PQ", START)
        sheets.change(session, number, given.withdraw(0), "x", "PQ", START + timedelta(1))
        sheets.change(session, number, given, "x", "PQ", START + timedelta(2))
    found = notebook.recent(AFTER)
    assert [(each.code.code, entry.status) for each, entry in found] == [
        ("A05", Status.HEADER),
        ("A00.0", Status.VALID),
    ]
    assert [(each.at - START).days for each, _ in found] == [2, 0]
    assert len(notebook.recent(AFTER, most=1)) == 1
