"""How often the wanted code is among the first ten: titles, inclusion terms, paths of the Index.

Paths are also asked for after they were left out of the index, so that only their neighbours,
other wordings of the code, can lead there.
"""

import argparse
import random
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import date
from pathlib import Path

from app.codebooks import CodeBooks, Phrase, open_books
from app.codebooks.icd10cm.index_paths import SEE, shown
from app.places import Places
from app.search import CodeIndex, build_index, open_index
from tests.benchmarks.figures import table

__all__ = ["main", "measure"]

_TEN = 10
_SEED = 7


class _Less(CodeBooks):
    """The books without some of their phrases."""

    def __init__(self, generation: Path, left_out: Sequence[Phrase]) -> None:
        super().__init__(generation)
        self._left_out = frozenset(left_out)

    def phrases(self) -> Iterator[Phrase]:
        """Yield the phrases that are not left out."""
        return (phrase for phrase in super().phrases() if phrase not in self._left_out)


def measure(books: CodeBooks, on: date, asked: int = 500) -> dict[str, dict[str, float]]:
    """Return the share of each kind of wording that leads to its code, or to one below it."""
    standing = [phrase for phrase in books.phrases() if phrase.first <= on <= phrase.last]
    found: dict[str, dict[str, float]] = {}
    with closing(open_index(books.generation, books)) as index:
        for source in ("title", "inclusion", "index"):
            sample = _sample(standing, source, asked)
            found[source] = _recall(index, sample, on)
    with tempfile.TemporaryDirectory() as folder:
        held_out = _sample(standing, "index", asked)
        with closing(_Less(books.generation, held_out)) as less:
            build_index(less, Path(folder))
            with closing(open_index(Path(folder), less)) as index:
                found["held out"] = _recall(index, held_out, on)
    return found


def _sample(standing: Sequence[Phrase], source: str, asked: int) -> list[Phrase]:
    """Choose at random; of the Index its main volume, for the tables name each code only once."""
    fitting = [
        phrase
        for phrase in standing
        if phrase.source == source and SEE not in phrase.text and ", " not in phrase.origin
    ]
    return random.Random(_SEED).sample(fitting, min(asked, len(fitting)))  # noqa: S311  # No secret.


def _recall(index: CodeIndex, sample: Sequence[Phrase], on: date) -> dict[str, float]:
    at = [_place(index, phrase, on) for phrase in sample]
    counts = {"@1": sum(place < 1 for place in at), "@10": sum(place < _TEN for place in at)}
    return {name: round(count / max(len(at), 1), 3) for name, count in counts.items()}


def _place(index: CodeIndex, phrase: Phrase, on: date) -> int:
    typed = shown(phrase.text).replace(",", " ") if phrase.source == "index" else phrase.text
    hits = index.find(typed, on, systems=[phrase.system], limit=_TEN).hits
    places = (at for at, hit in enumerate(hits) if hit.code.startswith(phrase.code))
    return next(places, _TEN)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="tests.benchmarks.recall", description=__doc__)
    parser.add_argument("--reference", type=Path, help="directory of the reference data")
    parser.add_argument("--on", type=date.fromisoformat, default=date(2025, 5, 1), metavar="DATE")
    wish = parser.parse_args()
    with closing(open_books(Places.of(wish.reference, None).reference)) as books:
        print(table(measure(books, wish.on)))


if __name__ == "__main__":
    main()
