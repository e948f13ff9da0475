"""Code systems, and what a code of each looks like."""

import re
from enum import StrEnum

__all__ = ["System", "is_modifier", "spelled", "systems_of", "undotted"]


class System(StrEnum):
    """A code system, in the order in which a bare code is looked for."""

    ICD_10_CM = "ICD-10-CM"
    ICD_10_PCS = "ICD-10-PCS"
    HCPCS = "HCPCS"
    CPT = "CPT"


_SHAPES = {
    # Categories are a letter and two digits, or one more letter: M1A, C7B, and QA0 from FY2026.
    System.ICD_10_CM: re.compile(r"[A-Z]([0-9][0-9A-Z]|[A-Z][0-9])(\.[0-9A-Z]{1,4}|[0-9A-Z]{0,4})"),
    # The letters I and O are not used, so that they cannot be read as digits.
    System.ICD_10_PCS: re.compile(r"[0-9A-HJ-NP-Z]{7}"),
    # D codes are the American Dental Association's, and not part of the public file.
    System.HCPCS: re.compile(r"[A-CE-V][0-9]{4}"),
    System.CPT: re.compile(r"[0-9]{4}[0-9A-Z]"),
}
_MODIFIER = re.compile(r"[0-9A-Z]{2}")


def systems_of(text: str) -> tuple[System, ...]:
    """Return the systems whose codes look like ``text``, in any case, with or without dot."""
    bare = text.strip().upper()
    return tuple(system for system, shape in _SHAPES.items() if shape.fullmatch(bare))


def spelled(text: str, system: System) -> str:
    """Return the code as the system writes it: ICD-10-CM with its dot, all else without."""
    bare = undotted(text)
    if system is System.ICD_10_CM and len(bare) > 3:
        return f"{bare[:3]}.{bare[3:]}"
    return bare


def undotted(code: str) -> str:
    """Return the code in capitals without dot, as order files and claims carry it."""
    return code.strip().upper().replace(".", "")


def is_modifier(text: str) -> bool:
    """Tell whether ``text`` has the shape of a CPT or HCPCS modifier."""
    return _MODIFIER.fullmatch(text) is not None
