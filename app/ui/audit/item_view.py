"""One item of the self-audit: the question, what is known, and the answer."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.domain.audit import AuditItem, Verdict
from app.ui.audit.audit_words import answer_line, fact_line, verdict_word
from app.ui.fields.field import Field, restyle

__all__ = ["ItemView"]


class ItemView(QWidget):
    """Shows an item; the answer is given with the note that stands in the field."""

    answered = Signal(Verdict)
    note_entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = self._label("heading")
        self._question = self._label()
        self._known = self._label()
        self._answer = self._label("small")
        self._note = QLineEdit(self)
        self._buttons = {
            Verdict.YES: QPushButton(self.tr("&Yes"), self),
            Verdict.NO: QPushButton(self.tr("&No"), self),
            Verdict.NOT_APPLICABLE: QPushButton(self.tr("Not &applicable"), self),
        }
        self._lay_out()
        for verdict, button in self._buttons.items():
            button.setCheckable(True)
            button.clicked.connect(lambda _=False, given=verdict: self.answered.emit(given))
        self._note.editingFinished.connect(self.note_entered)

    @property
    def note(self) -> str:
        """Return the note as it stands in the field."""
        return self._note.text()

    def show_item(self, item: AuditItem, note: str) -> None:
        """Show an item and the note to it."""
        self._title.setText(f"{item.item.id}  {item.item.title}")
        self._question.setText(item.item.question)
        self._known.setText(_facts(item) or self.tr("The program knows nothing towards this."))
        if self._note.text() != note:
            self._note.setText(note)
        given = item.answer.verdict if item.answer else None
        for verdict, button in self._buttons.items():
            button.setChecked(verdict is given)
            button.setProperty("role", "primary" if verdict is given else "")
            restyle(button)
        self._answer.setText(answer_line(item.answer))

    def focus_note(self) -> None:
        """Put the cursor into the note."""
        self._note.setFocus()

    def _label(self, kind: str = "") -> QLabel:
        label = QLabel(self)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        if kind:
            label.setProperty("kind", kind)
        return label

    def _lay_out(self) -> None:
        self._answer.setProperty("tone", "muted")
        buttons = QHBoxLayout()
        buttons.setContentsMargins(12, 8, 12, 8)
        buttons.setSpacing(8)
        for button in self._buttons.values():
            buttons.addWidget(button)
        buttons.addStretch()
        page = QWidget(self)
        page.setProperty("role", "pane")
        column = QVBoxLayout(page)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(8)
        for label in (self._title, self._question, self._known):
            column.addWidget(label)
        column.addWidget(Field(self.tr("Note, kept with the answer"), self._note, self))
        column.addWidget(self._answer)
        column.addStretch(1)
        area = QScrollArea(self)
        area.setAccessibleName(self.tr("Item of the self-audit"))
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(area, 1)
        whole.addLayout(buttons)


def _facts(item: AuditItem) -> str:
    return "\n".join(
        f"{verdict_word(fact.verdict).capitalize()}: {fact_line(fact)}" for fact in item.facts
    )
