"""The line below the columns: the code so far, its title, and the way into the book."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from app.domain.books import Edition
from app.domain.printed.procedure_tables import Picking
from app.ui.leafing.path_line import PathLine
from app.ui.pcs.pcs_words import code_shown

__all__ = ["CodeLine"]


class CodeLine(QFrame):
    """Names the code; opens it when all seven characters stand."""

    open_wanted = Signal()
    clear_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._code = QLabel(self)
        self._title = PathLine(self)
        self._edition = PathLine(self)
        self._open = QPushButton(self.tr("Open in the book"), self)
        self._clear = QPushButton(self.tr("Start again"), self)
        self._lay_out()
        self._open.clicked.connect(self.open_wanted)
        self._clear.clicked.connect(self.clear_wanted)

    @property
    def title(self) -> str:
        """Return the title that is shown."""
        return self._title.words

    @property
    def edition(self) -> str:
        """Return which edition is shown, and for which date."""
        return self._edition.words

    def show_picking(self, picking: Picking) -> None:
        """Show the characters that stand, and what they stand for until the code has a title."""
        self._code.setText(code_shown(picking))
        self._open.setEnabled(bool(picking.code))
        if not picking.code:
            self._title.say(", ".join(picking.labels()))

    def show_title(self, title: str) -> None:
        """Show the title of the whole code."""
        self._title.say(title)

    def show_edition(self, edition: Edition | None, on: date | None) -> None:
        """Show the edition and the date of service; None for today."""
        if edition is None:
            self._edition.say("")
        elif on is None:
            line = self.tr("PCS {edition} · for today")
            self._edition.say(line.format(edition=edition.edition))
        else:
            line = self.tr("PCS {edition} · for {on}")
            self._edition.say(line.format(edition=edition.edition, on=on))

    def _lay_out(self) -> None:
        self._code.setProperty("kind", "code")
        self._code.setAccessibleName(self.tr("Code so far"))
        self._title.setAccessibleName(self.tr("Title of the code"))
        self._edition.setAccessibleName(self.tr("Edition"))
        self._edition.keep_whole()
        self._edition.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._edition.setProperty("kind", "small")
        self._edition.setProperty("tone", "muted")
        self._open.setToolTip(self.tr("Open the code in the book (Enter)"))
        self._clear.setProperty("role", "plain")
        self._clear.setToolTip(self.tr("Let go of all characters (Esc)"))
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 8, 4)
        row.setSpacing(12)
        row.addWidget(self._code)
        row.addWidget(self._title, 1)
        row.addWidget(self._edition)
        row.addWidget(self._clear)
        row.addWidget(self._open)
