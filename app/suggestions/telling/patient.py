"""Who the patient is, as far as a code asks for it."""

import re

__all__ = ["age_of", "sex_of"]

_SAID = re.compile(
    r"\b\d{1,3}[- ]?(?:years?|yrs?|y/?o|months?|weeks?|days?)?[- ]?(?:old)?,?\s+"
    r"(?:[a-z-]+\s+){0,3}?(male|man|boy|gentleman|m|female|woman|girl|lady|f)\b",
    re.I,
)
_MALE = frozenset({"male", "man", "boy", "gentleman", "m"})
_HE = re.compile(r"\b(?:he|his|him|mr)\b", re.I)
_SHE = re.compile(r"\b(?:she|her|hers|mrs|ms|miss)\b", re.I)
# A few words may be of a relative.
_MANY = 3


def sex_of(text: str) -> str:
    """Return ``male`` or ``female`` as the chart tells it, empty where it does not."""
    if said := _SAID.search(text):
        return "male" if said[1].lower() in _MALE else "female"
    he, she = len(_HE.findall(text)), len(_SHE.findall(text))
    if max(he, she) < _MANY * (min(he, she) + 1):
        return ""
    return "male" if he > she else "female"


_AGE = re.compile(
    r"\b(\d{1,3})[- ]*(years?|yrs?|y/?o|months?|mos?|weeks?|wks?|days?)\b"
    r"(?=[- ]*(?:old|male|female|man|woman|boy|girl|gentleman|lady|infant|m\b|f\b))"
    r"|\b(\d{1,3})[- ]?y/?o\b",
    re.I,
)


def age_of(text: str) -> int | None:
    """Return the completed years of age that the chart tells first; None where it tells none."""
    found = _AGE.search(text)
    if found is None:
        return None
    unit = (found[2] or "y").lower()
    if unit.startswith("y"):
        return int(found[1] or found[3])
    return int(found[1]) // _MONTHS_OF_YEAR if unit.startswith("mo") else 0


_MONTHS_OF_YEAR = 12
