"""``lookup``: what the books say of one code on a date."""

from datetime import date

from app.cli.house import House
from app.cli.outcome import CommandError, Exit, Outcome
from app.codebooks import CodeBooks
from app.codebooks.asking.remarks import remarks
from app.domain.books import Entry, Note, Status, Titled
from app.domain.codes import System, has_codes
from app.domain.rules.remarks import Remark

__all__ = ["looked_up"]

_EXIT = {Status.NOT_IN_EDITION: Exit.NO, Status.NO_EDITION: Exit.MISSING}


def looked_up(house: House, code: str, on: date, system: System | None) -> Outcome:
    """Tell everything that the books say of the code on the date."""
    books = house.books()
    try:
        # A set of rules has no codes of its own: it says something of those of the code systems.
        has_own = system is None or has_codes(system)
        entry = books.entry(code, on, system if has_own else None)
    except ValueError as error:
        raise CommandError(str(error)) from error
    said = remarks(books, entry, on)
    if system is not None and not has_own:
        said = tuple(remark for remark in said if remark.system is system)
        entry = _in_rules(books, entry, system, on, is_named=bool(said))
    complaint = ""
    if entry.status is Status.NO_EDITION:
        complaint = books.no_edition_message(entry.system, on)
    fields = _fields(entry) | {"remarks": [_remark(remark) for remark in said]}
    lines = [f"  {each.system} {each.edition}: {each.text}" for each in said]
    text = "\n".join([_text(entry), *lines])
    return Outcome(fields, text, _EXIT.get(entry.status, Exit.DONE), complaint)


def _fields(entry: Entry) -> dict[str, object]:
    return {
        "system": entry.system,
        "code": entry.code,
        "title": entry.title,
        "edition": entry.edition,
        "valid": entry.status is Status.VALID,
        "billable": entry.is_billable,
        "valid_from": _day(entry.valid_from),
        "valid_to": _day(entry.valid_to),
        "parents": [_titled(parent) for parent in entry.parents],
        "children": [_titled(child) for child in entry.children],
        "notes": [_note(note) for note in entry.notes],
        "seventh_characters": [
            {"char": value.char, "meaning": value.meaning} for value in entry.seventh_characters
        ],
        "index_paths": list(entry.index_paths),
        "status": entry.status,
        "notes_as_of": _day(entry.notes_as_of),
        "also": list(entry.also),
        "facts": {fact.name: fact.value for fact in entry.facts},
        "notes_loaded": entry.has_notes_loaded,
    }


def _in_rules(books: CodeBooks, entry: Entry, system: System, on: date, *, is_named: bool) -> Entry:
    """Return whether a set of rules says anything of a code on a date."""
    edition = books.edition_on(system, on)
    if edition is None:
        return Entry(system, entry.code, Status.NO_EDITION, entry.title)
    status = Status.VALID if is_named else Status.NOT_IN_EDITION
    return Entry(system, entry.code, status, entry.title, edition.edition)


def _remark(remark: Remark) -> dict[str, object]:
    return {"system": remark.system, "edition": remark.edition, "text": remark.text}


def _titled(item: Titled) -> dict[str, str]:
    return {"code": item.code, "title": item.title}


def _note(note: Note) -> dict[str, object]:
    return {"kind": note.kind, "text": note.text, "from": note.source, "codes": list(note.codes)}


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _text(entry: Entry) -> str:
    lines = [f"{entry.code}  {entry.title}".rstrip(), f"{entry.system}: {_standing(entry)}"]
    lines += [f"  in {parent.code}  {parent.title}" for parent in entry.parents]
    if not entry.has_notes_loaded:
        lines.append(f"The release {entry.edition} carries codes only: no notes are loaded for it.")
    if entry.notes_as_of:
        lines.append(f"Notes as of {entry.notes_as_of}:")
    lines += [f"  {note.source:<10} {note.kind}: {note.text}" for note in entry.notes]
    lines += [f"  7th {value.char}  {value.meaning}" for value in entry.seventh_characters]
    lines += [f"  {fact.name}: {fact.value}" for fact in entry.facts]
    lines += [f"  child {child.code}  {child.title}" for child in entry.children]
    return "\n".join(lines)


def _standing(entry: Entry) -> str:
    standing = entry.status.replace("_", " ")
    parts = [standing, f"edition {entry.edition}" if entry.edition else "", _held(entry)]
    return ", ".join(part for part in parts if part)


def _held(entry: Entry) -> str:
    """Say since and until when the code is valid, as far as the loaded books tell."""
    since = f"from {entry.valid_from}" if entry.valid_from else ""
    until = f"to {entry.valid_to}" if entry.valid_to else ""
    said = " ".join(part for part in (since, until) if part)
    return f"valid {said}" if said else ""
