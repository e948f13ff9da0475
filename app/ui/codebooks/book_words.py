"""What the Code books window says of editions, gaps and changes."""

from collections.abc import Iterator, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from app.codebooks.asking.differences import Differences
from app.codebooks.asking.gaps import Gap
from app.codebooks.receiving.prepared import Imported
from app.codebooks.receiving.previewing import Preview
from app.domain.books import Edition
from app.domain.codes import System
from app.ui.codebooks.book_room import Proposal

__all__ = [
    "change_lines",
    "counted",
    "dates_word",
    "edition_line",
    "gap_line",
    "known_line",
    "loaded_line",
]

_NAMED = 60


def gap_line(gap: Gap) -> str:
    """Say for which dates nothing is loaded."""
    if gap.first is None:
        return _tr("No {system} is loaded.").format(system=gap.system)
    if gap.last is None:
        line = _tr("No {system} for dates from {first}.")
    else:
        line = _tr("No {system} for dates from {first} to {last}.")
    return line.format(system=gap.system, first=gap.first, last=gap.last)


def dates_word(edition: Edition) -> str:
    """Say for which dates an edition is in force."""
    if edition.effective_to == date.max:
        return _tr("from {first}").format(first=edition.effective_from)
    return _tr("{first} to {last}").format(first=edition.effective_from, last=edition.effective_to)


def edition_line(edition: Edition) -> str:
    """Say where an edition comes from and under which terms."""
    return _tr("{system} {edition} comes from {source}. {licence}").format(
        system=edition.system,
        edition=edition.edition,
        source=edition.source,
        licence=edition.licence,
    )


def known_line(proposal: Proposal) -> str:
    """Say that all that was opened is loaded already."""
    return _tr("Loaded already: {editions}.").format(editions=_editions(proposal.prepared.rows))


def loaded_line(proposal: Proposal) -> str:
    """Say what has been loaded."""
    rows = [row for row in proposal.prepared.rows if row.is_new]
    return _tr("Loaded: {editions}.").format(editions=_editions(rows))


def change_lines(row: Imported, preview: Preview | None) -> str:
    """Say all that is known of an edition that would be loaded, one matter a line."""
    return "\n".join(_change_lines(row, preview))


def counted(number: int) -> str:
    """Write a number as coders read it."""
    return f"{number:,}"


def _change_lines(row: Imported, preview: Preview | None) -> Iterator[str]:
    yield from row.warnings
    if preview is None:
        yield _tr("It is loaded already.")
    else:
        yield _coverage(preview)
        if preview.differences is not None:
            yield _tr("Against {edition}:").format(edition=preview.against)
            yield from _differences(preview.differences)
    if row.skipped:
        yield _tr("Not recognised: {names}").format(names=_some(row.skipped))


def _coverage(preview: Preview) -> str:
    if preview.covered_before == preview.covered_after:
        return _tr("Dates covered, as before: {dates}").format(dates=preview.covered_after)
    return _tr("Dates covered: {after} (before: {before})").format(
        after=preview.covered_after, before=preview.covered_before
    )


def _differences(found: Differences) -> Iterator[str]:
    headers = [each.code for each in found.became_header]
    revised = [f"{each.code} {each.new}" for each in found.revised]
    for words, codes in (
        (_tr("{count} added: {codes}"), found.added),
        (_tr("{count} deleted: {codes}"), found.deleted),
        (_tr("{count} of them became headers: {codes}"), headers),
        (_tr("{count} revised: {codes}"), revised),
    ):
        if codes:
            yield words.format(count=counted(len(codes)), codes=_some(codes))
    if found.notes:
        codes = list(dict.fromkeys(each.code for each in found.notes))
        line = _tr("Notes that came, went or moved: {count}, at {codes}")
        yield line.format(count=counted(len(found.notes)), codes=_some(codes))
    if not found.has_notes:
        yield _tr("One of the two brings no notes, so none are compared.")


def _some(names: Sequence[str]) -> str:
    more = len(names) - _NAMED
    rest = _tr(", and {count} more").format(count=counted(more)) if more > 0 else ""
    return ", ".join(names[:_NAMED]) + rest


def _editions(rows: Sequence[Imported]) -> str:
    return ", ".join(f"{System(row.system)} {row.edition}" for row in rows)


def _tr(text: str) -> str:
    return QCoreApplication.translate("book_words", text)
