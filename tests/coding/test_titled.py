from dataclasses import replace
from datetime import date

import pytest

from app.coding import titled
from app.domain.books import Status
from app.domain.chart.spans import Evidence, Span
from app.domain.sheet import Diagnosis, Line, Procedure, Sheet
from tests.fixtures.work import FACTS

SEEN = (Evidence("relapsing", Span(1, 0, 0, 9)),)
EARLIER = replace(FACTS, service_from=date(2025, 9, 1), service_to=date(2025, 9, 1))


def diagnosis(books, item, facts=FACTS):
    (coded,) = titled.diagnoses(Sheet((item,)), facts, books)
    assert coded.diagnosis == item
    return coded


def line(books, item, facts=FACTS):
    (coded,) = titled.lines(Sheet(lines=(item,)), facts, books)
    assert coded.line == item
    return coded


def test_a_supported_valid_code_has_its_title_and_no_warning(books):
    coded = diagnosis(books, Diagnosis("A05.A", SEEN))
    assert (coded.title, coded.status) == ("Wick fever, relapsing", Status.VALID)
    assert coded.warning == ""


def test_notes_that_are_newer_than_the_visit_are_dated(books):
    assert diagnosis(books, Diagnosis("A05.A", SEEN)).notes_as_of == date(2026, 4, 1)


@pytest.mark.parametrize(
    ("item", "status", "warning"),
    [
        (Diagnosis("A05", SEEN), Status.HEADER, "A05 is a header on 2026-03-12: choose A05.A"),
        (Diagnosis("A10.9", SEEN), Status.NOT_IN_EDITION, "A10.9 is not in ICD-10-CM 2026-04"),
        (Diagnosis("fever", SEEN), Status.NOT_IN_EDITION, "FEVER is not in ICD-10-CM 2026-04"),
        (Diagnosis("A05.A"), Status.VALID, "A05.A has no evidence yet: select the words"),
        (
            Diagnosis("A05.A", (*SEEN, Evidence("words"))),
            Status.VALID,
            "A05.A: evidence not located: select the words again",
        ),
    ],
    ids=["header", "not in the edition", "no code", "no evidence", "not located"],
)
def test_what_is_wrong_with_a_diagnosis_is_one_line(books, item, status, warning):
    coded = diagnosis(books, item)
    assert coded.status is status
    assert coded.warning.startswith(warning)


def test_the_date_of_the_visit_decides_the_edition(books):
    assert diagnosis(books, Diagnosis("A05", SEEN), EARLIER).status is Status.VALID


def test_a_visit_outside_the_loaded_years_is_said(books):
    late = replace(FACTS, service_from=date(2027, 1, 5), service_to=date(2027, 1, 5))
    coded = diagnosis(books, Diagnosis("A05.A", SEEN), late)
    assert coded.status is Status.NO_EDITION
    assert "2024-10-01 to 2026-09-30" in coded.warning


def test_cpt_is_accepted_by_its_shape_and_not_verified(books):
    coded = line(books, Line("99214", pointers=(0,)))
    assert (coded.status, coded.title, coded.warning) == (Status.NOT_VERIFIED, "", "")


def test_a_line_without_pointer_asks_for_one(books):
    assert line(books, Line("99214")).warning.startswith("99214 points to no diagnosis")


def test_a_line_of_no_known_shape_is_flagged(books):
    coded = line(books, Line("9921", pointers=(0,)))
    assert coded.status is Status.NOT_IN_EDITION
    assert coded.warning.startswith("9921 is not in HCPCS")


def test_a_line_is_looked_up_on_its_own_date(books):
    class Asked(type(books)):
        def __init__(self):
            self.dates = []

        def entry(self, code, on, system=None):
            self.dates.append(on)
            return books.entry(code, on, system)

    asked = Asked()
    titled.lines(Sheet(lines=(Line("99214"), Line("99215", on=date(2026, 3, 14)))), FACTS, asked)
    assert asked.dates == [date(2026, 3, 12), date(2026, 3, 14)]


def test_an_inpatient_procedure_says_that_its_edition_is_missing(books):
    (coded,) = titled.procedures(Sheet(procedures=(Procedure("0DTJ4ZZ"),)), FACTS, books)
    assert coded.procedure.code == "0DTJ4ZZ"
    assert (coded.status, coded.title) == (Status.NO_EDITION, "")
    assert "ICD-10-PCS" in coded.warning
