"""Invented mappings, in the columns of the General Equivalence Mappings."""

from app.codebooks.receiving.received import Member

__all__ = ["PLAIN", "from_9", "to_9"]

PLAIN = tuple((f"B00{number}", "0010", "10000") for number in range(8))
"""Enough lines to tell a file by: those without an equivalent come late in the official ones."""


def to_9(*lines: tuple[str, str, str], name: str = "2031_I10gem.txt") -> Member:
    """Mappings to ICD-9: source, target and flags a line."""
    told = (f"{source:<7} {target:<5} {flags}\r\n" for source, target, flags in lines)
    return Member(name, "".join(told).encode())


def from_9(*lines: tuple[str, str, str], name: str = "2031_I9gem.txt") -> Member:
    """Mappings from ICD-9: source, target and flags a line."""
    told = (f"{source:<5} {target:<7} {flags}\r\n" for source, target, flags in lines)
    return Member(name, "".join(told).encode())
