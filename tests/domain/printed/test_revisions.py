from datetime import date

import pytest

from app.domain.books import Edition
from app.domain.codes import System
from app.domain.notebook.kept import SystemCode
from app.domain.printed.revisions import (
    Comparison,
    Mine,
    Revision,
    RevisionKind,
    Told,
    Touch,
    Use,
    touched,
)

CM = System.ICD_10_CM
OLD = Edition(CM, "2025-04", date(2024, 10, 1), date(2025, 9, 30), 1, 1, "invented", "none")
NEW = Edition(CM, "2026-04", date(2025, 10, 1), date(2026, 9, 30), 1, 1, "invented", "none")


def own(code, **kept):
    return Mine(SystemCode(CM, code), **(kept or {"is_favourite": True}))


def revised(code, kind, predecessors=()):
    return Revision(CM, code, kind, "Title", predecessors=predecessors)


def codes_of(revision, mine, above=None):
    comparison = Comparison(OLD, NEW, (revision,))
    places = {SystemCode(CM, code): frozenset(each) for code, each in (above or {}).items()}
    (touch,) = touched(comparison, mine, places)
    assert touch.revision is revision
    return [each.code.code for each in touch.mine]


@pytest.mark.parametrize(
    "kind", [RevisionKind.DELETED, RevisionKind.REVISED, RevisionKind.BECAME_HEADER]
)
def test_a_change_of_a_code_concerns_that_code_alone(kind):
    mine = [own("G35"), own("G35.A"), own("G36")]
    above = {"G35.A": {"G35", "chapter 6"}}
    assert codes_of(revised("G35", kind), mine, above) == ["G35"]


def test_a_new_code_concerns_those_that_were_given_before_it():
    new = revised("G35.A", RevisionKind.ADDED, predecessors=("G35", "G37.9"))
    assert codes_of(new, [own("G35"), own("G35.A")]) == ["G35"]


@pytest.mark.parametrize(
    "kind", [RevisionKind.NOTE_MOVED, RevisionKind.NOTE_CAME, RevisionKind.NOTE_WENT]
)
@pytest.mark.parametrize("place", ["I10.1", "I10", "I10-I1A", "chapter 9"])
def test_a_note_concerns_every_code_at_or_below_its_place(kind, place):
    above = {"I10.1": {"chapter 9", "I10-I1A", "I10"}, "I20": {"chapter 9x"}}
    assert codes_of(revised(place, kind), [own("I10.1"), own("I20")], above) == ["I10.1"]


def test_a_note_below_a_code_does_not_concern_it():
    above = {"I10": {"chapter 9"}}
    assert codes_of(revised("I10.1", RevisionKind.NOTE_CAME), [own("I10")], above) == []


def test_codes_of_another_system_are_not_concerned():
    other = Mine(SystemCode(System.HCPCS, "G0350"), has_note=True)
    assert codes_of(revised("G0350", RevisionKind.DELETED), [other]) == []


def test_the_encounters_affected_are_told_the_latest_first():
    def use(day, number, code):
        return Use(date(2026, 3, day), number, "Doe", SystemCode(CM, code))

    first, second, third = use(1, 7, "G35"), use(5, 2, "G35"), use(3, 4, "G36")
    mine = (own("G35", uses=(first, second)), own("G36", uses=(third,)))
    touch = Touch(revised("chapter 6", RevisionKind.NOTE_CAME), mine)
    assert touch.uses == (second, third, first)


def test_only_what_concerns_codes_of_the_coder_is_touching():
    told, untold = (
        Touch(revised(code, RevisionKind.DELETED), mine)
        for code, mine in (("G35", (own("G35"),)), ("G36", ()))
    )
    comparison = Comparison(OLD, NEW, (told.revision, untold.revision))
    assert Told(comparison, (told, untold), date(2025, 3, 12)).touching == (told,)


def test_only_three_kinds_are_of_notes():
    of_notes = [kind for kind in RevisionKind if kind.is_of_note]
    assert of_notes == [RevisionKind.NOTE_MOVED, RevisionKind.NOTE_CAME, RevisionKind.NOTE_WENT]
