"""Where in a chart a code is supported."""

from dataclasses import dataclass

from app.domain.chart.documents import Box

__all__ = ["Area", "Evidence", "Span", "Where"]

# The longest side of a PDF page, in points: 200 inches.
_LONGEST = 14_400


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A run of characters on one page of a stored document.

    ``page`` counts from 0; ``start`` is inclusive, ``end`` exclusive, both in Unicode
    code points of the page's text.
    """

    document: int
    page: int
    start: int
    end: int

    def __post_init__(self) -> None:
        if self.page < 0 or not 0 <= self.start < self.end:
            raise ValueError(f"not a run of characters: page {self.page}, {self.start}..{self.end}")

    def overlaps(self, other: "Span") -> bool:
        """Tell whether the two share a character."""
        same_page = (self.document, self.page) == (other.document, other.page)
        return same_page and self.start < other.end and other.start < self.end

    @property
    def order(self) -> tuple[int, int, bool, float, float]:
        """Return what sorts places as they stand in the chart, of a page its words first."""
        return self.document, self.page, False, self.start, self.end


@dataclass(frozen=True, slots=True)
class Area:
    """A part of one page of a stored document that is a picture: there are no words to select.

    ``page`` counts from 0; the box is in points from the upper left corner of the page, as it
    stands upright.
    """

    document: int
    page: int
    box: Box

    def __post_init__(self) -> None:
        box = self.box
        is_box = 0 <= box.left < box.right <= _LONGEST and 0 <= box.top < box.bottom <= _LONGEST
        if self.page < 0 or not is_box:
            raise ValueError(f"not a part of a page: page {self.page}, {box}")

    @property
    def quote(self) -> str:
        """Return what stands for the words that are not there, such as ``page 3, area``."""
        return f"page {self.page + 1}, area"

    @property
    def order(self) -> tuple[int, int, bool, float, float]:
        """Return what sorts places as they stand in the chart, of a page its words first."""
        return self.document, self.page, True, self.box.top, self.box.left


Where = Span | Area


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words of the chart that support a code, or a part of a page that has no words.

    Without a span they were not located.
    """

    quote: str
    span: Where | None = None

    @classmethod
    def of_area(cls, area: Area) -> "Evidence":
        """Return a part of a page as evidence."""
        return cls(area.quote, area)

    @property
    def is_located(self) -> bool:
        """Tell whether the words were found in a document."""
        return self.span is not None

    @property
    def words(self) -> str:
        """Return the words of the chart, none of a part of a page."""
        return "" if isinstance(self.span, Area) else self.quote
