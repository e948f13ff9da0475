"""The codes of a set as they are offered: ticked or not, with what they are on the date."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QCoreApplication

from app.domain.notebook.code_sets import Offered
from app.ui.codes.book.words import status_word
from app.ui.notebook.lists.kept_text import Part, joined
from app.ui.notebook.sets.set_words import flag_line, title_line
from app.ui.tables.columns import Column
from app.ui.tables.rows_model import RowsModel
from app.ui.tables.rows_view import code_font

__all__ = ["OfferCell", "OfferRow", "offer_model", "offer_parts"]


class OfferCell(IntEnum):
    """The columns of what is offered."""

    TICK, CODE, TITLE, STATUS = range(4)


@dataclass(frozen=True, slots=True)
class OfferRow:
    """A code that is offered; only one that can be given has a box to tick."""

    offered: Offered
    is_ticked: bool

    @property
    def words(self) -> str:
        """Return what the filter looks at, in small letters."""
        member, entry = self.offered.member, self.offered.entry
        return "\n".join((member.code.code, entry.title, member.note)).casefold()

    @property
    def can_tick(self) -> bool:
        """Tell whether the code can be given, and is not there already."""
        return self.offered.can_give and not self.offered.stands


def offer_model() -> RowsModel[OfferRow]:
    """Return the model of what is offered."""
    return RowsModel(
        [
            Column("", _no_text, tick=_tick, tip=_tick_tip),
            Column(_tr("Code"), lambda row: row.offered.member.code.code, font=code_font),
            Column(_tr("Title"), lambda row: joined(offer_parts(row))),
            Column(_tr("Date of service"), _status),
        ]
    )


def offer_parts(row: OfferRow) -> Sequence[Part]:
    """Return the title, the note in the set and what is wrong with the code."""
    offered = row.offered
    return [
        Part(title_line(offered.entry, offered.on), 2),
        Part(offered.member.note, 2, is_quiet=True),
        Part(flag_line(offered.entry, offered.on), icon="triangle-alert"),
    ]


def _no_text(_: OfferRow) -> str:
    return ""


def _tick_tip(_: OfferRow) -> str:
    return _tr("Tick the codes to give (Space)")


def _tick(row: OfferRow) -> bool | None:
    return row.is_ticked if row.can_tick else None


def _status(row: OfferRow) -> str:
    offered = row.offered
    if offered.stands:
        return _tr("given already")
    word = status_word(offered.entry)
    return _tr("{word} on {day}").format(word=word, day=offered.on)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Notebook", text)
