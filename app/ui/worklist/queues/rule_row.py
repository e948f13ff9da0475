"""One rule in the form for queues: what is looked at, how it is compared, and with what."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QToolButton, QWidget

from app.domain.worklist.rules import Comparison, Field, Rule
from app.ui.looks.icons import dress
from app.ui.worklist.queues.queue_words import comparison_words, field_word
from app.ui.worklist.queues.value_fields import value_field

__all__ = ["RuleRow"]

_LETTERS = (11, 20)


class RuleRow(QWidget):
    """Emits ``changed`` with every change, and ``removed`` with itself."""

    changed = Signal()
    removed = Signal(QWidget)

    def __init__(self, rule: Rule, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.joint = QComboBox(self)
        self.field, self.comparison = QComboBox(self), QComboBox(self)
        self.remove = QToolButton(self)
        self.value = value_field(rule.field)
        self._value_name = ""
        self._row = QHBoxLayout(self)
        self._lay_out()
        self._show(rule)
        self.field.currentIndexChanged.connect(self._turn)
        for box in (self.joint, self.comparison):
            box.currentIndexChanged.connect(self.changed)
        self.remove.clicked.connect(lambda: self.removed.emit(self))

    @property
    def fields(self) -> tuple[QWidget, ...]:
        """Return what takes the keyboard, in the order of the row."""
        return self.joint, self.field, self.comparison, self.value.within, self.remove

    def rule(self) -> Rule:
        """Return the rule.

        Raises:
            RuleError: the value is none that the field can have.
        """
        # Qt gives back the bare text of these values.
        field, how = Field(self.field.currentData()), Comparison(self.comparison.currentData())
        return Rule(field, how, self.value.value, is_or=self.joint.currentData())

    def number(self, place: int) -> None:
        """Say which rule this is, counted from 1; the first joins nothing."""
        is_first = place == 1
        # Its room is kept, so that the fields stand below each other.
        policy = self.joint.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.joint.setSizePolicy(policy)
        self.joint.setVisible(not is_first)
        for widget, said in (
            (self.joint, self.tr("Rule {0}: and, or")),
            (self.field, self.tr("Rule {0}: what is looked at")),
            (self.comparison, self.tr("Rule {0}: how")),
            (self.remove, self.tr("Remove rule {0}")),
        ):
            widget.setAccessibleName(said.format(place))
        self.remove.setToolTip(self.remove.accessibleName())
        self._value_name = self.tr("Rule {0}: value").format(place)
        self.value.name(self._value_name)

    def _show(self, rule: Rule) -> None:
        self.joint.setCurrentIndex(self.joint.findData(rule.is_or))
        self.field.setCurrentIndex(self.field.findData(rule.field))
        self._offer(rule.field)
        self.comparison.setCurrentIndex(self.comparison.findData(rule.comparison))
        self.value.value = rule.value
        self.value.changed.connect(self.changed)

    def _turn(self) -> None:
        field, former = Field(self.field.currentData()), self.value
        self.value = value_field(field)
        self.value.name(self._value_name)
        self._row.replaceWidget(former, self.value)
        # Until it goes, Tab would lead to it.
        former.hide()
        former.deleteLater()
        self._offer(field)
        self.value.changed.connect(self.changed)
        self.changed.emit()

    def _offer(self, field: Field) -> None:
        # Between clearing and filling there is no rule to tell of.
        with QSignalBlocker(self.comparison):
            self.comparison.clear()
            for comparison, words in comparison_words(field).items():
                self.comparison.addItem(words, comparison)

    def _lay_out(self) -> None:
        for words, is_or in ((self.tr("and"), False), (self.tr("or"), True)):
            self.joint.addItem(words, is_or)
        for field in Field:
            self.field.addItem(field_word(field), field)
        for box in (self.field, self.comparison):
            # As wide in every row, so that the fields stand below each other.
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            box.setMinimumContentsLength(_LETTERS[box is self.field])
        dress(self.remove, "x")
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        for widget, share in (
            (self.joint, 0),
            (self.field, 0),
            (self.comparison, 0),
            (self.value, 1),
            (self.remove, 0),
        ):
            self._row.addWidget(widget, share)
