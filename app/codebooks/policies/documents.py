"""The main table of a download: the policies with their days and their text."""

import re
import zlib
from collections.abc import Iterator
from datetime import date, timedelta

from app.codebooks.policies.document import Document, Documents
from app.codebooks.policies.export_rows import rows
from app.codebooks.policies.families import Family
from app.codebooks.policies.plain_text import one_line, plain_text
from app.codebooks.policies.written import day_of, number_of
from app.codebooks.receiving.received import EditionHint, Member
from app.domain.codes import System
from app.domain.rules.policies import PolicyStatus

__all__ = ["documents_edition", "read_documents"]

_DAY = timedelta(days=1)
_DISPLAY = re.compile(r"[0-9A-Z][0-9A-Z.-]{0,19}")
_RETIRED = re.compile(r"\bretired\b", re.I)


def documents_edition(family: Family, member: Member) -> EditionHint | None:
    """Return the month of the newest update; the tables beside it are of the same release.

    Raises:
        ValueError: the table is cut or malformed.
    """
    newest: date | None = None
    count = 0
    for cells in rows(member, family.updated):
        count += 1
        days = [day for day in map(day_of, cells) if day]
        newest = max([*days, newest] if newest else days, default=None)
    return EditionHint(newest.replace(day=1), codes=count) if newest else None


def read_documents(family: Family, member: Member) -> Documents:
    """Read the main table of a family.

    Raises:
        ValueError: it is cut or malformed, lists a version twice, or lists none.
    """
    found: dict[tuple[int, int], Document] = {}
    for document in _documents(family, member):
        key = (document.number, document.version)
        if key in found:
            raise ValueError(f"version {key[1]} of {document.display} stands twice")
        found[key] = document
    if not found:
        raise ValueError("it lists no policy")
    return Documents(family.table, tuple(found.values()))


def _documents(family: Family, member: Member) -> Iterator[Document]:
    columns = (*family.key, family.display[0], family.title, "status")
    dated = (*family.effective, *family.ends)
    texts = [column for _, column in family.sections]
    for cells in rows(member, (*columns, *dated, *texts)):
        number, version, display, title, status = cells[: len(columns)]
        days = [day_of(cell) for cell in cells[len(columns) : len(columns) + len(dated)]]
        effective = next(filter(None, days[: len(family.effective)]), None)
        ends = min(filter(None, days[len(family.effective) :]), default=None)
        standing = _status(family, status, one_line(title), display)
        yield Document(
            number_of(number),
            number_of(version),
            _display(family, display, number, standing),
            one_line(title),
            standing,
            effective,
            _ends(standing, effective, ends),
            tuple(_sections(family, cells[len(columns) + len(dated) :])),
        )


def _status(family: Family, letter: str, title: str, display: str) -> PolicyStatus:
    if letter.upper() == "P" or display.upper().startswith("D"):
        return PolicyStatus.PROPOSED
    # An NCD has no status; one that is retired says so at the end of its title.
    says_retired = family.system is System.NCD and _RETIRED.search(title)
    if letter.upper() == "R" or says_retired:
        return PolicyStatus.RETIRED
    return PolicyStatus.ACTIVE


def _ends(status: PolicyStatus, effective: date | None, ends: date | None) -> date | None:
    """Return the last day; one that is retired without telling when holds on no day."""
    if status is not PolicyStatus.RETIRED or ends:
        return ends
    return effective - _DAY if effective and effective > date.min else date.min


def _display(family: Family, display: str, number: str, status: PolicyStatus) -> str:
    """Return what a coder calls a policy; final ones mostly leave it to their number."""
    text = display.upper() or number
    if not _DISPLAY.fullmatch(text):
        raise ValueError(f"{text[:20]!a} is no identifier of a policy")
    is_proposed = status is PolicyStatus.PROPOSED
    letter = family.display[1]
    return f"{'D' * is_proposed}{letter}{text}" if letter and text.isdecimal() else text


def _sections(family: Family, texts: tuple[str, ...]) -> Iterator[tuple[str, bytes]]:
    for (heading, _), html in zip(family.sections, texts, strict=True):
        if text := plain_text(html):
            yield heading, zlib.compress(text.encode())
