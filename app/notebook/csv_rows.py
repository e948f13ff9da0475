"""Tables of the notebook as CSV files: rows with the columns that they are read and written by."""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from app.domain.notebook.kept import NotebookError

__all__ = ["CsvRow", "columns_of", "rows_of", "written"]

_MOST_BYTES = 5_000_000
_MOST_ROWS = 5_000
_SEPARATORS = ",;\t"
# A cell that begins so is a formula to a spreadsheet, in every width in which it can be typed.
_FORMULA = tuple("=+-@＝＋－＠")


@dataclass(frozen=True, slots=True)
class CsvRow:
    """The cells of a row by their columns, and the line of the file on which it ends."""

    line: int
    cells: dict[str, str]


def columns_of(content: bytes) -> list[str]:
    """Return the columns that the first line of a file names, in small letters.

    Raises:
        NotebookError: the file is too large, or its text cannot be read.
    """
    return next(_lines(content), (0, []))[1]


def rows_of(content: bytes) -> Iterator[CsvRow]:
    """Yield the rows below the first line that are not blank.

    Raises:
        NotebookError: a quotation mark is not closed, or there are too many rows.
    """
    lines = _lines(content)
    _, columns = next(lines)
    for number, (line, cells) in enumerate(lines):
        if number == _MOST_ROWS:
            raise NotebookError(f"the file has more than {_MOST_ROWS} rows: split it")
        if any(cells):
            # What stands to the right of the columns has no name, and is not read.
            yield CsvRow(line, dict(zip(columns, _filled(cells, len(columns)), strict=False)))


def written(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """Return UTF-8 with a byte order mark, by which spreadsheets know it, and CRLF line ends."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([_harmless(cell) for cell in row] for row in rows)
    return out.getvalue().encode("utf-8-sig")


def _lines(content: bytes) -> Iterator[tuple[int, list[str]]]:
    text = _text(content)
    first = text[: (text + "\n").index("\n")]
    separator = max(_SEPARATORS, key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        for number, cells in enumerate(reader):
            plain = [" ".join(_unquoted(cell).split()) for cell in cells]
            yield reader.line_num, plain if number else [cell.casefold() for cell in plain]
    except csv.Error as error:
        line = reader.line_num
        raise NotebookError(f"line {line} is not CSV: look at its quotation marks") from error


def _text(content: bytes) -> str:
    if len(content) > _MOST_BYTES:
        raise NotebookError("the file is larger than 5 MB: it is no list of words or codes")
    if b"\0" in content:
        raise NotebookError("the file is not text: save it as CSV")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        # Older spreadsheets write the letters of Western Europe; some bytes stand for none.
        return content.decode("cp1252", errors="replace")


def _filled(cells: Sequence[str], width: int) -> list[str]:
    return [*cells, *[""] * (width - len(cells))]


def _harmless(cell: str) -> str:
    """Put an apostrophe before what a spreadsheet would calculate; reading takes it off."""
    return f"'{cell}" if cell.lstrip("'").startswith(_FORMULA) else cell


def _unquoted(cell: str) -> str:
    bare = cell.lstrip("'")
    return cell[1:] if cell[:1] == "'" and bare.startswith(_FORMULA) else cell
