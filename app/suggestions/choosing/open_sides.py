"""Codes that leave a side open beside the same condition on its side."""

from collections.abc import Collection, Sequence

from app.codebooks.asking.families import siblings
from app.domain.codes import System
from app.domain.printed.families import Side
from app.suggestions.finding import Finding
from app.suggestions.telling.look import Look

__all__ = ["without_open_sides"]


def without_open_sides(findings: Sequence[Finding], look: Look) -> list[Finding]:
    """Leave out codes without a side of what is coded on its side too (I.B.13)."""
    codes = {each.code for each in findings}
    return [each for each in findings if not _is_open_beside(each.code, codes, look)]


def _is_open_beside(code: str, codes: Collection[str], look: Look) -> bool:
    family = look.books.ask(System.ICD_10_CM, siblings, code, look.on)
    is_open = any(each.code == code and each.side is Side.UNSPECIFIED for each in family)
    return is_open and any(each.code != code and each.code in codes for each in family)
