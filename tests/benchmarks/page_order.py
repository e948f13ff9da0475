"""Sets notes in columns and in tables and prints how many pages are read in their order.

Notes of a table with a column ``text`` are set in two or three columns, and drawn column by column,
line by line across the page, or the columns from right to left. Sentences of them fill tables of
two to four columns, whose rows must not be torn.
"""

import argparse
import csv
import io
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from random import Random

from reportlab.lib.utils import simpleSplit
from reportlab.pdfgen.canvas import Canvas

from app.charts.pdf.pdf import read_pdf

__all__ = ["columns_read", "main", "tables_read", "words_of"]

_FACE = "Helvetica"
_WIDTH, _HEIGHT, _MARGIN, _TOP = 612, 792, 40, 730
_ROWS = 14
_HEAD, _FOOT = "Printed for the payer by the clinic in which the patient was seen", "Page 1 of 1"

Drawn = list[tuple[float, float, str]]
"""Words with where they begin, in the order in which they are drawn."""


def columns_read(texts: list[str], seed: int) -> Iterator[bool]:
    """Yield for each text whether its page in columns is read from its first word to its last."""
    for number, text in enumerate(texts):
        random = Random(seed + number)  # noqa: S311 - nothing is secret here
        size, gap, count = (
            random.choice((8, 9, 10)),
            random.choice((14, 20, 30)),
            random.choice((2, 3)),
        )
        wide = (_WIDTH - 2 * _MARGIN - gap * (count - 1)) / count
        lines = simpleSplit(text[: 3_000 // count * 2], _FACE, size, wide)
        each = -(-len(lines) // count)
        drawn = [
            (_MARGIN + (place // each) * (wide + gap), _TOP - (place % each) * 1.2 * size, line)
            for place, line in enumerate(lines)
        ]
        drawn.sort(key=random.choice((_by_column, _by_line, _from_the_right)))
        meant = [_HEAD, *lines, _FOOT]
        yield _read(drawn, size) == " ".join(" ".join(meant).split())


def _by_column(drawn: tuple[float, float, str]) -> tuple[float, float]:
    return drawn[0], -drawn[1]


def _by_line(drawn: tuple[float, float, str]) -> tuple[float, float]:
    return -drawn[1], drawn[0]


def _from_the_right(drawn: tuple[float, float, str]) -> tuple[float, float]:
    return -drawn[0], -drawn[1]


def tables_read(sentences: list[str], count: int, seed: int) -> Iterator[bool]:
    """Yield for each of so many tables whether its first row is read before its last."""
    for number in range(count):
        random = Random(seed + number)  # noqa: S311 - nothing is secret here
        size, columns = random.choice((8, 9)), random.choice((2, 3, 4))
        wide = (_WIDTH - 2 * _MARGIN - 16 * (columns - 1)) / columns
        drawn, top = list[tuple[float, float, str]](), float(_TOP)
        for row in range(_ROWS):
            cells = [
                simpleSplit(f"R{row}C{column} {random.choice(sentences)[:90]}", _FACE, size, wide)
                for column in range(columns)
            ]
            drawn += [
                (_MARGIN + column * (wide + 16), top - at * 1.2 * size, line)
                for column, cell in enumerate(cells)
                for at, line in enumerate(cell)
            ]
            top -= max(map(len, cells)) * 1.2 * size + random.choice((2, 5))
        read = _read(drawn, size)
        yield read.index(f"R0C{columns - 1} ") < read.index(f"R{_ROWS - 1}C0 ")


def _read(drawn: Drawn, size: int) -> str:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(_WIDTH, _HEIGHT), invariant=1)
    canvas.setFont(_FACE, size)
    # As many programs do: what stands on every page first.
    for x, y, words in [(_MARGIN, 30, _FOOT), (_MARGIN, 760, _HEAD), *drawn]:
        canvas.drawString(x, y, words)
    canvas.showPage()
    canvas.save()
    return " ".join(read_pdf(out.getvalue()).pages[0].text.split())


def words_of(table: Path, count: int) -> list[str]:
    """Return the notes of a table, white space folded."""
    with table.open(encoding="utf-8", newline="") as file:
        return [" ".join(row["text"].split()) for row in islice(csv.DictReader(file), count)]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="tests.benchmarks.page_order", description=__doc__)
    parser.add_argument("--notes", type=Path, required=True, help="a CSV with a column “text”")
    parser.add_argument("--pages", type=int, default=200, help="how many pages of each kind")
    wish = parser.parse_args()
    texts = words_of(wish.notes, wish.pages)
    sentences = [each for text in texts for each in text.split(". ") if len(each) > len(_FOOT)]
    columns = list(columns_read(texts, 1))
    tables = list(tables_read(sentences, wish.pages, 1))
    print(f"{sum(columns)} of {len(columns)} pages in columns are read in their order")
    print(f"{sum(tables)} of {len(tables)} tables are read row by row")


if __name__ == "__main__":
    main()
