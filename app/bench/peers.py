"""The peers of the search: other full-text engines over the same phrases, as they come."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from importlib.util import find_spec
from pathlib import Path
from typing import Protocol

from app.bench.full_text import Ranked
from app.codebooks import Phrase
from app.search import CodeIndex

__all__ = ["Searcher", "makers", "ours", "peers"]


class Searcher(Protocol):
    """Something that finds codes for words."""

    def codes(self, words: str, limit: int) -> Sequence[str]:
        """Return the codes found, the best first."""
        ...

    def close(self) -> None:
        """Let it go."""
        ...


class _Ours:
    def __init__(self, index: CodeIndex, on: date) -> None:
        self._index = index
        self._on = on

    def codes(self, words: str, limit: int) -> Sequence[str]:
        hits = self._index.find(words, self._on, limit=limit).hits
        return [hit.code for hit in hits]

    def close(self) -> None:
        self._index.close()


def ours(index: CodeIndex, on: date) -> Searcher:
    """Return the search of this program on a date."""
    return _Ours(index, on)


def peers(phrases: Iterable[Phrase], folder: Path) -> Mapping[str, Searcher]:
    """Return each peer that is installed, with the phrases in it."""
    return {name: make() for name, make in makers(phrases, folder).items()}


def makers(phrases: Iterable[Phrase], folder: Path) -> Mapping[str, Callable[[], Searcher]]:
    """Return for each peer that is installed what puts the phrases in it."""
    standing = list(phrases)
    found: dict[str, Callable[[], Searcher]] = {}
    found["fts5"] = lambda: Ranked(folder / "ranked.db", standing)
    if find_spec("tantivy"):
        from app.bench.peers_tantivy import Fuzzy, Tantivy  # noqa: PLC0415  # Optional.

        found |= {"tantivy": lambda: Tantivy(standing), "tantivy~": lambda: Fuzzy(standing)}
    if find_spec("bm25s"):
        from app.bench.peers_bm25s import Bm25s  # noqa: PLC0415  # Optional.

        found["bm25s"] = lambda: Bm25s(standing)
    return found
