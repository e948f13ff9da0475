"""Each place at which a chart says something, with all that a coder wants to know of it there."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from app.abstracting.consequence import Ground, consequence
from app.abstracting.copies import CopiedForward
from app.abstracting.lines import Line, PageLines
from app.domain.chart.documents import DocumentHead
from app.domain.chart.spans import Span
from app.domain.reading.abstracts import Correction
from app.domain.reading.suggestions import Said

__all__ = ["SaidPlace", "Surroundings", "said_places"]


@dataclass(frozen=True, slots=True)
class SaidPlace:
    """A thing said, in its document and its line; ``follows`` is what the guidelines have for it.

    ``is_machine_read``: nobody has verified the words of the page. ``copied_from`` names the
    earlier note in which the passage stands word for word, if one does. ``correction`` is what the
    coder made of it.
    """

    said: Said
    span: Span
    document: str
    line: Line
    follows: str = ""
    is_machine_read: bool = False
    copied_from: str = ""
    correction: Correction | None = None


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands around the things said: documents, the words of their pages, what was copied."""

    heads: Mapping[int, DocumentHead]
    texts: Mapping[tuple[int, int], str]
    copied: CopiedForward
    ground: Ground
    lines: dict[tuple[int, int], PageLines] = field(default_factory=dict)

    def line(self, span: Span) -> Line:
        """Return the sentence in which words stand; the sentences of a page are found once."""
        page = span.document, span.page
        if page not in self.lines:
            self.lines[page] = PageLines(self.texts[page])
        return self.lines[page].around(span.start, span.end)


def said_places(
    said: Sequence[Said],
    spans: Sequence[Span],
    corrections: Sequence[Correction],
    around: Surroundings,
) -> Iterator[SaidPlace]:
    """Yield the place of each thing said, in the order of the chart."""
    by_page: dict[tuple[int, int], list[Correction]] = {}
    for one in corrections:
        by_page.setdefault((one.span.document, one.span.page), []).append(one)
    for each, span in zip(said, spans, strict=True):
        page = span.document, span.page
        head = around.heads[span.document]
        yield SaidPlace(
            each,
            span,
            head.title or head.name,
            around.line(span),
            consequence(each, around.ground),
            span.page in head.machine_read,
            around.copied.source(span),
            next((one for one in by_page.get(page, ()) if one.span.overlaps(span)), None),
        )
