"""What the user said of the columns of a table."""

import csv
from dataclasses import dataclass

from app.domain.codes import System

__all__ = ["MAPPABLE", "MEANINGS", "ColumnMap", "parse_columns"]

MAPPABLE = (
    System.POS,
    System.REVENUE,
    System.CARC,
    System.RARC,
    System.TAXONOMY,
    System.PAYER,
    System.CPT,
)
"""The systems that any table can be made a list of."""

MEANINGS = (
    "code",
    "title",
    "short",
    "medium",
    "long",
    "start",
    "stop",
    "modified",
    "notes",
    "description",
)
"""What a column can be said to hold; ``short``, ``medium`` and ``long`` are descriptors of CPT."""

_OTHER_WORDS = {"effective": "start", "end": "stop", "name": "title"}


@dataclass(frozen=True, slots=True)
class ColumnMap:
    """What the user said of a table whose captions tell too little.

    ``columns`` pairs what is meant with a caption of the file: ``("code", "Reason")``.
    """

    system: System
    columns: tuple[tuple[str, str], ...]


def parse_columns(text: str) -> tuple[tuple[str, str], ...]:
    """Return the pairs of ``code=Reason,title=Text``, what is meant before its caption.

    A pair whose caption has a comma stands in double quotes: ``"title=Text, long"``.

    Raises:
        ValueError: it is not written so, or says one thing twice; one line.
    """
    pairs = tuple(_pair(part) for part in _parts(text))
    meanings = [meaning for meaning, _ in pairs]
    for meaning in meanings:
        if meanings.count(meaning) > 1:
            raise ValueError(f"“{meaning}” is given two columns: name one.")
    if "code" not in meanings:
        raise ValueError("No column is named for the codes: write “code=” and its caption.")
    return pairs


def _parts(text: str) -> list[str]:
    try:
        (parts,) = csv.reader([text], skipinitialspace=True, strict=True)
    except (csv.Error, ValueError) as error:
        raise ValueError(
            f"“{' '.join(text.split())[:40]}” names no columns: write “code=Caption,title=Caption”."
        ) from error
    return parts


def _pair(part: str) -> tuple[str, str]:
    word, _, caption = (piece.strip() for piece in part.partition("="))
    meaning = _OTHER_WORDS.get(word.casefold(), word.casefold())
    if meaning not in MEANINGS:
        known = ", ".join(MEANINGS)
        raise ValueError(f"“{' '.join(word.split())[:40]}” is no column of a list: use {known}.")
    if not caption:
        raise ValueError(f"No caption is named for “{meaning}”: write “{meaning}=Caption”.")
    return meaning, caption
