"""``codebooks``: which releases are loaded, loading one, and what changed between two."""

from datetime import date

from app.cli.house import House
from app.cli.outcome import CommandError, Exit, Outcome
from app.codebooks import Differences, Imported, Wish
from app.domain.books import Edition
from app.domain.codes import System

__all__ = ["compared", "got", "imported", "listed"]


def listed(house: House) -> Outcome:
    """Tell one row for each loaded release."""
    editions = house.books().editions()
    lines = [
        f"{edition.system:<10} {edition.edition}  {edition.effective_from} to"
        f" {_until(edition) or 'the next  '}  {edition.codes:>9,} codes"
        f" {edition.headers:>6,} headers  {edition.source}"
        for edition in editions
    ]
    return Outcome([_fields(edition) for edition in editions], "\n".join(lines))


def _fields(edition: Edition) -> dict[str, object]:
    return {
        "system": edition.system,
        "edition": edition.edition,
        "effective_from": edition.effective_from.isoformat(),
        "effective_to": _until(edition),
        "codes": edition.codes,
        "headers": edition.headers,
        "source": edition.source,
        "licence": edition.licence,
    }


def _until(edition: Edition) -> str | None:
    """Return the last day of an edition, None where it holds until the next one."""
    return None if edition.effective_to == date.max else edition.effective_to.isoformat()


def imported(house: House, wish: Wish) -> Outcome:
    """Load what is recognised in a file, zip or folder, and tell one row for each edition."""
    try:
        is_there = wish.path.exists()
    except OSError as error:
        raise CommandError(f"{wish.path}: {error.strerror or error}; check its name.") from error
    if not is_there:
        raise CommandError(f"There is no file or folder {wish.path}: check its name.")
    return _told(house.receive(wish))


def got(house: House, system: System, base_url: str | None) -> Outcome:
    """Download the official releases of a system and tell what was loaded."""
    return _told(house.get(system, base_url))


def _told(rows: list[Imported]) -> Outcome:
    lines = [line for row in rows for line in _lines(row)]
    # Every row knows all that was passed over; people read it once.
    skipped = dict.fromkeys(name for row in rows for name in row.skipped)
    if skipped:
        lines.append(f"not recognised: {', '.join(skipped)}")
    return Outcome([_row(row) for row in rows], "\n".join(lines))


def _row(row: Imported) -> dict[str, object]:
    return {
        "path": str(row.path),
        "system": row.system,
        "edition": row.edition,
        "codes": row.codes,
        "seconds": round(row.seconds, 3),
        "skipped": list(row.skipped),
        "warnings": list(row.warnings),
        "new": row.is_new,
    }


def _lines(row: Imported) -> list[str]:
    standing = "loaded" if row.is_new else "was loaded already"
    head = f"{row.system} {row.edition}  {row.codes:,} codes  {standing} ({row.seconds:.1f} s)"
    return [head, *(f"  {warning}" for warning in row.warnings)]


def compared(house: House, system: System, old: str, new: str) -> Outcome:
    """Tell what changed from one edition of a code set to another."""
    try:
        found = house.books().differences(system, old, new)
    except ValueError as error:
        raise CommandError(str(error), Exit.MISSING) from error
    return Outcome(_differences(found), _summary(found))


def _differences(found: Differences) -> dict[str, object]:
    return {
        "added": list(found.added),
        "deleted": list(found.deleted),
        "revised": [
            {"code": each.code, "old": each.old, "new": each.new} for each in found.revised
        ],
        "became_header": [
            {"code": each.code, "children": list(each.children)} for each in found.became_header
        ],
        "notes": [
            {"code": each.code, "kind": each.kind, "old": each.old, "new": each.new}
            for each in found.notes
        ],
        "notes_compared": found.has_notes,
    }


def _summary(found: Differences) -> str:
    notes = f"{len(found.notes)} notes changed" if found.has_notes else "no notes to compare"
    return (
        f"{len(found.added)} added, {len(found.deleted)} deleted (of which "
        f"{len(found.became_header)} became headers), {len(found.revised)} revised; {notes}"
    )
