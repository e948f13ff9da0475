"""The ways through the book: to codes and sections, back and forward, and up."""

from datetime import date

from PySide6.QtCore import QObject, Signal

from app.domain.codes import System
from app.ui.codes.book.links import has_page, visit_of
from app.ui.codes.book.reader import BookReader
from app.ui.codes.book.view import BookView
from app.ui.codes.section_reader import SectionReader
from app.ui.codes.visits import Visit

__all__ = ["BookWays"]


class BookWays(QObject):
    """Remembers where the coder stands on the page of a code before another is opened.

    ``left`` tells that a section was closed for what was open before it.
    """

    left = Signal()

    def __init__(
        self, reader: BookReader, sections: SectionReader, view: BookView, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._reader, self._sections, self._view = reader, sections, view

    def open_code(self, code: str, system: System | None = None) -> None:
        """Open a code; without a system the first that knows it answers."""
        self._stand()
        self._reader.open(Visit(code, system))

    def open_section(self, number: str) -> None:
        """Open a section of the guidelines before the page of the code, which stays open."""
        self._stand()
        self._sections.open(number, self._reader.on or date.min)

    def follow(self, path: str) -> None:
        """Open the code to which a link leads."""
        entry = self._reader.entry if self._sections.now is None else None
        visit = visit_of(path, entry.system if entry else System.ICD_10_CM)
        self.open_code(visit.code, visit.system)

    def back(self) -> None:
        """Open the section or the code that was open before."""
        if self._sections.now is None:
            self._step(-1)
        else:
            self._sections.back()
            self.left.emit()

    def forward(self) -> None:
        """Open the code that was left by going back."""
        self._step(+1)

    def open_parent(self) -> None:
        """Open the level above, of a section the one that it stands in."""
        if (section := self._sections.now) is None:
            self._open_level_above()
        else:
            for guideline in section.above[-1:]:
                self.open_section(guideline.number)

    def reload(self) -> None:
        """Look the open code up again, after other code books were loaded."""
        self._stand()
        self._reader.reload()

    def _open_level_above(self) -> None:
        entry = self._reader.entry
        if entry is None or not entry.parents:
            return
        above = entry.parents[-1].code
        if has_page(above, entry.system):
            self.open_code(above, entry.system)
        else:
            # A section or chapter has no page of its own; its notes stand on this one.
            self._view.show_level(above)

    def _stand(self) -> None:
        if self._sections.now is None:
            self._reader.stand(self._view.spot)

    def _step(self, by: int) -> None:
        self._stand()
        self._reader.step(by)
