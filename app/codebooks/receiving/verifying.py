"""What is made sure before new code books are relied on."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from itertools import pairwise
from pathlib import Path
from typing import TypeAlias

from app.codebooks.errors import BrokenReleaseError, FragmentError
from app.codebooks.making.book import Level
from app.codebooks.making.held import state_runs
from app.codebooks.making.layers import Days
from app.codebooks.making.shelf import Layer
from app.domain.codes import System

__all__ = ["refuse_fragments", "verify"]

_Held: TypeAlias = tuple[Days, bool]

_COUNT = """
SELECT total(s.is_billable), count(*) FROM state s JOIN place p ON p.id = s.place
JOIN code_set c ON c.id = p.code_set
WHERE c.system = ? AND p.level = 2 AND ? BETWEEN s.first AND s.last
"""


def refuse_fragments(layers: Sequence[Layer]) -> None:
    """Refuse an edition that holds under half the codes of the one before or after it.

    Raises:
        FragmentError: one does, and the user did not confirm it.
    """
    whole = (layer for layer in layers if layer.book.codes and _is_published(layer))
    for one, other in pairwise(whole):
        few, many = sorted((one, other), key=lambda layer: layer.book.codes)
        is_taken = one.release.takes_fragment or other.release.takes_fragment
        if few.book.codes * 2 < many.book.codes and not is_taken:
            raise FragmentError(
                f"{few.release.label} holds {few.book.codes} codes, fewer than half of "
                f"{many.release.label}: it is a fragment; get the whole release."
            )


def _is_published(layer: Layer) -> bool:
    """Tell whether a publisher releases the set whole; a list of payers is not."""
    return layer.release.code_set.system is not System.PAYER


def verify(database: Path, code_sets: Iterable[Sequence[Layer]]) -> None:
    """Count on the last day of every edition what can be found.

    Raises:
        BrokenReleaseError: the counts are not those of the release.
    """
    with closing(sqlite3.connect(database)) as connection:
        for layers in code_sets:
            held = list(_held(layers))
            for layer in layers:
                _verify(connection, layer, held)


def _verify(connection: sqlite3.Connection, layer: Layer, held: Sequence[_Held]) -> None:
    day, system = layer.days.last, layer.release.code_set.system
    listed = [is_billable for days, is_billable in held if day in days]
    found = connection.execute(_COUNT, (system, day.toordinal())).fetchone()
    if layer.book.codes and found != (sum(listed), len(listed)):
        raise BrokenReleaseError(
            f"{layer.release.label} was not written whole: check the disk and build again."
        )


def _held(layers: Sequence[Layer]) -> Iterator[_Held]:
    """Yield over which days each code holds, and whether it may stand on a claim."""
    for run in state_runs(layers):
        if run.fact.key.level is Level.CODE:
            yield run.days, run.fact.is_billable
