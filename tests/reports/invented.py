"""An invented encounter, and its claim summary as values."""

from dataclasses import replace
from datetime import UTC, date, datetime

from app.domain.audit import AuditState
from app.domain.books import Status
from app.domain.chart.documents import DocumentHead
from app.domain.encounter import Encounter, Facts, Setting
from app.domain.people import Coder, Patient, Payer, PayerKind, Provider, Sex
from app.domain.sheet import Sheet, letter
from app.reports.claim import ClaimDiagnosis, ClaimLine, ClaimSummary

CODER = Coder("Dana Whitfield", "CPC")
START = datetime(2026, 3, 12, 9, 30, 0, tzinfo=UTC)
DAY = date(2026, 3, 12)
EDITION = "ICD-10-CM 2026-04 (2025-10-01 to 2026-09-30)"
FACTS = Facts(
    setting=Setting.OFFICE,
    service_from=DAY,
    service_to=DAY,
    patient=Patient("A-17", "Doe", "Jane", date(1961, 2, 3), Sex.FEMALE),
    payer=Payer("Medicare Part B", PayerKind.MEDICARE, "1EG4TE5MK73"),
    place_of_service="11",
    rendering=Provider("Helen Okafor, MD", "1234567893"),
    billing=Provider("Maple Street Internal Medicine", "1234567893", "00-0000001"),
)
NOTE = DocumentHead(1, "Progress note", "text", "note.txt", "progress", DAY, "0" * 64, 2)


def encounter(sheet: Sheet | None = None, **facts) -> Encounter:
    """Return an encounter with one document of two pages."""
    return Encounter(3, replace(FACTS, **facts), (NOTE,), sheet or Sheet(), (), START)


def summary_of(sheet: Sheet, **facts) -> ClaimSummary:
    """Return the claim summary of an encounter with this sheet."""
    diagnoses = [
        ClaimDiagnosis(letter(n), item, f"Title of {item.code}", Status.VALID, date(2026, 4, 1))
        for n, item in enumerate(sheet.diagnoses)
    ]
    lines = [
        ClaimLine(n, line, DAY, tuple(map(letter, line.pointers)), "", Status.NOT_VERIFIED)
        for n, line in enumerate(sheet.lines, start=1)
    ]
    return ClaimSummary(
        encounter=encounter(sheet, **facts),
        diagnoses=tuple(diagnoses),
        procedures=(),
        lines=tuple(lines),
        queries=(),
        audit=AuditState(10, yes=5, no=1, not_applicable=2),
        editions=(EDITION,),
        coder=CODER,
    )
