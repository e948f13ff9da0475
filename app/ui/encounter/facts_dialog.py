"""The form for the facts of an encounter."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from app.domain.change import Change
from app.domain.encounter import Facts
from app.ui.background import Background
from app.ui.encounter.patient_part import PatientPart
from app.ui.encounter.payer_part import PayerPart
from app.ui.encounter.places import Place
from app.ui.encounter.providers_part import ProvidersPart
from app.ui.encounter.visit_part import VisitPart
from app.ui.fields.notice import Notice

__all__ = ["FactsDialog"]


class FactsDialog(QDialog):
    """Makes an encounter, or changes the facts of one; stays open until the facts are kept.

    ``keep`` is run on the worker with the facts.
    """

    kept = Signal(Change)

    def __init__(
        self,
        keep: Callable[[Facts], Change],
        background: Background,
        places: Sequence[Place],
        facts: Facts | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._keep = keep
        self._background = background
        self._is_sample = facts.is_sample if facts else False
        self.patient, self.visit = PatientPart(), VisitPart(places)
        self.payer, self.providers = PayerPart(), ProvidersPart()
        self._notice = Notice(self)
        self._save = QPushButton(self)
        self._cancel = QPushButton(self.tr("Cancel"), self)
        self._lay_out(is_new=facts is None)
        self._save.clicked.connect(self.save)
        self._cancel.clicked.connect(self.reject)
        if facts is not None:
            self._show(facts)
        self.patient.family.setFocus()

    @property
    def notice(self) -> str:
        """Return the line that is shown, empty when there is none."""
        return self._notice.text

    def save(self) -> None:
        """Check the fields and keep the facts; what is wrong is said beside its field."""
        facts = self.facts()
        if facts is None:
            return
        self._save.setEnabled(False)
        self._background.run(lambda: self._keep(facts), self._kept, self._refused)

    def facts(self) -> Facts | None:
        """Return what the fields hold, None after saying what is wrong."""
        first = self.visit.first.day
        # Each part says what is wrong with it, so that all is seen at once.
        checks = (self.visit.is_right(), self.patient.is_right(first), self.providers.is_right())
        setting = self.visit.setting.value
        if not all(checks) or first is None or setting is None:
            self._notice.error(self.tr("Some fields need a look: the lines below them say why."))
            return None
        self._notice.clear()
        stay = self.visit.is_inpatient
        return Facts(
            setting=setting,
            service_from=first,
            service_to=self.visit.last.day or first,
            patient=self.patient.patient(),
            payer=self.payer.payer(),
            claim=self.visit.claim.value,
            place_of_service=self.visit.place_of_service(),
            new_patient=self.visit.is_new.value,
            minutes=self.visit.length(),
            admitted=self.visit.admitted.day if stay else None,
            discharged=self.visit.discharged.day if stay else None,
            rendering=self.providers.rendering(),
            billing=self.providers.billing(),
            is_sample=self._is_sample,
        )

    def _show(self, facts: Facts) -> None:
        self.patient.show_patient(facts.patient)
        self.visit.show_visit(facts)
        self.payer.show_payer(facts.payer)
        self.providers.show_providers(facts.rendering, facts.billing)

    def _kept(self, change: Change) -> None:
        self.kept.emit(change)
        self.accept()

    def _refused(self, error: Exception) -> None:
        self._save.setEnabled(True)
        self._notice.refuse(error)

    def _lay_out(self, *, is_new: bool) -> None:
        title = self.tr("New encounter") if is_new else self.tr("Facts of the encounter")
        self.setWindowTitle(title)
        self._save.setText(self.tr("Make the encounter") if is_new else self.tr("Keep the facts"))
        self._save.setProperty("role", "primary")
        self._save.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(self._notice)
        column.addWidget(self._parts(), 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch()
        buttons.addWidget(self._cancel)
        buttons.addWidget(self._save)
        column.addLayout(buttons)
        self._fit()

    def _fit(self) -> None:
        room = self.screen().availableSize()
        width = min(self.fontMetrics().averageCharWidth() * 140, room.width() - 40)
        height = self._body.sizeHint().height() + self.fontMetrics().height() * 11
        self.resize(width, min(height, room.height() - 60))

    def _parts(self) -> QWidget:
        body = self._body = QWidget()
        inner = QVBoxLayout(body)
        inner.setContentsMargins(0, 0, 8, 0)
        inner.setSpacing(20)
        for part in (self.patient, self.visit, self.payer, self.providers):
            inner.addWidget(part)
        inner.addStretch()
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(body)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return area
