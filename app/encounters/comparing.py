"""Whether a document that comes in is about the patient and the days of the encounter."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from app.domain.chart.documents import FoundDocument
from app.domain.encounter import Facts
from app.domain.people import Patient

__all__ = ["About", "Difference", "differences"]

_PART = re.compile(r"[^\W\d_]+")


class About(Enum):
    """What a difference is about."""

    PATIENT = auto()
    BIRTH_DATE = auto()
    DATE = auto()


@dataclass(frozen=True, slots=True)
class Difference:
    """Something that a document says otherwise than the encounter, in a line."""

    about: About
    line: str


def differences(facts: Facts, found: FoundDocument) -> tuple[Difference, ...]:
    """Return which of name, birth date and date differ from those of the encounter.

    What one of the two leaves open does not differ.
    """
    told = found.patient or Patient()
    return (*_of_patient(facts.patient, told), *_of_day(facts, found))


def _of_patient(patient: Patient, told: Patient) -> Iterator[Difference]:
    if not _same_name(patient, told):
        line = f"The patient is “{told.name}” in the document, “{patient.name}” in the encounter"
        yield Difference(About.PATIENT, line)
    born, said = patient.birth_date, told.birth_date
    if born and said and born != said:
        line = f"The birth date is {said} in the document, {born} in the encounter"
        yield Difference(About.BIRTH_DATE, line)


def _of_day(facts: Facts, found: FoundDocument) -> Iterator[Difference]:
    day = found.document.date
    first = min(filter(None, (facts.service_from, facts.admitted)))
    last = max(filter(None, (facts.service_to, facts.discharged)))
    if day is not None and not first <= day <= last:
        of = f"{first}" if first == last else f"{first} to {last}"
        line = f"The document is dated {day}, the encounter {of}"
        yield Difference(About.DATE, line)


def _same_name(one: Patient, other: Patient) -> bool:
    return _fit(_parts(one.family), _parts(other.family)) and _begin_alike(
        _parts(one.given), _parts(other.given)
    )


def _fit(one: list[str], other: list[str]) -> bool:
    """Tell whether one family name is the other, or one of the parts of a double name."""
    if not one or not other:
        return True
    return "".join(one) == "".join(other) or set(one) <= set(other) or set(other) <= set(one)


def _begin_alike(one: list[str], other: list[str]) -> bool:
    """Tell whether the first given names are the same; an initial stands for a name."""
    if not one or not other:
        return True
    short, long = sorted((one[0], other[0]), key=len)
    return long == short or (len(short) == 1 and long.startswith(short))


def _parts(name: str) -> list[str]:
    """Return the words of a name in small letters without accents."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    return _PART.findall("".join(each for each in plain if not unicodedata.combining(each)))
