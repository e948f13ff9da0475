"""The bar that always says whose encounter is open, and by which edition it is coded."""

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from app.domain.encounter import Encounter, Facts
from app.domain.people import Sex
from app.ui.fields.field import restyle
from app.ui.tables.cut import cut_in_the_middle
from app.ui.words import age_word, dates_of, payer_word, setting_word, sex_word

__all__ = ["EncounterHeader"]

_GAP = "&nbsp;&nbsp; "
_LONGEST = 48


class EncounterHeader(QFrame):
    """One line: name, birth date, sex, age, payer, setting and place, dates; then the edition."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "bar")
        self._facts = QLabel(self)
        self._edition = QLabel(self)
        self._facts.setTextFormat(Qt.TextFormat.RichText)
        self._facts.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        for label in (self._facts, self._edition):
            label.setWordWrap(True)
        self._edition.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(16)
        row.addWidget(self._facts, 3)
        row.addWidget(self._edition, 1)
        self.show_nothing()

    @property
    def text(self) -> str:
        """Return what the bar says, as a screen reader reads it."""
        return self.accessibleName()

    def show_nothing(self) -> None:
        """Say that no encounter is open, and the next step."""
        hint = self.tr("No encounter is open. Choose one in the worklist, or make a new one.")
        self._facts.setText(escape(hint))
        self._facts.setToolTip("")
        self._edition.clear()
        self.setAccessibleName(hint)

    def show_encounter(self, encounter: Encounter, edition: str, no_edition: str) -> None:
        """Say whose encounter it is; ``no_edition`` is the line for a date without an edition."""
        facts = encounter.facts
        said = [part for part in self._parts(facts) if part]
        name = facts.patient.name.upper() or self.tr("NO NAME")
        mark = f"{_strong(self.tr('SAMPLE'))}{_GAP}" if facts.is_sample else ""
        words = _GAP.join(escape(part) for part in said)
        shown = cut_in_the_middle(name, _LONGEST)
        self._facts.setText(f"{mark}{_strong(shown)}{_GAP}{words}")
        self._facts.setToolTip(escape(name) if shown != name else "")
        self._edition.setText(edition if edition else no_edition)
        self._edition.setProperty("tone", "muted" if edition else "error")
        restyle(self._edition)
        self.setAccessibleName("; ".join((name, *said, edition or no_edition)))

    def _parts(self, facts: Facts) -> list[str]:
        patient = facts.patient
        born = patient.birth_date.isoformat() if patient.birth_date else ""
        place = f"{setting_word(facts.setting)} {facts.place_of_service}".strip()
        sex = "" if patient.sex is Sex.UNKNOWN else sex_word(patient.sex)
        dates = dates_of(facts.service_from, facts.service_to)
        return [born, sex, age_word(facts), payer_word(facts), place, dates]


def _strong(words: str) -> str:
    return f'<span style="font-weight: 600">{escape(words)}</span>'
