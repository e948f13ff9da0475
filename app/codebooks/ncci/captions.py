"""Captions of the published tables, told apart whatever their line breaks and signs."""

import re
from collections.abc import Sequence

from app.codebooks.files.cells import heads, is_workbook
from app.codebooks.receiving.received import Member

__all__ = ["Heads", "bare", "first_at", "sheet_heads"]

Heads = tuple[str, list[list[str]]]
"""The name of a sheet and its first rows; a text file is one sheet without a name."""

_SIGNS = re.compile(r"[^a-z0-9]+")


def bare(caption: str) -> str:
    """Return a caption in small letters and digits alone."""
    return _SIGNS.sub("", caption.lower())


def first_at(captions: Sequence[str], *starts: str) -> int:
    """Return where the first caption stands that begins with one of ``starts``, -1 for nowhere."""
    return next((at for at, caption in enumerate(captions) if caption.startswith(starts)), -1)


def sheet_heads(member: Member) -> list[Heads]:
    """Return the first rows of the sheets of a workbook, nothing for any other file."""
    return list(heads(member).items()) if is_workbook(member) else []
