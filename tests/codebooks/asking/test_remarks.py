"""What the loaded rule sets say of a code."""

from datetime import date

import pytest

from app.codebooks import build
from app.codebooks.asking.remarks import remarks
from app.domain.books import Entry, Status
from app.domain.codes import System
from tests.codebooks.fees.fees_made import LANTERN, values_csv
from tests.codebooks.hcpcs import hcpcs_made
from tests.codebooks.icd10cm.companions_made import GUIDELINES, conversion, guidelines
from tests.codebooks.mce import mce_made
from tests.codebooks.ncci.ncci_made import add_on_lines, units
from tests.codebooks.policies.mcd_made import ARTICLE_TABLES, member
from tests.codebooks.risk import risk_made
from tests.fixtures.books import opened, silent, tiny_releases
from tests.fixtures.kept import kept_release

ON = date(2026, 5, 1)
JANUARY = date(2026, 1, 1)
RELEASED = {System.NCCI_AOC: date(2026, 7, 1), System.ARTICLE: date(2026, 4, 1)}
ADD_ONS = (
    ("2", "10009", "", "CCCCC", "", "2013001", "", "Contractor defined"),
    *(("1", "10010", "", f"2000{number}", "", "2013001", "", "") for number in range(10)),
)
ROWS = {
    System.ICD_10_CM: [
        conversion(("A00.12", "2026", "A00")),
        guidelines(*GUIDELINES),
    ],
    System.HCC: [
        risk_made.diagnoses(("A000", "7", "CMS-HCC Model V28"), name="ra_dx_to_cc_2027.csv"),
        risk_made.labels(("HCC7", "Lantern fever, severe", "CMS-HCC", "V28", "V28115L3")),
    ],
    System.MCE: [mce_made.table(("A000", "UNACCEPTABLE_PDX", "adult 15-124"))],
    System.HCPCS: [hcpcs_made.table({"HCPC": "G9901", "RECID": "3", "LONG DESCRIPTION": "Check"})],
    System.MPFS: [values_csv(LANTERN)],
    System.NCCI_MUE: [units(["G9901", "2", "3 Date of Service Edit: Clinical", "Invented"])],
    System.NCCI_AOC: [add_on_lines(*ADD_ONS)],
    System.ARTICLE: [member(table, rows) for table, rows in ARTICLE_TABLES.items()],
}


@pytest.fixture(scope="module")
def books(tmp_path_factory):
    root = tmp_path_factory.mktemp("remarks")
    releases = [
        kept_release(root / str(number), system, RELEASED.get(system, JANUARY), members)
        for number, (system, members) in enumerate(ROWS.items())
    ]
    build(root, [*tiny_releases(), *releases], lambda *_: None, silent)
    with opened(root) as books:
        yield books


def said(books, code, on=ON):
    return remarks(books, books.entry(code, on), on)


def of(system, found):
    return [(each.edition, each.text) for each in found if each.system is system]


def test_a_diagnosis_has_its_categories_and_the_lists_of_the_code_editor(books):
    found = said(books, "A00.0")
    assert of(System.HCC, found) == [("payment year 2027", "CMS-HCC V28 7 Lantern fever, severe")]
    assert of(System.MCE, found) == [
        ("2026-01", "unacceptable principal diagnosis"),
        ("2026-01", "adult diagnosis, ages 15–124"),
    ]


def test_guidelines_that_name_a_code_come_the_closest_first(books):
    (edition, first), *others = of(System.ICD_10_CM, said(books, "A00.0"))
    assert edition == "Official Guidelines FY2031"
    assert first == "Guideline I.C.1.a.2)(h) Green"
    assert "Guideline I.C.1 Chapter 1: Fevers (A00-B99)" in [text for _, text in others]


def test_a_code_that_became_a_header_names_what_took_its_place(books):
    assert of(System.ICD_10_CM, said(books, "A00"))[0] == (
        "Conversion Table, from 2026-10-01",
        "A00 was replaced by A00.12",
    )


def test_a_service_has_its_indicators_and_limits_but_no_money(books):
    found = said(books, "G9901")
    assert of(System.MPFS, found) == [
        (
            "2026-01",
            (
                "status A, global XXX, PC/TC 9, multiple procedure 9, bilateral 9, assistant 9, "
                "co-surgeons 9, team 9"
            ),
        )
    ]
    assert of(System.NCCI_MUE, found) == [
        ("2026-01", "practitioner: 2 units a day of service, more only with documentation")
    ]
    assert "$" not in "".join(each.text for each in found)


@pytest.mark.parametrize(
    ("code", "wanted"),
    [
        ("10009", "add-on code, to be reported with what the contractor accepts"),
        (
            "10010",
            (
                "add-on code, to be reported with 20000, 20001, 20002, 20003, 20004, 20005, 20006, "
                "20007 and 2 more"
            ),
        ),
    ],
    ids=["by the contractor", "listed"],
)
def test_an_add_on_code_names_what_it_goes_with(books, code, wanted):
    assert of(System.NCCI_AOC, said(books, code)) == [("2026-07", wanted)]


def test_a_service_names_the_policies_on_it(books):
    assert of(System.ARTICLE, said(books, "X1234")) == []
    (article,) = of(System.ARTICLE, said(books, "12345", date(2026, 8, 1)))
    assert article == ("2026-04", "A501 Billing and Coding: Lantern Fever & Tide")


@pytest.mark.parametrize(
    ("code", "on"),
    [("A00.0", date(2020, 5, 1)), ("Q99.9", ON), ("0DTJ4ZZ", ON)],
    ids=["no edition", "no such code", "another system"],
)
def test_of_a_code_that_is_not_known_nothing_is_said(books, code, on):
    assert said(books, code, on) == ()


def test_of_a_procedure_no_set_says_anything(books):
    entry = Entry(System.ICD_10_PCS, "0DTJ4ZZ", Status.VALID, "Resection of lantern")
    assert remarks(books, entry, ON) == ()
