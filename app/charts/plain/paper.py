"""A text put together line by line, with the sections that its headings begin."""

from dataclasses import dataclass

from app.charts.plain.grid import laid_out
from app.charts.plain.ligatures import spelled
from app.domain.chart.documents import Document, Section

__all__ = ["Paper"]


@dataclass(frozen=True, slots=True)
class _Heading:
    level: int
    name: str
    at: int


class Paper:
    """Takes words, line ends and headings in the order in which they are read.

    White space is folded as a browser does it; a gap is one empty line, however often asked for.
    """

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._line: list[str] = []
        self._has_blank = False
        self._wants_gap = False
        self._is_below_heading = False
        self._length = 0
        self._bodies = 0
        self._headings: list[_Heading] = []
        self._margin: list[str] = []
        self._marker = ""

    @property
    def count(self) -> int:
        """Return how many lines have been written, headings aside."""
        return self._bodies + bool(self._line)

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing but headings has been written."""
        return not self.count

    def write(self, text: str) -> None:
        """Add words to the line, white space folded."""
        words = spelled(text).split()
        if words and self._line and (self._has_blank or text[0].isspace()):
            self._line.append(" ")
        if words:
            self._line.append(" ".join(words))
        self._has_blank = bool(text) and (text[-1].isspace() or (not words and self._has_blank))

    def end_line(self) -> None:
        """End the line, if there is anything on it."""
        if self._line:
            self._put("".join(self._line))
        self._line, self._has_blank = [], False

    def break_line(self) -> None:
        """End the line; where there is nothing on it, leave one empty."""
        if not self._line:
            self.gap()
        self.end_line()

    def gap(self) -> None:
        """End the line and leave an empty one before what follows, but none below a heading."""
        self.end_line()
        self._wants_gap = not self._is_below_heading

    def lines(self, text: str) -> None:
        """Add lines as they are, blanks at their ends aside."""
        self.end_line()
        for line in spelled(text).replace("\xa0", " ").split("\n"):
            if line.strip():
                self._put(line.rstrip())
            else:
                self.gap()

    def heading(self, level: int, name: str) -> None:
        """Begin a section; it ends where the next heading of its level or a higher one stands."""
        words = " ".join(spelled(name).split())
        if not words:
            return
        self.end_line()
        self._wants_gap = True
        self._put(words)
        self._bodies -= 1
        self._is_below_heading = True
        self._headings.append(_Heading(level, words, self._length - len(words) - 1))

    def indent(self, marker: str = "  ") -> None:
        """Set what follows further in; the first line gets the marker, the others blanks."""
        self.end_line()
        self._margin.append(" " * len(marker))
        self._marker = "".join(self._margin[:-1]) + marker

    def dedent(self) -> None:
        """Set what follows as far out as before."""
        self.end_line()
        self._margin.pop()
        self._marker = ""

    def text(self) -> str:
        """Return what was written."""
        self.end_line()
        return "".join(self._lines)

    def sections(self, page: int = 0) -> tuple[Section, ...]:
        """Return the sections, in the order of their headings."""
        text = self.text()
        return tuple(
            Section(each.name, page, each.at, self._end(text, place))
            for place, each in enumerate(self._headings)
        )

    def document(self, title: str) -> Document:
        """Return what was written as a document of one page."""
        text = self.text()
        return Document(title, "text", (laid_out(text),), sections=self.sections())

    def _end(self, text: str, place: int) -> int:
        here = self._headings[place]
        later = range(place + 1, len(self._headings))
        ends = (self._headings[at].at for at in later if self._headings[at].level <= here.level)
        end = next(ends, len(text))
        return here.at + len(text[here.at : end].rstrip())

    def _put(self, line: str) -> None:
        if self._wants_gap and self._lines:
            self._add("\n")
        self._wants_gap = False
        self._add((self._marker or "".join(self._margin)) + line + "\n")
        self._marker = ""
        self._bodies += 1
        self._is_below_heading = False

    def _add(self, piece: str) -> None:
        self._lines.append(piece)
        self._length += len(piece)
