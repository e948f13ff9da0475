"""Which passages of a chart stand word for word in an earlier note of the patient."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from app.charts.across.copying import Carried, Paragraph, carried, paragraphs
from app.domain.chart.documents import DocumentHead
from app.domain.chart.earlier_notes import EarlierNote
from app.domain.chart.spans import Span

__all__ = ["CopiedForward", "Copies"]

# A paragraph in which a word or two are new was copied all the same.
_COPIED_FROM = 0.9
# So many words in a row are copied; a shorter line, such as “No known allergies”, is usual.
_FEWEST_WORDS = 8
# What is copied comes from one of the last notes.
_MOST_NOTES = 8

PagesOf = Callable[[int], Sequence[str]]


@dataclass(frozen=True, slots=True)
class CopiedForward:
    """The passages of documents that were copied, each with the title of the note it stood in.

    By document and page: start and end of each passage in the order of the page.
    """

    passages: Mapping[tuple[int, int], tuple[tuple[int, int, str], ...]]

    def source(self, span: Span) -> str:
        """Return the note from which words were copied forward, empty where they are new."""
        found = self.passages.get((span.document, span.page), ())
        at = bisect_right(found, span.start, key=lambda each: each[0]) - 1
        return found[at][2] if at >= 0 and span.start < found[at][1] else ""


class Copies:
    """Finds what was copied, and keeps the last answer: a chart is read more often than it changes.

    A document is told by its number and its bytes.
    """

    def __init__(self) -> None:
        self._held: tuple[object, CopiedForward] | None = None

    def of(
        self,
        heads: Sequence[DocumentHead],
        earlier: Mapping[int, Sequence[EarlierNote]],
        pages_of: PagesOf,
    ) -> CopiedForward:
        """Return the copied passages of documents; ``earlier`` are the older notes of each."""
        asked = tuple((head.id, head.sha256, tuple(earlier[head.id])) for head in heads)
        if self._held is None or self._held[0] != asked:
            self._held = asked, CopiedForward(dict(_found(heads, earlier, pages_of)))
        return self._held[1]


def _found(
    heads: Sequence[DocumentHead], earlier: Mapping[int, Sequence[EarlierNote]], pages_of: PagesOf
) -> Iterator[tuple[tuple[int, int], tuple[tuple[int, int, str], ...]]]:
    read: dict[int, list[Paragraph]] = {}

    def of(document_id: int) -> list[Paragraph]:
        if document_id not in read:
            read[document_id] = paragraphs(pages_of(document_id))
        return read[document_id]

    for head in heads:
        notes = earlier[head.id][:_MOST_NOTES]
        if notes:
            found = carried(of(head.id), [of(note.document_id) for note in notes])
            yield from _by_page(head.id, found, notes)


def _by_page(
    document_id: int, found: Iterable[Carried], notes: Sequence[EarlierNote]
) -> Iterator[tuple[tuple[int, int], tuple[tuple[int, int, str], ...]]]:
    pages: dict[int, list[tuple[int, int, str]]] = {}
    for each in found:
        if _is_copied(each) and each.source is not None:
            passage = (each.paragraph.start, each.paragraph.end, notes[each.source].called)
            pages.setdefault(each.paragraph.page, []).append(passage)
    yield from (((document_id, page), tuple(passages)) for page, passages in pages.items())


def _is_copied(found: Carried) -> bool:
    return found.share >= _COPIED_FROM and found.copied >= _FEWEST_WORDS
