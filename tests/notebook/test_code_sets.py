from datetime import date

import pytest

from app.domain.books import Status
from app.domain.change import Change, Kind
from app.domain.codes import System
from app.domain.encounter import NoEncounterError
from app.domain.notebook.code_sets import CodeSet, Member, SetKind
from app.domain.notebook.kept import NotebookError, SystemCode
from app.domain.sheet import Diagnosis, Line, Procedure, Sheet
from tests.fixtures.stored import stored, trail_of

CM = System.ICD_10_CM
ON = date(2026, 3, 12)
LANTERN, WICK, CANDLE = (SystemCode(CM, code) for code in ("A00.0", "A05", "B20"))
VISIT = SystemCode(System.CPT, "99213")


@pytest.fixture
def sets(notebook):
    return notebook.sets


def only(sets):
    (kept,) = sets.listed()
    return kept


def test_a_template_is_made_and_stands_in_the_trail(sets, work):
    change = sets.make(" Fever  visit ", SetKind.TEMPLATE, [LANTERN, VISIT])
    assert change == Change.of_work(Kind.NOTEBOOK, said="Template “Fever visit” made")
    kept = CodeSet("Fever visit", SetKind.TEMPLATE, (Member(LANTERN), Member(VISIT)))
    assert sets.listed() == (kept,)
    assert trail_of(work)[-1] == ("changed the notebook", "Template “Fever visit” made")


def test_two_sets_are_not_called_the_same(sets):
    sets.make("Fevers", SetKind.SET)
    sets.make("Ears", SetKind.SET)
    for act in (
        lambda: sets.make("FEVERS", SetKind.SET),
        lambda: sets.rename("Ears", "fevers", SetKind.SET),
    ):
        with pytest.raises(NotebookError, match="already: choose another name"):
            act()
    assert [each.name for each in sets.listed()] == ["Ears", "Fevers"]


def test_a_set_is_renamed_and_made_a_template(sets):
    sets.make("Fevers", SetKind.SET, [WICK])
    said = sets.rename("Fevers", "FEVERS", SetKind.TEMPLATE).said
    assert said == "Set “Fevers” is now Template “FEVERS”"
    assert only(sets) == CodeSet("FEVERS", SetKind.TEMPLATE, (Member(WICK),))


def test_codes_are_put_in_with_a_note_and_make_the_set_that_is_not_there(sets):
    said = sets.put("Fevers", [Member(WICK, " ask  first "), Member(CANDLE)]).said
    assert said == "A05, B20 put into “Fevers”"
    sets.put("fevers", [Member(WICK, "ask"), Member(LANTERN)])
    assert only(sets).members == (Member(WICK, "ask"), Member(CANDLE), Member(LANTERN))
    assert sets.put("Fevers", [Member(CANDLE)]) == Change.of_work(said="Nothing changed")


def test_codes_are_moved_and_taken_out_and_undo_brings_them_back(sets, notebook):
    sets.make("Fevers", SetKind.SET, [WICK, CANDLE, LANTERN])
    assert sets.move("Fevers", LANTERN, -1).said == "A00.0 moved in “Fevers”"
    assert only(sets).codes == (WICK, LANTERN, CANDLE)
    assert sets.take_out("Fevers", WICK).said == "A05 taken out of “Fevers”"
    assert only(sets).codes == (LANTERN, CANDLE)
    notebook.undo()
    notebook.undo()
    assert only(sets).codes == (WICK, CANDLE, LANTERN)


def test_a_set_is_taken_away_and_undo_brings_it_back(sets, notebook):
    sets.make("Fevers", SetKind.SET, [WICK])
    kept = only(sets)
    assert sets.remove("Fevers").said == "Set “Fevers” taken away"
    assert sets.listed() == ()
    notebook.undo()
    assert only(sets) == kept
    notebook.redo()
    assert sets.listed() == ()


@pytest.mark.parametrize(
    "act",
    [
        lambda sets: sets.remove("Fevers"),
        lambda sets: sets.rename("Fevers", "Ears", SetKind.SET),
        lambda sets: sets.take_out("Fevers", WICK),
        lambda sets: sets.move("Fevers", WICK, 1),
    ],
    ids=["remove", "rename", "take out", "move"],
)
def test_a_set_that_is_gone_is_told(sets, act):
    sets.make("Ears", SetKind.SET)
    with pytest.raises(NotebookError, match="was renamed or taken away"):
        act(sets)


def test_the_codes_of_an_encounter_make_a_set_without_its_words(sets, work):
    sheet = Sheet(
        (Diagnosis("A00.0"), Diagnosis("no code")),
        (Procedure("0WQF0ZZ"),),
        (Line("99213"), Line("99213", ("25",)), Line("J1100")),
    )
    codes = sets.of_encounter(stored(work, sheet))
    assert codes == (
        LANTERN,
        SystemCode(System.ICD_10_PCS, "0WQF0ZZ"),
        VISIT,
        SystemCode(System.HCPCS, "J1100"),
    )
    with pytest.raises(NoEncounterError):
        sets.of_encounter(99)


def test_sets_are_looked_up_on_a_date(sets):
    sets.make("Fevers", SetKind.SET, [LANTERN, WICK, VISIT])
    ((_, entries),) = sets.looked_up(ON)
    assert [each.status for each in entries] == [
        Status.VALID,
        Status.HEADER,
        Status.NOT_VERIFIED,
    ]


def test_the_sets_of_a_file_take_the_places_of_those_with_their_names(sets, notebook):
    sets.make("Fevers", SetKind.SET, [LANTERN])
    sets.make("Ears", SetKind.SET, [LANTERN])
    fevers = CodeSet("FEVERS", SetKind.TEMPLATE, (Member(CANDLE),))
    lamps = CodeSet("Lamps", SetKind.SET, (Member(LANTERN),))
    said = sets.take([fevers, lamps], ON).said
    assert said == "2 sets with 2 codes imported, 1 in the place of a former one"
    assert [each.name for each in sets.listed()] == ["Ears", "FEVERS", "Lamps"]
    assert sets.take([lamps, fevers], ON) == Change.of_work(said="Nothing changed")
    notebook.undo()
    assert [each.name for each in sets.listed()] == ["Ears", "Fevers"]


def test_codes_that_are_not_valid_on_the_date_are_kept_and_told(sets):
    gone = CodeSet("Fevers", members=(Member(WICK), Member(SystemCode(CM, "A00.7")), Member(VISIT)))
    said = sets.take([gone], ON).said
    assert said == "1 set with 3 codes imported; not valid on 2026-03-12: A05, A00.7"
    assert only(sets) == gone


def test_of_many_codes_that_are_not_valid_the_first_are_named(sets):
    many = tuple(Member(SystemCode(CM, f"Z9{digit}")) for digit in range(8))
    said = sets.take([CodeSet("Old", members=many)], ON).said
    assert said.endswith("Z90, Z91, Z92, Z93, Z94, Z95 …")


def test_sets_are_written_as_a_table_without_anything_of_a_patient(sets, work):
    number = stored(work, Sheet((Diagnosis("A00.0"),)))
    sets.make("Fevers", SetKind.TEMPLATE, sets.of_encounter(number))
    assert sets.table().decode("utf-8-sig").splitlines() == [
        "set,kind,system,code,note",
        "Fevers,template,ICD-10-CM,A00.0,",
    ]


def test_favourites_of_a_file_are_starred_with_their_groups_in_one_step(sets, notebook):
    notebook.set_note(CM, "B20", "Candle.", ON)
    starred = [(WICK, "Fevers"), (CANDLE, "")]
    lamps = CodeSet("Lamps", SetKind.SET, (Member(LANTERN),))
    said = sets.take([lamps], ON, starred).said
    assert said == ("1 set with 1 code and 2 favourites imported; not valid on 2026-03-12: A05")
    kept = {page.code: (page.group, page.note) for page in notebook.favourites()}
    assert kept == {WICK: ("Fevers", ""), CANDLE: ("", "Candle.")}
    assert sets.take([lamps], ON, starred) == Change.of_work(said="Nothing changed")
    assert sets.take([], ON, [(LANTERN, "")]).said == "1 favourite imported"
    assert notebook.undo().said.startswith("Undone: 1 favourite")
    notebook.undo()
    assert (sets.listed(), notebook.favourites()) == ((), ())
    assert notebook.notes_of(CM, "B20") == "Candle."
    notebook.redo()
    assert len(notebook.favourites()) == 2
    assert sets.listed() == (lamps,)


def test_favourites_stand_in_the_table_behind_the_sets(sets, notebook):
    sets.make("Lamps", SetKind.SET, [LANTERN])
    notebook.set_favourite(CM, "B20", ON, is_favourite=True, group="Aches")
    notebook.set_note(CM, "B20", "Candle.", ON)
    assert sets.table().decode("utf-8-sig").splitlines()[1:] == [
        "Lamps,set,ICD-10-CM,A00.0,",
        "Aches,favourite,ICD-10-CM,B20,",
    ]
