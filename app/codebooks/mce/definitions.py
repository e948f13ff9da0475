"""The lists of diagnoses in the text of the Definitions of Medicare Code Edits, as CMS prints it.

A numbered heading opens an edit, a lettered one a list of ages, and each line of a list is a code,
a tab and its title. The table of contents has the same headings, ended by a tab and a page.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from app.codebooks.errors import BrokenReleaseError
from app.codebooks.mce.lists import Listed, MceLists
from app.codebooks.receiving.received import Member
from app.domain.rules.mce import Ages, Listing, MceList

__all__ = ["is_definitions", "read_definitions"]

_SURE_HEADING = re.compile(
    rb"^6\. Manifestation codes? as principal diagnosis", re.IGNORECASE | re.MULTILINE
)
_EDIT = re.compile(r"[0-9]{1,2}\. (.+)")
_LETTERED = re.compile(r"[A-Z]\. (.+)")
_CODE = re.compile(r"([A-Z][0-9][0-9A-Z]{1,5})\t\S.*")
_RANGE = re.compile(r"\(age ([0-9]{1,3})(?: through ([0-9]{1,3}))?")
_EDITS = {
    "manifestation code": MceList.MANIFESTATION,
    "questionable admission": MceList.QUESTIONABLE,
    "unacceptable principal": MceList.UNACCEPTABLE,
}
_BY_AGE = {
    "perinatal": MceList.NEWBORN,
    "pediatric": MceList.PEDIATRIC,
    "maternity": MceList.MATERNITY,
    "adult": MceList.ADULT,
}
# Before the list of unacceptable ones stand those that a secondary diagnosis makes acceptable.
_EXCEPTION = "when a secondary diagnosis"
_AFTER_EXCEPTION = ("the following", "unacceptable principal diagnosis codes")
_UNACCEPTABLE, _EXCEPTED = Listing(MceList.UNACCEPTABLE), Listing(MceList.NEEDS_SECONDARY)
_PROCEDURES = "icd-10-pcs"


def is_definitions(member: Member) -> bool:
    """Tell whether a file is that text."""
    return _SURE_HEADING.search(member.content) is not None


def read_definitions(member: Member) -> MceLists:
    """Read the lists by age, of manifestations, of questionable admissions, of unacceptable codes.

    The text has no list of external causes by line; those and the unspecified codes are left out.

    Raises:
        BrokenReleaseError: one of the lists is not in it.
    """
    reader = _Reader()
    # The appendix repeats lists: each code once.
    found = dict.fromkeys(listed for line in _lines(member) for listed in reader.read(line))
    excepted = {each.code for each in found if each.listing.list is MceList.NEEDS_SECONDARY}
    rows = tuple(
        each
        for each in found
        if each.listing.list is not MceList.UNACCEPTABLE or each.code not in excepted
    )
    lacking = {*_EDITS.values(), *_BY_AGE.values()} - {each.listing.list for each in rows}
    if lacking:
        name = next(each for each in MceList if each in lacking)
        raise BrokenReleaseError(
            f"{member.name} holds no list of the edit “{name}”; get the release again."
        )
    return MceLists(rows)


def _lines(member: Member) -> Iterator[str]:
    return (line.strip() for line in member.text.split("\n"))


@dataclass(slots=True)
class _Reader:
    """Reads line by line, and knows under which heading it is."""

    _listing: Listing | None = field(default=None)
    _is_about_age: bool = field(default=False)

    def read(self, line: str) -> Iterator[Listed]:
        """Yield what a line lists; most list nothing."""
        if code := _CODE.fullmatch(line):
            if self._listing:
                yield Listed(code[1], self._listing)
        elif edit := _EDIT.fullmatch(line):
            self._open_edit(edit[1].casefold())
        elif lettered := _LETTERED.fullmatch(line):
            self._open_letter(lettered[1].casefold())
        elif self._listing == _UNACCEPTABLE and _EXCEPTION in line:
            self._listing = _EXCEPTED
        elif self._listing == _EXCEPTED and line.casefold().startswith(_AFTER_EXCEPTION):
            self._listing = _UNACCEPTABLE

    def _open_edit(self, title: str) -> None:
        self._is_about_age = title.startswith("age conflict")
        name = next((each for words, each in _EDITS.items() if title.startswith(words)), None)
        self._listing = Listing(name) if name else None

    def _open_letter(self, title: str) -> None:
        """Open a list by age; under other edits a letter only ends it before procedures."""
        if self._is_about_age:
            self._listing = _by_age(title)
        elif _PROCEDURES in title:
            self._listing = None


def _by_age(title: str) -> Listing | None:
    name = next((each for words, each in _BY_AGE.items() if title.startswith(words)), None)
    limits = _RANGE.search(title)
    if name and limits:
        return Listing(name, Ages(int(limits[1]), int(limits[2] or limits[1])))
    return Listing(name, Ages(0, 0)) if name is MceList.NEWBORN else None
