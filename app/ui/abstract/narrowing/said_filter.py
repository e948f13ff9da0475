"""What of a chart is listed, and in which order."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from app.abstracting.said_places import SaidPlace
from app.domain.reading.mentioned import MentionKind
from app.ui.abstract.narrowing.filter_opener import FilterOpener
from app.ui.abstract.narrowing.said_choices import SaidChoices
from app.ui.abstract.narrowing.said_kind_chips import KindChips
from app.ui.abstract.said_rows import Wanted
from app.ui.fields.keys import pressed

__all__ = ["SaidFilter"]


class SaidFilter(QWidget):
    """Words, and behind a button the choices and kinds; ``left``: Down or Enter was hit.

    Kinds are a choice that stays: what lists everything again leaves them as they are.
    """

    changed = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document: int | None = None
        self.line, self._further = QLineEdit(self), QWidget(self)
        self.choices, self.kinds = SaidChoices(self._further), KindChips(self._further)
        self.opener = FilterOpener(self._further, self)
        self._lay_out()
        self.line.textChanged.connect(self._change)
        self.kinds.turned.connect(self._change)
        self.choices.changed.connect(self._change)

    def show_places(self, places: Sequence[SaidPlace]) -> None:
        """Offer the assertions, sections and kinds that there are, and keep what is chosen."""
        self.kinds.show_places(places)
        self.choices.show_places(places)
        self._count()

    def show_document(self, document: int | None) -> None:
        """Take another document for the current one."""
        if document != self._document:
            self._document = document
            if self.choices.documents.currentData():
                self.changed.emit()

    def hide_kinds(self, kinds: Sequence[MentionKind]) -> None:
        """List and mark all kinds but these."""
        self.kinds.hide_kinds(kinds)
        self._count()

    def clear(self) -> None:
        """List everything."""
        self.line.clear()
        self.choices.clear()
        self._change()

    @property
    def is_narrow(self) -> bool:
        """Tell whether anything is left out."""
        wish = self.wish
        return wish != Wanted(hidden=wish.hidden, is_by_problem=wish.is_by_problem)

    @property
    def wish(self) -> Wanted:
        """Return what is to be listed."""
        return Wanted(
            self.line.text(),
            self.choices.assertion,
            self.choices.section.currentData(),
            self._document if self.choices.documents.currentData() else None,
            self.kinds.hidden_kinds,
            is_by_problem=bool(self.choices.order.currentData()),
        )

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = pressed(event)
        if keys in {"Down", "Return"} and self.line.hasFocus():
            self.left.emit()
        elif keys == "Esc":
            self.clear() if self.is_narrow else self.left.emit()
        else:
            super().keyPressEvent(event)

    def _change(self) -> None:
        self._count()
        self.changed.emit()

    def _count(self) -> None:
        self.opener.show_count(self.choices.count + self.kinds.turned_off)

    def _lay_out(self) -> None:
        self.line.setPlaceholderText(self.tr("Filter what the chart says ( / )"))
        self.line.setAccessibleName(self.tr("Filter what the chart says"))
        self.line.setClearButtonEnabled(True)
        first, further = QHBoxLayout(), QVBoxLayout(self._further)
        for layout in (first, further):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(4)
        first.addWidget(self.line, 1)
        first.addWidget(self.opener)
        further.addWidget(self.choices)
        further.addWidget(self.kinds)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 6, 8, 6)
        column.setSpacing(4)
        column.addLayout(first)
        column.addWidget(self._further)
