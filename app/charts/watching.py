"""Telling how far the reading of a chart is, page by page where a machine reads."""

from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING

from app.charts.opening import Watch
from app.charts.scans.machine import Machine
from app.domain.chart.documents import Page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PIL import Image

    from app.charts.scans.scan import PageSize

__all__ = ["watched"]


@dataclass(frozen=True, slots=True)
class _Watched:
    machine: Machine
    watch: Watch
    # Pages are read several at a time; taking the next number is one step of the interpreter.
    numbers: "Iterator[int]"

    def read(self, image: "Image.Image", size: "PageSize") -> Page | None:
        """Return the page with its words, after telling that it is being read."""
        self.watch(f"Machine-reading page {next(self.numbers)}")
        return self.machine.read(image, size)


def watched(machine: Machine | None, watch: Watch) -> Machine | None:
    """Return a machine that tells of each page before it reads it."""
    return _Watched(machine, watch, count(1)) if machine is not None else None
