"""The files of coverage policies that can be read."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TypeVar

from app.codebooks.errors import BrokenReleaseError
from app.codebooks.policies.documents import documents_edition
from app.codebooks.policies.export_rows import captions, wide_fields
from app.codebooks.policies.kept_codes import without_descriptors
from app.codebooks.policies.layouts import LAYOUTS, Layout
from app.codebooks.policies.names import CODE_TABLES, SHARED
from app.codebooks.receiving.received import EditionHint, Kind, Member
from app.domain.codes import System
from app.domain.rules.policies import Listing

__all__ = ["KINDS"]

_Said = TypeVar("_Said")


def _recognises(layout: Layout, member: Member) -> bool:
    if not layout.captions <= set(captions(member)):
        return False
    return layout.name not in SHARED or layout.family.system is _download(member)


def _download(member: Member) -> System:
    """Return whose download a table is of that both carry word for word: only names tell."""
    for part in reversed(member.name.lower().split("/")):
        if "article" in part:
            return System.ARTICLE
        if "lcd" in part:
            return System.LCD
    return System.ARTICLE


def _edition_of(layout: Layout, member: Member) -> EditionHint | None:
    """Return what the main table says; all others are of the release of the one beside them."""
    if layout.name != layout.family.table:
        return None
    return _plainly(partial(documents_edition, layout.family), member)


def _plainly(ask: Callable[[Member], _Said], member: Member) -> _Said:
    try:
        with wide_fields():
            return ask(member)
    except ValueError as error:
        raise BrokenReleaseError(
            f"{member.name} cannot be read: {error}; get the download again."
        ) from error


def _kind(layout: Layout) -> Kind:
    kind = Kind(
        id=f"{layout.family.system.lower()}.{layout.name}",
        system=layout.family.system,
        name=layout.called,
        recognises=partial(_recognises, layout),
        edition_of=partial(_edition_of, layout),
        read=partial(_plainly, layout.read),
    )
    if layout.name.endswith(CODE_TABLES[Listing.PROCEDURES]):
        return replace(kind, keeps=partial(_plainly, without_descriptors))
    return kind


KINDS: tuple[Kind, ...] = tuple(_kind(layout) for layout in LAYOUTS)
