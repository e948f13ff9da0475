"""What changed between two editions as a paper: what to act on first, and the encounters."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from reportlab.platypus import Flowable, Paragraph

from app.domain.codes import System
from app.domain.people import Coder
from app.domain.printed.revisions import RevisionKind, Told, Touch
from app.reports.claim_summary import NOTICE
from app.reports.look import BODY, LEAD, QUIET, opening, section
from app.reports.paper import Running, write
from app.reports.revision_encounters import encounters
from app.reports.revision_rows import of_kind
from app.reports.revision_words import counted, editions, sources
from app.reports.typeface import literal

__all__ = ["revisions_paper"]

_TITLE = "What changed"


def revisions_paper(told: Told, coder: Coder, fonts: Path, *, only_touching: bool) -> bytes:
    """Return the PDF, the same bytes for the same comparison.

    Args:
        told: what changed, and what of it touches.
        coder: whose codes they are.
        fonts: the folder in which the typefaces stand.
        only_touching: leave out what touches no code of the coder’s own.
    """
    touches = told.touching if only_touching else told.touches
    notices = [NOTICE] if told.comparison.new.system is System.CPT else []
    story = partial(_story, told, touches, coder, only_touching=only_touching)
    return write(story, Running(_TITLE, [editions(told)], notices), fonts)


def _story(
    told: Told, touches: Sequence[Touch], coder: Coder, *, only_touching: bool
) -> list[Flowable]:
    scope = _scope(told, coder, only_touching=only_touching)
    lines = [Paragraph(editions(told), LEAD), Paragraph(scope, QUIET)]
    story = [*opening(_TITLE, *lines), Paragraph(_counts(told), BODY)]
    for kind in RevisionKind:
        if rows := [touch for touch in touches if touch.revision.kind is kind]:
            story += of_kind(kind, rows)
    story += encounters(touches)
    said = [Paragraph(literal(line), BODY) for line in sources(told)]
    return [*story, *section("Sources", *said)]


def _scope(told: Told, coder: Coder, *, only_touching: bool) -> str:
    own = (
        f"codes of {literal(coder.signature) or 'this work file'}: used in encounters coded for"
        f" {told.since} or later, favourites, codes with payer rules or notes"
    )
    return f"Only what touches {own}." if only_touching else f"All changes, and which touch {own}."


def _counts(told: Told) -> str:
    if not told.touches:
        return "Nothing changed between these editions."
    touching = len(told.touching)
    named = "none touches" if not touching else f"{touching:,} touch"
    return f"{counted(len(told.touches), 'change')}, of which {named} these codes."
