"""Lines of a page by which an office knows it: whose it is, who keeps it, and which page it is."""

import re

__all__ = ["is_edge", "is_item", "is_numbered", "is_of_office", "is_title", "tells_patient"]


def is_numbered(line: str) -> bool:
    """Tell whether a line says only which page it stands on."""
    return _NUMBERED.fullmatch(line) is not None


def is_edge(line: str) -> bool:
    """Tell whether a line begins or ends with the number of its page of so many."""
    return _EDGE.search(line) is not None


def is_title(line: str) -> bool:
    """Tell whether a line is the title of a record: “History and Physical”, “Progress Note”."""
    return _TITLE.fullmatch(line) is not None


def is_of_office(line: str) -> bool:
    """Tell whether a line names page, patient, clinic, address, time of print or the record."""
    return is_title(line) or _OFFICE.search(line) is not None or _PLACE.search(line) is not None


def is_item(line: str) -> bool:
    """Tell whether a line is a member of a list, or a sentence that no office adds."""
    return _ITEM.match(line) is not None or (
        _PROSE.search(line) is not None and _ADDED.search(line) is None
    )


def tells_patient(line: str) -> bool:
    """Tell whether a line tells age or sex, on which codes depend."""
    return _PATIENT.search(line) is not None


_NUMBERED = re.compile(
    r"\W*(?:page|pg\.?|p\.)\s*\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?\W*", re.IGNORECASE
)
_EDGE = re.compile(
    r"^\W*page\s*\d{1,4}\s*(?:of|/)\s*\d{1,4}\b|\bpage\s*\d{1,4}\s*(?:of|/)\s*\d{1,4}\W*$",
    re.IGNORECASE,
)
_PATIENT = re.compile(
    r"\b\d{1,3}[- ]?(?:years?|yrs?|y/?o|months?|weeks?|days?|[mf]\b|male|female)", re.IGNORECASE
)
_TITLE = re.compile(
    r"\W*(?:(?:admission|admitting|discharge|initial|final) )?(?:history (?:and|&) physical"
    r"|consultation|(?:[a-z]+ ){0,2}(?:note|report|record|summary|chart|form))"
    r"(?: \(?(?:continued|cont\.?)\)?)?\W*",
    re.IGNORECASE,
)
_ITEM = re.compile(r"(?:\d{1,2}[.)]|[-*•●▪◦·])\s")
_PROSE = re.compile(r"[a-z]{2,}(?: [a-z]+){2,}[^.]*\.\s*$|\b(?:denies|without|continue)\b")
# Sentences that stand at the foot of every page.
_ADDED = re.compile(
    r"\b(?:confidential|copyright|printed|authenticated|privileged|recipient|electronic(?:ally)?)\b",
    re.IGNORECASE,
)
_OFFICE = re.compile(
    r"\b(?:page|pg\.?|p\.)\s*\d|\b\d{1,3} ?(?:of|/) ?\d{1,3}\s*$"
    r"|\b(?:patient|pt|name|mrn|dob|account|acct|visit|encounter|phone|tel|fax|ph|provider"
    r"|physician|author|printed|location|date|from)(?: (?:name|id|date|no|number))?\.? ?[:#]"
    r"|\b(?:mrn|dob|date of birth|medical record (?:no|number)|confidential|copyright|continued"
    r"|electronically|printed|p\.?o\.? box|suite \w+)\b"
    r"|\(?\b\d{3}\)?[ .-]{1,2}\d{3}[ .-]\d{4}\b|\b\d{1,2}/\d{1,2}/\d{2,4},? \d{1,2}:\d\d",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"\b(?:Clinics?|Cent(?:er|re)|Hospital|Health(?:care)?|Medical|Medicine|Associates|Institute"
    r"|Department|University|Physicians|Partners|Specialists|Surgeons|LLC|P\.?C\.?|CLINICS?"
    r"|CENT(?:ER|RE)|HOSPITAL|HEALTH(?:CARE)?|MEDICAL|MEDICINE|ASSOCIATES|INSTITUTE|DEPARTMENT"
    r"|UNIVERSITY|PHYSICIANS|PARTNERS|SPECIALISTS)\b"
    r"|\d+ .*\b(?:St(?:reet)?|Ave(?:nue)?|R(?:oa)?d|Blvd|Drive|Dr|Lane|Ln|Way|Parkway|Pkwy)\b"
    r"|\b[A-Z]{2},? \d{5}\b"
)
