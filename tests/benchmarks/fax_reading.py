"""Faxes notes and prints how many characters the machine reads wrongly.

Notes of a table with a column ``text`` are set, turned a little, strewn with dirt and reduced to
black and white at 204 by 98 dots an inch, the standard resolution of faxes.
"""

import argparse
import csv
import io
import textwrap
from collections.abc import Iterator
from pathlib import Path
from random import Random
from time import perf_counter

from PIL import Image, ImageDraw, ImageFont

from app.charts.opening import open_chart
from app.charts.scans.machine import Machine, installed

__all__ = ["errors", "faxed", "main", "measured"]

_FONT = Path(__file__).parents[2] / "resources" / "fonts" / "IBMPlexSans-Regular.ttf"
_ACROSS, _DOWN = 204, 98
_PAGE = (1734, 2244)
_MOST = 1_800
_DIRT = 8_000


def faxed(text: str, seed: int) -> bytes:
    """Return one page of text as it comes out of a fax machine; the same seed, the same page."""
    random = Random(seed)  # noqa: S311 - nothing is secret here
    page = Image.new("L", _PAGE, 255)
    lines = "\n".join(textwrap.wrap(text, 88))
    font = ImageFont.truetype(_FONT, 34)
    ImageDraw.Draw(page).multiline_text((120, 120), lines, fill=0, font=font, spacing=14)
    page = page.rotate(random.uniform(-1, 1), Image.Resampling.BICUBIC, fillcolor=255)
    for _ in range(_DIRT):
        at = random.randrange(_PAGE[0]), random.randrange(_PAGE[1])
        page.putpixel(at, random.choice((0, 255)))
    fax = page.resize((_PAGE[0], _PAGE[1] * _DOWN // _ACROSS), Image.Resampling.LANCZOS)
    out = io.BytesIO()
    fax.convert("1").save(out, "TIFF", compression="group4", dpi=(_ACROSS, _DOWN))
    return out.getvalue()


def errors(read: str, meant: str) -> int:
    """Return how many characters must be changed, added or left out."""
    before = list(range(len(meant) + 1))
    for row, character in enumerate(read, start=1):
        here = [row]
        for column, wanted in enumerate(meant, start=1):
            changed = before[column - 1] + (character != wanted)
            here.append(min(before[column] + 1, here[-1] + 1, changed))
        before = here
    return before[-1]


def measured(table: Path, count: int, machine: Machine) -> Iterator[tuple[int, int, float]]:
    """Yield the characters of each note, those read wrongly, and the seconds it took."""
    with table.open(encoding="utf-8", newline="") as file:
        for number, row in enumerate(csv.DictReader(file)):
            if number == count:
                return
            meant = " ".join(row["text"].split())[:_MOST]
            fax = faxed(meant, number)
            start = perf_counter()
            (found,) = open_chart(fax, "fax.tif", machine).documents
            seconds = perf_counter() - start
            yield len(meant), errors(" ".join(found.document.pages[0].text.split()), meant), seconds


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="tests.benchmarks.fax_reading", description=__doc__)
    parser.add_argument("--notes", type=Path, required=True, help="a CSV with a column “text”")
    parser.add_argument("--pages", type=int, default=10, help="how many notes to fax")
    wish = parser.parse_args()
    machine = installed()
    if machine is None:
        print("skipped: Tesseract is not installed")
        return
    pages = list(measured(wish.notes, wish.pages, machine))
    characters, wrong = (sum(page[at] for page in pages) for at in (0, 1))
    seconds = sum(page[2] for page in pages) / len(pages)
    print(f"{len(pages)} pages, {characters} characters, {wrong} read wrongly")
    print(f"character error rate {wrong / characters:.2%}, {seconds:.1f} s a page")


if __name__ == "__main__":
    main()
