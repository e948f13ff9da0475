"""The files of lists, as they are received."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.codebooks.errors import BrokenReleaseError
from app.codebooks.kinds import kind_of
from app.codebooks.lists.kinds import KINDS
from app.codebooks.receiving.received import EditionHint, Member
from app.domain.codes import System
from tests.codebooks.lists import lists_made
from tests.codebooks.lists.lists_made import comma_separated, mapped


def hint(year, month, day):
    return EditionHint(date(year, month, day), is_certain=False)


@pytest.mark.parametrize(
    ("member", "kind", "codes", "edition"),
    [
        (lists_made.PLACES, "pos.list", 2, hint(2023, 10, 1)),
        (lists_made.REVENUE, "revenue.list", 2, None),
        (lists_made.CARC, "carc.list", 3, hint(2031, 7, 1)),
        (lists_made.RARC, "rarc.list", 3, hint(2000, 1, 1)),
        (lists_made.TAXONOMY, "taxonomy.list", 2, hint(2031, 10, 1)),
        (lists_made.PAYERS, "payer.list", 2, None),
    ],
    ids=["POS", "revenue", "CARC", "RARC", "taxonomy", "payers"],
)
def test_each_list_is_recognised_and_read(member, kind, codes, edition):
    found = kind_of(member)
    assert found.id == kind
    assert found.read(member).codes == codes
    assert found.edition_of(member) == edition
    assert not found.licence


def test_every_list_has_one_kind_so_that_the_file_opened_last_is_taken():
    assert len({kind.system for kind in KINDS}) == len(KINDS)


UNKNOWN = comma_separated(("Reason", "Text"), ("7", "Lamp"), ("7", "Oil"), name="ours.csv")


@pytest.mark.parametrize(
    ("columns", "system", "reason"),
    [
        ("code=Reason,title=Text", System.CARC, "7 stands twice"),
        (
            "code=Reason,title=Meaning",
            System.CARC,
            "it has no column “Meaning”; its columns are Reason, Text",
        ),
        ("code=Text,title=Reason", System.RARC, "row 2 (“Lamp”): this is no code of RARC"),
    ],
    ids=["twice", "column", "shape"],
)
def test_a_mapped_table_is_refused_in_one_line_that_says_how_to_mend_it(columns, system, reason):
    member = mapped(UNKNOWN, columns, system)
    kind = kind_of(member)
    with pytest.raises(BrokenReleaseError) as refused:
        kind.read(member)
    mend = "correct it or name its columns with --columns"
    assert str(refused.value) == f"ours.csv cannot be read: {reason}; {mend}."


def test_a_damaged_list_says_so_when_its_edition_is_asked():
    spoilt = Member("carc.csv", lists_made.CARC.content + b'46,"Lamp')
    with pytest.raises(BrokenReleaseError, match=r"^carc\.csv cannot be read: .*; get it again\.$"):
        kind_of(spoilt).edition_of(spoilt)


@pytest.mark.parametrize(
    "member",
    [lists_made.PLACES, lists_made.CARC, mapped(UNKNOWN, "code=Reason,title=Text", System.CARC)],
    ids=["places", "reasons", "mapped"],
)
@settings(max_examples=60)
@given(at=st.floats(0, 1), length=st.integers(0, 40), instead=st.binary(max_size=8))
def test_a_damaged_list_is_read_or_refused_never_anything_else(member, at, length, instead):
    start = int(at * len(member.content))
    damaged = member.content[:start] + instead + member.content[start + length :]
    received = Member(member.name, damaged, member.mapped)
    for kind in KINDS:
        kind.recognises(received)
        for ask in (kind.edition_of, kind.read):
            assert len(said_of(ask, received).splitlines()) <= 1


def said_of(ask, received) -> str:
    try:
        ask(received)
    except BrokenReleaseError as error:
        return str(error)
    return ""
