"""How the parts of the coding sheet stand: beside each other, one above the other, or in turn."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSplitter, QTabBar, QVBoxLayout, QWidget
from typing_extensions import override

from app.coding.coding import CodedDiagnosis, CodedLine, CodedProcedure
from app.domain.carried import CarriedFrom
from app.ui.sheet.carried_line import CarriedLine
from app.ui.sheet.diagnoses_box import DiagnosesBox
from app.ui.sheet.diagnosis_model import DiagnosisCell, DiagnosisModel
from app.ui.sheet.evidence_box import EvidenceBox
from app.ui.sheet.line_model import LineModel
from app.ui.sheet.lines_box import LinesBox
from app.ui.sheet.procedures_box import ProceduresBox
from app.ui.sheet.sheet_words import warning_line
from app.ui.sheet.tagged_title import TaggedTitle

__all__ = ["SheetDesk"]

_UPRIGHT = 0.7
_ROOMY = 165  # characters, so that larger text counts as less room
_SHARES = (560, 230, 450)
_SERVICES = (520, 360)


class SheetDesk(QWidget):
    """Diagnoses with their evidence, and services; where they do not fit, a tab for each."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._diagnosis_model = DiagnosisModel()
        self._line_model = LineModel()
        self.parts = QSplitter(Qt.Orientation.Horizontal, self)
        self.diagnoses = DiagnosesBox(self._diagnosis_model, self)
        self.evidence = EvidenceBox(self)
        self.lines = LinesBox(self._line_model, self)
        self.procedures = ProceduresBox(self)
        # Behind the tables: the keyboard comes to a table first.
        self.tabs = QTabBar(self)
        self._services = QSplitter(Qt.Orientation.Vertical, self)
        self._warning = QLabel(self)
        self._line_warning = QLabel(self)
        self.carried = CarriedLine(self)
        self._hint = QLabel(self)
        self._lay_out()
        self.diagnoses.row_changed.connect(self._show_current)
        self.diagnoses.keys["Ins"] = self.start_line
        self.carried.confirm_wanted.connect(self.diagnoses.confirm)
        self.lines.row_changed.connect(self._show_current_line)
        self.tabs.currentChanged.connect(self._turn)
        self.show_lines([])
        self.show_diagnoses([], {}, is_inpatient=False, takes_poa=False)

    def show_diagnoses(
        self,
        coded: Sequence[CodedDiagnosis],
        carried: Mapping[str, CarriedFrom],
        *,
        is_inpatient: bool,
        takes_poa: bool,
        follow: int | None = None,
    ) -> None:
        """Show diagnoses; ``follow`` is the place to which the current one has moved."""
        self._diagnosis_model.show_diagnoses(
            coded, carried, is_inpatient=is_inpatient, takes_poa=takes_poa
        )
        # A mark at the end of a title can go while its words stay.
        self.diagnoses.viewport().update()
        self.diagnoses.setColumnHidden(DiagnosisCell.POA, not takes_poa)
        self.diagnoses.setVisible(bool(coded))
        self._hint.setVisible(not coded)
        self.tabs.setTabText(0, self.tr("Dia&gnoses: {0}").format(len(coded)))
        if follow is not None:
            self.diagnoses.choose(follow)
        elif self.diagnoses.row < 0 and coded:
            self.diagnoses.choose(0)
        self._show_current()

    def show_lines(self, lines: Sequence[CodedLine]) -> None:
        """Show service lines."""
        self._line_model.show_lines(lines)
        self.tabs.setTabText(1, self.tr("Service &lines: {0}").format(len(lines)))

    def show_procedures(self, coded: Sequence[CodedProcedure], *, is_inpatient: bool) -> None:
        """Show inpatient procedures; there are none outside a hospital stay."""
        self.procedures.show_procedures(coded)
        self.procedures.setVisible(is_inpatient or bool(coded))
        if not self.procedures.isHidden():
            lines = self.tabs.tabText(1)
            self.tabs.setTabText(1, self.tr("{0}, procedures: {1}").format(lines, len(coded)))

    def start_line(self) -> None:
        """Turn to the service lines and type a new one."""
        self.tabs.setCurrentIndex(1)
        self.lines.setFocus()
        self.lines.start_line()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()
        super().resizeEvent(event)

    def _arrange(self) -> None:
        is_upright = self.height() > _UPRIGHT * self.width()
        is_roomy = self.width() >= _ROOMY * self.fontMetrics().averageCharWidth()
        in_turn = not is_upright and not is_roomy
        across, down = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
        self.parts.setOrientation(down if is_upright else across)
        self._services.setOrientation(across if in_turn else down)
        self.tabs.setVisible(in_turn)
        self._show_parts()

    def _turn(self) -> None:
        # With the arrow keys in the tabs themselves the coder is still choosing. Hiding the part
        # with the focus would hand the focus on to the tabs.
        is_choosing = self.tabs.hasFocus()
        self._show_parts()
        if self.tabs.isVisible() and not is_choosing:
            (self.lines if self.tabs.currentIndex() else self.diagnoses).setFocus()

    def _show_parts(self) -> None:
        chosen = self.tabs.currentIndex() if not self.tabs.isHidden() else None
        for part, tab in zip(self._turned, (0, 0, 1), strict=True):
            part.setVisible(chosen in (None, tab))

    def _show_current(self) -> None:
        current = self.diagnoses.current
        self.evidence.show_evidence(current.coded.diagnosis.evidence if current else ())
        line = warning_line(current.coded.status, current.coded.warning) if current else ""
        _say(self._warning, line)
        self.carried.show_mark(current.carried if current else None)

    def _show_current_line(self) -> None:
        _say(self._line_warning, self.lines.warning)

    def _lay_out(self) -> None:
        self._dress()
        self.diagnoses.setItemDelegateForColumn(DiagnosisCell.TITLE, TaggedTitle(self.diagnoses))
        left = _stacked(self, self.diagnoses, self._hint, self._warning, self.carried)
        for part in (_stacked(self, self.lines, self._line_warning), self.procedures):
            self._services.addWidget(part)
        self._services.setChildrenCollapsible(False)
        for place, share in enumerate(_SERVICES):
            self._services.setStretchFactor(place, share)
        self._services.setSizes(list(_SERVICES))
        self.parts.setChildrenCollapsible(False)
        self._turned = (left, self.evidence, self._services)
        for place, part in enumerate(self._turned):
            self.parts.addWidget(part)
            self.parts.setStretchFactor(place, _SHARES[place])
        self.parts.setSizes(list(_SHARES))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs)
        column.addWidget(self.parts, 1)

    def _dress(self) -> None:
        self.tabs.setAccessibleName(self.tr("Parts of the coding sheet"))
        self.tabs.setProperty("role", "parts")
        self.tabs.setExpanding(False)
        for _ in range(2):
            self.tabs.addTab("")
        for warning in (self._warning, self._line_warning):
            warning.setWordWrap(True)
            warning.setProperty("tone", "warning")
            warning.setContentsMargins(8, 4, 8, 4)
            warning.hide()
        self._hint.setWordWrap(True)
        self._hint.setProperty("tone", "muted")
        self._hint.setContentsMargins(12, 12, 12, 12)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._hint.setText(
            self.tr(
                "No diagnosis yet. Select the words in the chart, press F3, open the code in "
                "the book and give it with Ctrl+Enter: the words become its evidence."
            )
        )


def _say(label: QLabel, line: str) -> None:
    label.setText(line)
    label.setVisible(bool(line))


def _stacked(parent: QWidget, *parts: QWidget) -> QWidget:
    box = QWidget(parent)
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for part in parts:
        column.addWidget(part, 0 if isinstance(part, QLabel | CarriedLine) else 1)
    return box
