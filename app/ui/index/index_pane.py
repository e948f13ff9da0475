"""The Index as a book: five volumes, typed into, followed, and opened into the Tabular List."""

from PySide6.QtCore import Signal
from typing_extensions import override

from app.codebooks.icd10cm.index.terms import Volume
from app.codebooks.icd10pcs.index_book import ProcedureVolume
from app.domain.printed.index import Destination
from app.ui.background import Background
from app.ui.index.index_room import TABLES, AnyVolume, IndexRoom, volume_named
from app.ui.index.index_words import (
    captions,
    reference_line,
    seek_line,
    tab_name,
    volume_name,
    volumes_name,
)
from app.ui.index.spots import Spot, Spots
from app.ui.index.table_book import TableBook
from app.ui.index.term_book import TermBook
from app.ui.index.volume_book import VolumeBook
from app.ui.leafing.leafing_bar import BookTab
from app.ui.leafing.leafing_pane import LeafingPane

__all__ = ["VOLUMES", "IndexPane"]

VOLUMES: tuple[AnyVolume, ...] = (
    Volume.INDEX,
    Volume.EXTERNAL,
    Volume.NEOPLASMS,
    Volume.DRUGS,
    ProcedureVolume.INDEX,
)
"""In the order of their tabs."""


class IndexPane(LeafingPane[VolumeBook]):
    """Index first: Enter opens the code of a term in the Tabular List, or follows “see”.

    ``procedure_wanted`` carries a code of ICD-10-PCS, or the characters with which one begins.
    """

    code_wanted = Signal(str)
    procedure_wanted = Signal(str)

    def __init__(self, room: IndexRoom, background: Background) -> None:
        books = [_book(volume, room, background) for volume in VOLUMES]
        tabs = [BookTab(volume_name(each), tab_name(each), seek_line(each)) for each in VOLUMES]
        super().__init__(books, tabs, volumes_name())
        self._room = room
        self._background = background
        self._spots = Spots()
        for book in self._books:
            is_pcs = book.volume is ProcedureVolume.INDEX
            book.code_wanted.connect(self.procedure_wanted if is_pcs else self.code_wanted)
            book.follow_wanted.connect(self._follow)

    def open_volume(self, volume: AnyVolume) -> None:
        """Bring a volume to the front and put the keyboard into it."""
        self._bar.show_volume(VOLUMES.index(volume))
        self.enter()

    @override
    def back(self) -> None:
        """Return to the term whose reference was followed."""
        self._spots, spot = self._spots.back(self.book.spot)
        self._go(spot)

    @override
    def forward(self) -> None:
        """Go again to the term that a reference led to."""
        self._spots, spot = self._spots.forward(self.book.spot)
        self._go(spot)

    def _go(self, spot: Spot | None) -> None:
        if spot is not None:
            self._bar.show_volume(VOLUMES.index(spot.volume))
            self.book.go(spot)
            self.enter()
        self._show_ways()

    def _follow(self, term: int) -> None:
        on, room, here = self.on, self._room, self.book.spot
        self._background.run(
            lambda: (here, room.followed(here.volume, term, on)),
            self._arrive,
            self._notice.refuse,
        )

    def _arrive(self, followed: tuple[Spot, Destination | None]) -> None:
        here, to = followed
        self._notice.clear()
        if here != self.book.spot:
            return
        if to is None:
            reference = self.book.line[-1].reference
            self._notice.info(self._unresolved(reference))
        elif to.code:
            self.code_wanted.emit(to.code)
        else:
            self._spots = self._spots.leave(here)
            column = max(0, (to.column or 1) - 1)
            self._go(Spot(volume_named(to.volume), to.path, column))
            if not to.is_exact:
                self._notice.info(self.tr("The Index has no term of all these words: the nearest."))

    def _unresolved(self, reference: str) -> str:
        if reference.strip().lower() == "condition":
            return self.tr("Look for the condition itself: its name is the main term.")
        return self.tr("The Index has no term “{words}”: look for its words.").format(
            words=reference
        )

    @override
    def _path_words(self) -> str:
        return _path_to(self.book)

    @override
    def _missed_words(self, typed: str) -> str:
        line = self.tr("Nothing in the {volume} begins with “{words}”: the nearest is shown.")
        return line.format(volume=volume_name(self.book.volume), words=typed)

    def _show_ways(self) -> None:
        self._bar.show_ways(can_back=bool(self._spots.behind), can_forward=bool(self._spots.ahead))


def _path_to(book: VolumeBook) -> str:
    """Return the path to the current term, and the column of a table."""
    words = ", ".join(term.title or reference_line(term) for term in book.line)
    if not book.column:
        return words
    return f"{words}: {' '.join(captions(book.volume)[book.column].split())}"


def _book(volume: AnyVolume, room: IndexRoom, background: Background) -> VolumeBook:
    if isinstance(volume, Volume) and volume in TABLES:
        return TableBook(volume, room, background)
    return TermBook(volume, room, background)
