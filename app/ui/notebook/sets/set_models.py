"""The columns of the sets of codes, of the codes given lately and of the own words."""

from enum import IntEnum

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from app.ui.notebook.codes.recent_rows import RecentRow, recent_parts
from app.ui.notebook.lists.kept_text import joined
from app.ui.notebook.own_words.word_rows import WordRow, word_parts
from app.ui.notebook.sets.set_rows import SetRow, set_parts
from app.ui.tables.columns import Column
from app.ui.tables.rows_model import RowsModel
from app.ui.tables.rows_view import code_font

__all__ = ["RecentCell", "SetCell", "WordCell", "own_words", "recent", "sets"]


class SetCell(IntEnum):
    """The columns of the sets."""

    SET, CODE, TITLE, NOTE = range(4)


class RecentCell(IntEnum):
    """The columns of the codes given lately."""

    CODE, TITLE, GIVEN, ENCOUNTERS = range(4)


class WordCell(IntEnum):
    """The columns of the own words."""

    SAID, MEANT = range(2)


def sets() -> RowsModel[SetRow]:
    """Return the model of the sets, where the note on a code can be typed."""
    return RowsModel(
        [
            Column(_tr("Set"), _name, tip=lambda row: row.kept.name, font=_strong),
            Column(_tr("Code"), _member, tip=_tip, font=code_font),
            Column(_tr("Title"), lambda row: joined(set_parts(row))),
            Column(_tr("Note"), _note, edit=_edited),
        ]
    )


def recent() -> RowsModel[RecentRow]:
    """Return the model of the codes given lately."""
    return RowsModel(
        [
            Column(_tr("Code"), lambda row: row.code.code, font=code_font),
            Column(_tr("Title"), lambda row: joined(recent_parts(row))),
            Column(_tr("Given last"), lambda row: row.given),
            Column(_tr("Encounters"), lambda row: str(row.recent.encounters)),
        ]
    )


def own_words() -> RowsModel[WordRow]:
    """Return the model of the own words."""
    return RowsModel(
        [
            Column(_tr("What the chart says"), lambda row: row.word.said),
            Column(_tr("What it means"), lambda row: joined(word_parts(row))),
        ]
    )


def _strong() -> QFont:
    font = QFont(QApplication.font())
    font.setWeight(QFont.Weight.DemiBold)
    return font


def _name(row: SetRow) -> str:
    return "" if row.member else row.kept.name


def _member(row: SetRow) -> str:
    return row.member.code.code if row.member else ""


def _note(row: SetRow) -> str:
    return row.member.note if row.member else ""


def _edited(row: SetRow) -> str | None:
    return row.member.note if row.member else None


def _tip(row: SetRow) -> str:
    return f"{row.member.code.system} {row.member.code.code}" if row.member else row.kept.name


def _tr(text: str) -> str:
    return QCoreApplication.translate("Notebook", text)
