"""The files of CPT, as they are received."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.codebooks.cpt.kinds import KINDS
from app.codebooks.errors import BrokenReleaseError, LicenceError
from app.codebooks.kinds import kind_of
from app.codebooks.receiving.received import EditionHint, Member
from app.codebooks.receiving.recognition import recognised, refuse_licensed
from app.domain.codes import System
from tests.codebooks.cpt import cpt_made
from tests.codebooks.cpt.test_table import MAPPED, OFFICIAL
from tests.codebooks.lists.lists_made import comma_separated, mapped

CPT_2031 = EditionHint(date(2031, 1, 1))


@pytest.mark.parametrize(
    ("member", "kind", "volume", "edition"),
    [
        (cpt_made.long(), "cpt.text", "long", CPT_2031),
        (cpt_made.counted(cpt_made.CODES), "cpt.text", "medium", CPT_2031),
        (cpt_made.short(), "cpt.text", "short", CPT_2031),
        (cpt_made.modifiers(), "cpt.modifiers", "", CPT_2031),
        (OFFICIAL, "cpt.table", "long medium short consumer", None),
        (MAPPED, "cpt.table", "title short", EditionHint(date(2031, 1, 1), is_certain=False)),
        (
            Member(OFFICIAL.name, cpt_made.NOTICE.encode() + OFFICIAL.content),
            "cpt.table",
            "long medium short consumer",
            CPT_2031,
        ),
    ],
    ids=["long", "counted", "short", "modifiers", "table", "mapped", "table below the notice"],
)
def test_each_form_is_recognised_and_read(member, kind, volume, edition):
    found = kind_of(member)
    assert (found.id, found.volume(member)) == (kind, volume)
    assert found.edition_of(member) == edition
    assert found.read(member).rows


@pytest.mark.parametrize("kind", KINDS, ids=[kind.id for kind in KINDS])
def test_nothing_of_cpt_is_read_without_a_declared_licence(kind):
    assert kind.licence == "CPT (American Medical Association)"
    assert kind.system is System.CPT


def test_the_user_is_asked_to_declare_the_licence():
    found = recognised([cpt_made.short()]).found
    with pytest.raises(LicenceError, match=r"^SHORTU\.txt holds text that belongs to CPT"):
        refuse_licensed(found)


def test_a_malformed_file_is_refused_in_one_line_that_says_how_to_mend_it():
    twice = cpt_made.amas("00199 LAMP\r\n00200 OIL\r\n00199 LAMP\r\n", "SHORTU.txt")
    table = comma_separated(("Code", "Text"), ("7", "Lamp"), name="ours.csv")
    unnamed = mapped(table, "code=Code,title=Name", System.CPT)
    assert said_of(kind_of(twice).read, twice) == (
        "SHORTU.txt cannot be read: 00199 stands twice; get it again."
    )
    assert said_of(kind_of(unnamed).read, unnamed) == (
        "ours.csv cannot be read: it has no column “Name”; its columns are Code, Text; "
        "correct it or name its columns with --columns."
    )


@pytest.mark.parametrize(
    "member",
    [cpt_made.counted(cpt_made.CODES), cpt_made.modifiers(), OFFICIAL, MAPPED],
    ids=["text", "modifiers", "table", "mapped"],
)
@settings(max_examples=60)
@given(at=st.floats(0, 1), length=st.integers(0, 40), instead=st.binary(max_size=8))
def test_a_damaged_file_is_read_or_refused_never_anything_else(member, at, length, instead):
    start = int(at * len(member.content))
    damaged = member.content[:start] + instead + member.content[start + length :]
    received = Member(member.name, damaged, member.mapped)
    for kind in KINDS:
        kind.recognises(received)
        for ask in (kind.volume, kind.edition_of, kind.read):
            assert len(said_of(ask, received).splitlines()) <= 1


def said_of(ask, received) -> str:
    try:
        ask(received)
    except BrokenReleaseError as error:
        return str(error)
    return ""
