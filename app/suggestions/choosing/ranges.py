"""Codes as the notes of the Tabular List write them: “J96.-”, “E08-E13”, “N18.1-N18.6”."""

from app.domain.codes import undotted

__all__ = ["is_named"]


def is_named(code: str, noted: str) -> bool:
    """Tell whether a code is one of those that a note names by code, stem or range."""
    bare = undotted(code)
    first, _, last = noted.removesuffix("-").partition("-")
    start, end = undotted(first.rstrip(".")), undotted(last.rstrip("."))
    if not end:
        return bare.startswith(start)
    return bare[: len(start)] >= start and bare[: len(end)] <= end
