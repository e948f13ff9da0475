"""The text of a message: observations and notes in the order in which they were sent."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from app.charts.dates import day_of
from app.charts.enclosing import is_base64
from app.charts.hl7v2.message import Message, Segment
from app.charts.hl7v2.names import field_name, segment_name
from app.charts.hl7v2.people import author_of, day_of_message, patient_of
from app.charts.plain.paper import Paper
from app.charts.web.sent_words import is_marked_up, write_marked_up

__all__ = ["Observed", "observed", "write_fields", "write_message"]

_ENCLOSING = "ED"
_TEXTS = {"TX", "FT", "TXT"}
# Of one component as well, but a line of their own under no heading.
_PLAIN = {"ST", ""}
_NUMBERS = "SN"
_LONG = 200
_STATES = {
    "P": "preliminary",
    "C": "corrected",
    "D": "deleted",
    "W": "wrong",
    "X": "no result",
    "S": "partial",
}
_CODED = {"CE", "CWE", "CNE", "CF"}
# Why it was ordered, and what was found: fields and segments that are read beside results.
_OF_THE_ORDER = (13, 31)
_BESIDE = {"DG1": (3, 4)}


@dataclass(frozen=True, slots=True)
class Observed:
    """A message, and those of its segments that are read as words."""

    message: Message
    segments: tuple[Segment, ...]

    @property
    def is_narrated(self) -> bool:
        """Tell whether anything is observed or noted."""
        return any(_said(segment) for segment in self.segments)


def observed(message: Message, left_out: AbstractSet[int]) -> Observed:
    """Return what a message says in words; ``left_out`` are segments that carry files."""
    kept = (each for number, each in enumerate(message.segments) if number not in left_out)
    return Observed(message, tuple(kept))


def write_message(told: Observed, title: str, paper: Paper) -> None:
    """Write who, what and when, then each order with its observations and notes."""
    _write_head(told.message, paper)
    name = ""
    for segment in told.segments:
        if segment.name == "OBR":
            name = segment.value(4, 2) or segment.value(4) or "Order"
            paper.heading(1, name)
            _write_fields(segment, _OF_THE_ORDER, paper)
        elif segment.name in _BESIDE:
            _write_fields(segment, _BESIDE[segment.name], paper)
        elif _is_blank(segment):
            paper.gap()
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
    if segment.name == "OBX" and segment.value(2) != _ENCLOSING:
        return _value(segment)
    if segment.name == "NTE":
        # Some senders put the comment where its source belongs.
        return segment.lines(3) or segment.lines(2)
    return ""


def _is_blank(segment: Segment) -> bool:
    return segment.name == "OBX" and segment.value(2) in _TEXTS and not segment.raw(5).strip()


def _write_fields(segment: Segment, numbers: Sequence[int], paper: Paper) -> None:
    for number in numbers:
        if words := segment.shown(number):
            paper.lines(f"{_label(segment.name, number)}: {words}")


def _value(segment: Segment) -> str:
    if segment.value(2) in _CODED:
        return "; ".join(_coded(parts) for parts in segment.repetitions(5) if any(parts))
    if segment.value(2) == _NUMBERS:
        return "; ".join("".join(parts) for parts in segment.repetitions(5))
    if segment.value(2) in _PLAIN:
        return segment.lines(5).strip()
    return segment.lines(5).rstrip() if segment.value(2) in _TEXTS else segment.shown(5)


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
        _write_text(_said(segment), paper)
        return name
    own = segment.value(3, 2) or segment.value(3)
    state = _STATES.get(segment.value(11).upper(), "")
    mark = f" [{state}]" if state else ""
    if segment.value(2) in _TEXTS:
        # Each line of a text is an observation of the same name.
        if own and own != name:
            paper.heading(2, own)
        _write_text(_said(segment) + mark, paper)
        return own or name
    reference = f"({segment.shown(7)})" if segment.shown(7) else ""
    parts = _said(segment), segment.value(6), reference, segment.shown(8)
    words = " ".join(part for part in parts if part)
    paper.lines((f"{own}: " if own else "") + words + mark)
    return name


def _write_text(text: str, paper: Paper) -> None:
    if is_marked_up(text):
        write_marked_up(text, paper)
    else:
        paper.lines(text)


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
    value = segment.raw(5)
    return segment.value(2) == _ENCLOSING or (len(value) >= _LONG and is_base64(value))
