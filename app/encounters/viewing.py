"""What a reader of charts asks for: first pages at once, and a note beside earlier ones."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session, sessionmaker

from app.charts.across.copying import Carried, Paragraph, carried, paragraphs, share_of
from app.charts.across.differing import Pair, differences
from app.charts.plain.grid import laid_out
from app.domain.chart.documents import Document
from app.domain.chart.earlier_notes import EarlierNote
from app.storage import earlier_notes, first_pages

__all__ = ["Comparison", "Viewing"]

# A reader waits a second or two, not for the whole record of a long illness.
_MOST_CHARACTERS = 2_000_000
_FIRST_CHARACTERS = 20_000
_FIRST_PAGES = 8


@dataclass(frozen=True, slots=True)
class Comparison:
    """A note beside one of its earlier ones, and what it carries forward from any of them."""

    notes: tuple[EarlierNote, ...]
    beside: EarlierNote | None
    pairs: tuple[Pair, ...]
    carried: tuple[Carried, ...]

    @property
    def share(self) -> float:
        """Return the share of the words of the note that is carried forward, 0 to 1."""
        return share_of(self.carried)

    def source_of(self, paragraph: Paragraph) -> tuple[float, EarlierNote | None]:
        """Return what share of a paragraph is carried forward, and from which note."""
        for each in self.carried:
            if each.paragraph is paragraph:
                source = None if each.source is None else self.notes[each.source]
                return each.share, source
        return 0.0, None


@dataclass(frozen=True, slots=True)
class Viewing:
    """The charts of a work file, as they are read."""

    sessions: sessionmaker[Session]

    def first_pages(self, document_id: int) -> Document | None:
        """Return a long document with its first pages alone, None for one that is read at once.

        Other pages of print have their size but no words; a text ends early.

        Raises:
            NoDocumentError: there is no such document.
        """
        with self.sessions() as session:
            document = first_pages.head(session, document_id)
            if not first_pages.is_long(session, document_id):
                return None
            if document.format == "text":
                text = first_pages.leading_text(session, document_id, _FIRST_CHARACTERS)
                return replace(document, pages=(laid_out(text),))
            pages = first_pages.leading_pages(session, document_id, _FIRST_PAGES)
            return replace(document, pages=pages)

    def whole(self, document_id: int) -> Document:
        """Return a long document with all of its pages, read so that a window can go on.

        Raises:
            NoDocumentError: there is no such document.
        """
        with self.sessions() as session:
            document = first_pages.head(session, document_id)
            return replace(document, pages=tuple(first_pages.whole(session, document_id)))

    def compare(self, document_id: int, beside: int | None = None) -> Comparison:
        """Compare a note with the earlier ones of its patient.

        It is laid ``beside`` one of them, without a wish the one that most is carried forward from.

        Raises:
            NoDocumentError: there is no such document.
        """
        with self.sessions() as session:
            notes = earlier_notes.before(session, document_id)
            texts = [self._paragraphs(session, note.document_id) for note in notes]
            note = self._paragraphs(session, document_id)
        found = carried(note, texts)
        chosen = _chosen(notes, beside, found)
        pairs = differences(texts[chosen], note) if chosen is not None else ()
        one = notes[chosen] if chosen is not None else None
        return Comparison(notes, one, pairs, found)

    @staticmethod
    def _paragraphs(session: Session, document_id: int) -> list[Paragraph]:
        pages: list[str] = []
        left = _MOST_CHARACTERS
        for text in earlier_notes.words_of(session, document_id):
            pages.append(text[:left])
            left -= len(pages[-1])
        return paragraphs(pages)


def _chosen(
    notes: Sequence[EarlierNote], beside: int | None, found: Sequence[Carried]
) -> int | None:
    if not notes:
        return None
    numbers = [note.document_id for note in notes]
    if beside in numbers:
        return numbers.index(beside)
    copied = [sum(each.copied for each in found if each.source == n) for n in range(len(notes))]
    return copied.index(max(copied))
