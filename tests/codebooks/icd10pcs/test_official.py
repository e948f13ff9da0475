"""The official ICD-10-PCS release of fiscal year 2026, where it is at hand."""

import pytest

from app.codebooks.icd10pcs.edition import book_of_tables
from app.codebooks.making.book import Level
from tests.fixtures.official import official


@pytest.fixture(scope="module")
def read():
    ids = ("icd10pcs.tables", "icd10pcs.order", "icd10pcs.definitions")
    found = (official(id_, "icd10pcs-2026") for id_ in ids)
    return [kind.read(member) for kind, member in found]


def test_the_tables_expand_to_the_codes_of_the_order_file(read):
    tables, listed, _ = read
    made = [code for table in tables.tables for code, _ in table.codes()]
    codes = [each.code for each in listed.codes if not each.is_table]
    assert (len(tables.tables), len(made), len(codes)) == (914, 79_115, 79_115)
    assert set(made) == set(codes)
    assert [table.code for table in tables.tables] == [e.code for e in listed.codes if e.is_table]


def test_the_labels_of_the_tables_give_all_titles_of_tables_but_one(read):
    tables, listed, _ = read
    places = book_of_tables("PCS", tables.tables, {}, ()).places
    made = {p.key.name: p.title for p in places if p.key.level is Level.CODE and not p.is_billable}
    printed = {each.code: each.title for each in listed.codes if each.is_table}
    assert len(made) == len(printed) == 914
    assert [code for code in printed if made[code] != printed[code]] == ["X0Z"]


def test_the_book_has_the_titles_of_the_order_file_and_the_words_of_the_definitions(read):
    tables, listed, terms = read
    titles = {each.code: each.title for each in listed.codes}
    book = book_of_tables("PCS", tables.tables, titles, terms.definitions)
    assert (book.codes, book.headers) == (79_115, 914)
    named = {p.key.name: p.title for p in book.places if p.key.level is Level.CODE}
    assert named == titles
    assert {note.place.name for note in book.notes if "Resection:" in note.text} >= {"0DT", "0FT"}
    assert len(terms.definitions) == 1_090
