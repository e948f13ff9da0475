"""What the condition categories of a model are called, and which displaces which."""

import re
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from app.codebooks.making.layers import Days
from app.codebooks.receiving.received import Extra, Member
from app.codebooks.risk.models import model_of
from app.codebooks.risk.table import has_captions, named_rows, refused

__all__ = [
    "RiskHierarchies",
    "RiskLabels",
    "is_hierarchies",
    "is_labels",
    "read_hierarchies",
    "read_labels",
]

_MODEL = ("model_domain", "model_version", "model_fullname")
_LABELS = ("cc", "label", *_MODEL)
_HIERARCHIES = ("cc_parent", "cc_child", *_MODEL)
_NUMBER = re.compile(r"(?:RX)?(?:HCC)?([0-9]{1,3})")
# V28115L3: version 28, 115 categories, the third edition of its labels.
_SOFTWARE = re.compile(r"[VR][0-9]{2}[0-9A-Z]{3}[HL][0-9]")
_ANY_LABEL = "SELECT EXISTS (SELECT 1 FROM hcc_label)"
_ANY_PAIR = "SELECT EXISTS (SELECT 1 FROM hcc_hierarchy)"


@dataclass(frozen=True, slots=True)
class RiskLabels(Extra):
    """What each category is called: model, number and label."""

    rows: tuple[tuple[str, int, str], ...]

    def write(self, connection: sqlite3.Connection, _code_set: int, days: Days) -> None:
        """Add the labels."""
        first, last = _days(connection, _ANY_LABEL, days)
        rows = ((model, number, first, last, label) for model, number, label in self.rows)
        connection.executemany("INSERT INTO hcc_label VALUES (?,?,?,?,?)", rows)


@dataclass(frozen=True, slots=True)
class RiskHierarchies(Extra):
    """Which category displaces which: model, the one above, the one below."""

    rows: tuple[tuple[str, int, int], ...]

    def write(self, connection: sqlite3.Connection, _code_set: int, days: Days) -> None:
        """Add the pairs."""
        spoken = _days(connection, _ANY_PAIR, days)
        rows = ((*row, *spoken) for row in self.rows)
        connection.executemany("INSERT INTO hcc_hierarchy VALUES (?,?,?,?,?)", rows)


def is_labels(member: Member) -> bool:
    """Tell whether a file holds labels of categories."""
    return has_captions(member, _LABELS)


def is_hierarchies(member: Member) -> bool:
    """Tell whether a file holds hierarchies of categories."""
    return has_captions(member, _HIERARCHIES)


def read_labels(member: Member) -> RiskLabels:
    """Read the labels.

    Raises:
        BrokenReleaseError: a row is cut or malformed, or two name one category.
    """
    labels: dict[tuple[str, int], str] = {}
    for model, number, label in _rows(member):
        if not label or labels.setdefault((model, _number(member, number)), label) != label:
            raise refused(member, number)
    return RiskLabels(tuple((*key, label) for key, label in labels.items()))


def read_hierarchies(member: Member) -> RiskHierarchies:
    """Read the hierarchies.

    Raises:
        BrokenReleaseError: a row is cut or malformed.
    """
    pairs = (
        (model, _number(member, above), _number(member, below))
        for model, above, below in _rows(member)
    )
    return RiskHierarchies(tuple(dict.fromkeys(pairs)))


def _days(connection: sqlite3.Connection, any_row: str, days: Days) -> tuple[int, int]:
    """Return the days of a file; the oldest one also stands for the years before it.

    A model keeps its labels and hierarchies as long as it lasts.
    """
    (has_older,) = connection.execute(any_row).fetchone()
    first, last = days.ordinals
    return first if has_older else date.min.toordinal(), last


def _rows(member: Member) -> Iterator[tuple[str, str, str]]:
    for first, second, family, version, software in named_rows(member, len(_LABELS)):
        model = model_of(family, version)
        if model is None or not _SOFTWARE.fullmatch(software):
            raise refused(member, first)
        yield model, first, second


def _number(member: Member, text: str) -> int:
    found = _NUMBER.fullmatch(text)
    if found is None:
        raise refused(member, text)
    return int(found[1])
