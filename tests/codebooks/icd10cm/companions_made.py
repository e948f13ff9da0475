"""Invented files that accompany ICD-10-CM."""

import io
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import date

from reportlab.pdfgen.canvas import Canvas

from app.codebooks.making.layers import Days
from app.codebooks.making.schema import TABLES
from app.codebooks.receiving.received import Extra, Member
from tests.fixtures.workbooks import workbook_of

__all__ = ["CAPTIONS", "FEET", "GUIDELINES", "NOTICE", "TITLE", "conversion", "guidelines", "kept"]

CAPTIONS = ("Current code assignment", "Effective", "Previous Code(s) Assignment")
NOTICE = "This FY 2031 (October 1, 2030 Update) table tells lanterns from lamps."

TITLE = (
    "ICD-10-CM Official Guidelines for Coding and Reporting",
    "FY 2031 -- UPDATED October 1, 2030",
    "(October 1, 2030 - September 30, 2031)",
)
FEET = ("ICD-10-CM Official Guidelines for Coding andReporting", "FY 2031", "Page 2 of 4")
# A line that begins with # is a heading with a bookmark; a bar breaks it into two lines.
GUIDELINES = (
    ("#ICD-10-CM Official Guidelines for Coding and Reporting", *TITLE[1:]),
    (
        *FEET,
        "#Section I. Conventions and|lantern guidelines",
        "Lanterns are coded as lit from A00.0 through T88.9, U00-U85.",
        "#A. Conventions",
        "#1. The wick",
        "A wick that was trimmed is coded to A00.1, Wick, and never before it has been",
        "lit. See A05.- for wicks of rope.",
        "",
        "A second paragraph.",
    ),
    (
        *FEET,
        "#C. Chapters",
        "#1. Chapter 1: Fevers (A00-B99)",
        "#a. Lantern fever",
        "#2) Kinds",
        "#(h) Green",
        "Code A00.0.",
        "#(i) Blue",
        "#(i) Roman below blue",
        "Codes:",
        "A00 Lantern fever",
        "A05.2- Rope fever",
    ),
    (
        *FEET,
        "#Section II. Principal lantern",
        "#K. Rehabilitation of lamps",
        "Polish first.",
        "#Appendix I",
        "#Present on Arrival",
        "All of it.",
        "#A Loose Heading",
        "And more.",
    ),
)


def conversion(*rows: Sequence[object], notice: str = NOTICE) -> Member:
    """A Conversion Table of these rows below its notice and captions."""
    framed = [[notice], CAPTIONS, *rows]
    return Member("Conversion FY31.xlsx", workbook_of(Key=[["Words"]], Conversion=framed))


def guidelines(*pages: Sequence[str], outline: bool = True, **options: object) -> Member:
    """Guidelines of these pages, each a sequence of lines; an empty one parts paragraphs."""
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=(612, 792), invariant=1, **options)
    for page in pages:
        canvas.setFont("Helvetica", 12)
        parts = 0
        for line in page:
            text = line.removeprefix("#")
            if outline and line.startswith("#"):
                canvas.bookmarkPage(text)
                canvas.addOutlineEntry(text.replace("|", " "), text)
            for part in text.split("|"):
                # What does not fit is written across the lines above.
                canvas.drawString(72, 740 - 14 * (parts % 50) - parts / 100, part)
                parts += 1
        canvas.showPage()
    canvas.save()
    return Member("Guidelines FY31.pdf", target.getvalue())


@contextmanager
def kept(*editions: tuple[Extra, date]) -> Iterator[sqlite3.Connection]:
    """A reference database with these extras, each from its day to the day before the next."""
    starts = [start for _, start in editions]
    ends = [date.fromordinal(start.toordinal() - 1) for start in starts[1:]]
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.executescript(TABLES)
        for (extra, start), end in zip(editions, [*ends, date.max], strict=True):
            extra.write(connection, 1, Days(start, end))
        yield connection
