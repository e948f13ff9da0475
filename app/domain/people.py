"""Patients, providers, payers and the coder."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

__all__ = ["Coder", "Patient", "Payer", "PayerKind", "Provider", "Sex", "is_npi"]

_NPI = re.compile(r"[0-9]{10}")


class Sex(StrEnum):
    """The patient's sex as the claim carries it."""

    FEMALE = "female"
    MALE = "male"
    UNKNOWN = "unknown"


class PayerKind(StrEnum):
    """Which family of payer rules applies."""

    MEDICARE = "medicare"
    MEDICAID = "medicaid"
    COMMERCIAL = "commercial"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Patient:
    """Whom the chart is about; an empty text is a fact not given."""

    id: str = ""
    family: str = ""
    given: str = ""
    birth_date: date | None = None
    sex: Sex = Sex.UNKNOWN

    @property
    def name(self) -> str:
        """Return the name as claims write it: family, given."""
        return ", ".join(part for part in (self.family, self.given) if part)

    def age_on(self, day: date) -> int | None:
        """Return the completed years on a day, None without a birth date."""
        if self.birth_date is None:
            return None
        had_birthday = (day.month, day.day) >= (self.birth_date.month, self.birth_date.day)
        return day.year - self.birth_date.year - (not had_birthday)


@dataclass(frozen=True, slots=True)
class Payer:
    """Who pays."""

    name: str = ""
    kind: PayerKind = PayerKind.OTHER
    member_id: str = ""


@dataclass(frozen=True, slots=True)
class Provider:
    """Who rendered or bills the service."""

    name: str = ""
    npi: str = ""
    tax_id: str = ""


@dataclass(frozen=True, slots=True)
class Coder:
    """Who codes: named in the trail, in queries and in reports."""

    name: str
    credential: str = ""

    @property
    def signature(self) -> str:
        """Return the name with the credential behind it."""
        return ", ".join(part for part in (self.name, self.credential) if part)


def is_npi(text: str) -> bool:
    """Tell whether ``text`` is a National Provider Identifier.

    Ten digits of which the last is the Luhn check digit over ``80840`` and the first nine
    (45 CFR 162.406, rule C-01).
    """
    if _NPI.fullmatch(text) is None:
        return False
    digits = [int(character) for character in reversed("80840" + text)]
    doubled = (sum(divmod(2 * digit, 10)) for digit in digits[1::2])
    return (sum(digits[::2]) + sum(doubled)) % 10 == 0
