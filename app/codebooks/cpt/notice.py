"""The copyright notice with which every data file of the AMA begins, and the year it tells."""

import re
from datetime import date

from app.codebooks.files.cells import is_workbook
from app.codebooks.receiving.received import EditionHint, Member

__all__ = ["cpt_edition", "has_notice"]

_START = 1 << 14
_OWNER = "american medical association"
_EDITION = re.compile(r"\bcpt\b\W{0,8}(?:\(r\)\W{0,3})?(20[0-9]{2})(?![0-9])", re.IGNORECASE)
_COPYRIGHT = re.compile(r"(?:copyright|©|\(c\))[^\n]{0,60}", re.IGNORECASE)
_YEAR = re.compile(r"(?<![0-9])20[0-9]{2}(?![0-9])")


def has_notice(member: Member) -> bool:
    """Tell whether a text begins with the notice of the AMA."""
    return _OWNER in " ".join(_notice(member).casefold().split())


def cpt_edition(member: Member) -> EditionHint | None:
    """Return the year of ``CPT 2026``; else the year after the newest copyright.

    The codes of a year are published, and their copyright is stated, in the year before.
    """
    text = _notice(member)
    if edition := _EDITION.search(text):
        return EditionHint(date(int(edition[1]), 1, 1))
    years = [int(year) for line in _COPYRIGHT.findall(text) for year in _YEAR.findall(line)]
    return EditionHint(date(max(years) + 1, 1, 1), is_certain=False) if years else None


def _notice(member: Member) -> str:
    if is_workbook(member):
        return ""
    return member.content[:_START].decode("latin-1")
