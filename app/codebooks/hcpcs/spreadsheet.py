"""The alpha-numeric HCPCS file as a spreadsheet, with the columns of the table."""

from collections.abc import Iterator

from app.codebooks.files.cells import heads, sheet_rows
from app.codebooks.hcpcs import table
from app.codebooks.receiving.received import Member

__all__ = ["is_spreadsheet", "rows"]


def is_spreadsheet(member: Member) -> bool:
    """Tell whether a file is a spreadsheet with the captions of the HCPCS file on a sheet."""
    return any(table.header_at(head) for head in heads(member).values())


def rows(member: Member) -> Iterator[list[str]]:
    """Yield the cells of the first sheet with the captions in the order of the columns.

    Raises:
        BrokenReleaseError: the spreadsheet is damaged.
        ValueError: no sheet has the captions, or a row is none of the table.
    """
    for sheet, head in heads(member).items():
        if table.header_at(head):
            return table.rows(sheet_rows(member, sheet))
    raise ValueError("no sheet has the captions of the HCPCS file")
