"""What followed what from one edition to another, by an invented table and by the real one."""

import shutil
import sqlite3
from contextlib import closing
from datetime import date

import pytest

from app.codebooks.asking.revisions import revisions
from app.codebooks.asking.succession import succession
from app.codebooks.making.generations import DATABASE
from app.codebooks.making.layers import Days
from app.domain.books import Titled
from app.domain.codes import System
from app.domain.printed.revisions import RevisionKind
from tests.fixtures.books import opened
from tests.fixtures.converted import converted_root
from tests.fixtures.official import official

CM = System.ICD_10_CM


@pytest.fixture(scope="module")
def converted(tmp_path_factory):
    with opened(converted_root(tmp_path_factory.mktemp("converted"))) as books:
        yield books


@pytest.fixture
def followed(converted):
    editions = editions_of(converted)
    with closing(sqlite3.connect(converted.generation / DATABASE)) as connection:
        yield lambda old, new: succession(connection, editions[old], editions[new])


def editions_of(books):
    return {each.edition: each for each in books.editions() if each.system is CM and each.codes}


def test_codes_are_followed_both_ways(followed):
    found = followed("2025-04", "2026-04")
    assert found.source == "Conversion Table 2025-10"
    assert list(found.after("A05")) == ["A05.A", "A05.B", "A12"]
    assert list(found.before("A11")) == ["A10.1", "A10.2", "A10.9"]


def test_codes_without_a_row_are_followed_by_none(followed):
    found = followed("2025-04", "2026-04")
    assert list(found.after("B20")) == list(found.before("B20")) == []


@pytest.mark.parametrize(("old", "new"), [("2026-04", "2025-04"), ("2026-04", "2026-04")])
def test_only_what_came_between_the_editions_counts(followed, old, new):
    assert not followed(old, new).successors


def test_revisions_name_what_the_table_says(converted):
    told = converted.revisions(CM, "2025-04", "2026-04")
    by_code = {each.code: each for each in told.revisions if not each.kind.is_of_note}
    assert told.table == "Conversion Table 2025-10"
    assert by_code["A10.9"].kind is RevisionKind.DELETED
    assert by_code["A10.9"].successors == (Titled("A11", "Neap fever"),)
    assert by_code["A11"].predecessors == ("A10.1", "A10.2", "A10.9")
    assert by_code["A10.9"].is_converted
    assert by_code["A11"].is_converted


def test_a_code_of_the_table_that_is_not_in_the_edition_is_no_successor(converted):
    told = converted.revisions(CM, "2025-04", "2026-04")
    (header,) = (each for each in told.revisions if each.kind is RevisionKind.BECAME_HEADER)
    assert [each.code for each in header.successors] == ["A05.A", "A05.B"]
    assert header.is_converted


def test_the_official_table_tells_what_to_use_instead_of_every_code_that_went(real_books, tmp_path):
    kind, member = official("icd10cm.conversion", "icd10cm-2026-cdc")
    shutil.copy(real_books.generation / DATABASE, tmp_path / DATABASE)
    editions = editions_of(real_books)
    with closing(sqlite3.connect(tmp_path / DATABASE)) as connection:
        days = Days(date(2025, 10, 1), date(2026, 9, 30))
        ((number,),) = connection.execute("SELECT id FROM code_set WHERE system = ?", (CM,))
        kind.read(member).write(connection, number, days)
        told = revisions(connection, editions["2025-04"], editions["2026-04"])
    gone = {RevisionKind.BECAME_HEADER, RevisionKind.DELETED}
    assert all(each.successors for each in told.revisions if each.kind in gone)
    new = [each for each in told.revisions if each.kind is RevisionKind.ADDED]
    assert sum(bool(each.predecessors) for each in new) == 476
    (sclerosis,) = [each for each in told.revisions if each.code == "G35" and each.kind in gone]
    codes = [each.code for each in sclerosis.successors]
    assert codes == ["G35.A", "G35.B0", "G35.B1", "G35.B2", "G35.C0", "G35.C1", "G35.C2", "G35.D"]
