from dataclasses import replace
from datetime import date

import pytest
from alembic import command
from alembic.config import Config
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.books import Status
from app.domain.codes import System
from app.domain.notebook.kept import Heading, KeptRule, Page, PayerRule, SystemCode
from app.domain.people import PayerKind
from app.storage import encounters, workspace
from app.storage.notebook import notebook_json
from app.storage.notebook import pages as notebook
from tests.fixtures.work import FACTS, KEY, START

CODE = SystemCode(System.ICD_10_CM, "A05")
EMPTY = Page(CODE, Heading(date(2025, 5, 1), Status.VALID, "Wick fever", "2025-04"))
NOTED = replace(EMPTY, note="Ask for the smoke.")
RULE = PayerRule("Needs a letter.", "", PayerKind.MEDICAID, "Bulletin 7", last=date(2026, 12, 31))

days = st.none() | st.dates()
words = st.text(max_size=20)
kept_rules = st.builds(
    KeptRule,
    st.integers(1),
    st.builds(PayerRule, words.map("x{}".format), words.map("x{}".format), source=words)
    | st.builds(PayerRule, st.just("x"), kind=st.sampled_from(PayerKind), first=days),
)
kept_pages = st.builds(
    Page,
    st.builds(SystemCode, st.sampled_from(System), words),
    st.builds(Heading, st.dates(), st.sampled_from(Status), words, words),
    words,
    st.booleans(),
    words,
    st.lists(kept_rules, max_size=3).map(tuple),
)


@pytest.fixture
def change(session):
    def do(before, after, label="changed"):
        return notebook.change(session, before, after, label, "Pat Quill", START)

    return do


@pytest.fixture
def of_code(session):
    return lambda code=CODE: notebook.of_code(session, code)


@settings(max_examples=40)
@given(kept_pages)
def test_a_page_comes_back_from_its_step_as_it_was(page):
    assert notebook_json.from_json(notebook_json.to_json(page)) == page


def test_a_page_is_kept_and_an_empty_one_is_not(change, of_code):
    full = replace(NOTED, is_favourite=True, group="Fevers")
    assert change(EMPTY, full)
    assert of_code() == full
    assert change(full, EMPTY)
    assert of_code() is None


def test_the_same_text_in_another_system_is_another_code(change, of_code):
    other = replace(NOTED, code=SystemCode(System.HCPCS, "A05"), note="Other")
    change(EMPTY, NOTED)
    change(replace(other, note=""), other)
    assert of_code() == NOTED
    assert of_code(other.code) == other


def test_pages_stand_in_the_order_of_systems_and_codes(session, change):
    codes = [(System.ICD_10_CM, "B20"), (System.HCPCS, "J1100"), (System.ICD_10_CM, "A05")]
    for code in codes:
        change(EMPTY, replace(NOTED, code=SystemCode(*code)))
    found = [(page.code.system, page.code.code) for page in notebook.pages(session)]
    assert found == [codes[1], codes[2], codes[0]]


def test_a_rule_gets_an_id_and_is_found_by_it(session, change, of_code):
    change(EMPTY, EMPTY.with_rule(0, RULE))
    ((kept,), page) = of_code().rules, of_code()
    assert kept.rule == RULE
    assert kept.id > 0
    assert notebook.of_rule(session, kept.id) == page
    assert notebook.of_rule(session, kept.id + 1) is None


def test_a_rule_that_stays_keeps_its_id_and_a_removed_one_is_never_given_again(change, of_code):
    change(EMPTY, EMPTY.with_rule(0, RULE))
    change(of_code(), of_code().with_rule(0, RULE))
    first, second = (kept.id for kept in of_code().rules)
    change(of_code(), of_code().with_rule(second, None))
    change(of_code(), of_code().with_rule(0, RULE))
    kept = [kept.id for kept in of_code().rules]
    assert kept[0] == first
    assert kept[1] > second


def test_nothing_different_is_no_step(session, change):
    assert not change(EMPTY, EMPTY)
    assert notebook.undo(session) == ""
    assert notebook.redo(session) == ""


def test_a_removed_rule_comes_back_with_undo_under_its_own_id(session, change, of_code):
    change(EMPTY, EMPTY.with_rule(0, RULE), "added")
    with_rule = of_code()
    change(with_rule, with_rule.with_rule(with_rule.rules[0].id, None), "removed")
    assert of_code() is None
    assert notebook.undo(session) == "removed"
    assert of_code() == with_rule
    assert notebook.undo(session) == "added"
    assert notebook.redo(session) == "added"
    assert of_code() == with_rule
    assert notebook.redo(session) == "removed"
    assert of_code() is None


def test_a_new_change_forgets_what_was_undone(session, change, of_code):
    change(EMPTY, NOTED, "noted")
    notebook.undo(session)
    other = replace(EMPTY, is_favourite=True)
    change(EMPTY, other, "starred")
    assert notebook.redo(session) == ""
    assert of_code() == other
    assert notebook.undo(session) == "starred"


def test_a_work_file_of_the_revision_before_gets_a_notebook(tmp_path):
    path = tmp_path / "old.coderdesk"
    config = Config()
    config.set_main_option("script_location", str(workspace._MIGRATIONS))
    with workspace._migrating(path, KEY) as engine, engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "r0001")
    old = workspace._opened(path, KEY)
    with old.sessions.begin() as session:
        encounters.add(session, FACTS, START)
    old.close()
    opened = workspace.open_workspace(path, KEY)
    with opened.sessions.begin() as session:
        notebook.change(session, EMPTY, NOTED, "noted", "Pat Quill", START)
    with opened.sessions() as session:
        assert notebook.pages(session) == [NOTED]
        assert len(encounters.listed(session)) == 1
    opened.close()
    assert path.with_name("old.before-upgrade-of-r0001.coderdesk").exists()
