"""The page of the book: text to read, with links that the keyboard reaches."""

from collections.abc import Hashable

from PySide6.QtCore import QEvent, QPoint, Qt, QUrl, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QTextBrowser, QWidget
from typing_extensions import override

from app.ui.codes.book.jumps import PageLink, Spot, headings, links, nearest, selected, top_of
from app.ui.codes.book.links import CHILD, FOLD, LEVEL, LINK, SECTION, SEVENTH, SIDE
from app.ui.codes.book.look import page_style
from app.ui.codes.kept_page import NOTE
from app.ui.fields.keys import pressed

__all__ = ["BookView"]

_RESTYLED = (QEvent.Type.PaletteChange, QEvent.Type.FontChange)
_TO_CODES = (LINK, CHILD, SIDE, SEVENTH)
_STEPS = {"Right": 1, "Left": -1}
_JUMPS = {"Ctrl+Down": 1, "Ctrl+Up": -1}


class BookView(QTextBrowser):
    """Shows a page; Tab and the arrows go from link to link, Enter opens one.

    ``followed`` carries where a link to a code leads, ``section_wanted`` the number of a section
    of the guidelines, ``folded`` what is to be opened in place; ``turned`` tells that another
    link is chosen, or none.
    """

    followed = Signal(str)
    folded = Signal(str)
    section_wanted = Signal(str)
    note_wanted = Signal()
    turned = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = ""
        self._key: Hashable = None
        self._links: list[PageLink] = []
        self._at: PageLink | None = None
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setAccessibleName(self.tr("Page of the code book"))
        self._set_margin()
        self.anchorClicked.connect(self._follow)
        self.selectionChanged.connect(self._turn)

    @property
    def chosen(self) -> PageLink | None:
        """Return the link that has the focus."""
        return self._at

    @property
    def chosen_text(self) -> str:
        """Return the words that are selected, such as the link that has the focus."""
        return self.textCursor().selectedText()

    @property
    def spot(self) -> Spot:
        """Return where the reader stands."""
        return Spot(self.verticalScrollBar().value(), self._at.href if self._at else "")

    def show_page(self, page: str, key: Hashable, spot: Spot | None = None) -> None:
        """Show a page; what comes to the page that is shown (``key``) leaves the reader there.

        ``spot`` is where the reader stood on another page before; else that begins at its top.
        """
        if page == self._page:
            return
        is_known = self._key == key
        self._page, self._key = page, key
        if is_known:
            self._renew()
        else:
            self._set()
            self._stand(spot or Spot())

    def show_level(self, source: str) -> None:
        """Scroll to the notes of a level."""
        self.scrollToAnchor(source)

    def choose_link(self, code: str, scheme: str = LINK) -> bool:
        """Put the focus on the link to a code; False when the page has none."""
        if is_there := self._choose(f"{scheme}:{code}"):
            self.setFocus()
        return is_there

    def choose_next(self, scheme: str) -> bool:
        """Put the focus on the first link of a kind, or on the next one; False without any."""
        same = [link for link in self._links if link.scheme == scheme]
        following = same.index(self._at) + 1 if self._at in same else 0
        if same:
            self._select(same[min(following, len(same) - 1)])
            self.setFocus()
        return bool(same)

    @override
    def focusNextPrevChild(self, is_next: bool) -> bool:
        # Qt’s own way from link to link does not tell where it went.
        return self._step(1 if is_next else -1) or super().focusNextPrevChild(is_next)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = pressed(event)
        if keys in _STEPS:
            self._step(_STEPS[keys])
        elif keys in _JUMPS:
            self._jump(_JUMPS[keys])
        # Qt opens a link on any Enter and goes home on Alt+Up; these keys are the pane's.
        elif event.modifiers() & Qt.KeyboardModifier.AltModifier or keys == "Ctrl+Return":
            event.ignore()
        else:
            super().keyPressEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _RESTYLED and self._page:
            self._renew()

    def _set(self) -> None:
        self.document().setDefaultStyleSheet(page_style(self))
        self._set_margin()
        self.setHtml(self._page)
        self._links = links(self.document())
        self._turn()

    def _set_margin(self) -> None:
        self.document().setDocumentMargin(self.fontMetrics().averageCharWidth() * 1.5)

    def _renew(self) -> None:
        """Set the page anew and leave its first visible line where it was."""
        stood, line = self.spot, self.cursorForPosition(QPoint(0, 0)).block()
        above = stood.top - top_of(line)
        text, number = line.text(), line.blockNumber()
        self._set()
        self._stand(stood)
        if stood.top and (same := nearest(self.document(), text, number)):
            self.verticalScrollBar().setValue(top_of(same) + above)

    def _stand(self, spot: Spot) -> None:
        if spot.href:
            self._choose(spot.href)
        self.verticalScrollBar().setValue(spot.top)

    def _choose(self, href: str) -> bool:
        link = next((link for link in self._links if link.href == href), None)
        if link is not None:
            self._select(link)
        return link is not None

    def _select(self, link: PageLink) -> None:
        self.setTextCursor(selected(self.document(), link))

    def _step(self, by: int) -> bool:
        """Go on to the next link, or from the first one that is to be seen; False at the end."""
        if self._at is not None:
            place = self._links.index(self._at) + by
        else:
            seen = self.cursorForPosition(QPoint(0, 0)).position()
            place = sum(link.start < seen for link in self._links) - (by < 0)
        if not 0 <= place < len(self._links):
            return False
        self._select(self._links[place])
        return True

    def _jump(self, by: int) -> None:
        """Scroll to the next heading, or to the one before."""
        bar = self.verticalScrollBar()
        tops = headings(self.document())
        ahead = [top for top in tops if (top - bar.value()) * by > 0]
        bar.setValue((min(ahead) if by > 0 else max(ahead)) if ahead else by * bar.maximum())

    def _turn(self) -> None:
        cursor = self.textCursor()
        span = cursor.selectionStart(), cursor.selectionEnd()
        self._at = next((link for link in self._links if (link.start, link.end) == span), None)
        self.setAccessibleDescription(self._at.tip if self._at else "")
        self.turned.emit()

    def _follow(self, url: QUrl) -> None:
        path = url.path()
        match url.scheme():
            case scheme if scheme in _TO_CODES:
                self.followed.emit(path)
            case scheme if scheme == LEVEL:
                self.show_level(path)
            case scheme if scheme == FOLD:
                self.folded.emit(path)
            case scheme if scheme == SECTION:
                self.section_wanted.emit(path)
            case scheme if scheme == NOTE:
                self.note_wanted.emit()
