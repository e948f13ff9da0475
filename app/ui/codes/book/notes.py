"""What the coder keeps of the code that is open in the book, read and changed on the worker."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, Signal

from app.domain.books import Entry
from app.domain.change import Change
from app.domain.notebook.kept import Kept, SystemCode
from app.notebook.notebook import Notebook
from app.ui.background import Background
from app.ui.codes.note_editor import NoteEditor

__all__ = ["BookNotes"]


class BookNotes(QObject):
    """Follows the book from code to code.

    ``turned`` tells that it is known anew what is kept, ``missed`` that no code is open,
    ``closed`` that no note is written any more, with the draft that was left.
    """

    noted = Signal(Change)
    turned = Signal()
    missed = Signal()
    closed = Signal(str)
    refused = Signal(Exception)
    rule_wanted = Signal(SystemCode)

    def __init__(
        self, notebook: Notebook, background: Background, editor: NoteEditor, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._notebook = notebook
        self._background = background
        self._editor = editor
        self._asked: tuple[SystemCode, date] | None = None
        self._is_read = False
        self._kept: Kept | None = None
        self._wanted = ""
        editor.kept.connect(self._keep)
        editor.left.connect(self.closed)

    @property
    def kept(self) -> Kept | None:
        """Return what is kept of the code, None when nothing is."""
        return self._kept

    @property
    def is_favourite(self) -> bool:
        """Tell whether the code is a favourite."""
        return self._kept is not None and self._kept.page.is_favourite

    def show_entry(self, entry: Entry, on: date) -> None:
        """Turn to a code; a note that is being written on another one is kept."""
        asked = SystemCode(entry.system, entry.code), on
        if asked != self._asked:
            self.keep()
            self._asked, self._is_read, self._kept = asked, False, None
        self.reload()

    def reload(self) -> None:
        """Read again what is kept of the code."""
        if self._asked is not None:
            asked, notebook = self._asked, self._notebook
            code, on = asked
            self._background.run(
                lambda: (asked, notebook.kept(code.system, code.code, on)),
                self._show,
                self.refused.emit,
            )

    def toggle_favourite(self) -> None:
        """Make the code a favourite, or no longer one."""
        star, wanted = self._notebook.set_favourite, not self.is_favourite
        self._do(lambda code, on: star(code.system, code.code, on, is_favourite=wanted))

    def write(self, draft: str | None = None) -> None:
        """Write on the note of the code, or go on with a draft."""
        if self._asked is None:
            self.missed.emit()
        elif not self._editor.is_open:
            note = self._kept.page.note if self._kept else ""
            self._editor.open_on(self._asked[0].code, note, draft)
        else:
            self._editor.setFocus()

    def write_on(self, code: str) -> None:
        """Write on the note of a code as soon as it is open and its note is read."""
        self._wanted = code
        self._write_wanted()

    def add_rule(self) -> None:
        """Ask for a payer rule of the code."""
        if self._asked is None:
            self.missed.emit()
        else:
            self.rule_wanted.emit(self._asked[0])

    def keep(self) -> None:
        """Keep the note that is being written, as before another code is opened."""
        if self._editor.is_open:
            self._editor.keep()

    def _keep(self, text: str) -> None:
        note = self._notebook.set_note
        self._do(lambda code, on: note(code.system, code.code, text, on))
        self.closed.emit("")

    def _do(self, act: Callable[[SystemCode, date], Change]) -> None:
        if self._asked is None:
            self.missed.emit()
        else:
            code, on = self._asked
            self._background.run(
                lambda: act(code, on), self.noted.emit, self.refused.emit, is_owed=True
            )

    def _show(self, read: tuple[tuple[SystemCode, date], Kept | None]) -> None:
        asked, kept = read
        if asked == self._asked:
            self._kept, self._is_read = kept, True
            self.turned.emit()
            self._write_wanted()

    def _write_wanted(self) -> None:
        if self._is_read and self._asked is not None and self._asked[0].code == self._wanted:
            self._wanted = ""
            self.write()
