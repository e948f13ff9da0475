"""The files of CPT that can be read; each needs the licence of the AMA."""

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from app.codebooks.cpt.descriptors import LICENCE
from app.codebooks.cpt.modifiers import is_modifiers, read_modifiers
from app.codebooks.cpt.notice import cpt_edition
from app.codebooks.cpt.table import is_table, newest_start, read_table, table_volume
from app.codebooks.cpt.text import is_text, read_text, text_volume
from app.codebooks.errors import BrokenReleaseError
from app.codebooks.receiving.received import EditionHint, Kind, Member
from app.domain.codes import System

__all__ = ["KINDS"]

_Said = TypeVar("_Said")


def _asked(ask: Callable[[Member], _Said], member: Member) -> _Said:
    try:
        return ask(member)
    except ValueError as error:
        mend = "correct it or name its columns with --columns" if member.mapped else "get it again"
        raise BrokenReleaseError(f"{member.name} cannot be read: {error}; {mend}.") from error


def _table_edition(member: Member) -> EditionHint | None:
    """Return the year that the notice tells, else that of the newest code."""
    newest = newest_start(member)
    return cpt_edition(member) or (EditionHint(newest, is_certain=False) if newest else None)


KINDS: tuple[Kind, ...] = (
    Kind(
        id="cpt.text",
        system=System.CPT,
        name="CPT data file",
        recognises=is_text,
        edition_of=cpt_edition,
        read=partial(_asked, read_text),
        volume=partial(_asked, text_volume),
        licence=LICENCE,
    ),
    Kind(
        id="cpt.modifiers",
        system=System.CPT,
        name="list of CPT modifiers",
        recognises=is_modifiers,
        edition_of=cpt_edition,
        read=partial(_asked, read_modifiers),
        licence=LICENCE,
    ),
    Kind(
        id="cpt.table",
        system=System.CPT,
        name="table of CPT",
        recognises=is_table,
        edition_of=partial(_asked, _table_edition),
        read=partial(_asked, read_table),
        volume=partial(_asked, table_volume),
        licence=LICENCE,
    ),
)
