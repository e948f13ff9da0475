"""Turns the book to what was read: the section that is open, else the code."""

from PySide6.QtCore import QObject, Signal

from app.domain.notebook.kept import SystemCode
from app.ui.codes.book.choice import BookChoice
from app.ui.codes.book.face import BookFace
from app.ui.codes.book.notes import BookNotes
from app.ui.codes.book.reader import BookReader
from app.ui.codes.section_reader import SectionReader

__all__ = ["PageTurner"]


class PageTurner(QObject):
    """Shows what the readers have, and what is kept of it; ``turned`` tells of which code."""

    turned = Signal(SystemCode)

    def __init__(
        self,
        reader: BookReader,
        sections: SectionReader,
        choice: BookChoice,
        notes: BookNotes,
        face: BookFace,
    ) -> None:
        super().__init__(face)
        self._reader, self._sections = reader, sections
        self._choice, self._notes, self._face = choice, notes, face
        reader.turned.connect(self._show)
        reader.grown.connect(self.show_page)
        reader.moved.connect(self._show_visits)
        sections.turned.connect(self.show_page)
        notes.turned.connect(self.show_page)
        face.view.turned.connect(self._show_given)
        self._show_visits()

    def show_page(self) -> None:
        """Show the section that is open, else the code."""
        reading, section = self._reader.now, self._sections.now
        if section is not None:
            self._face.show_section(section)
            return
        self._show_visits()
        if reading is None:
            self._face.show_nothing()
        else:
            self._face.show_code(reading, self._notes)
            self._show_given()

    def _show(self) -> None:
        reading = self._reader.now
        if reading is not None:
            self._sections.close()
            self._face.notice.clear()
            self._show_visits()
            self._face.bar.show_entry()
            entry = reading.page.entry
            self._notes.show_entry(entry, reading.page.on)
            self.show_page()
            self.turned.emit(SystemCode(entry.system, entry.code))

    def _show_given(self) -> None:
        self._face.bar.show_given(self._choice.given)

    def _show_visits(self) -> None:
        self._face.bar.show_visits(self._reader.visits)
