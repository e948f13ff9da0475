"""What became of the code from edition to edition, as a part of its page."""

from collections.abc import Iterable
from html import escape

from app.domain.books import Entry
from app.domain.printed.history import Event, EventKind, History
from app.ui.codes.book.links import code_link, linked
from app.ui.codes.book.parts import heading, paragraph, rows, said

__all__ = ["history_part"]

_SHOWN = 12


def history_part(entry: Entry, history: History) -> str:
    """Return the changes of the code, or that there were none; nothing without any edition."""
    if history.first is None:
        return ""
    if not history.events:
        line = said("Unchanged in every loaded edition, {first} to {last}.")
        told = paragraph(escape(line.format(first=history.first, last=history.last)))
    else:
        told = rows((_day(event), _told(event, entry)) for event in history.events)
    return heading(said("History")) + told


def _day(event: Event) -> str:
    return str(event.on).replace("-", "\N{NON-BREAKING HYPHEN}")


def _told(event: Event, entry: Entry) -> str:
    words = escape(_words()[event.kind])
    if event.kind is EventKind.REVISED:
        words = escape(_words()[event.kind].format(old=event.old, new=event.new))
    parts = [words, _before(event), _after(event), _quiet(_sources(event, entry))]
    return " ".join(part for part in parts if part)


def _before(event: Event) -> str:
    """Return the codes before, as the Conversion Table prints them."""
    if not event.previous:
        return ""
    return f"{escape(said('Before it:'))} {linked(event.previous)}."


def _after(event: Event) -> str:
    if not event.codes:
        return ""
    shown = ", ".join(code_link(code, code) for code in event.codes[:_SHOWN])
    rest = len(event.codes) - _SHOWN
    more = escape(said(" and {count} more").format(count=rest)) if rest > 0 else ""
    lead = "" if event.kind is EventKind.PARTED else f"{escape(said('Instead:'))} "
    return f"{lead}{shown}{more}."


def _sources(event: Event, entry: Entry) -> Iterable[str]:
    if event.since is not None:
        yield said("some day after {since}").format(since=event.since)
    if event.edition:
        yield f"{entry.system} {event.edition}"
    if event.source:
        yield event.source
    elif not event.edition:
        yield said("as {publisher} states").format(publisher=entry.system)


def _quiet(parts: Iterable[str]) -> str:
    told = " · ".join(parts)
    return f'<span class="quiet">{escape(told)}</span>' if told else ""


def _words() -> dict[EventKind, str]:
    return {
        EventKind.ADDED: said("Added."),
        EventKind.REVISED: said("Revised: “{old}” became “{new}”."),
        EventKind.BECAME_HEADER: said("Became a header."),
        EventKind.BECAME_BILLABLE: said("Became billable."),
        EventKind.ENDED: said("Ended."),
        EventKind.PARTED: said("Part of it is coded since then as"),
    }
