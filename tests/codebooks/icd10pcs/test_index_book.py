"""The Index of ICD-10-PCS opened as a book, and its references followed."""

from datetime import date

import pytest

from app.codebooks import build
from app.codebooks.icd10pcs.index_book import (
    all_procedures_below,
    procedure_mains,
    procedure_subterms,
    procedure_volume,
    see_of,
)
from app.codebooks.icd10pcs.index_following import procedure_followed
from app.codebooks.icd10pcs.value_places import ValuePlace, tables_with
from app.domain.books import Status
from app.domain.codes import System
from tests.codebooks.icd10pcs.pcs_made import DEFINITIONS, INDEX, TABLES, member
from tests.fixtures.books import opened, silent
from tests.fixtures.kept import kept_release

PCS = System.ICD_10_PCS
ON, BEFORE = date(2031, 5, 1), date(2029, 5, 1)


@pytest.fixture(scope="module")
def asked(tmp_path_factory):
    root = tmp_path_factory.mktemp("pcs")
    files = map(member, (TABLES, DEFINITIONS, INDEX))
    build(root, [kept_release(root / "r", PCS, date(2030, 10, 1), files)], _no_index, silent)
    with opened(root) as books:
        yield lambda lookup, *what: books.ask(PCS, lookup, *what)


@pytest.fixture
def mains(asked):
    return {t.title: t for t in asked(procedure_mains, asked(procedure_volume, ON), ON)}


@pytest.fixture
def below(asked, mains):
    return lambda title: asked(procedure_subterms, mains[title].id, ON)


def test_the_volume_is_that_of_the_year_and_none_before(asked):
    assert asked(procedure_volume, ON).label == "ICD-10-PCS Index FY2031"
    assert asked(procedure_volume, BEFORE) is None


def test_main_terms_tell_what_they_lead_to(mains):
    told = {
        title: (t.see, t.use, [code.shown for code in t.codes], t.has_below)
        for title, t in mains.items()
    }
    assert told == {
        "Lamp mending": ("Repair, Hanging Lamps", "", ["02Q"], False),
        "Lamp glass": ("", "Glass", [], True),
        "Lamp rope": ("", "", [], True),
        "Lantern link": ("", "", [], True),
        "Repair": ("", "", [], True),
    }


def test_subterms_have_whole_codes_and_what_codes_begin_with(below):
    told = [(t.level, t.title, [(c.code, c.status) for c in t.codes]) for t in below("Repair")]
    assert told == [
        (1, "Chain", [("02Q20", Status.HEADER), ("02Q", Status.HEADER)]),
        (1, "Nothing said", []),
        (1, "Wick", [("02Q", Status.HEADER)]),
        (1, "Elsewhere", []),
    ]
    assert [t.has_below for t in below("Repair")] == [True, False, False, False]


def test_subterms_of_a_subterm_are_read_when_it_is_opened(asked, below):
    (brass,) = asked(procedure_subterms, below("Repair")[0].id, ON)
    assert (brass.level, brass.title, brass.codes[0].code) == (2, "Brass", "02Q20JZ")
    assert brass.codes[0].status is Status.VALID


def test_all_terms_that_are_printed_below_a_main_term_come_without_codes(asked, mains):
    repair = asked(all_procedures_below, mains["Repair"].id)
    assert [t.title for t in repair] == ["Chain", "Brass", "Nothing said", "Wick", "Elsewhere"]
    assert not any(t.codes for t in repair)
    assert asked(all_procedures_below, mains["Lamp rope"].id) == ()


def test_several_references_are_rows_below_their_term(below):
    first, second = below("Lamp rope")
    assert (first.see, [c.code for c in first.codes]) == ("Repair, Chain, Brass", ["02Q"])
    assert (second.level, second.see, second.codes) == (1, "Watching, by night", ())


def test_below_a_value_to_use_stand_the_tables_that_have_it(below):
    (table,) = below("Lamp glass")
    assert (table.level, table.title) == (1, "Hanging Lamps, Repair")
    assert [code.shown for code in table.codes] == ["02Q1"]


def test_each_of_several_values_has_its_tables(asked, below):
    values = below("Lantern link")
    assert [(t.level, t.use, t.has_below) for t in values] == [
        (1, "Brass Link in Hanging Lamps", True),
        (1, "Iron Link in Harbour Lamps", True),
    ]
    for value in values:
        (table,) = asked(procedure_subterms, value.id, ON)
        assert [code.code for code in table.codes] == ["02Q"]


def test_every_row_has_a_number_of_its_own(asked, mains):
    rows, waiting = [], list(mains.values())
    while waiting:
        row = waiting.pop()
        rows.append(row)
        waiting += asked(procedure_subterms, row.id, ON) if row.has_below else ()
    assert len({row.id for row in rows}) == len(rows) > len(mains)


@pytest.mark.parametrize(
    ("value", "beginnings"),
    [
        pytest.param("Glass", ["02Q1"], id="body part"),
        pytest.param("Brass Link", ["02Q"], id="device"),
        pytest.param("Brass Link in Hanging Lamps", ["02Q"], id="in its body system"),
        pytest.param("Brass Link in Nowhere", ["02Q"], id="in another body system"),
        pytest.param("Lead", [], id="in no table"),
    ],
)
def test_the_tables_of_a_value_are_found(asked, value, beginnings):
    assert [place.beginning for place in asked(tables_with, value, ON)] == beginnings


def test_a_value_of_another_year_stands_in_no_table(asked):
    assert asked(tables_with, "Glass", BEFORE) == ()
    assert asked(tables_with, "Moon", ON) == (ValuePlace("GZ10", "Night Watch, Watching"),)


@pytest.mark.parametrize(
    ("title", "row", "path", "is_exact"),
    [
        pytest.param("Lamp rope", 0, ["Repair", "Chain", "Brass"], True, id="all words"),
        pytest.param("Lamp mending", None, ["Repair"], False, id="the main term only"),
        pytest.param("Lamp rope", 1, None, False, id="no such main term"),
    ],
)
def test_a_reference_leads_to_its_term(asked, mains, below, title, row, path, is_exact):
    term = mains[title] if row is None else below(title)[row]
    found = asked(procedure_followed, term.id, ON)
    if path is None:
        assert found is None
        return
    every = (*mains.values(), *asked(all_procedures_below, mains["Repair"].id))
    titles = {t.id: t.title for t in every}
    assert [titles[number] for number in found.path] == path
    assert found.is_exact is is_exact


def test_a_reference_that_goes_on_after_its_main_term_leads_to_this(tmp_path):
    index = INDEX.replace("<see>Watching, by night</see>", "<see>Repair with rope</see>")
    files = map(member, (TABLES, index))
    build(
        tmp_path, [kept_release(tmp_path / "r", PCS, date(2030, 10, 1), files)], _no_index, silent
    )
    with opened(tmp_path) as books:
        edition = books.ask(PCS, procedure_volume, ON)
        rope = next(
            t for t in books.ask(PCS, procedure_mains, edition, ON) if t.title == "Lamp rope"
        )
        row = books.ask(PCS, procedure_subterms, rope.id, ON)[1]
        assert books.ask(PCS, see_of, row.id) == "Repair with rope"
        found = books.ask(PCS, procedure_followed, row.id, ON)
        assert books.ask(PCS, procedure_followed, row.id, BEFORE) is None
    assert (len(found.path), found.is_exact) == (1, False)


def _no_index(*_):
    """No search index is needed."""
