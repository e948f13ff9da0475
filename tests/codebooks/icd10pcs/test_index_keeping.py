"""The Index of ICD-10-PCS in the reference database."""

import sqlite3
from contextlib import closing
from datetime import date

import pytest

from app.codebooks.icd10pcs.index import read_index
from app.codebooks.making.layers import Days
from app.codebooks.making.schema import TABLES as SCHEMA
from tests.codebooks.icd10pcs.pcs_made import INDEX, member

DAYS = Days(date(2030, 10, 1), date(2031, 9, 30))


@pytest.fixture
def database():
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.executescript(SCHEMA)
        index = read_index(member(INDEX))
        assert index.beside is index
        index.write(connection, 7, DAYS)
        yield connection


def test_paths_lead_to_whole_codes_and_to_tables(database):
    rows = database.execute("SELECT code, position, path FROM index_path ORDER BY rowid")
    assert rows.fetchall() == [
        ("02Q", 2, "Lamp mending, see Repair, Hanging Lamps"),
        ("02Q", 2, "Lamp rope, see Repair, Chain, Brass"),
        ("02Q", 1, "Repair, Chain: 02Q20"),
        ("02Q", 1, "Repair, Chain"),
        ("02Q20JZ", 1, "Repair, Chain, Brass"),
        ("02Q", 1, "Repair, Wick"),
    ]


def test_terms_keep_their_order_level_and_days(database):
    terms = database.execute("SELECT level, title, see, see_also, first FROM index_term")
    first = DAYS.first.toordinal()
    assert terms.fetchall() == [
        (0, "Lamp mending", "Repair, Hanging Lamps", "", first),
        (0, "Lamp glass", "", "Glass", first),
        (0, "Lamp rope", "Repair, Chain, Brass; Watching, by night", "", first),
        (0, "Lantern link", "", "Brass Link in Hanging Lamps; Iron Link in Harbour Lamps", first),
        (0, "Repair", "", "", first),
        (1, "Chain", "", "", first),
        (2, "Brass", "", "", first),
        (1, "Nothing said", "", "", first),
        (1, "Wick", "", "", first),
        (1, "Elsewhere", "Nothing known", "", first),
    ]
    linked = "SELECT count(*) FROM index_path p JOIN index_term t ON t.id = p.term"
    assert database.execute(linked).fetchone() == (6,)
