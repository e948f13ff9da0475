"""How long the index takes to build and to open, how large it is, what memory it adds.

Beside it stand what each figure may be at most, and how long the peers take to build.
"""

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from app.bench.peers import makers
from app.codebooks import CodeBooks
from app.search import build_index

__all__ = ["measure"]

_PROJECT = Path(__file__).parents[2]


_AT_MOST = {"build s": 45, "open ms": 1000, "opened MB": 200, "used MB": 200}


def measure(books: CodeBooks) -> dict[str, dict[str, float]]:
    """Build an index in a place of its own; open the one of the books in a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        started = time.perf_counter()
        build_index(books, Path(folder))
        seconds = _since(started)
        size = sum(path.stat().st_size for path in (Path(folder) / "index").iterdir())
        theirs = _peers(books, Path(folder))
    ours = {"build s": seconds, "size MB": round(size / 1e6, 2), **_opened(books.generation)}
    return {"coderdesk": ours, "at most": dict(_AT_MOST), **theirs}


def _peers(books: CodeBooks, folder: Path) -> dict[str, dict[str, float]]:
    found: dict[str, dict[str, float]] = {}
    for name, make in makers(books.phrases(), folder).items():
        started = time.perf_counter()
        engine = make()
        found[name] = {"build s": _since(started)}
        engine.close()
    return found


def _since(started: float) -> float:
    return round(time.perf_counter() - started, 2)


def _opened(generation: Path) -> dict[str, float]:
    command = [sys.executable, "-W", "ignore", "-m", "app.bench.opening", str(generation)]
    done = subprocess.run(  # noqa: S603  # Our own module.
        command, cwd=_PROJECT, capture_output=True, text=True, check=True
    )
    figures: dict[str, float] = json.loads(done.stdout)
    return figures
