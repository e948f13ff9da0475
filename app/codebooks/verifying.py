"""What is made sure before new code books are relied on."""

import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing
from itertools import pairwise
from pathlib import Path

from app.codebooks.errors import BrokenReleaseError
from app.codebooks.writing import Layer

__all__ = ["refuse_fragments", "verify"]

_COUNT = """
SELECT total(s.is_billable), count(*) FROM state s JOIN place p ON p.id = s.place
JOIN code_set c ON c.id = p.code_set
WHERE c.system = ? AND p.level = 2 AND ? BETWEEN s.first AND s.last
"""


def refuse_fragments(layers: Sequence[Layer]) -> None:
    """Refuse an edition that holds under half the codes of the one before or after it.

    Raises:
        BrokenReleaseError: one does.
    """
    for one, other in pairwise(layers):
        few, many = sorted((one, other), key=lambda layer: layer.book.codes)
        if few.book.codes * 2 < many.book.codes:
            raise BrokenReleaseError(
                f"{few.release.label} holds {few.book.codes} codes, fewer than half of "
                f"{many.release.label}: it is a fragment; get the whole release."
            )


def verify(database: Path, layers: Iterable[Layer]) -> None:
    """Count on the last day of every edition what can be found.

    Raises:
        BrokenReleaseError: the counts are not those of the release.
    """
    with closing(sqlite3.connect(database)) as connection:
        for layer in layers:
            day = layer.days.last.toordinal()
            system = layer.release.code_set.system
            codes, listed = connection.execute(_COUNT, (system, day)).fetchone()
            if (codes, listed - codes) != (layer.book.codes, layer.book.headers):
                raise BrokenReleaseError(
                    f"{layer.release.label} was not written whole: check the disk and build again."
                )
