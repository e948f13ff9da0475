"""Words read from pictures of pages by Tesseract, in a process of its own and without files."""

import csv
import io
import os
import subprocess
from array import array
from collections.abc import Iterator
from dataclasses import dataclass

from PIL import Image, ImageFilter

from app.charts.plain.ligatures import spelled
from app.charts.scans.scan import PageSize
from app.domain.chart.documents import Boxes, Page, ReadWord

__all__ = ["read_page"]

# What Tesseract was trained on; faxes are coarser, and not as fine down as across.
_WANTED = 300 / 72
_MOST_PIXELS = 40_000_000
_SMOOTHING = 1.5
_WORD_LEVEL = "5"


@dataclass(frozen=True, slots=True)
class _Word:
    line: tuple[str, ...]
    text: str
    confidence: float
    box: tuple[float, float, float, float]


def read_page(program: str, seconds: float, image: Image.Image, size: PageSize) -> Page | None:
    """Return a page with its words and where they stand, None where it could not be read.

    A page on which nothing is found has no text.
    """
    fitted, scale = _fitted(image, size)
    try:
        said = subprocess.run(  # noqa: S603 - the program is the one installed
            [program, "stdin", "stdout", "--psm", "3", "--dpi", "300", "tsv"],
            input=_as_png(fitted),
            capture_output=True,
            timeout=seconds,
            check=True,
            # Several run at a time, so that each gets one processor.
            env={**os.environ, "OMP_THREAD_LIMIT": "1"},
        )
    except (OSError, subprocess.SubprocessError):
        return None
    words = list(_words(said.stdout.decode("utf-8", errors="replace"), scale))
    return _page(words, size)


def _fitted(image: Image.Image, size: PageSize) -> tuple[Image.Image, float]:
    """Return the picture with as many pixels on a point as wanted, and how many those are."""
    scale = min(_WANTED, (_MOST_PIXELS / max(1.0, size.width * size.height)) ** 0.5)
    if scale < size.across and abs(size.across - size.down) < 1:
        # Finer is better, as long as it is not too much.
        scale = min(size.across, (_MOST_PIXELS / (size.width * size.height)) ** 0.5)
    pixels = max(1, round(size.width * scale)), max(1, round(size.height * scale))
    fitted = image if pixels == image.size else image.resize(pixels, Image.Resampling.LANCZOS)
    fitted = fitted.convert("L")
    if scale > min(size.across, size.down):
        # The steps of a coarse fax are taken for strokes unless they are smoothed.
        fitted = fitted.filter(ImageFilter.GaussianBlur(_SMOOTHING))
    return fitted, scale


def _as_png(image: Image.Image) -> bytes:
    out = io.BytesIO()
    image.save(out, "PNG", compress_level=1)
    return out.getvalue()


def _words(table: str, scale: float) -> Iterator[_Word]:
    rows = csv.DictReader(io.StringIO(table), delimiter="\t", quoting=csv.QUOTE_NONE)
    for row in rows:
        text = spelled("".join((row.get("text") or "").split()))
        if row.get("level") != _WORD_LEVEL or not text:
            continue
        try:
            left, top, width, height = (
                float(row[name]) / scale for name in ("left", "top", "width", "height")
            )
            confidence = float(row["conf"])
        except (KeyError, TypeError, ValueError):
            continue
        line = tuple(row.get(name) or "" for name in ("block_num", "par_num", "line_num"))
        yield _Word(line, text, confidence, (left, top, left + width, top + height))


def _page(words: list[_Word], size: PageSize) -> Page:
    text: list[str] = []
    packed = array("f")
    read: list[ReadWord] = []
    length = 0
    for place, word in enumerate(words):
        if place:
            before = words[place - 1]
            gap = _gap(before, word)
            text.append(gap)
            length += len(gap)
            packed.extend(_gap_box(before, word) * len(gap))
        text.append(word.text)
        packed.extend(_boxes(word))
        read.append(ReadWord(length, length + len(word.text), word.confidence))
        length += len(word.text)
    return Page("".join(text), Boxes(packed), size.width, size.height, tuple(read))


def _gap(before: _Word, after: _Word) -> str:
    if before.line == after.line:
        return " "
    return "\n" if before.line[:2] == after.line[:2] else "\n\n"


def _gap_box(before: _Word, after: _Word) -> list[float]:
    _, top, right, bottom = before.box
    is_beside = before.line == after.line and after.box[0] > right
    return [right, top, after.box[0] if is_beside else right, bottom]


def _boxes(word: _Word) -> list[float]:
    """Return a box for each character; the machine gives one for the word."""
    left, top, right, bottom = word.box
    step = (right - left) / len(word.text)
    return [
        edge
        for place in range(len(word.text))
        for edge in (left + place * step, top, left + (place + 1) * step, bottom)
    ]
