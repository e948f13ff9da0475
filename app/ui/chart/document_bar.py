"""The tabs of the documents of an encounter, of which there may be thousands."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QTabBar, QWidget

from app.domain.chart.documents import DocumentHead
from app.ui.tables.cut import cut_in_the_middle

__all__ = ["DocumentBar"]

_LONGEST, _LEAST = 24, 6


class DocumentBar(QTabBar):
    """One tab for each document; which of them is current it tells as any row of tabs does."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._heads: tuple[DocumentHead, ...] = ()
        self._places: dict[int, int] = {}
        self._named_for: tuple[int, str] = 0, ""
        self.setDocumentMode(True)
        self.setProperty("role", "documents")
        self.setExpanding(False)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        self.setUsesScrollButtons(True)
        self.setAccessibleName(self.tr("Documents of the encounter"))

    @property
    def heads(self) -> tuple[DocumentHead, ...]:
        """Return the documents from left to right."""
        return self._heads

    @property
    def current(self) -> DocumentHead | None:
        """Return the document whose tab is in front."""
        return self._heads[self.currentIndex()] if self._heads else None

    def place_of(self, document_id: int) -> int:
        """Return where the tab of a document stands, -1 when it has none."""
        return self._places.get(document_id, -1)

    def show_heads(self, heads: Sequence[DocumentHead]) -> None:
        """Show these documents; tabs that stay keep their place, of new ones one is in front.

        That another one is in front is not told: nobody turned to it.
        """
        wanted, known = set(heads), set(self._heads)
        gone = [place for place, head in enumerate(self._heads) if head not in wanted]
        new = [head for head in heads if head not in known]
        stay = [head for head in self._heads if head in wanted]
        self._heads = (*stay, *new)
        self._places = {head.id: place for place, head in enumerate(self._heads)}
        with self._at_once(len(gone) + len(new)), QSignalBlocker(self):
            for place in reversed(gone):
                self.removeTab(place)
            for head, title in zip(new, self._titles(new), strict=True):
                self.setTabToolTip(self.addTab(title), self._tip(head))
            if new:
                self.setCurrentIndex(len(self._heads) - 1 if stay else 0)

    def name_tabs(self) -> None:
        """Write the titles, none longer than the bar, which would show its end alone."""
        if self._named_for == (self._room, self.font().key()):
            return
        self._named_for = self._room, self.font().key()
        titles = self._titles(self._heads)
        others = [n for n, title in enumerate(titles) if title != self.tabText(n)]
        with self._at_once(len(others)):
            for place in others:
                self.setTabText(place, titles[place])

    @property
    def _room(self) -> int:
        metrics = self.fontMetrics()
        return max(_LEAST * metrics.averageCharWidth(), self.width() - 5 * metrics.height())

    def _titles(self, heads: Sequence[DocumentHead]) -> list[str]:
        metrics, room, middle = self.fontMetrics(), self._room, Qt.TextElideMode.ElideMiddle
        widest = metrics.maxWidth()
        titles = []
        for head in heads:
            name = cut_in_the_middle(head.title or head.name, _LONGEST)
            # To measure each of thousands takes a moment that is felt.
            if len(name) * widest > room:
                name = metrics.elidedText(name, middle, room)
            # An ampersand in a title is no keyboard mnemonic.
            titles.append(name.replace("&", "&&"))
        return titles

    def _tip(self, head: DocumentHead) -> str:
        pages = self.tr("%n page(s)", "", head.pages)
        day = head.date.isoformat() if head.date else ""
        return " · ".join(part for part in (head.title or head.name, head.kind, day, pages) if part)

    @contextmanager
    def _at_once(self, changes: int) -> Iterator[None]:
        """Have the tabs laid out once, where many change.

        As long as they show, Qt lays out all of them for each that changes.
        """
        is_hidden = changes > 1 and self.isVisible()
        has_focus = self.hasFocus()
        if is_hidden:
            self.hide()
        yield
        if is_hidden:
            self.show()
            if has_focus:
                self.setFocus()
