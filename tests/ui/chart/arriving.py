"""Documents that come in, for tests of the import."""

from dataclasses import replace
from datetime import date

from app.charts.plain.grid import laid_out
from app.domain.chart.documents import Document, FoundDocument, ReadWord
from app.domain.people import Patient
from app.encounters.arrivals import Arrival
from app.encounters.comparing import About, Difference

__all__ = ["OTHER", "Reader", "arrival", "read_by_machine"]

OTHER = Difference(About.BIRTH_DATE, "The birth date is 1916-02-03 in the document")


class Reader:
    """A machine that reads the same on every page."""

    def read(self, image, size):
        return read_by_machine("cough", size.width, size.height)


def read_by_machine(text, width=612.0, height=792.0, confidence=80.0):
    """Return a page of one word that a machine read."""
    words = (ReadWord(0, len(text), confidence),)
    return replace(laid_out(text), width=width, height=height, machine_read=words)


def arrival(title="Note", pages=None, warnings=(), patient=None, **told):
    """Return a document as it came in from “note.txt”."""
    document = Document(
        title,
        "text",
        pages or (laid_out("Cough."),),
        "progress",
        date(2026, 3, 12),
        "Ada Well",
        warnings,
    )
    found = FoundDocument(document, title.encode(), "note.txt", patient or Patient())
    return Arrival(**{"file": "note.txt", "found": found, "sha256": title, "part": 0, **told})
