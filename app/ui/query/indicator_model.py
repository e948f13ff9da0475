"""The clinical indicators of a query."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import QCoreApplication

from app.domain.queries import Indicator
from app.ui.tables.columns import Column
from app.ui.tables.rows_model import RowsModel

__all__ = ["IndicatorCell", "IndicatorModel", "NumberedIndicator"]


class IndicatorCell(IntEnum):
    """The columns."""

    NUMBER = 0
    WORDS = 1
    DOCUMENT = 2
    DATE = 3
    PAGE = 4
    CONTRARY = 5
    PRIOR = 6


@dataclass(frozen=True, slots=True)
class NumberedIndicator:
    """An indicator with its place; a frozen one can only be read."""

    number: int
    indicator: Indicator
    is_frozen: bool

    @property
    def page(self) -> str:
        """Return the page as people count."""
        span = self.indicator.span
        return "" if span is None else str(span.page + 1)

    @property
    def date(self) -> str:
        """Return the date of the document, an empty text when it is not known."""
        return "" if self.indicator.date is None else self.indicator.date.isoformat()


class IndicatorModel(RowsModel[NumberedIndicator]):
    """Shows indicators; a date that the document lacks can be typed, two marks ticked."""

    def __init__(self) -> None:
        super().__init__(
            [
                Column("", lambda row: str(row.number), is_number=True),
                Column(_tr("Words of the record"), lambda row: row.indicator.text),
                Column(_tr("Document"), lambda row: row.indicator.document, edit=_document),
                Column(_tr("Date"), lambda row: row.date, edit=_date),
                Column(_tr("Page"), lambda row: row.page, is_number=True),
                Column(_tr("Contrary"), _contrary_word, tip=_contrary_tip, tick=_contrary),
                Column(_tr("Prior"), _prior_word, tip=_prior_tip, tick=_prior),
            ]
        )

    def show_indicators(self, indicators: Sequence[Indicator], *, is_frozen: bool) -> None:
        """Show indicators, numbered from 1."""
        self.show(
            [
                NumberedIndicator(number, indicator, is_frozen)
                for number, indicator in enumerate(indicators, start=1)
            ]
        )


def _document(row: NumberedIndicator) -> str | None:
    return None if row.is_frozen else row.indicator.document


def _date(row: NumberedIndicator) -> str | None:
    return None if row.is_frozen else row.date


def _contrary(row: NumberedIndicator) -> bool | None:
    return None if row.is_frozen else row.indicator.contrary


def _prior(row: NumberedIndicator) -> bool | None:
    return None if row.is_frozen else row.indicator.prior_encounter


def _contrary_word(row: NumberedIndicator) -> str:
    return _tr("yes") if row.is_frozen and row.indicator.contrary else ""


def _prior_word(row: NumberedIndicator) -> str:
    return _tr("yes") if row.is_frozen and row.indicator.prior_encounter else ""


def _contrary_tip(_: NumberedIndicator) -> str:
    return _tr("Tick words that speak against the condition asked for")


def _prior_tip(_: NumberedIndicator) -> str:
    return _tr("Tick words of a prior encounter")


def _tr(text: str) -> str:
    return QCoreApplication.translate("Query", text)
