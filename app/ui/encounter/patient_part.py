"""The patient in the facts of an encounter."""

from datetime import date

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.domain.people import Patient, Sex
from app.ui.encounter.choice import Choice
from app.ui.encounter.date_field import DateField
from app.ui.encounter.grid import FieldGrid
from app.ui.fields.field import Field
from app.ui.words import sex_word

__all__ = ["PatientPart"]


class PatientPart(QWidget):
    """Name, number, birth date and sex."""

    def __init__(self) -> None:
        super().__init__()
        self.family, self.given, self.number = QLineEdit(), QLineEdit(), QLineEdit()
        self.birth_date = DateField()
        self.sex: Choice[Sex] = Choice((sex, sex_word(sex)) for sex in reversed(Sex))
        self._birth_field = Field(self.tr("Birth date"), self.birth_date)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(
            FieldGrid(
                self.tr("Patient"),
                [
                    (Field(self.tr("Family name"), self.family), 3),
                    (Field(self.tr("Given name"), self.given), 3),
                    (self._birth_field, 2),
                    (Field(self.tr("Sex"), self.sex), 2),
                    (Field(self.tr("Record number"), self.number), 2),
                ],
            )
        )

    def show_patient(self, patient: Patient) -> None:
        """Fill the fields."""
        self.family.setText(patient.family)
        self.given.setText(patient.given)
        self.number.setText(patient.id)
        self.birth_date.show_date(patient.birth_date)
        self.sex.choose(patient.sex)

    def patient(self) -> Patient:
        """Return what the fields hold."""
        return Patient(
            id=self.number.text().strip(),
            family=self.family.text().strip(),
            given=self.given.text().strip(),
            birth_date=self.birth_date.day,
            sex=self.sex.value or Sex.UNKNOWN,
        )

    def is_right(self, service_from: date | None) -> bool:
        """Check the fields, say what is wrong beside them, and tell whether all is well."""
        born = self.birth_date.day
        problem = ""
        if self.birth_date.is_wrong:
            problem = self.tr("Write it as YYYY-MM-DD.")
        elif born is not None and service_from is not None and born > service_from:
            problem = self.tr("Born after the service: check both dates.")
        self._birth_field.refuse(problem)
        return not problem
