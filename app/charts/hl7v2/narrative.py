"""The text of a message: observations and notes in the order in which they were sent."""

import re

from app.charts.dates import day_of
from app.charts.hl7v2.message import Message, Segment
from app.charts.hl7v2.names import field_name, segment_name
from app.charts.hl7v2.people import author_of, day_of_message, patient_of
from app.charts.paper import Paper

__all__ = ["ENCLOSING", "has_narrative", "is_rich", "write_fields", "write_message"]

ENCLOSING = "ED"

_RICH = ("{\\rtf", "{\\E\\rtf")
_TEXTS = {"TX", "FT", "TXT"}
_STATES = {
    "P": "preliminary",
    "C": "corrected",
    "D": "deleted",
    "W": "wrong",
    "X": "no result",
    "S": "partial",
}
_CODED = {"CE", "CWE", "CNE", "CF"}
_BASE64 = re.compile(r"[A-Za-z0-9+/=\s]{200,}")


def has_narrative(message: Message) -> bool:
    """Tell whether anything is observed or noted."""
    return any(_said(segment) for segment in message.segments)


def write_message(message: Message, title: str, paper: Paper) -> None:
    """Write who, what and when, then each order with its observations and notes."""
    _write_head(message, paper)
    name = ""
    for segment in message.segments:
        if segment.name == "OBR":
            name = segment.value(4, 2) or segment.value(4) or "Order"
            paper.heading(1, name)
        elif _said(segment):
            if not name:
                name = title
                paper.heading(1, name)
            name = _write_said(segment, name, paper)


def write_fields(message: Message, paper: Paper) -> None:
    """Write every field that says something, segment by segment."""
    for segment in message.segments:
        paper.heading(1, segment_name(segment.name))
        for number in range(1, len(segment.fields) + 1):
            words = _field(segment, number)
            if words:
                paper.lines(f"{_label(segment.name, number)}: {words}")


def _said(segment: Segment) -> str:
    if segment.name == "OBX" and segment.value(2) != ENCLOSING:
        return "" if is_rich(segment) else _value(segment)
    if segment.name == "NTE":
        # Some senders put the comment where its source belongs.
        return segment.lines(3) or segment.lines(2)
    return ""


def is_rich(segment: Segment) -> bool:
    """Tell whether an observation is rich text, which some send as plain."""
    return segment.raw(5).lstrip().startswith(_RICH)


def _value(segment: Segment) -> str:
    if segment.value(2) in _CODED:
        return "; ".join(_coded(parts) for parts in segment.repetitions(5) if any(parts))
    return segment.lines(5) if segment.value(2) in _TEXTS else segment.shown(5)


def _coded(parts: list[str]) -> str:
    """Return a code with its words before it."""
    first, *rest = (
        " ".join(part.split()) for part in (*parts[1:2], *parts[:1], *parts[2:]) if part
    )
    return f"{first} ({', '.join(rest)})" if rest else first


def _write_head(message: Message, paper: Paper) -> None:
    patient, day = patient_of(message), day_of_message(message)
    txa, visit = message.first("TXA"), message.first("PV1")
    lines = [
        ("Patient", f"{patient.given} {patient.family}".strip() if patient else ""),
        ("Born", patient.birth_date.isoformat() if patient and patient.birth_date else ""),
        ("Date", day.isoformat() if day else ""),
        ("Author", author_of(message)),
        ("Admitted", _day(visit, 44)),
        ("Discharged", _day(visit, 45)),
        *((_label("TXA", number), _field(txa, number)) for number in _OF_THE_DOCUMENT),
    ]
    paper.heading(1, "Document header")
    for label, said in lines:
        if said:
            paper.lines(f"{label}: {said}")


_OF_THE_DOCUMENT = (2, 10, 16, 17, 19, 22)


def _day(segment: Segment, field: int) -> str:
    day = day_of(segment.value(field))
    return day.isoformat() if day else ""


def _write_said(segment: Segment, name: str, paper: Paper) -> str:
    """Write a note or an observation; return under which name what follows stands."""
    if segment.name == "NTE":
        paper.lines(_said(segment))
        return name
    own = segment.value(3, 2) or segment.value(3)
    state = _STATES.get(segment.value(11).upper(), "")
    mark = f" [{state}]" if state else ""
    if segment.value(2) in _TEXTS:
        # Each line of a text is an observation of the same name.
        if own and own != name:
            paper.heading(2, own)
        paper.lines(_said(segment) + mark)
        return own or name
    reference = f"({segment.shown(7)})" if segment.shown(7) else ""
    parts = _said(segment), segment.value(6), reference, segment.shown(8)
    words = " ".join(part for part in parts if part)
    paper.lines((f"{own}: " if own else "") + words + mark)
    return name


def _label(segment: str, number: int) -> str:
    name = field_name(segment, number)
    return name[0].upper() + name[1:]


def _field(segment: Segment, number: int) -> str:
    if segment.name == "MSH" and number <= len(("separator", "encoding characters")):
        return ""
    words = segment.shown(number)
    is_file = segment.name == "OBX" and number == len("value") and _is_file(segment)
    return "(a file in Base64)" if is_file else words


def _is_file(segment: Segment) -> bool:
    return segment.value(2) == ENCLOSING or bool(_BASE64.fullmatch(segment.raw(5)))
