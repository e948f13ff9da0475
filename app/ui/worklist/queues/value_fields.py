"""With what a rule compares: choices to tick, a date, a number or words."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QSpinBox

from app.domain.worklist.rules import Field, choices_of
from app.ui.fields.dates import DateError, typed_date
from app.ui.worklist.queues.choice_field import ChoiceField
from app.ui.worklist.queues.queue_words import choice_words
from app.ui.worklist.queues.value_base import ValueField

__all__ = ["DayField", "NumberField", "WordsField", "value_field"]

_MOST = 999_999


class WordsField(ValueField):
    """A line to type into."""

    def __init__(self) -> None:
        self.line = QLineEdit()
        super().__init__(self.line)
        self.line.textChanged.connect(self.changed)

    @property
    def value(self) -> str:
        """Return what was typed."""
        return self.line.text()

    @value.setter
    def value(self, value: str) -> None:
        self.line.setText(value)


class NumberField(ValueField):
    """Days or minutes."""

    def __init__(self) -> None:
        self.box = QSpinBox()
        super().__init__(self.box)
        self.box.setMaximum(_MOST)
        self.box.valueChanged.connect(self.changed)

    @property
    def value(self) -> str:
        """Return the number."""
        return str(self.box.value())

    @value.setter
    def value(self, value: str) -> None:
        self.box.setValue(int(value))


class DayField(ValueField):
    """A day told from today, or a date that is typed."""

    def __init__(self) -> None:
        self.box = QComboBox()
        super().__init__(self.box)
        self.box.setEditable(True)
        self.box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        for value, words in choice_words(Field.DUE).items():
            self.box.addItem(words, value)
        self.box.setCurrentIndex(self.box.findData("today"))
        self.box.currentTextChanged.connect(self.changed)

    @property
    def value(self) -> str:
        """Return the day."""
        text = self.box.currentText().strip()
        place = self.box.findText(text, Qt.MatchFlag.MatchFixedString)
        return str(self.box.itemData(place)) if place >= 0 else _written(text)

    @value.setter
    def value(self, value: str) -> None:
        place = self.box.findData(value)
        self.box.setCurrentText(self.box.itemText(place) if place >= 0 else value)


def value_field(field: Field) -> WordsField | NumberField | DayField | ChoiceField:
    """Return the field for what a rule looks at."""
    if field is Field.DUE:
        return DayField()
    if field in (Field.AGE, Field.TIME):
        return NumberField()
    return ChoiceField(choice_words(field)) if choices_of(field) else WordsField()


def _written(text: str) -> str:
    try:
        day = typed_date(text)
    except DateError:
        return text
    return day.isoformat() if day else ""
