"""Damaged volumes of the Index: read whole, or refused in one line."""

import sqlite3
from contextlib import closing
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.codebooks import BrokenReleaseError
from app.codebooks.icd10cm.index.tables import INDEX_TABLES
from app.codebooks.icd10cm.index.volume import read_volume, volume_edition
from app.codebooks.making.layers import Days
from app.codebooks.receiving.received import Member
from tests.codebooks.icd10cm.index_made import DRUGS, EXTERNAL, INDEX, INDEX_CSV, NEOPLASMS

VOLUMES = {"main": INDEX, "csv": INDEX_CSV, "external": EXTERNAL, "drugs": DRUGS}
VOLUMES["neoplasms"] = NEOPLASMS


@st.composite
def damaged(draw, member):
    """The file with a few pieces cut, doubled or overwritten."""
    content = bytearray(member.content)
    for _ in range(draw(st.integers(1, 3))):
        at = draw(st.integers(0, max(len(content) - 1, 0)))
        end = at + draw(st.integers(0, 40))
        piece = draw(st.sampled_from([b"", bytes(content[at:end]) * 2, b"\x00", b"<", b",", b"9"]))
        content[at:end] = piece
    return Member(member.name, bytes(content))


@pytest.mark.parametrize("member", VOLUMES.values(), ids=VOLUMES)
@settings(max_examples=60)
@given(data=st.data())
def test_a_damaged_volume_is_read_and_kept_or_refused_in_one_line(member, data):
    spoiled = data.draw(damaged(member))
    volume_edition(spoiled)
    try:
        volume = read_volume(spoiled)
    except BrokenReleaseError as error:
        refusal = str(error)
    else:
        refusal = ""
        _keep(volume)
    assert "\n" not in refusal


def _keep(volume):
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.executescript(f"CREATE TABLE code_set (id INTEGER PRIMARY KEY);{INDEX_TABLES}")
        volume.write(connection, 1, Days(date(2024, 10, 1), date.max))
        (kept,) = connection.execute("SELECT count(*) FROM index_term").fetchone()
    assert kept == len(volume.terms)
