"""What the characters of an ICD-10-PCS code mean."""

import sqlite3
from contextlib import closing
from datetime import date

import pytest

from app.codebooks.icd10pcs.definitions import read_definitions
from app.codebooks.icd10pcs.tables import read_tables
from app.codebooks.icd10pcs.values import value_notes
from app.codebooks.making.layers import Days
from app.codebooks.making.schema import TABLES as SCHEMA
from tests.codebooks.icd10pcs.pcs_made import DEFINITIONS, TABLES, member

DAYS = Days(date(2030, 10, 1), date(2031, 9, 30))
MAY = date(2031, 5, 1)


@pytest.fixture
def database():
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.executescript(SCHEMA)
        connection.execute("INSERT INTO code_set VALUES (7, 'ICD-10-PCS', '', '', '')")
        yield connection


@pytest.fixture
def filled(database):
    for part in (read_tables(member(TABLES)), read_definitions(member(DEFINITIONS))):
        part.beside.write(database, 7, DAYS)
    return database


def said(database, code, on=MAY):
    return [(note.kind, note.text, note.source) for note in value_notes(database, code, on)]


def test_every_character_of_the_row_is_told(filled):
    assert said(filled, "02Q20KZ") == [
        ("note", "Part, Chain", "02Q20KZ"),
        ("note", "Approach, Open", "02Q20KZ"),
        ("note", "Device, Iron Link", "02Q20KZ"),
        ("note", "Qualifier, No Qualifier", "02Q20KZ"),
    ]


def test_a_defined_value_says_what_it_includes(filled):
    told = [text for _, text, _ in said(filled, "02Q10ZZ")]
    assert told[:3] == ["Part, Glass", "Glass: Cylinder", "Approach, Open"]


def test_meaning_and_explanation_are_told(database):
    text = DEFINITIONS.replace(
        "<includes>Cylinder</includes>",
        "<definition>Clear part</definition><explanation>Never the wick</explanation>",
    )
    for part in (read_tables(member(TABLES)), read_definitions(member(text))):
        part.beside.write(database, 7, DAYS)
    told = [text for _, text, _ in said(database, "02Q10ZZ")]
    assert told[:2] == ["Part, Glass: Clear part", "Never the wick"]


@pytest.mark.parametrize(
    ("code", "on"),
    [("02Q2XKZ", MAY), ("02Q20KZ", date(2031, 10, 1)), ("02Q", MAY)],
    ids=["characters of two rows", "another year", "a table"],
)
def test_nothing_is_told_of_what_no_row_holds(filled, code, on):
    assert said(filled, code, on) == []


def test_without_definitions_the_labels_are_told(database):
    read_tables(member(TABLES)).beside.write(database, 7, DAYS)
    assert len(said(database, "02Q10ZZ")) == 4
