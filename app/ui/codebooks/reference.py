"""The code books and the index over them, as the desk gets them."""

from dataclasses import dataclass

from app.codebooks import CodeBooks
from app.search import CodeIndex

__all__ = ["Reference"]


@dataclass(frozen=True, slots=True)
class Reference:
    """The code books and the index over them."""

    books: CodeBooks
    index: CodeIndex

    def close(self) -> None:
        """Let go of both."""
        self.index.close()
        self.books.close()
