"""Code systems, and what a code of each looks like."""

import re
from enum import StrEnum

__all__ = [
    "CODE_SYSTEMS",
    "System",
    "has_codes",
    "has_shape",
    "is_modifier",
    "spelled",
    "systems_of",
    "undotted",
]


class System(StrEnum):
    """A set of codes or of rules about codes that its publisher releases as a whole.

    The code systems come first; lists follow, whose codes are looked up when the list is named,
    and then sets of rules that rest on codes.
    """

    ICD_10_CM = "ICD-10-CM"
    ICD_10_PCS = "ICD-10-PCS"
    HCPCS = "HCPCS"
    CPT = "CPT"
    POS = "POS"
    REVENUE = "REVENUE"
    CARC = "CARC"
    RARC = "RARC"
    TAXONOMY = "TAXONOMY"
    PAYER = "PAYER"
    NCCI_PTP = "NCCI-PTP"
    NCCI_MUE = "NCCI-MUE"
    NCCI_AOC = "NCCI-AOC"
    MPFS = "MPFS"
    GPCI = "GPCI"
    LCD = "LCD"
    NCD = "NCD"
    ARTICLE = "ARTICLE"
    HCC = "HCC"
    MCE = "MCE"
    GEM = "GEM"


CODE_SYSTEMS = (System.ICD_10_CM, System.ICD_10_PCS, System.HCPCS, System.CPT)
"""The systems of which a bare code is looked for, in this order, and which can be searched."""

_SHAPES = {
    # Categories are a letter and two digits, or one more letter: M1A, C7B, and QA0 from FY2026.
    System.ICD_10_CM: re.compile(r"[A-Z]([0-9][0-9A-Z]|[A-Z][0-9])(\.[0-9A-Z]{1,4}|[0-9A-Z]{0,4})"),
    # The letters I and O are not used, so that they cannot be read as digits.
    System.ICD_10_PCS: re.compile(r"[0-9A-HJ-NP-Z]{7}"),
    # D codes are the American Dental Association's, and not part of the public file.
    System.HCPCS: re.compile(r"[A-CE-V][0-9]{4}"),
    System.CPT: re.compile(r"[0-9]{4}[0-9A-Z]"),
}
_LISTS = {
    System.POS: re.compile(r"[0-9]{1,2}"),
    System.REVENUE: re.compile(r"[0-9]{3,4}"),
    System.CARC: re.compile(r"[0-9A-Z]{1,4}"),
    System.RARC: re.compile(r"[A-Z]{1,2}[0-9]{1,4}"),
    System.TAXONOMY: re.compile(r"[0-9A-Z]{9}X"),
    System.PAYER: re.compile(r"[0-9A-Z][0-9A-Z._-]{0,29}"),
}
_WIDTHS = {System.POS: 2, System.REVENUE: 4}
_MODIFIER = re.compile(r"[0-9A-Z]{2}")


def systems_of(text: str) -> tuple[System, ...]:
    """Return the systems whose codes look like ``text``, in any case, with or without dot."""
    bare = text.strip().upper()
    return tuple(system for system, shape in _SHAPES.items() if shape.fullmatch(bare))


def has_shape(text: str, system: System) -> bool:
    """Tell whether ``text`` looks like a code of the system, in any case."""
    shape = _SHAPES.get(system) or _LISTS.get(system)
    return shape is not None and shape.fullmatch(text.strip().upper()) is not None


def has_codes(system: System) -> bool:
    """Tell whether a system has codes with titles; the others are rules about such codes."""
    return system in _SHAPES or system in _LISTS


def spelled(text: str, system: System) -> str:
    """Return the code as the system writes it: ICD-10-CM with its dot, all else without.

    Zeros in front, which spreadsheets lose, are put back.
    """
    bare = undotted(text)
    if system is System.ICD_10_CM and len(bare) > 3:
        return f"{bare[:3]}.{bare[3:]}"
    return bare.zfill(_WIDTHS.get(system, 0))


def undotted(code: str) -> str:
    """Return the code in capitals without dot, as order files and claims carry it."""
    return code.strip().upper().replace(".", "")


def is_modifier(text: str) -> bool:
    """Tell whether ``text`` has the shape of a CPT or HCPCS modifier."""
    return _MODIFIER.fullmatch(text) is not None
