"""The list of all chapters, sections and codes that accompanies the Tabular List."""

import re
from pathlib import Path

from app.codebooks.errors import BrokenReleaseError
from app.codebooks.icd10cm.shapes import CATEGORY
from app.codebooks.making.book import Level

__all__ = ["is_code_list", "read_code_list"]

_SHAPES = {
    Level.CHAPTER: re.compile(r"[0-9]{1,2}"),
    Level.SECTION: re.compile(f"{CATEGORY}-{CATEGORY}"),
    Level.CODE: re.compile(f"{CATEGORY}[0-9A-Z]{{0,4}}"),
}
_SAMPLE = 20


def is_code_list(start: str) -> bool:
    """Tell from the first lines of a file whether it is such a list."""
    lines = start.split()[:_SAMPLE]
    return len(lines) > 1 and all(_level(line) is not None for line in lines)


def read_code_list(path: Path) -> frozenset[str]:
    """Return every listed code without its dot.

    A section of a single category is listed like the category; as codes they are one.

    Raises:
        BrokenReleaseError: a line is none of the three.
    """
    codes: set[str] = set()
    # Lines end in CR LF, some in CR alone: split() takes them all.
    for line in path.read_text(encoding="utf-8", errors="replace").split():
        level = _level(line)
        if level is None:
            raise BrokenReleaseError(
                f"{path.name} lists “{line[:20]}”, which is no code; get the release again."
            )
        if level is Level.CODE:
            codes.add(line)
    return frozenset(codes)


def _level(line: str) -> Level | None:
    fitting = (level for level, shape in _SHAPES.items() if shape.fullmatch(line))
    return next(fitting, None)
