"""The page of the book: text to read, with links that the keyboard reaches."""

from PySide6.QtCore import QEvent, Qt, QUrl, Signal
from PySide6.QtGui import QKeyEvent, QTextBlock, QTextCursor
from PySide6.QtWidgets import QTextBrowser, QWidget
from typing_extensions import override

from app.ui.codes.book_look import page_style
from app.ui.codes.book_page import LEVEL, LINK
from app.ui.codes.kept_page import NOTE
from app.ui.keys import pressed

__all__ = ["BookView"]

_RESTYLED = (QEvent.Type.PaletteChange, QEvent.Type.FontChange)


class BookView(QTextBrowser):
    """Shows a page; Tab goes from link to link, Enter opens one."""

    followed = Signal(str)
    note_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = ""
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setAccessibleName(self.tr("Page of the code book"))
        self.anchorClicked.connect(self._follow)

    def show_page(self, page: str) -> None:
        """Show a page from its beginning; one that is shown stays where it is."""
        if page != self._page:
            self._page = page
            self._set()

    def show_level(self, source: str) -> None:
        """Scroll to the notes of a level."""
        self.scrollToAnchor(source)

    def choose_link(self, code: str) -> bool:
        """Put the focus on the link to a code; False when the page has none."""
        start = self._link_start(code)
        if start is None:
            return False
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(start + len(code), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.setFocus()
        return True

    @property
    def chosen_text(self) -> str:
        """Return the words that are selected, such as the link that has the focus."""
        return self.textCursor().selectedText()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Qt opens a link on any Enter and goes home on Alt+Up; these keys are the pane's.
        if event.modifiers() & Qt.KeyboardModifier.AltModifier or pressed(event) == "Ctrl+Return":
            event.ignore()
        else:
            super().keyPressEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _RESTYLED and self._page:
            self._set()

    def _set(self) -> None:
        self.document().setDefaultStyleSheet(page_style(self))
        self.document().setDocumentMargin(self.fontMetrics().averageCharWidth() * 1.5)
        self.setHtml(self._page)

    def _link_start(self, code: str) -> int | None:
        block = self.document().begin()
        while block.isValid():
            start = _start_in(block, f"{LINK}:{code}")
            if start is not None:
                return start
            block = block.next()
        return None

    def _follow(self, url: QUrl) -> None:
        if url.scheme() == LEVEL:
            self.show_level(url.path())
        elif url.scheme() == LINK:
            self.followed.emit(url.path())
        elif url.scheme() == NOTE:
            self.note_wanted.emit()


def _start_in(block: QTextBlock, target: str) -> int | None:
    at = block.begin()
    while not at.atEnd():
        fragment = at.fragment()
        if fragment.charFormat().anchorHref() == target:
            return fragment.position()
        at += 1
    return None
