"""How long a window takes until it can be used, beside an empty window of the same toolkit."""

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from app.bench.memory import resident

__all__ = ["EMPTY_WINDOW", "StartUp", "compare", "measure"]

EMPTY_WINDOW = (sys.executable, "-m", "tests.benchmarks.empty_window")
_PROJECT = Path(__file__).parents[2]
_READY = "ready"


@dataclass(frozen=True, slots=True)
class StartUp:
    """From the start of the process to its line ``ready``, and what memory it held then.

    ``found`` is how many milliseconds a first search took after that, where there is one.
    """

    seconds: float
    megabytes: float | None
    found: float | None = None


def measure(command: Sequence[str], *, has_search: bool = False) -> StartUp:
    """Start a program that prints the line ``ready`` when its window can be used, and end it.

    One that searches prints ``found`` and the milliseconds afterwards.

    Raises:
        RuntimeError: the program ended without that line.
    """
    surroundings = {"QT_QPA_PLATFORM": "offscreen", **os.environ}
    started = time.perf_counter()
    with subprocess.Popen(  # noqa: S603  # The caller names the program to measure.
        command, cwd=_PROJECT, env=surroundings, stdout=subprocess.PIPE, text=True
    ) as program:
        try:
            lines = iter(program.stdout.readline, "")
            if not any(line.strip() == _READY for line in lines):
                raise RuntimeError(f"{command[0]} ended before its window could be used")
            seconds, held = time.perf_counter() - started, resident(program.pid)
            said = next(lines, "") if has_search else ""
            return StartUp(seconds, held, float(said.split()[-1]) if said else None)
        finally:
            program.terminate()


def compare(command: Sequence[str], times: int = 5) -> dict[str, dict[str, float]]:
    """Return the middle of several starts of a program and of an empty window, in turns."""
    starts = [(measure(command, has_search=True), measure(EMPTY_WINDOW)) for _ in range(times)]
    ours, empty = (_middle(each) for each in zip(*starts, strict=True))
    ratio = {name: ours[name] / empty[name] for name in ours if name in empty}
    return {"desk": ours, "empty": empty, "ratio": ratio}


def _middle(starts: Sequence[StartUp]) -> dict[str, float]:
    held = [start.megabytes for start in starts if start.megabytes is not None]
    found = [start.found for start in starts if start.found is not None]
    figures = {"seconds": median(start.seconds for start in starts)}
    figures |= {"MB": median(held)} if held else {}
    return figures | ({"found ms": median(found)} if found else {})
