"""The coded part of a claim summary: diagnoses, procedures and service lines."""

from collections.abc import Iterator

from reportlab.platypus import Flowable, Paragraph, Spacer

from app.domain.books import Status
from app.domain.encounter import ClaimKind
from app.domain.money import dollars
from app.reports.claim import ClaimDiagnosis, ClaimLine, ClaimProcedure, ClaimSummary
from app.reports.look import (
    BODY,
    CODE,
    FIGURE,
    MARK,
    NUMBER,
    QUIET,
    SUM,
    Cell,
    bare,
    ruled,
    section,
)
from app.reports.paper import WIDTH
from app.reports.quotes import Titles, references, titles
from app.reports.typeface import MONO, literal

__all__ = ["diagnoses", "lines", "procedures"]

_MARKS = {
    Status.HEADER: "Not billable: a header with codes below it",
    Status.NOT_IN_EDITION: "Not in the edition of the date",
    Status.NO_EDITION: "No edition loaded for the date",
    Status.NOT_VERIFIED: "not verified",
}


def diagnoses(summary: ClaimSummary) -> list[Flowable]:
    """Return the table of diagnoses; POA belongs to the institutional claim."""
    found = titles(summary.encounter.documents)
    has_poa = summary.encounter.claim is ClaimKind.INSTITUTIONAL
    if not summary.diagnoses:
        return section("Diagnoses", Paragraph("No diagnoses given.", QUIET))
    rows = [_diagnosis(row, found, has_poa=has_poa) for row in summary.diagnoses]
    if has_poa:
        names, widths = ["", "Code", "Title", "POA", "Evidence"], [20, 60, 180, 28]
    else:
        names, widths = ["", "Code", "Title", "Evidence"], [20, 60, 196]
    table = ruled(names, [*widths, WIDTH - sum(widths)], rows)
    return section("Diagnoses", table, Spacer(0, 3), *_notes_as_of(summary))


def procedures(summary: ClaimSummary) -> list[Flowable]:
    """Return the table of inpatient procedures, nothing when there is none."""
    if not summary.procedures:
        return []
    found = titles(summary.encounter.documents)
    rows = [_procedure(n, row, found) for n, row in enumerate(summary.procedures, start=1)]
    widths = [20, 60, 62, 162]
    names = ["", "Code", "Date", "Title", "Evidence"]
    return section("Procedures", ruled(names, [*widths, WIDTH - sum(widths)], rows))


def lines(summary: ClaimSummary) -> list[Flowable]:
    """Return the table of service lines with their charges and the total."""
    if not summary.lines:
        return section("Service lines", Paragraph("No service lines.", QUIET))
    found = titles(summary.encounter.documents)
    pos = summary.encounter.facts.place_of_service
    widths = [20, 60, 56, 28, 70, 54, 30, 62]
    widths.insert(3, WIDTH - sum(widths))
    names = ["", "Code", "Date", "Title and evidence", "POS", "Modifiers", "Pointers"]
    table = ruled(
        [*names, "Units", "Charge"],
        widths,
        [_line(row, pos, found) for row in summary.lines],
        figures=[7, 8],
    )
    return section("Service lines", table, *_total(summary))


def _diagnosis(row: ClaimDiagnosis, found: Titles, *, has_poa: bool) -> list[Cell]:
    poa = [Paragraph(row.diagnosis.poa or "–", BODY)] if has_poa else []
    mark = "" if row.notes_as_of is None else " †"
    return [
        Paragraph(row.letter, NUMBER),
        Paragraph(literal(row.diagnosis.code, MONO), CODE),
        [*_titled(row.title, row.status, mark), *_carried(row)],
        *poa,
        references(row.diagnosis.evidence, found),
    ]


def _procedure(number: int, row: ClaimProcedure, found: Titles) -> list[Cell]:
    on = row.procedure.on
    return [
        Paragraph(str(number), NUMBER),
        Paragraph(literal(row.procedure.code, MONO), CODE),
        Paragraph("no date" if on is None else on.isoformat(), BODY),
        _titled(row.title, row.status),
        references(row.procedure.evidence, found),
    ]


def _line(row: ClaimLine, pos: str, found: Titles) -> list[Cell]:
    line = row.line
    return [
        Paragraph(str(row.number), NUMBER),
        Paragraph(literal(line.code, MONO), CODE),
        Paragraph(row.on.isoformat(), BODY),
        [*_titled(row.title, row.status), *(references(line.evidence, found))],
        Paragraph(literal(pos) or "–", BODY),
        Paragraph(literal(" ".join(line.modifiers)) or "–", BODY),
        Paragraph(", ".join(row.pointers) or "–", BODY),
        Paragraph(str(line.units), FIGURE),
        Paragraph("–" if line.charge is None else dollars(line.charge), FIGURE),
    ]


def _titled(title: str, status: Status, mark: str = "") -> list[Flowable]:
    cell: list[Flowable] = []
    if title:
        cell.append(Paragraph(literal(title) + mark, BODY))
    if status in _MARKS:
        cell.append(Paragraph(_MARKS[status], MARK))
    return cell


def _carried(row: ClaimDiagnosis) -> Iterator[Flowable]:
    if row.carried_from is not None:
        day = row.carried_from.isoformat()
        yield Paragraph(f"Carried over from the encounter of {day}, not confirmed", MARK)


def _notes_as_of(summary: ClaimSummary) -> Iterator[Flowable]:
    for day in sorted({row.notes_as_of for row in summary.diagnoses if row.notes_as_of}):
        said = f"† Notes as of {day.day} {day:%B %Y}, later than the date of the encounter."
        yield Paragraph(said, QUIET)


def _total(summary: ClaimSummary) -> Iterator[Flowable]:
    left = ""
    if summary.uncharged:
        numbers = ", ".join(str(number) for number in summary.uncharged)
        noun = "line" if len(summary.uncharged) == 1 else "lines"
        left = f"No charge entered for {noun} {numbers}."
    figure = f"Total&nbsp;&nbsp;{dollars(summary.total)}"
    yield bare([WIDTH - 160, 160], [[Paragraph(left, MARK), Paragraph(figure, SUM)]])
