"""A whole ICD-10-PCS release."""

import pytest

from app.codebooks import BrokenReleaseError
from app.codebooks.icd10pcs.definitions import read_definitions
from app.codebooks.icd10pcs.edition import book_of_list, book_of_tables
from app.codebooks.icd10pcs.tables import read_tables
from app.codebooks.making.book import Level, PlaceKey
from tests.codebooks.icd10pcs.pcs_made import (
    CODES,
    DEFINITIONS,
    REPAIR,
    REPLACE,
    TABLES,
    member,
    tables,
)

READ = read_tables(member(TABLES)).tables
TERMS = read_definitions(member(DEFINITIONS)).definitions


def titles(book):
    return {place.key.name: place.title for place in book.places}


def parents(book, name):
    above = {place.key: place.parent for place in book.places}
    key = above[PlaceKey(Level.CODE, name)]
    while key:
        yield key.name
        key = above[key]


def test_a_code_hangs_below_its_table_body_system_and_section():
    book = book_of_tables("PCS", READ, {}, ())
    assert list(parents(book, "02Q20KZ")) == ["02Q", "02", "0"]
    assert (book.codes, book.headers) == (7, 2)


def test_a_body_system_with_two_tables_stands_once():
    read = read_tables(member(tables(REPAIR, REPLACE))).tables
    names = [place.key.name for place in book_of_tables("PCS", read, {}, ()).places]
    assert [name for name in names if len(name) < 7] == ["0", "02", "02Q", "02R"]


def test_the_list_gives_the_titles():
    book = book_of_tables("PCS", READ, CODES | {"02Q": "Mending"}, ())
    assert titles(book)["02Q20KZ"] == "Repair Chain with Iron Link, Open Approach"
    assert titles(book)["02Q"] == "Mending"


def test_without_a_list_the_titles_are_put_together_from_the_labels():
    named = titles(book_of_tables("PCS", READ, {}, ()))
    assert named["02Q"] == "Hanging Lamps, Repair"
    assert named["GZ1"] == "Night Watch, Watching"
    assert named["02Q20KZ"] == "Repair, Chain, Open, Iron Link"
    assert named["GZ10ZZZ"] == "Watching, Moon"


def test_tables_and_list_must_hold_the_same_codes():
    with pytest.raises(BrokenReleaseError, match="of PCS disagree on 02Q2XJZ;"):
        book_of_tables("PCS", READ, CODES | {"02Q2XJZ": "More"}, ())
    fewer = {code: title for code, title in CODES.items() if code != "GZ10ZZZ"}
    with pytest.raises(BrokenReleaseError, match="disagree on GZ10ZZZ;"):
        book_of_tables("PCS", READ, fewer, ())


def test_operations_carry_what_the_definitions_say():
    book = book_of_tables("PCS", READ, {}, TERMS)
    assert [(note.place.name, note.position, note.kind, note.text) for note in book.notes] == [
        ("02Q", 0, "note", "Repair: Making a lamp shine again"),
        ("02Q", 1, "note", "Used only where no other operation applies"),
        ("02Q", 2, "includes", "Trimming of wick, polishing of glass"),
        ("GZ1", 0, "note", "Watching: Looking on"),
    ]


def test_tables_define_their_operations_themselves():
    (note,) = book_of_tables("PCS", READ, {}, ()).notes
    assert note.text == "Repair: Making a lamp shine again"


def test_a_list_alone_has_tables_but_no_sections():
    book = book_of_list(CODES, {"02Q": "Hanging Lamps, Repair"})
    assert list(parents(book, "02Q20KZ")) == ["02Q"]
    assert (titles(book)["02Q"], titles(book)["GZ1"]) == ("Hanging Lamps, Repair", "Table GZ1")
    assert (book.codes, book.headers, book.notes) == (7, 2, ())


def test_the_tables_of_a_list_keep_its_own_titles():
    book = book_of_list({"02Q": "Own", **CODES}, {"02Q": "Older"})
    assert titles(book)["02Q"] == "Own"
    assert [place.key.name for place in book.places][:2] == ["02Q", "02Q00ZZ"]
