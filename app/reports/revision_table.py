"""What changed between two editions as a CSV file for a spreadsheet."""

import csv
import io
from collections.abc import Iterable, Sequence

from app.domain.books import NoteKind
from app.domain.printed.revisions import Told, Touch, Use
from app.reports.revision_words import KINDS, NOTES, why

__all__ = ["COLUMNS", "revision_table"]

COLUMNS = (
    "System",
    "Code",
    "Title",
    "Change",
    "Note was",
    "Note is",
    "Before",
    "After",
    "Use instead",
    "Use instead by",
    "Given before",
    "Touches",
    "Encounters",
    "From edition",
    "To edition",
)
# A cell that begins so is a formula to a spreadsheet, in every width in which it can be typed.
_FORMULA = tuple("=+-@＝＋－＠")


def revision_table(told: Told, *, only_touching: bool) -> bytes:
    """Return UTF-8 with a byte order mark, by which spreadsheets know it, and CRLF line ends."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    touches = told.touching if only_touching else told.touches
    writer.writerows([_harmless(cell) for cell in _row(told, touch)] for touch in touches)
    return out.getvalue().encode("utf-8-sig")


def _row(told: Told, touch: Touch) -> Sequence[str]:
    revision, comparison = touch.revision, told.comparison
    return (
        revision.system,
        revision.code,
        revision.title,
        KINDS[revision.kind],
        _kind(revision.was),
        _kind(revision.became),
        revision.old,
        revision.new,
        _joined(f"{each.code} {each.title}" for each in revision.successors),
        _by(told, touch),
        _joined(revision.predecessors),
        _joined(why(touch.mine)),
        _joined(map(_encounter, touch.uses)),
        comparison.old.edition,
        comparison.new.edition,
    )


def _kind(kind: NoteKind | None) -> str:
    return NOTES[kind] if kind else ""


def _by(told: Told, touch: Touch) -> str:
    if not touch.revision.successors and not touch.revision.predecessors:
        return ""
    return told.comparison.table if touch.revision.is_converted else "codes right below"


def _encounter(use: Use) -> str:
    return f"No. {use.encounter_id} {use.on} {use.patient} {use.code.code}".replace("  ", " ")


def _joined(parts: Iterable[str]) -> str:
    return "; ".join(parts)


def _harmless(cell: str) -> str:
    """Fold white space, and put an apostrophe before what a spreadsheet would calculate."""
    folded = " ".join(cell.split())
    return f"'{folded}" if folded.startswith(_FORMULA) else folded
