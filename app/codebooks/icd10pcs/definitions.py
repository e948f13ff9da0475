"""The definitions of ICD-10-PCS: what operations, body parts, approaches and devices mean."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from app.codebooks.errors import BrokenReleaseError
from app.codebooks.files.xml_tree import Element, tree_of
from app.codebooks.icd10pcs.definition import Definition
from app.codebooks.icd10pcs.shapes import VALUE
from app.codebooks.icd10pcs.values import ValueTerms
from app.codebooks.receiving.received import Member, Part

__all__ = ["Definitions", "is_definitions", "read_definitions"]

_ROOT = "ICD10PCS.definitions"
_ROOT_ELEMENT = re.compile(r"<ICD10PCS\.definitions[\s>]")
_POSITION = re.compile("[1-7]")


@dataclass(frozen=True, slots=True)
class Definitions(Part):
    """All definitions of a release, and the fiscal year that the file names."""

    year: str
    definitions: tuple[Definition, ...]

    @property
    def beside(self) -> ValueTerms:
        """Return the definitions of values; operations carry theirs as notes."""
        return ValueTerms(self.definitions)


def is_definitions(member: Member) -> bool:
    """Tell whether a file holds the definitions."""
    return _ROOT_ELEMENT.search(member.start) is not None


def read_definitions(member: Member) -> Definitions:
    """Read the definitions; one that is printed for several values stands with each of them.

    Raises:
        BrokenReleaseError: the file is cut or malformed.
    """
    root = tree_of(member, _ROOT)
    try:
        found = _all(root)
    except ValueError as error:
        raise BrokenReleaseError(
            f"{member.name} cannot be read: {error}; get the release again."
        ) from error
    return Definitions(root.said("version"), found)


def _all(root: Element) -> tuple[Definition, ...]:
    found = tuple(each for section in root.all("section") for each in _of_section(section))
    if not found:
        raise ValueError("it defines nothing")
    return found


def _of_section(section: Element) -> Iterator[Definition]:
    code = section.attributes.get("code", "")
    if not VALUE.fullmatch(code):
        raise ValueError(f"a section is “{code[:20]}”")
    for axis in section.all("axis"):
        position = axis.attributes.get("pos", "")
        if not _POSITION.fullmatch(position):
            raise ValueError(f"an axis stands at “{position[:20]}”")
        for terms in axis.all("terms"):
            yield from _of_terms(code, int(position), terms)


def _of_terms(section: str, position: int, terms: Element) -> Iterator[Definition]:
    terms.needed("title")
    for title in terms.texts("title"):
        yield Definition(
            section,
            position,
            title,
            terms.said("definition"),
            terms.said("explanation"),
            tuple(terms.texts("includes")),
        )
