"""The ICD-10-CM mappings of CMS: a row a diagnosis, a column a model, as CSV or spreadsheet."""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from itertools import islice

from app.codebooks.errors import BrokenReleaseError
from app.codebooks.files.cells import heads, is_workbook, sheet_rows
from app.codebooks.receiving.received import Member
from app.codebooks.risk.models import model_in
from app.codebooks.risk.table import refused
from app.domain.codes import System, has_shape, undotted

__all__ = ["is_mappings", "mapped_rows", "payment_year_in"]

_DIAGNOSIS = "Diagnosis Code"
# The caption may be broken over two lines.
_WORD = "Diagnosis"
_PAID = re.compile(r"(.+) for (20[0-9]{2}) Payment Year")
_CATEGORIES = re.compile(r"[0-9]{1,3}(?:[,; ]+[0-9]{1,3})*")
_NUMBER = re.compile(r"[0-9]+")
_PREAMBLE = 20


def is_mappings(member: Member) -> bool:
    """Tell whether a file is such a table."""
    return any(_captions_at(rows) is not None for _, rows in _heads(member))


def payment_year_in(member: Member) -> int | None:
    """Return the payment year that the captions name, None where they name none or several."""
    cells = (cell for _, rows in _heads(member) for row in rows for cell in row)
    years = {int(found[2]) for cell in cells if (found := _PAID.fullmatch(_folded(cell)))}
    return years.pop() if len(years) == 1 else None


def mapped_rows(member: Member) -> Iterator[tuple[str, str, int]]:
    """Yield each diagnosis with its model and category, where CMS pays by it in that year.

    Raises:
        BrokenReleaseError: the table is cut or malformed.
    """
    rows = iter(_rows(member))
    captions = next((row for row in rows if _is_captions(row)), [])
    columns = _Columns(captions)
    for row in rows:
        code = row[0].strip() if row else ""
        is_code = has_shape(code, System.ICD_10_CM)
        # Footnotes follow the table; they name no category.
        if not is_code and any(cell.strip() for cell in row[2:]):
            raise refused(member, code)
        if is_code:
            if len(row) < len(captions):
                raise refused(member, code)
            for model, categories in columns.categories(row):
                if not _CATEGORIES.fullmatch(categories):
                    raise refused(member, code)
                for number in _NUMBER.findall(categories):
                    yield undotted(code), model, int(number)


class _Columns:
    """Which column holds the categories of which model, and which says that they are paid by."""

    def __init__(self, captions: Sequence[str]) -> None:
        self._models: dict[int, str] = {}
        self._paid: dict[str, int] = {}
        for at, caption in enumerate(map(_folded, captions)):
            paid = _PAID.fullmatch(caption)
            model = model_in(paid[1] if paid else caption)
            if model and paid:
                self._paid[model] = at
            elif model:
                self._models[at] = model

    def categories(self, row: Sequence[str]) -> Iterator[tuple[str, str]]:
        for at, model in self._models.items():
            paid = self._paid.get(model)
            if row[at].strip() and (paid is None or row[paid].strip().casefold() == "yes"):
                yield model, row[at].strip()


def _heads(member: Member) -> Iterator[tuple[str, Sequence[Sequence[str]]]]:
    """Yield the first rows of every sheet; a CSV is one sheet without a name."""
    if is_workbook(member):
        yield from heads(member).items()
    elif _WORD in member.start:
        rows: list[list[str]] = []
        with suppress(csv.Error):
            rows.extend(islice(csv.reader(io.StringIO(member.start, newline="")), _PREAMBLE))
        yield "", rows


def _rows(member: Member) -> Iterable[list[str]]:
    for name, head in _heads(member):
        if _captions_at(head) is not None:
            return sheet_rows(member, name) if is_workbook(member) else _separated(member)
    return ()


def _separated(member: Member) -> Iterator[list[str]]:
    try:
        yield from csv.reader(io.StringIO(member.text, newline=""), strict=True)
    except csv.Error as error:
        raise BrokenReleaseError(
            f"{member.name} is no sound CSV ({error}); get the file again."
        ) from error


def _captions_at(rows: Sequence[Sequence[str]]) -> int | None:
    return next((at for at, row in enumerate(rows) if _is_captions(row)), None)


def _is_captions(row: Sequence[str]) -> bool:
    captions = [_folded(cell) for cell in row]
    return captions[:1] == [_DIAGNOSIS] and any(map(model_in, captions))


def _folded(cell: str) -> str:
    return " ".join(cell.split())
