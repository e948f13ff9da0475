"""The encounters that a change of the code books affects, as a table of a paper."""

from collections.abc import Iterable, Iterator, Sequence

from reportlab.platypus import Flowable, Paragraph

from app.domain.printed.revisions import Revision, RevisionKind, Touch, Use
from app.reports.look import BODY, NUMBER, QUIET, Cell, ruled, section
from app.reports.paper import WIDTH
from app.reports.revision_words import KINDS, few
from app.reports.typeface import literal

__all__ = ["encounters"]

_Affected = Sequence[tuple[Use, Revision]]

_LONGEST = 120
_ORDER = tuple(RevisionKind)


def encounters(touches: Iterable[Touch]) -> list[Flowable]:
    """Return every encounter affected, the latest first, with what changed of its codes."""
    found: dict[int, list[tuple[Use, Revision]]] = {}
    for touch in touches:
        for use in touch.uses:
            found.setdefault(use.encounter_id, []).append((use, touch.revision))
    if not found:
        return []
    ordered = sorted(found.values(), key=lambda each: (each[0][0].on, each[0][0].encounter_id))
    names, widths = ["No.", "Coded for", "Patient", "What changed"], [36.0, 62.0, 130.0]
    rows = [_row(each) for each in reversed(ordered)]
    table = ruled(names, [*widths, WIDTH - sum(widths)], rows)
    return section(f"Encounters affected ({len(rows):,})", table)


def _row(affected: _Affected) -> list[Cell]:
    use = affected[0][0]
    return [
        Paragraph(str(use.encounter_id), NUMBER),
        Paragraph(use.on.isoformat(), BODY),
        Paragraph(literal(use.patient[:_LONGEST]) or "not given", BODY if use.patient else QUIET),
        [Paragraph(literal(line), BODY) for line in _changes(affected)],
    ]


def _changes(affected: _Affected) -> Iterator[str]:
    """Yield a line for each code and kind of change, with the places that are not the code."""
    places: dict[tuple[str, int], list[str]] = {}
    for use, revision in affected:
        where = places.setdefault((use.code.code, _ORDER.index(revision.kind)), [])
        if revision.code not in (use.code.code, *where):
            where.append(revision.code)
    for (code, place), where in sorted(places.items()):
        kind = _ORDER[place]
        named = f"{' at' if kind.is_of_note else ''} {', '.join(few(where, 'code'))}"
        yield f"{code}: {KINDS[kind].lower()}{named if where else ''}"
