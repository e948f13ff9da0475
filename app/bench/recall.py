"""How often the wanted code is first, or among the first ten, beside other full-text engines.

Every engine holds the same text: all books of the date. The queries come from the books (some of
the phrases left out of every index), from slips and half-typed words made at random, and from
material of others.
"""

import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, closing
from datetime import date
from pathlib import Path

from app.bench.peers import Searcher, ours, peers
from app.bench.queries import Sets, printed, standing
from app.bench.wanted import (
    Wanted,
    bare_codes,
    each_half_typed,
    each_slipped,
    half_typed,
    sample,
    slipped,
    starts,
    typed,
)
from app.codebooks import CodeBooks, Phrase
from app.search import build_index, open_index

__all__ = ["measure", "wanted_sets"]

_TEN = 10
OURS = "coderdesk"
_PARTS = "@1", "@10", "MRR"
_HIGH = 0.95


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
    phrases = standing(books, on)
    left_out = [*sample(phrases, "index", asked), *sample(phrases, "inclusion", asked)]
    known = {**wanted_sets(phrases, asked), **(material or {})}
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


def wanted_sets(phrases: Sequence[Phrase], asked: int) -> Sets:
    """Return the sets of queries that are made from phrases which the index holds."""
    titles, terms = sample(phrases, "title", asked), sample(phrases, "inclusion", asked)
    paths = sample(phrases, "index", asked)
    return {
        "titles": [typed(phrase) for phrase in titles],
        "terms": [typed(phrase) for phrase in terms],
        "index": [typed(phrase) for phrase in paths],
        "one slip": slipped(terms, 1),
        "two slips": slipped(terms, 2),
        "each word slipped": each_slipped(terms, 1),
        "each slipped twice": each_slipped(terms, 2),
        "half typed": half_typed(terms),
        "each half typed": each_half_typed(terms),
        "four letters": starts(terms),
        "bare codes": bare_codes(titles),
    }


def _compared(
    books: CodeBooks, generation: Path, sets: Sets, on: date
) -> dict[str, dict[str, float]]:
    """Return a row for each set of queries."""
    found: dict[str, dict[str, float]] = {}
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        index = open_index(generation, books)
        engines = {OURS: ours(index, on), **peers(printed(books, on), Path(folder))}
        for engine in engines.values():
            stack.callback(engine.close)
        for name, queries in sets.items():
            found[name] = _row({by: _figures(each, queries) for by, each in engines.items()})
            found[name]["queries"] = len(queries)
    return found


def _row(figures: Mapping[str, Mapping[str, float]]) -> dict[str, float]:
    """Return our figures, those of the peers, and how far ours are before the best of them.

    ``can lead`` is the most that can be, told where a peer leaves less than a lead worth having.
    """
    theirs = {name: each for name, each in figures.items() if name != OURS}
    best = {part: max(each[part] for each in theirs.values()) for part in _PARTS}
    row = dict(figures[OURS])
    row |= {name: each["@10"] for name, each in theirs.items()}
    row |= {"peer @1": best["@1"], "peer MRR": best["MRR"]}
    row["lead"] = figures[OURS]["@10"] - best["@10"]
    return row if best["@10"] <= _HIGH else {**row, "can lead": 1 - best["@10"]}


def _figures(engine: Searcher, queries: Sequence[Wanted]) -> dict[str, float]:
    at = [query.place(engine.codes(query.text, _TEN), _TEN) for query in queries]
    share = 1 / max(len(at), 1)
    return {
        "@1": sum(place < 1 for place in at) * share,
        "@10": sum(place < _TEN for place in at) * share,
        "MRR": sum(1 / (place + 1) for place in at if place < _TEN) * share,
    }
