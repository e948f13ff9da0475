"""The Official Guidelines for Coding and Reporting, received as the PDF of their publishers."""

import re
from collections.abc import Iterator
from datetime import date

from app.codebooks.errors import BrokenReleaseError
from app.codebooks.icd10cm.guidelines.book import GuidelineBook
from app.codebooks.icd10cm.guidelines.pdf import first_page, read_pdf
from app.codebooks.icd10cm.guidelines.sections import sections_of
from app.codebooks.receiving.received import EditionHint, Member
from app.domain.printed.guidelines import Guideline

__all__ = ["guidelines_edition", "is_guidelines", "read_guidelines"]

_TITLE = re.compile(
    r"ICD-10-CM Official Guidelines for Coding and ?Reporting FY ?(20[0-9]{2})\b(.{0,200})", re.I
)
_MONTHS = {"January": 1, "April": 4, "October": 10}
_FROM = re.compile(rf"\(({'|'.join(_MONTHS)}) 1, (20[0-9]{{2}}) ?[-–]")
_OCTOBER = 10


def is_guidelines(member: Member) -> bool:
    """Tell whether a file is the PDF of the Official Guidelines, by the title on its first page."""
    return _TITLE.match(first_page(member.content)) is not None


def guidelines_edition(member: Member) -> EditionHint | None:
    """Return the first of the days that the title names, else those of its fiscal year."""
    title = _TITLE.match(first_page(member.content))
    if title is None:
        return None
    if days := _FROM.search(title[2]):
        return EditionHint(date(int(days[2]), _MONTHS[days[1]], 1))
    return EditionHint(date(int(title[1]) - 1, _OCTOBER, 1))


def read_guidelines(member: Member) -> GuidelineBook:
    """Read every numbered section.

    Raises:
        BrokenReleaseError: the PDF is damaged, locked, scanned, or its sections cannot be told.
    """
    try:
        return GuidelineBook(tuple(_guidelines(member.content)))
    except ValueError as error:
        raise BrokenReleaseError(
            f"{member.name} cannot be read: {error}; get the release again."
        ) from error


def _guidelines(content: bytes) -> Iterator[Guideline]:
    lines, bookmarks = read_pdf(content)
    title = _TITLE.match(" ".join(line.text for line in lines if line.page == 1))
    if title is None:
        raise ValueError("its first page has not the title of the guidelines")
    for each in sections_of(lines, bookmarks):
        yield Guideline(each.number, each.title, each.text, each.page, f"FY{title[1]}")
