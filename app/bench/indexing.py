"""How long the index takes to build and to open, how large it is, what memory it adds."""

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from app.codebooks import CodeBooks
from app.search import build_index

__all__ = ["measure"]

_PROJECT = Path(__file__).parents[2]


def measure(books: CodeBooks) -> dict[str, float]:
    """Build an index in a place of its own; open the one of the books in a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        started = time.perf_counter()
        build_index(books, Path(folder))
        seconds = time.perf_counter() - started
        size = sum(path.stat().st_size for path in (Path(folder) / "index").iterdir())
    return {
        "build s": round(seconds, 2),
        "size MB": round(size / 1e6, 2),
        **_opened(books.generation),
    }


def _opened(generation: Path) -> dict[str, float]:
    command = [sys.executable, "-W", "ignore", "-m", "app.bench.opening", str(generation)]
    done = subprocess.run(  # noqa: S603  # Our own module.
        command, cwd=_PROJECT, capture_output=True, text=True, check=True
    )
    figures: dict[str, float] = json.loads(done.stdout)
    return figures
