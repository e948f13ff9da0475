"""The Index and its tables as NCHS publishes them in XML."""

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress

from app.codebooks.errors import BrokenReleaseError
from app.codebooks.files.xml_tree import Element, tree_of
from app.codebooks.icd10cm.index.columns import check_heads
from app.codebooks.icd10cm.index.terms import IndexCode, IndexTerm, Volume, code_cell, lines_of
from app.codebooks.receiving.received import Member

__all__ = ["read_index_xml", "volume_of", "year_of"]

_ROOT = "ICD10CM.index"
_OPENED = re.compile(r"<ICD10CM\.index\b(?![^>]*isAddenda\s*=\s*[\"']true)")
_FIRST_HEAD = re.compile(r"<head\s+col\s*=\s*[\"']1[\"']\s*>\s*(\w+)")
_TITLE = re.compile(r"<title>([^<]*)")
_VERSION = re.compile(r"<version>\s*(20[0-9]{2})\s*</version>")
_NO_CODE = frozenset({"", "-", "--"})
_CODE = 1


def volume_of(member: Member) -> Volume | None:
    """Tell which volume of the Index a file holds, None where it holds none."""
    if not _OPENED.search(member.start):
        return None
    if head := _FIRST_HEAD.search(member.start):
        return Volume.NEOPLASMS if head[1].lower() == "neoplasm" else Volume.DRUGS
    title = _TITLE.search(member.start)
    is_external = title is not None and "external cause" in title[1].lower()
    return Volume.EXTERNAL if is_external else Volume.INDEX


def year_of(member: Member) -> int | None:
    """Return the fiscal year that the file names."""
    version = _VERSION.search(member.start)
    return int(version[1]) if version else None


def read_index_xml(member: Member, volume: Volume) -> tuple[IndexTerm, ...]:
    """Read one volume.

    Raises:
        BrokenReleaseError: the file is cut or malformed.
    """
    root = tree_of(member, _ROOT)
    try:
        for heading in root.all("indexHeading"):
            check_heads(volume, {_column(head): head.text for head in heading.all("head")})
        terms = tuple(_terms(root))
        for _ in lines_of(terms):
            pass
    except ValueError as error:
        raise BrokenReleaseError(
            f"{member.name} cannot be read: {error}; get the release again."
        ) from error
    if not terms:
        raise BrokenReleaseError(f"{member.name} holds no term; get the release again.")
    return terms


def _terms(root: Element) -> Iterator[IndexTerm]:
    for letter in root.all("letter"):
        for main in letter.all("mainTerm"):
            yield from _below(main, 0)


def _below(element: Element, level: int) -> Iterator[IndexTerm]:
    yield _term(element, level)
    for term in element.all("term"):
        if term.attributes.get("level") != str(level + 1):
            raise ValueError(f"a term below “{element.said('title')[:40]}” is of another level")
        yield from _below(term, level + 1)


def _term(element: Element, level: int) -> IndexTerm:
    title = next(element.all("title"), None)
    if title is None or not (words := title.text or title.said("nemod")):
        raise ValueError("a term has no title")
    own = [child for child in element.children if child.name != "term"]
    # Of two with the same name the first one counts.
    said = {child.name: child.text for child in reversed(own) if child.text}
    remark, manifestation = _bracketed(said.get("manif", ""))
    return IndexTerm(
        level=level,
        title=f"{words} {remark}".strip(),
        modifiers=title.said("nemod") if title.text else "",
        codes=tuple(_codes(own, manifestation)),
        see=_see(said),
        see_also=said.get("seeAlso", ""),
    )


def _see(said: Mapping[str, str]) -> str:
    for kind, printed in (("seecat", "category"), ("subcat", "subcategory")):
        if code := said.get(kind):
            return f"{printed} {code}"
    return said.get("see", "")


def _bracketed(text: str) -> tuple[str, str]:
    """Return the remark or the manifestation code; the tables print remarks in this element."""
    if text:
        with suppress(ValueError):
            return "", code_cell(text.strip("[] "))[0]
    return text, ""


def _codes(elements: Sequence[Element], manifestation: str) -> Iterator[IndexCode]:
    for each in elements:
        if each.name == "code" and each.text:
            yield IndexCode(_CODE, *code_cell(each.text), manifestation)
    for each in elements:
        if each.name == "cell" and each.text not in _NO_CODE:
            yield IndexCode(_column(each), *code_cell(each.text), manifestation)


def _column(element: Element) -> int:
    column = element.attributes.get("col", "")
    if not re.fullmatch("[1-7]", column):
        raise ValueError(f"column “{column[:20]}” is none of a table")
    return int(column)
