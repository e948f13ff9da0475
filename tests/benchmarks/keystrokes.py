"""How long a key waits for its list of codes, beside SQLite's full-text search."""

import tempfile
import time
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from app.codebooks import CodeBooks
from app.search import CodeIndex
from tests.benchmarks.figures import spread
from tests.benchmarks.full_text import FullText
from tests.benchmarks.typing_mix import keystrokes

__all__ = ["measure"]


def measure(
    books: CodeBooks, index: CodeIndex, on: date, every: int = 1
) -> dict[str, dict[str, float]]:
    """Return the milliseconds a keystroke of this program and of the peer, and their ratios."""
    typed = keystrokes(every)
    with tempfile.TemporaryDirectory() as folder:
        peer = FullText(Path(folder) / "peer.db", books.phrases())
        theirs = spread(_times(typed, lambda words: peer.find(words, on)))
        peer.close()
    ours = spread(_times(typed, lambda words: index.find(words, on)))
    ratios = {name: ours[name] / theirs[name] for name in ours}
    return {"coderdesk": ours, "fts5": theirs, "ratio": ratios}


def _times(typed: Sequence[str], find: Callable[[str], object]) -> list[float]:
    times = []
    for words in typed:
        started = time.perf_counter()
        find(words)
        times.append((time.perf_counter() - started) * 1000)
    return times
