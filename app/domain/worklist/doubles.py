"""Encounters of the same patient, and those that may have come in twice."""

from collections import Counter
from collections.abc import Mapping
from datetime import date

from app.domain.encounter import Facts
from app.domain.people import Patient

__all__ = ["doubles", "is_same_patient"]

Key = tuple[tuple[str, ...], date | None, date, str]


def is_same_patient(one: Patient, other: Patient) -> bool:
    """Tell whether two encounters are of one patient: by name and birth date, else by number.

    Nobody is the same as a patient of whom neither is known.
    """
    who = _who(one)
    return any(who) and who == _who(other) and one.birth_date == other.birth_date


def doubles(encounters: Mapping[int, Facts]) -> frozenset[int]:
    """Return the encounters that share patient, date and provider with another one.

    Those without a patient are left out: nothing tells them apart.
    """
    keys = {number: _key(facts) for number, facts in encounters.items()}
    seen = Counter(key for key in keys.values() if key)
    return frozenset(number for number, key in keys.items() if key and seen[key] > 1)


def _key(facts: Facts) -> Key | None:
    patient, provider = facts.patient, facts.rendering
    who = _who(patient)
    if not any(who):
        return None
    return who, patient.birth_date, facts.service_from, provider.npi or provider.name.casefold()


def _who(patient: Patient) -> tuple[str, ...]:
    by_name = (patient.family.casefold(), patient.given.casefold())
    # Numbers differ from sender to sender: with a name and a birth date they are not needed.
    return by_name if patient.name and patient.birth_date else (patient.id, *by_name)
