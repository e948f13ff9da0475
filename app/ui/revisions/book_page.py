"""Where in the book a change is to be read."""

from datetime import date

from app.domain.codes import has_shape
from app.domain.notebook.kept import SystemCode
from app.domain.printed.revisions import Comparison, RevisionKind, Touch

__all__ = ["page_of"]

_GONE = (RevisionKind.DELETED, RevisionKind.NOTE_WENT)


def page_of(row: Touch, comparison: Comparison) -> tuple[SystemCode, date] | None:
    """Return the code and a date of the edition that has it.

    For a note of a section or a chapter it is the first code of one’s own; None where there is
    none: the book has no page for those.
    """
    revision = row.revision
    codes = [revision.code, *(mine.code.code for mine in row.mine)]
    code = next((each for each in codes if has_shape(each, revision.system)), None)
    if code is None:
        return None
    edition = comparison.old if revision.kind in _GONE else comparison.new
    return SystemCode(revision.system, code), edition.effective_to
