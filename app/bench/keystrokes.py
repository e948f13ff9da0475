"""How long a key waits for its list of codes, beside other full-text engines."""

import gc
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from datetime import date
from functools import partial
from pathlib import Path

from app.bench.figures import spread
from app.bench.full_text import FullText
from app.bench.peers import Searcher, peers
from app.bench.typing_mix import keystrokes
from app.codebooks import CodeBooks
from app.search import CodeIndex

__all__ = ["measure"]

_LIMIT = 20
# Milliseconds within which a list feels as if it were there already.
_AT_MOST = {"p95": 4.0, "p99": 8.0, "max": 33.0}


def measure(
    books: CodeBooks, index: CodeIndex, on: date, every: int = 1
) -> dict[str, dict[str, float]]:
    """Return the milliseconds a keystroke of this program and of each peer, and the ratios."""
    # As in the window: what was loaded once is not looked through for garbage while one types.
    gc.freeze()
    try:
        return _compared(books, index, on, keystrokes(every))
    finally:
        gc.unfreeze()


def _compared(
    books: CodeBooks, index: CodeIndex, on: date, typed: Sequence[str]
) -> dict[str, dict[str, float]]:
    times = {"coderdesk": spread(_times(typed, lambda words: index.find(words, on)))}
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        for name, peer in _peers(books, Path(folder)).items():
            stack.callback(peer.close)
            times[name] = spread(_times(typed, partial(_found, peer, on)))
    ours = times["coderdesk"]
    ratios = {
        f"ratio to {name}": {part: ours[part] / theirs[part] for part in ours}
        for name, theirs in times.items()
        if name != "coderdesk"
    }
    return {**times, "at most": dict(_AT_MOST), **ratios}


def _peers(books: CodeBooks, folder: Path) -> dict[str, FullText | Searcher]:
    """Return FTS5 with prefixes and dates, and the other engines as they come."""
    others = peers(list(books.phrases()), folder)
    plain = {name: others[name] for name in others if name != "fts5"}
    return {"fts5": FullText(folder / "peer.db", books.phrases()), **plain}


def _found(peer: FullText | Searcher, on: date, words: str) -> object:
    return peer.find(words, on) if isinstance(peer, FullText) else peer.codes(words, _LIMIT)


def _times(typed: Sequence[str], find: Callable[[str], object]) -> list[float]:
    times = []
    for words in typed:
        started = time.perf_counter()
        find(words)
        times.append((time.perf_counter() - started) * 1000)
    return times
