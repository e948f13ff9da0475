"""What is kept of a relative value file: all of it but descriptions that are not Medicare’s.

The descriptions of CPT and dental codes belong to the American Medical Association and the
American Dental Association; Coderdesk keeps none that came along with other files.
"""

import csv
import io
from collections.abc import Iterator

from app.codebooks.fees.columns import COLUMNS
from app.codebooks.fees.grid import Grid
from app.codebooks.fees.refusal import refused
from app.codebooks.fees.values_table import table_of
from app.codebooks.fees.values_text import is_record
from app.codebooks.files.order_lines import whole_lines
from app.codebooks.receiving.received import Member
from app.domain.codes import System, has_shape

__all__ = ["kept_values"]

_DESCRIPTION = "DESCRIPTION"
_CODE, _DESCRIBED = COLUMNS[0], next(each for each in COLUMNS if each.caption == _DESCRIPTION)


def kept_values(member: Member) -> bytes:
    """Return the file without the descriptions of codes that are not HCPCS Level II.

    A spreadsheet is kept as CSV.

    Raises:
        BrokenReleaseError: a row is cut or malformed.
    """
    with refused(member):
        grid = table_of(member)
        return (_table(grid) if grid else "\r\n".join(_records(member)) + "\r\n").encode()


def _table(grid: Grid) -> str:
    target = io.StringIO(newline="")
    writer = csv.writer(target)
    writer.writerows([*grid.above, grid.captions])
    code, described = grid.captions.index(_CODE.caption), grid.captions.index(_DESCRIPTION)
    for cells in grid.rows():
        if not has_shape(cells[code], System.HCPCS):
            cells[described] = ""
        writer.writerow(cells)
    return target.getvalue()


def _records(member: Member) -> Iterator[str]:
    for line in whole_lines(member):
        if is_record(line) and not has_shape(_CODE.cut(line), System.HCPCS):
            start, end = _DESCRIBED.start - 1, _DESCRIBED.end
            yield line[:start] + " " * (end - start) + line[end:]
        else:
            yield line
