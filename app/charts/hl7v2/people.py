"""Whom a message is about, who wrote what it brings, and when."""

from datetime import date

from app.charts.dates import day_of
from app.charts.hl7v2.message import Message, Segment
from app.domain.people import Patient, Sex

__all__ = ["author_of", "day_of_message", "patient_of", "person"]

_SEXES = {"F": Sex.FEMALE, "M": Sex.MALE}
_ID, _FAMILY, _GIVEN, _MIDDLE, _SUFFIX, _DEGREE = 1, 2, 3, 4, 5, 7
_KIND = 5


def patient_of(message: Message) -> Patient | None:
    """Return the patient of a message, None where it names none."""
    pid = message.first("PID")
    given = " ".join(part for part in (pid.value(5, 2), pid.value(5, 3)) if part)
    patient = Patient(
        _number(pid),
        pid.value(5),
        given,
        day_of(pid.value(7)),
        _SEXES.get(pid.value(8).upper(), Sex.UNKNOWN),
    )
    return None if patient == Patient() else patient


def _number(pid: Segment) -> str:
    numbers = [parts for field in (3, 2) for parts in pid.repetitions(field) if parts[0].strip()]
    of_records = [parts for parts in numbers if parts[_KIND - 1 : _KIND] == ["MR"]]
    return next((" ".join(parts[0].split()) for parts in of_records + numbers), "")


def author_of(message: Message) -> str:
    """Return who originated the document, or interpreted the results."""
    txa, obr = message.first("TXA"), message.first("OBR")
    for segment, field in ((txa, 9), (txa, 5), (obr, 32), (obr, 34)):
        if name := person(segment, field):
            return name
    return ""


def day_of_message(message: Message) -> date | None:
    """Return the day of the document or of the observation, else that of the event."""
    for name, field in (("TXA", 4), ("TXA", 6), ("OBR", 7), ("EVN", 6), ("EVN", 2), ("MSH", 7)):
        if day := day_of(message.first(name).value(field)):
            return day
    return None


def person(segment: Segment, field: int) -> str:
    """Return the name of the first person in a field as one says it."""
    first = segment.raw(field).split(segment.separators[2])[0]
    component, subcomponent = segment.separators[1], segment.separators[4]
    # In some fields the person is one component, whose parts are subcomponents.
    parts = first.split(subcomponent if subcomponent in first.split(component)[0] else component)
    words = [""] + [" ".join(segment.meant(part).split()) for part in parts]
    words += [""] * (_DEGREE + 1 - len(words))
    name = " ".join(words[at] for at in (_GIVEN, _MIDDLE, _FAMILY, _SUFFIX) if words[at])
    degree = f", {words[_DEGREE]}" if words[_DEGREE] and name else ""
    return name + degree if name else words[_ID]
