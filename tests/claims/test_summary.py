from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from app.claims.summary import summarised
from app.domain.audit import AuditState
from app.domain.books import Status
from app.domain.encounter import Encounter, Setting
from app.domain.sheet import Diagnosis, Line, Procedure, Sheet
from tests.fixtures.work import CODER, FACTS

NOW = datetime(2026, 3, 12, 14, 0, tzinfo=UTC)


def summary(books, sheet, **facts):
    encounter = Encounter(3, replace(FACTS, **facts), (), sheet, (), NOW)
    return summarised(encounter, [], AuditState(10), books, CODER)


@pytest.mark.parametrize(
    ("code", "on", "status", "title"),
    [
        ("A05", date(2025, 9, 30), Status.VALID, "Wick fever"),
        ("A05", date(2025, 10, 1), Status.HEADER, "Wick fever"),
        ("A11", date(2025, 9, 30), Status.NOT_IN_EDITION, "Neap fever"),
        ("A05", date(2026, 10, 1), Status.NO_EDITION, ""),
        ("not a code", date(2026, 3, 12), Status.NOT_IN_EDITION, ""),
    ],
)
def test_a_diagnosis_is_looked_up_for_the_date(books, code, on, status, title):
    sheet = Sheet((Diagnosis(code),))
    (row,) = summary(books, sheet, service_from=on, service_to=on).diagnoses
    assert (row.letter, row.status, row.title) == ("A", status, title)


def test_notes_newer_than_the_date_are_marked(books):
    sheet = Sheet((Diagnosis("A00.0"),))
    (before,) = summary(books, sheet).diagnoses
    later = date(2026, 4, 1)
    (after,) = summary(books, sheet, service_from=later, service_to=later).diagnoses
    assert (before.notes_as_of, after.notes_as_of) == (later, None)


def test_inpatient_diagnoses_go_by_the_discharge(books):
    sheet = Sheet((Diagnosis("A05"),))
    (row,) = summary(
        books,
        sheet,
        setting=Setting.INPATIENT,
        service_from=date(2025, 9, 29),
        service_to=date(2025, 10, 2),
        discharged=date(2025, 10, 2),
    ).diagnoses
    assert row.status is Status.HEADER


def test_a_line_has_its_number_date_and_letters(books):
    first = Line("99214", (), 1, (1, 0))
    second = Line("36415", (), 1, (), date(2026, 3, 13))
    sheet = Sheet((Diagnosis("A00.0"), Diagnosis("A00.1")), (), (first, second))
    rows = summary(books, sheet).lines
    assert [(row.number, row.on.day, row.pointers) for row in rows] == [
        (1, 12, ("B", "A")),
        (2, 13, ()),
    ]
    assert all(row.status is Status.NOT_VERIFIED for row in rows)


@pytest.mark.parametrize(
    ("code", "status"),
    [
        ("99214", Status.NOT_VERIFIED),
        ("0232U", Status.NOT_VERIFIED),
        ("J1100", Status.NO_EDITION),
        ("A0428", Status.NO_EDITION),
        ("E11.9", Status.NOT_IN_EDITION),
    ],
)
def test_a_line_is_never_looked_up_as_a_diagnosis(books, code, status):
    assert summary(books, Sheet((), (), (Line(code),))).lines[0].status is status


@pytest.mark.parametrize(
    ("sheet", "on", "editions"),
    [
        pytest.param(
            Sheet(),
            date(2026, 3, 12),
            ("ICD-10-CM 2026-04 (2025-10-01 to 2026-09-30)",),
            id="diagnoses only",
        ),
        pytest.param(
            Sheet((), (Procedure("0DTJ4ZZ"),), (Line("99214"), Line("J1100"))),
            date(2025, 6, 18),
            (
                "ICD-10-CM 2025-04 (2024-10-01 to 2025-09-30)",
                "ICD-10-PCS none loaded for 2025-06-18",
                "HCPCS none loaded for 2025-06-18",
                "CPT none loaded for 2025-06-18",
            ),
            id="every system in use",
        ),
        pytest.param(
            Sheet(), date(2026, 10, 1), ("ICD-10-CM none loaded for 2026-10-01",), id="no edition"
        ),
    ],
)
def test_the_editions_are_those_of_the_date(books, sheet, on, editions):
    assert summary(books, sheet, service_from=on, service_to=on).editions == editions


def test_a_procedure_keeps_its_date(books):
    procedure = Procedure("0DTJ4ZZ", date(2026, 3, 12))
    (row,) = summary(books, Sheet((), (procedure,))).procedures
    assert (row.procedure, row.status, row.title) == (procedure, Status.NO_EDITION, "")
