"""The lists of the Medicare Code Editor as a table: a row a diagnosis, with the edits it fails."""

import csv
import io
import re
from collections.abc import Iterator, Sequence

from app.codebooks.errors import BrokenReleaseError
from app.codebooks.mce.lists import Listed, MceLists
from app.codebooks.receiving.received import Member
from app.domain.codes import System, has_shape, undotted
from app.domain.rules.mce import Ages, Listing, MceList

__all__ = ["is_table", "read_table"]

_CAPTIONS = ["icd10cm", "pdx_edits", "age_category"]
# Named as the editor of CMS names them, where the diagnosis is the principal one.
_EDITS = {
    "MANIFESTATION_AS_PDX": MceList.MANIFESTATION,
    "E_CODE_AS_PDX": MceList.EXTERNAL_CAUSE,
    "UNACCEPTABLE_PDX": MceList.UNACCEPTABLE,
    "REQUIRES_SDX": MceList.NEEDS_SECONDARY,
    "QUESTIONABLE_ADMISSION": MceList.QUESTIONABLE,
    "UNSPECIFIED": MceList.UNSPECIFIED,
    "WRONG_PROCEDURE_PERFORMED": MceList.WRONG_PROCEDURE,
}
_AGES = {
    "newborn": MceList.NEWBORN,
    "pediatric": MceList.PEDIATRIC,
    "maternity": MceList.MATERNITY,
    "adult": MceList.ADULT,
}
_AGE = re.compile(r"([a-z]+) ([0-9]{1,3})(?:-([0-9]{1,3}))?")


def is_table(member: Member) -> bool:
    """Tell whether a file is such a table."""
    return member.start.partition("\n")[0].rstrip("\r") == ",".join(_CAPTIONS)


def read_table(member: Member) -> MceLists:
    """Read the table.

    Raises:
        BrokenReleaseError: a row is cut or malformed, or a code stands twice.
    """
    rows = csv.reader(io.StringIO(member.text, newline=""), strict=True)
    try:
        next(rows, None)
        listed = tuple(each for cells in filter(None, rows) for each in _listed(member, cells))
    except csv.Error as error:
        raise BrokenReleaseError(
            f"{member.name} is no sound CSV ({error}); get the file again."
        ) from error
    seen = {(each.code, each.listing.list) for each in listed}
    if len(seen) != len(listed) or not listed:
        reason = "lists a code twice" if listed else "lists no code"
        raise BrokenReleaseError(f"{member.name} {reason}; get the file again.")
    return MceLists(listed)


def _listed(member: Member, cells: Sequence[str]) -> Iterator[Listed]:
    if len(cells) != len(_CAPTIONS) or not has_shape(cells[0], System.ICD_10_CM):
        raise _refused(member, cells)
    code, edits, age = (cell.strip() for cell in cells)
    listings = [_EDITS.get(edit) for edit in edits.split("|") if edit]
    if age:
        yield Listed(undotted(code), _age_listing(member, cells, age))
    for listing in listings:
        if listing is None:
            raise _refused(member, cells)
        yield Listed(undotted(code), Listing(listing))


def _age_listing(member: Member, cells: Sequence[str], text: str) -> Listing:
    found = _AGE.fullmatch(text)
    if found is None or found[1] not in _AGES:
        raise _refused(member, cells)
    youngest = int(found[2])
    return Listing(_AGES[found[1]], Ages(youngest, int(found[3] or youngest)))


def _refused(member: Member, cells: Sequence[str]) -> BrokenReleaseError:
    shown = " ".join(cells[0].split())[:20]
    return BrokenReleaseError(
        f"{member.name}: the row of “{shown}” is cut or malformed; get the file again."
    )
