"""The self-audit of an encounter, worked through with Y, N and A."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QSplitter, QVBoxLayout, QWidget
from typing_extensions import override

from app.audit.audit import SelfAudit
from app.domain.audit import AuditItem, AuditState, Verdict
from app.domain.change import Change
from app.ui.audit.audit_model import AuditModel
from app.ui.audit.audit_words import score_line
from app.ui.audit.item_view import ItemView
from app.ui.background import Background
from app.ui.fields.notice import Notice
from app.ui.tables.rows_view import RowsView

__all__ = ["AuditPane"]

_KEYS = {"y": Verdict.YES, "n": Verdict.NO, "a": Verdict.NOT_APPLICABLE}
_UPRIGHT = 0.7
_TITLE, _LEAST = 1, 9
_SHARES = (600, 400)


class AuditPane(QWidget):
    """Says what the program knows and takes the coder's answers."""

    changed = Signal(Change)

    def __init__(self, audit: SelfAudit, background: Background) -> None:
        super().__init__()
        self._audit = audit
        self._background = background
        self._encounter_id: int | None = None
        self._item: AuditItem | None = None
        self._notes: dict[str, str] = {}
        self._model = AuditModel()
        self._list = RowsView(self._model, self.tr("Items of the self-audit"), _TITLE, self)
        self._list.least = _LEAST
        self._view = ItemView(self)
        self._score = QLabel(self)
        self._hint = QLabel(self.tr("Open an encounter to audit it."), self)
        self._notice = Notice(self)
        self._splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._lay_out()
        self.setFocusProxy(self._list)
        self._list.row_changed.connect(self._open)
        self._list.letter_typed.connect(self._type)
        self._list.keys = {"Return": self._view.focus_note, "F2": self._view.focus_note}
        self._view.answered.connect(self._answer)
        self._view.note_entered.connect(self._keep_note)

    def show_encounter(self, encounter_id: int) -> None:
        """Turn to the self-audit of an encounter."""
        if encounter_id != self._encounter_id:
            self._encounter_id, self._item = encounter_id, None
            self._notes.clear()
            self._notice.clear()
        self.reload()

    def reload(self) -> None:
        """Ask again what is known and answered."""
        if self._encounter_id is None:
            return
        encounter_id, audit = self._encounter_id, self._audit
        self._background.run(
            lambda: (encounter_id, audit.worksheet(encounter_id), audit.score(encounter_id)),
            self._show,
            self._notice.refuse,
        )

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        is_upright = self.height() > _UPRIGHT * self.width()
        way = Qt.Orientation.Vertical if is_upright else Qt.Orientation.Horizontal
        self._splitter.setOrientation(way)
        super().resizeEvent(event)

    def _show(self, outcome: tuple[int, Sequence[AuditItem], AuditState]) -> None:
        encounter_id, items, state = outcome
        if encounter_id != self._encounter_id:
            return
        self._hint.hide()
        self._splitter.show()
        self._model.show(items)
        self._score.setText(score_line(state, self._audit.checklist))
        if self._list.row < 0:
            self._list.choose(0)
        self._open()

    def _open(self) -> None:
        self._keep_note()
        item = self._list.value
        if isinstance(item, AuditItem):
            self._item = item
            self._view.show_item(item, self._note_of(item))

    def _type(self, letter: str) -> None:
        verdict = _KEYS.get(letter.lower())
        if verdict is not None:
            self._answer(verdict)
            # At once: the next letter must not answer this item again.
            self._list.choose(self._list.row + 1)

    def _answer(self, verdict: Verdict) -> None:
        if self._encounter_id is None or self._item is None:
            return
        encounter_id, item, note = self._encounter_id, self._item.item.id, self._view.note
        self._notes[item] = note
        self._notice.clear()
        self._background.run(
            lambda: self._audit.answer(encounter_id, item, verdict, note),
            self.changed.emit,
            self._notice.refuse,
        )

    def _keep_note(self) -> None:
        """A note to an answer is stored with it; one before the answer waits for it."""
        if self._item is None or self._view.note.strip() == self._note_of(self._item).strip():
            return
        self._notes[self._item.item.id] = self._view.note
        if self._item.answer is not None:
            self._answer(self._item.answer.verdict)

    def _note_of(self, item: AuditItem) -> str:
        stored = item.answer.note if item.answer else ""
        return self._notes.get(item.item.id, stored)

    def _lay_out(self) -> None:
        self.setProperty("role", "pane")
        self._score.setProperty("tone", "muted")
        self._score.setWordWrap(True)
        self._score.setContentsMargins(12, 8, 12, 8)
        self._hint.setContentsMargins(12, 12, 12, 12)
        self._hint.setProperty("tone", "muted")
        self._splitter.addWidget(self._list)
        self._splitter.addWidget(self._view)
        for place, share in enumerate(_SHARES):
            self._splitter.setStretchFactor(place, share)
        self._splitter.setSizes(list(_SHARES))
        # Behind another tab it stands upright, and would make that pane as high as both parts.
        self._splitter.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self._notice, self._hint, self._score):
            column.addWidget(part)
        column.addWidget(self._splitter, 1)
