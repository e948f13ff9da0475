"""The tables of the paper on what changed, one for each kind of change."""

from collections.abc import Callable, Sequence

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, Paragraph

from app.domain.printed.revisions import Revision, RevisionKind, Touch
from app.reports.look import BODY, CODE, NUMBER, QUIET, Cell, ruled, section
from app.reports.paper import WIDTH
from app.reports.revision_words import KINDS, NOTES, few, why
from app.reports.typeface import MONO, literal

__all__ = ["of_kind"]

_HANGING = ParagraphStyle("hanging", BODY, leftIndent=8, firstLineIndent=-8)
_Column = tuple[str, float, Callable[[Revision], Cell]]
_CODE_WIDTH = 62.0
_TOUCHES_WIDTH = 124.0


def of_kind(kind: RevisionKind, touches: Sequence[Touch]) -> list[Flowable]:
    """Return the changes of one kind; the last column is there where one of them touches."""
    columns = _columns(kind)
    has_mine = any(touch.mine for touch in touches)
    rest = WIDTH - _CODE_WIDTH - (_TOUCHES_WIDTH if has_mine else 0)
    names = ["Code", *(name for name, _, _ in columns), *(["Touches"] if has_mine else [])]
    widths = [_CODE_WIDTH, *(rest * share for _, share, _ in columns)]
    rows = [_row(touch, columns, has_mine=has_mine) for touch in touches]
    table = ruled(names, [*widths, _TOUCHES_WIDTH] if has_mine else widths, rows)
    return section(f"{KINDS[kind]} ({len(touches):,})", table)


def _columns(kind: RevisionKind) -> Sequence[_Column]:
    match kind:
        case RevisionKind.BECAME_HEADER | RevisionKind.DELETED:
            return (("Title", 0.38, _title), ("Use instead", 0.62, _successors))
        case RevisionKind.ADDED:
            return (("Title", 0.68, _title), ("Given before", 0.32, _predecessors))
        case RevisionKind.REVISED:
            return (("Before", 0.5, _old), ("After", 0.5, _new))
        case _:
            return (("Title", 0.36, _title), ("Kind", 0.2, _note_kinds), ("Note", 0.44, _note))


def _row(touch: Touch, columns: Sequence[_Column], *, has_mine: bool) -> list[Cell]:
    cells: list[Cell] = [Paragraph(literal(touch.revision.code, MONO), CODE)]
    cells += [write(touch.revision) for _, _, write in columns]
    if has_mine:
        cells.append([Paragraph(literal(line), BODY) for line in few(why(touch.mine), "code")])
    return cells


def _title(revision: Revision) -> Cell:
    return Paragraph(literal(revision.title), BODY)


def _old(revision: Revision) -> Cell:
    return Paragraph(literal(revision.old), BODY)


def _new(revision: Revision) -> Cell:
    return Paragraph(literal(revision.new), BODY)


def _successors(revision: Revision) -> Cell:
    if not revision.successors:
        return Paragraph("not named", QUIET)
    return [
        Paragraph(
            f"<font name='{MONO}'>{literal(each.code, MONO)}</font> {literal(each.title)}", _HANGING
        )
        for each in revision.successors
    ]


def _predecessors(revision: Revision) -> Cell:
    if not revision.predecessors:
        return Paragraph("–", QUIET)
    return Paragraph(literal(", ".join(few(revision.predecessors, "code"))), BODY)


def _note_kinds(revision: Revision) -> Cell:
    kinds = (kind for kind in (revision.was, revision.became) if kind is not None)
    return Paragraph(" to ".join(NOTES[kind] for kind in kinds), NUMBER)


def _note(revision: Revision) -> Cell:
    return Paragraph(literal(revision.new or revision.old), BODY)
