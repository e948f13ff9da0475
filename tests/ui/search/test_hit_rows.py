import pytest

from app.domain.codes import System
from app.search import Hit
from app.search.showing.hits import Family, SectionHit
from app.ui.search.hit_rows import CodeRow, GroupRow, SectionRow, Unfolded, opened_at, rows_of

SECTION = SectionHit("I.C.1.a", "Fever", "A fever.", "FY2026")


def family(code, title="Burn", **how):
    return Family(Hit(code, System.ICD_10_CM, title, True, "title", "title"), **how)


BURN = family("S10.11XA", sevenths="AD", count=2)
FULLS = (family("S10.11XA", "Burn, left, first"), family("S10.11XD", "Burn, left, later"))


def test_what_is_opened_stands_below_its_row_without_what_it_shares():
    unfolded = Unfolded({CodeRow(BURN).key: FULLS})
    top, *below = rows_of((BURN, family("A00")), (), unfolded)
    assert (top.is_open, top.depth, top.shared) == (True, 0, 0)
    assert [(row.hit.code, row.depth, row.shared) for row in below] == [
        ("S10.11XA", 1, len("Burn, left, ")),
        ("S10.11XD", 1, len("Burn, left, ")),
        ("A00", 0, 0),
    ]


def test_a_code_and_its_family_have_keys_of_their_own():
    keys = [row.key for row in rows_of((BURN,), (), Unfolded({CodeRow(BURN).key: FULLS}))]
    assert len(set(keys)) == 3


@pytest.mark.parametrize("is_open", [False, True])
def test_sections_come_last_and_folded(is_open):
    rows = rows_of((family("A00"),), (SECTION,), Unfolded(has_sections=is_open))
    assert rows[1] == GroupRow(1, is_open)
    assert rows[2:] == ((SectionRow(SECTION),) if is_open else ())
    assert SectionRow(SECTION).key == ("section", "I.C.1.a", "FY2026")


@pytest.mark.parametrize(
    ("place", "opened"),
    [(0, 0), (1, 1), (2, 1), (3, 0), (4, None), (5, 5), (6, 5)],
)
def test_every_row_knows_the_opened_row_that_it_is_below(place, opened):
    rows = (
        CodeRow(BURN, is_open=True),
        CodeRow(BURN, depth=1, is_open=True),
        CodeRow(FULLS[0], depth=2),
        CodeRow(BURN, depth=1),
        CodeRow(family("A00")),
        GroupRow(1, is_open=True),
        SectionRow(SECTION),
    )
    assert opened_at(rows, place) == opened
