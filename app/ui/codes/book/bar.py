"""The buttons above the page of the book."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from app.ui.codes.visits import Visits
from app.ui.fields.field import restyle
from app.ui.looks.icons import dress, icon_button

__all__ = ["BookBar"]


class BookBar(QWidget):
    """Back and forward, the star and the note of the code, and giving it."""

    back_wanted = Signal()
    forward_wanted = Signal()
    star_wanted = Signal()
    note_wanted = Signal()
    rule_wanted = Signal()
    give_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.back = icon_button("arrow-left", self.tr("Back (Alt+Left)"), self)
        self.forward = icon_button("arrow-right", self.tr("Forward (Alt+Right)"), self)
        self.star = icon_button("star", self.tr("No favourite (Ctrl+D)"), self)
        self.note = icon_button("notebook-pen", self.tr("Write a note (Ctrl+M)"), self)
        self.rule = icon_button("scale", self.tr("Add a payer rule (Ctrl+R)"), self)
        self.give = QPushButton(self.tr("Give code"), self)
        self._lay_out()
        self.back.clicked.connect(self.back_wanted)
        self.forward.clicked.connect(self.forward_wanted)
        self.star.clicked.connect(self.star_wanted)
        self.note.clicked.connect(self.note_wanted)
        self.rule.clicked.connect(self.rule_wanted)
        self.give.clicked.connect(self.give_wanted)

    def show_visits(self, visits: Visits) -> None:
        """Enable the ways back and forward that there are."""
        self.back.setEnabled(visits.can_back)
        self.forward.setEnabled(visits.can_forward)

    def show_entry(self) -> None:
        """Enable what is kept of a code."""
        for button in (self.star, self.note, self.rule):
            button.setEnabled(True)

    def show_given(self, code: str) -> None:
        """Name the code that would be given, an empty text where none can be."""
        role = "primary" if code else ""
        if self.give.property("role") != role:
            self.give.setProperty("role", role)
            restyle(self.give)
        self.give.setText(
            self.tr("Give {code}").format(code=code) if code else self.tr("Give code")
        )

    def show_star(self, *, is_favourite: bool) -> None:
        """Fill the star of a favourite, and say which it is."""
        dress(self.star, "star-filled" if is_favourite else "star")
        said = self.tr("Favourite (Ctrl+D)") if is_favourite else self.tr("No favourite (Ctrl+D)")
        self.star.setToolTip(said)
        self.star.setAccessibleName(said)

    def _lay_out(self) -> None:
        self.give.setToolTip(self.tr("Give the code to the encounter (Ctrl+Enter)"))
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 8, 4)
        for button in (self.back, self.forward):
            row.addWidget(button)
        row.addStretch(1)
        for button in (self.star, self.note, self.rule):
            button.setEnabled(False)
            row.addWidget(button)
        row.addWidget(self.give)
