import sqlite3
from contextlib import closing
from datetime import date

import pytest

from app.codebooks.icd10cm.index.kinds import INDEX_KINDS
from app.codebooks.icd10cm.index.tables import INDEX_TABLES
from app.codebooks.icd10cm.index.terms import Volume
from app.codebooks.icd10cm.index.volume import read_volume
from app.codebooks.making.layers import Days
from tests.codebooks.icd10cm.index_made import DRUGS, EXTERNAL, INDEX, INDEX_CSV, NEOPLASMS

OLD = Days(date(2024, 10, 1), date(2025, 9, 30))
NEW = Days(date(2025, 10, 1), date.max)
WHARF = "Wharfoma, see Neoplasm, quay, benign"


@pytest.fixture
def connection():
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.executescript(f"CREATE TABLE code_set (id INTEGER PRIMARY KEY);{INDEX_TABLES}")
        yield connection


def linked(connection):
    rows = connection.execute(
        "SELECT p.code, p.first, p.last, t.title FROM index_path p JOIN index_term t "
        "ON t.id = p.term WHERE p.path = ?",
        (WHARF,),
    )
    return [(code, Days.of(first, last), title) for code, first, last, title in rows]


@pytest.mark.parametrize(
    ("member", "kind_id", "volume", "released"),
    [
        pytest.param(INDEX, "icd10cm.index", Volume.INDEX, date(2024, 10, 1), id="main"),
        pytest.param(INDEX_CSV, "icd10cm.index", Volume.INDEX, None, id="csv"),
        pytest.param(
            EXTERNAL,
            "icd10cm.external_cause_index",
            Volume.EXTERNAL,
            date(2024, 10, 1),
            id="external cause",
        ),
        pytest.param(DRUGS, "icd10cm.table_of_drugs", Volume.DRUGS, date(2024, 10, 1), id="drugs"),
        pytest.param(
            NEOPLASMS,
            "icd10cm.table_of_neoplasms",
            Volume.NEOPLASMS,
            date(2024, 10, 1),
            id="neoplasms",
        ),
    ],
)
def test_each_volume_is_a_kind_of_its_own(member, kind_id, volume, released):
    (kind,) = [kind for kind in INDEX_KINDS if kind.recognises(member)]
    hint = kind.edition_of(member)
    assert (kind.id, hint.released if hint else None) == (kind_id, released)
    assert kind.read(member).volume is volume


@pytest.mark.parametrize(
    "order", [(INDEX, NEOPLASMS), (NEOPLASMS, INDEX)], ids=["index first", "table first"]
)
def test_the_main_index_leads_into_the_table_of_neoplasms_whichever_came_first(connection, order):
    for member in (DRUGS, *order):
        read_volume(member).write(connection, 1, NEW)
    assert linked(connection) == [("D10", NEW, "Wharfoma")]


def test_volumes_of_different_years_are_linked_for_the_days_they_share(connection):
    read_volume(INDEX).write(connection, 1, OLD)
    read_volume(NEOPLASMS).write(connection, 1, Days(OLD.first, NEW.last))
    read_volume(INDEX).write(connection, 1, NEW)
    assert [days for _, days, _ in linked(connection)] == [OLD, NEW]


def test_volumes_that_share_no_day_are_not_linked(connection):
    read_volume(INDEX).write(connection, 1, OLD)
    read_volume(NEOPLASMS).write(connection, 1, NEW)
    assert linked(connection) == []
