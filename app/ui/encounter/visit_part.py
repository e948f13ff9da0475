"""Where and when the patient was seen, in the facts of an encounter."""

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from app.domain.encounter import ClaimKind, Facts, Setting
from app.ui.encounter.choice import Choice
from app.ui.encounter.date_field import DateField
from app.ui.encounter.grid import FieldGrid
from app.ui.encounter.places import Place
from app.ui.fields.field import Field
from app.ui.words import claim_word, setting_word

__all__ = ["VisitPart"]


class VisitPart(QWidget):
    """Setting, place, dates, claim, new or established, minutes.

    The setting has no default: uncertain diagnoses are coded by it, so it is never guessed.
    """

    def __init__(self, places: Sequence[Place]) -> None:
        super().__init__()
        settings = ((setting, setting_word(setting)) for setting in Setting)
        claims = ((claim, claim_word(claim)) for claim in ClaimKind)
        self.setting: Choice[Setting] = Choice([(None, self.tr("Choose…")), *settings])
        self.claim: Choice[ClaimKind] = Choice([(None, self.tr("By what is coded")), *claims])
        self.is_new: Choice[bool] = Choice(
            [(None, self.tr("Not stated")), (True, self.tr("New")), (False, self.tr("Established"))]
        )
        self.place = QComboBox()
        self.place.setEditable(True)
        self.place.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.place.addItems(["", *(f"{place.number}  {place.name}" for place in places)])
        self.first, self.last = DateField(), DateField()
        self.admitted, self.discharged = DateField(), DateField()
        self.minutes = QLineEdit()
        self._name_fields()
        self._lay_out()
        self.setting.currentIndexChanged.connect(self._show_stay)
        self._show_stay()

    def show_visit(self, facts: Facts) -> None:
        """Fill the fields."""
        self.setting.choose(facts.setting)
        self.claim.choose(facts.claim)
        self.is_new.choose(facts.new_patient)
        self._show_place(facts.place_of_service)
        self.first.show_date(facts.service_from)
        self.last.show_date(facts.service_to)
        self.admitted.show_date(facts.admitted)
        self.discharged.show_date(facts.discharged)
        self.minutes.setText("" if facts.minutes is None else str(facts.minutes))

    def place_of_service(self) -> str:
        """Return the number of the place, without its name."""
        words = self.place.currentText().split()
        return words[0] if words else ""

    def length(self) -> int | None:
        """Return the minutes, None when none are stated."""
        text = self.minutes.text().strip()
        return int(text) if text else None

    @property
    def is_inpatient(self) -> bool:
        """Tell whether the dates of a stay are asked for."""
        return self.setting.value is Setting.INPATIENT

    def is_right(self) -> bool:
        """Check the fields, say what is wrong beside them, and tell whether all is well."""
        self._setting_field.refuse(
            "" if self.setting.value else self.tr("Choose the setting: rules depend on it.")
        )
        self._check_dates()
        self._check_place()
        minutes = self.minutes.text().strip()
        is_number = minutes.isascii() and minutes.isdigit()
        self._minutes_field.refuse(
            "" if not minutes or is_number else self.tr("Write whole minutes.")
        )
        return not any(field.problem for field in self._checked)

    def _check_dates(self) -> None:
        self._first_field.refuse("" if self.first.day else self._date_problem())
        self._last_field.refuse(self._order_problem(self.first, self.last))
        stay = self.is_inpatient
        wrong = self.admitted.is_wrong and stay
        self._admitted_field.refuse(self._date_problem() if wrong else "")
        order = self._order_problem(self.admitted, self.discharged) if stay else ""
        self._discharged_field.refuse(order)

    def _check_place(self) -> None:
        place = self.place_of_service()
        is_number = len(place) == 2 and place.isascii() and place.isdigit()
        is_right = not place or is_number
        self._place_field.refuse("" if is_right else self.tr("Two digits, such as 11."))

    def _order_problem(self, first: DateField, last: DateField) -> str:
        if last.is_wrong:
            return self._date_problem()
        if first.day and last.day and last.day < first.day:
            return self.tr("This lies before the first date.")
        return ""

    def _date_problem(self) -> str:
        return self.tr("Write it as YYYY-MM-DD.")

    def _show_place(self, number: str) -> None:
        starts = [i for i in range(self.place.count()) if self.place.itemText(i)[:2] == number]
        if starts:
            self.place.setCurrentIndex(starts[0])
        else:
            self.place.setEditText(number)

    def _show_stay(self) -> None:
        for field in (self._admitted_field, self._discharged_field):
            field.setVisible(self.is_inpatient)

    def _name_fields(self) -> None:
        self._setting_field = Field(self.tr("Setting"), self.setting)
        self._place_field = Field(self.tr("Place of service"), self.place)
        self._first_field = Field(self.tr("Service from"), self.first)
        self._last_field = Field(self.tr("Service to"), self.last)
        self._minutes_field = Field(self.tr("Minutes"), self.minutes)
        self._admitted_field = Field(self.tr("Admitted"), self.admitted)
        self._discharged_field = Field(self.tr("Discharged"), self.discharged)
        self.last.setPlaceholderText(self.tr("the same day"))
        self._checked = (
            self._setting_field,
            self._place_field,
            self._first_field,
            self._last_field,
            self._minutes_field,
            self._admitted_field,
            self._discharged_field,
        )

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        fields = [
            (self._setting_field, 3),
            (self._place_field, 5),
            (self._first_field, 2),
            (self._last_field, 2),
            (Field(self.tr("Claim"), self.claim), 3),
            (Field(self.tr("Patient is"), self.is_new), 3),
            (self._minutes_field, 2),
            (self._admitted_field, 2),
            (self._discharged_field, 2),
        ]
        column.addWidget(FieldGrid(self.tr("Encounter"), fields))
