"""The words that the desk shows for the values of an encounter."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from app.domain.encounter import ClaimKind, Facts, Setting
from app.domain.people import PayerKind, Sex

__all__ = [
    "age_word",
    "claim_word",
    "dates_of",
    "payer_kind_word",
    "payer_word",
    "setting_word",
    "sex_word",
]


def setting_word(setting: Setting) -> str:
    """Return the setting as coders call it."""
    return {
        Setting.OFFICE: _said("Office"),
        Setting.OUTPATIENT: _said("Outpatient"),
        Setting.EMERGENCY: _said("Emergency"),
        Setting.OBSERVATION: _said("Observation"),
        Setting.INPATIENT: _said("Inpatient"),
    }[setting]


def claim_word(claim: ClaimKind) -> str:
    """Return who bills."""
    return {
        ClaimKind.PROFESSIONAL: _said("Professional"),
        ClaimKind.INSTITUTIONAL: _said("Institutional"),
    }[claim]


def sex_word(sex: Sex) -> str:
    """Return the patient's sex."""
    return {
        Sex.FEMALE: _said("Female"),
        Sex.MALE: _said("Male"),
        Sex.UNKNOWN: _said("Unknown"),
    }[sex]


def payer_kind_word(kind: PayerKind) -> str:
    """Return the family of payer rules."""
    return {
        PayerKind.MEDICARE: _said("Medicare"),
        PayerKind.MEDICAID: _said("Medicaid"),
        PayerKind.COMMERCIAL: _said("Commercial"),
        PayerKind.OTHER: _said("Other payer"),
    }[kind]


def payer_word(facts: Facts) -> str:
    """Return the name of the payer, else its kind."""
    return facts.payer.name or payer_kind_word(facts.payer.kind)


def dates_of(first: date, last: date) -> str:
    """Return one date, or two with a dash."""
    return first.isoformat() if first == last else f"{first.isoformat()} – {last.isoformat()}"


def age_word(facts: Facts) -> str:
    """Return the age in years on the date of service, months for infants."""
    born, day = facts.patient.birth_date, facts.service_from
    years = facts.patient.age_on(day)
    if born is None or years is None or years < 0:
        return ""
    if years >= 2:
        return _said("{0} y").format(years)
    months = 12 * (day.year - born.year) + day.month - born.month - (day.day < born.day)
    return _said("{0} mo").format(months)


def _said(text: str) -> str:
    return QCoreApplication.translate("words", text)
