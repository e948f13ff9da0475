"""What is said of a document that comes in."""

import re
from collections.abc import Iterator, Sequence
from statistics import fmean

from PySide6.QtCore import QCoreApplication

from app.charts.opening import shown
from app.charts.scans.machine import UNVERIFIED
from app.domain.chart.documents import Document
from app.domain.people import Patient
from app.encounters.arrivals import Arrival, Arrivals
from app.encounters.comparing import About

__all__ = [
    "ended",
    "file_lines",
    "origin_lines",
    "patients_line",
    "refused_line",
    "remark_lines",
    "remarks_line",
    "short_remarks",
    "told",
]

_SHOWN = 3
_MOST_LINES = 500
# The last number of what is said of a page that a machine read.
_SURE = re.compile(r"([0-9]+) %\)$")


def told(document: Document) -> Iterator[str]:
    """Yield what reading a document had to say; pages that a machine read are told together."""
    if line := _machine_line(document):
        yield line
    yield from (_plain(line) for line in document.warnings if UNVERIFIED not in line)


def remark_lines(arrival: Arrival) -> list[str]:
    """Return all that is to be said of a document, the gravest first."""
    lines = [each.line for each in arrival.differs]
    if arrival.here:
        lines.append(_tr("It is already in this encounter as “{0}”").format(arrival.here))
    if arrival.is_again:
        lines.append(_tr("It came in twice: this is the second time"))
    return [*lines, *arrival.elsewhere, *told(arrival.document)]


def ended(line: str) -> str:
    """Return a line with a full stop behind it."""
    return line if line.endswith((".", "!", "?")) else f"{line}."


def origin_lines(arrival: Arrival) -> list[str]:
    """Return whom the document names, and which file it comes from."""
    patient = _tr("Patient in the document: {0}").format(_patient(arrival.found.patient))
    own, file = shown(arrival.found.name), arrival.file
    come = _tr("File: {0}").format(own if own == file else f"{own} ({file})")
    return [patient, come]


def short_remarks(arrival: Arrival) -> str:
    """Return the remarks in a few words."""
    return ", ".join(_short(arrival))


def remarks_line(document: Document) -> str:
    """Return what reading a document had to say first, and how much more there is."""
    return _first([*told(document)], 1)


def patients_line(arrivals: Arrivals) -> str:
    """Return whom the documents are about."""
    named = dict.fromkeys(each.found.patient for each in arrivals.documents if each.found.patient)
    if len(named) > 1:
        return _tr("The documents name {0} patients").format(len(named))
    return _tr("Patient in the documents: {0}").format(_patient(next(iter(named), None)))


def file_lines(arrivals: Arrivals) -> list[str]:
    """Return what is to be said of the files, once for each: what cannot be read, what is odd.

    Of thousands of lines the first are told, and how many more there are.
    """
    files = {(each.file, line): None for each in arrivals.documents for line in each.said}
    several = len({each.file for each in arrivals.documents}) > 1
    said = [f"“{file}”: {_plain(line)}" if several else _plain(line) for file, line in files]
    lines = [ended(line) for line in (*arrivals.refused, *said)]
    left = len(lines) - _MOST_LINES
    return [*lines[:_MOST_LINES], _tr("And {0} more.").format(f"{left:,}")] if left > 0 else lines


def refused_line(arrivals: Arrivals) -> str:
    """Return what became of an import that has nothing to keep, in one line."""
    known = _tr("“{0}” is already in this encounter as “{1}”.")
    here = [known.format(each.file, each.here) for each in arrivals.documents if each.here]
    return _first([*arrivals.refused, *dict.fromkeys(here)])


def _patient(patient: Patient | None) -> str:
    if patient is None or not (patient.name or patient.birth_date):
        return _tr("not named")
    born = _tr("born {0}").format(patient.birth_date) if patient.birth_date else ""
    return ", ".join(part for part in (patient.name, born) if part)


def _first(lines: Sequence[str], count: int = _SHOWN) -> str:
    left = len(lines) - count
    more = [_tr("And {0} more.").format(left)] if left > 0 else []
    return "  ".join([*map(ended, lines[:count]), *more])


def _short(arrival: Arrival) -> Iterator[str]:
    differ = {
        About.PATIENT: _tr("other patient"),
        About.BIRTH_DATE: _tr("other birth date"),
        About.DATE: _tr("other date"),
    }
    yield from (differ[each.about] for each in arrival.differs)
    if arrival.here:
        yield _tr("already here")
    if arrival.is_again:
        yield _tr("came twice")
    if arrival.elsewhere:
        yield _tr("in another encounter")
    document = arrival.document
    if any(page.machine_read for page in document.pages):
        yield _tr("machine-read")
    if others := sum(UNVERIFIED not in line for line in document.warnings):
        yield _tr("1 warning") if others == 1 else _tr("{0} warnings").format(others)


def _machine_line(document: Document) -> str:
    # Of a long document the first pages may be all that there is yet: what was said of them counts.
    read = [
        sure for line in document.warnings if UNVERIFIED in line for sure in _SURE.findall(line)
    ]
    if not read:
        return ""
    pages = _tr("1 page is") if len(read) == 1 else _tr("{0} pages are").format(len(read))
    line = _tr("{0} machine-read, unverified (confidence {1:.0f} %)")
    return line.format(pages, fmean(map(float, read)))


def _plain(line: str) -> str:
    if line == "fragment":
        return _tr("This is a part of a document: the whole may say more")
    if line == "no narrative":
        return _tr("There is no narrative in it: its fields are listed")
    return line


def _tr(text: str) -> str:
    return QCoreApplication.translate("Import", text)
