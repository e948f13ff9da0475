from alembic import command
from alembic.config import Config

from app.domain.codes import System
from app.domain.notebook.code_sets import CodeSet, Member, SetKind
from app.domain.notebook.kept import SystemCode
from app.storage import encounters, workspace
from app.storage.histories import Signed
from app.storage.notebook import code_sets
from app.storage.notebook import pages as notebook
from tests.fixtures.work import FACTS, KEY, START

SIGNED = Signed("changed", "Pat Quill", START)
CODES = tuple(Member(SystemCode(System.ICD_10_CM, code)) for code in ("B20", "A05", "A00.0"))
FEVERS = CodeSet("Fevers", SetKind.TEMPLATE, (*CODES, Member(SystemCode(System.CPT, "99213"), "x")))
EMPTY = CodeSet("ears")


def test_sets_stand_by_name_and_their_codes_in_their_own_order(session):
    code_sets.change(session, [], [FEVERS, EMPTY], SIGNED)
    assert code_sets.listed(session) == [EMPTY, FEVERS]


def test_a_set_takes_the_place_of_one_with_its_name_and_undo_brings_that_back(session):
    code_sets.change(session, [], [FEVERS], SIGNED)
    shorter = FEVERS.without(FEVERS.codes[0])
    code_sets.change(session, [FEVERS], [shorter], SIGNED)
    assert code_sets.listed(session) == [shorter]
    assert notebook.undo(session) == "changed"
    assert code_sets.listed(session) == [FEVERS]
    notebook.undo(session)
    assert code_sets.listed(session) == []
    notebook.redo(session)
    assert code_sets.listed(session) == [FEVERS]


def test_a_work_file_of_the_revision_before_gets_own_words_and_sets(tmp_path):
    path = tmp_path / "old.coderdesk"
    config = Config()
    config.set_main_option("script_location", str(workspace._MIGRATIONS))
    with workspace._migrating(path, KEY) as engine, engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "r0002")
    opened = workspace._opened(path, KEY)
    with opened.sessions.begin() as session:
        encounters.add(session, FACTS, START)
    opened.close()
    upgraded = workspace.open_workspace(path, KEY)
    with upgraded.sessions.begin() as session:
        code_sets.change(session, [], [FEVERS], SIGNED)
        assert code_sets.listed(session) == [FEVERS]
        assert len(encounters.listed(session)) == 1
    upgraded.close()
    assert path.with_name("old.before-upgrade-of-r0002.coderdesk").exists()
