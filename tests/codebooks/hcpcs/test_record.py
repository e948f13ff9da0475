"""Records of HCPCS codes and modifiers."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.codebooks.hcpcs.columns import COLUMNS
from app.codebooks.hcpcs.record import is_free, records


def cells(code, kind="3", long="Lantern", **more):
    named = {"HCPC": code, "RECID": kind, "LONG DESCRIPTION": long, **more}
    return [named.get(column.caption, "") for column in COLUMNS]


def only(*rows):
    (record,) = records(rows)
    return record


def test_a_long_description_is_joined_from_its_lines():
    more = [cells("A9901", "4", "with spare  wick"), cells("A9901", "4", "")]
    assert only(cells("A9901", long="Lantern,"), *more).long == "Lantern, with spare wick"


def test_a_modifier_continues_on_lines_of_its_own():
    first, second = cells("   Q9", "7", "Carried by"), cells("   Q9", "8", "lamplight")
    record = only(first, second)
    assert (record.code, record.is_modifier, record.long) == ("Q9", True, "Carried by lamplight")


def test_every_column_is_kept():
    told = {
        "SHORT DESCRIPTION": "Lant",
        **{f"PRICE{n}": f"1{n}" for n in (1, 2)},
        "MULT_PI": "9",
        "CIM2": "60-3",
        "MCM1": "2100.4",
        "STATUTE": "1862",
        "LABCERT8": "110",
        "XREF1": "A0001",
        "XREF5": "A0005",
        "COV": "C",
        "ASC_GRP": "YY",
        "ASC_DT": "20200229",
        "OPPS": "101",
        "OPPS_PI": "A",
        "OPPS_DT": "20210101",
        "PROCNOTE": "0069",
        "BETOS": "O1A",
        "TOS1": "D",
        "TOS2": "1",
        "ANEST_BU": "0",
        "ADD DT": "19820101",
        "ACT EFF DT": "19960910",
        "TERM DT": "20301231",
        "ACTION CD": "N",
    }
    record = only(cells("A9901", **told))
    assert record.pricing == ("11", "12")
    assert (record.multiple_pricing, record.short) == ("9", "Lant")
    assert (record.coverage_issues, record.carriers_manual) == (("60-3",), ("2100.4",))
    assert (record.statute, record.lab_certification) == ("1862", ("110",))
    assert (record.see, record.coverage) == (("A0001", "A0005"), "C")
    assert (record.asc_group, record.asc_date) == ("YY", date(2020, 2, 29))
    assert (record.opps_group, record.opps_policy) == ("101", "A")
    assert (record.opps_date, record.processing_note) == (date(2021, 1, 1), "0069")
    assert (record.betos, record.types_of_service) == ("O1A", ("D", "1"))
    assert (record.anesthesia_units, record.action) == ("0", "N")
    assert (record.added, record.effective) == (date(1982, 1, 1), date(1996, 9, 10))
    assert record.ended == date(2030, 12, 31)


def test_what_is_not_said_stays_empty():
    record = only(cells("A9901"))
    assert (record.added, record.ended, record.see, record.betos) == (None, None, (), "")


@pytest.mark.parametrize(
    ("rows", "reason"),
    [
        ([cells("A9901", "4")], "continues “A9901”, which does not stand above"),
        ([cells("A9901"), cells("A9902", "4")], "continues “A9902”"),
        ([cells("A9901", "5")], "record identification of A9901 is “5”"),
        ([cells("A99")], "“A99” is no code"),
        ([cells("A9901", "7")], "“A9901” is no modifier"),
        ([cells("A9901", long=" ")], "A9901 has no description"),
        ([cells("A9901", **{"TERM DT": "20230230"})], "TERM DT of A9901 is “20230230”, no date"),
        ([cells("A9901", **{"ADD DT": "1 May 23"})], "ADD DT of A9901 is “1 May 23”, no date"),
        (
            [cells("A9901", **{"ADD DT": "20230401", "TERM DT": "20230331"})],
            "A9901 ended before it was added",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_malformed_record_is_named(rows, reason):
    with pytest.raises(ValueError, match=reason):
        list(records(rows))


@pytest.mark.parametrize(
    ("code", "kind", "free"),
    [
        ("A9901", "3", True),
        ("V5364", "3", True),
        ("D0120", "3", False),
        ("W0001", "3", False),
        ("99213", "3", False),
        ("0001F", "3", False),
        ("A1", "7", True),
        ("LT", "7", True),
        ("1P", "7", False),
        ("25", "7", False),
    ],
)
def test_dental_codes_and_cpt_are_not_of_cms(code, kind, free):
    assert is_free(only(cells(code, kind))) is free


@given(st.lists(st.text(max_size=9), min_size=48, max_size=48))
def test_malformed_cells_are_refused_in_one_line_and_nothing_else_happens(row):
    assert len(said_of(row).splitlines()) <= 1


def said_of(row) -> str:
    try:
        list(records([row]))
    except ValueError as error:
        return str(error)
    return ""
