"""Where in a chart a code is supported."""

from dataclasses import dataclass

__all__ = ["Evidence", "Span"]


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


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words of the chart that support a code; without a span they were not located."""

    quote: str
    span: Span | None = None

    @property
    def is_located(self) -> bool:
        """Tell whether the words were found in a document."""
        return self.span is not None
