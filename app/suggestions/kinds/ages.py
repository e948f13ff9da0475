"""Codes that do not fit the age that a chart tells of its patient."""

from app.codebooks.mce.lists import mce_lists
from app.domain.codes import System
from app.domain.rules.mce import Ages
from app.suggestions.telling.look import Look

__all__ = ["age_conflict"]

# Where the editor's own lists are not loaded: what its edit 4 says of whole categories (newborn 0,
# pediatric 0 to 17, maternity 9 to 64, adult 15 and above).
_AGES = (
    (("P", "Z38", "Z05", "Z00.110", "Z00.111"), Ages(0, 0)),
    (("Z00.12",), Ages(0, 17)),
    (("O", "Z33", "Z34", "Z3A"), Ages(9, 64)),
    (("Z00.00", "Z00.01", "N40", "F03"), Ages(15, 124)),
)


def age_conflict(code: str, age: int | None, look: Look) -> str:
    """Return what is to be checked of a code at an age; empty where it fits or no age is told."""
    if age is None:
        return ""
    listed = look.books.ask(System.MCE, mce_lists, code, look.on)
    limits = [each.ages for each in listed if each.ages]
    limits = limits or [ages for starts, ages in _AGES if code.startswith(starts)]
    against = next((ages for ages in limits if age not in ages), None)
    return f"check the age: told as {age}, the code is for ages {against} (MCE)" if against else ""
