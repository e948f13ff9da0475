"""Own words as a CSV file: ``said,meant``."""

from collections.abc import Iterable

from app.domain.notebook.kept import NotebookError
from app.domain.notebook.own_words import OwnWord
from app.notebook.csv_rows import CsvRow, written

__all__ = ["COLUMNS", "read", "table"]

COLUMNS = ("said", "meant")


def read(rows: Iterable[CsvRow]) -> tuple[tuple[OwnWord, ...], tuple[str, ...]]:
    """Return the words, each once, and a line for each row that is refused."""
    words: dict[tuple[str, str], OwnWord] = {}
    refused = []
    for row in rows:
        try:
            word = OwnWord.of(row.cells["said"], row.cells["meant"])
        except NotebookError as error:
            refused.append(f"Line {row.line}: {error}")
        else:
            words.setdefault(word.key, word)
    return tuple(words.values()), tuple(refused)


def table(words: Iterable[OwnWord]) -> bytes:
    """Return the words as a file that `read` reads."""
    return written(COLUMNS, ((word.said, word.meant) for word in words))
