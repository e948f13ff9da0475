"""The tables of ICD-10-PCS opened as a book."""

from datetime import date

import pytest

from app.codebooks import build
from app.codebooks.icd10pcs.table_book import procedure_table, table_heads, value_meaning
from app.domain.codes import System
from app.domain.printed.procedure_tables import Picking, ValueMeaning
from tests.codebooks.icd10pcs.pcs_made import (
    CODES,
    DEFINITIONS,
    ORDER,
    REPAIR,
    TABLES,
    member,
    order,
)
from tests.codebooks.icd10pcs.pcs_made import tables as tables_of
from tests.fixtures.books import opened, silent
from tests.fixtures.kept import kept_release
from tests.fixtures.official import official

PCS = System.ICD_10_PCS
ON, AFTER = date(2031, 5, 1), date(2032, 5, 1)
CODES_FILE = "".join(f"{code} {title}\n" for code, title in CODES.items())


@pytest.fixture(scope="module")
def asked(tmp_path_factory):
    root = tmp_path_factory.mktemp("pcs")
    texts = {2031: (TABLES, DEFINITIONS, ORDER), 2032: (CODES_FILE,)}
    releases = [
        kept_release(root / str(year), PCS, date(year - 1, 10, 1), map(member, files))
        for year, files in texts.items()
    ]
    build(root, releases, lambda *_: None, silent)
    with opened(root) as books:
        yield lambda lookup, *what: books.ask(PCS, lookup, *what)


def test_every_table_has_its_section_its_body_system_and_its_operation(asked):
    heads = asked(table_heads, ON)
    assert [head.code for head in heads] == ["02Q", "GZ1"]
    assert [value.label for value in heads[0].values] == [
        "Lamps and Lanterns",
        "Hanging Lamps",
        "Repair",
    ]
    assert [value.label for value in heads[1].values] == ["Night Watch", "None", "Watching"]


def test_a_list_of_codes_has_no_tables_to_pick_from(asked):
    assert asked(table_heads, AFTER) == ()


def test_a_title_that_names_no_body_system_ends_with_the_operation(tmp_path):
    listed = order(CODES | {"02Q": "Lamps, Repair", "GZ1": "Watching"})
    release = kept_release(tmp_path / "r", PCS, date(2030, 10, 1), map(member, (TABLES, listed)))
    build(tmp_path, [release], lambda *_: None, silent)
    with opened(tmp_path) as books:
        (repair, _) = books.ask(PCS, table_heads, ON)
    assert repair.values[2].label == "Repair"


def test_a_table_has_the_rows_that_are_printed(asked):
    table = asked(procedure_table, "02Q", ON)
    assert table.captions == ("Part", "Approach", "Device", "Qualifier")
    assert [["".join(v.char for v in axis) for axis in row] for row in table.rows] == [
        ["01", "0X", "Z", "Z"],
        ["2", "0", "JK", "Z"],
    ]


def test_what_is_no_table_has_no_rows(asked):
    assert asked(procedure_table, "0ZZ", ON).rows == ()


@pytest.mark.parametrize(
    ("picked", "position", "label", "meaning"),
    [
        pytest.param(
            "02Q",
            3,
            "Repair",
            ValueMeaning(
                "Making a lamp shine again",
                "Used only where no other operation applies",
                "Trimming of wick, polishing of glass",
            ),
            id="operation",
        ),
        pytest.param("02Q1", 4, "Glass", ValueMeaning(includes="Cylinder"), id="body part"),
        pytest.param("02Q0", 4, "Wick", ValueMeaning(), id="not defined"),
        pytest.param("02", 2, "Hanging Lamps", ValueMeaning(), id="body system"),
        pytest.param("0ZZ", 3, "Repair", ValueMeaning(), id="no table"),
    ],
)
def test_a_value_is_told_as_it_is_defined(asked, picked, position, label, meaning):
    assert asked(value_meaning, picked, position, label, ON) == meaning


def test_every_combination_that_can_be_picked_is_a_code(asked):
    table = asked(procedure_table, "02Q", ON)
    start = Picking(asked(table_heads, ON), table, ("0", "2", "Q", "", "", "", ""))
    assert set(_codes(start, 4)) == {code for code in CODES if code.startswith("02Q")}


def test_every_official_code_can_be_picked():
    kind, found = official("icd10pcs.tables", "icd10pcs-2026")
    tables = kind.read(found).tables
    assert sum(1 for table in tables for _ in table.codes()) == 79_115
    assert len(tables) == 914


def test_one_table_alone_is_a_book_too(tmp_path):
    text = tables_of(REPAIR)
    release = kept_release(tmp_path / "r", PCS, date(2030, 10, 1), [member(text)])
    build(tmp_path, [release], lambda *_: None, silent)
    with opened(tmp_path) as books:
        assert [head.code for head in books.ask(PCS, table_heads, ON)] == ["02Q"]


def _codes(picking, position):
    if position > 7:
        yield picking.code
        return
    for choice in picking.column(position):
        if choice.is_allowed:
            yield from _codes(picking.pick(position, choice.value.char), position + 1)
