import pytest

from app.domain.books import Entry, Note, NoteKind, Status
from app.domain.codes import System
from app.domain.rules.sequencing import Hint, HintKind, hints

FIRST, ALSO, MORE = NoteKind.CODE_FIRST, NoteKind.CODE_ALSO, NoteKind.USE_ADDITIONAL
CAUSE = Note(FIRST, "the underlying lamp, such as:", "A00")
OIL = Note(FIRST, "oil lamp (B20)", "A00", ("B20",))
TIDE = Note(MORE, "code to identify the tide (B2A.-)", "chapter 1", ("B2A.-",))
ROPE = Note(ALSO, "rope (S10.-)", "A00", ("S10.-",))
OTHER = Note(NoteKind.INCLUDES, "fog", "A00.1")


def entry(*notes, title="Fever", code="A00.1", system=System.ICD_10_CM):
    return Entry(system, code, Status.VALID, title, notes=notes)


def kinds(entry, **how):
    return [hint.kind for hint in hints(entry, **how)]


def test_notes_of_one_level_and_kind_are_one_hint():
    assert hints(entry(OTHER, OIL, ROPE, CAUSE, TIDE)) == (
        Hint(HintKind.CODE_FIRST, (OIL, CAUSE), "A00"),
        Hint(HintKind.CODE_ALSO, (ROPE,), "A00"),
        Hint(HintKind.USE_ADDITIONAL, (TIDE,), "chapter 1"),
    )


@pytest.mark.parametrize(
    ("title", "how"),
    [
        ("Cough in diseases classified elsewhere", {}),
        ("Cough in other diseases classified elsewhere, mild", {}),
        ("Cough", {"is_listed": True}),
    ],
    ids=["by its title", "by other words", "by the Medicare Code Editor"],
)
def test_a_manifestation_has_its_etiology_first(title, how):
    (hint,) = hints(entry(CAUSE, OIL, title=title), **how)
    assert hint == Hint(HintKind.MANIFESTATION, (CAUSE, OIL), "A00")


def test_of_several_notes_the_nearest_names_the_etiology():
    far = Note(FIRST, "the sea (T36.-)", "chapter 1")
    found = hints(entry(OIL, far), is_listed=True)
    assert found == (
        Hint(HintKind.MANIFESTATION, (OIL,), "A00"),
        Hint(HintKind.CODE_FIRST, (far,), "chapter 1"),
    )


def test_a_manifestation_without_a_note_is_one_all_the_same():
    assert hints(entry(TIDE), is_listed=True)[0] == Hint(HintKind.MANIFESTATION)


@pytest.mark.parametrize(
    ("title", "code", "is_one"),
    [
        ("Fever with rash", "A00.1", True),
        ("Fever With rash", "A00.1", True),
        ("Fever without rash", "A00.1", False),
        ("Toxic effect of contact with a gull", "T36.0", False),
        ("Collision with a boat", "V91.0", False),
        ("Encounter for lamps with soot", "Z00.0", False),
    ],
)
def test_a_title_that_joins_conditions_is_a_combination_code(title, code, is_one):
    assert kinds(entry(title=title, code=code)) == [HintKind.COMBINATION] * is_one


def test_the_weightiest_hint_comes_first():
    found = kinds(entry(TIDE, OIL, title="Cough with fog in diseases classified elsewhere"))
    assert found == [HintKind.MANIFESTATION, HintKind.COMBINATION, HintKind.USE_ADDITIONAL]


def test_other_systems_have_no_such_notes():
    assert hints(entry(CAUSE, system=System.HCPCS, title="Lamp with oil")) == ()
