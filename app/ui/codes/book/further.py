"""What guidelines and rules say of a code, below its page."""

from collections.abc import Collection, Iterable, Iterator
from html import escape
from itertools import groupby

from app.domain.codes import System
from app.domain.printed.guidelines import Guideline
from app.domain.rules.remarks import Remark
from app.ui.codes.book.history import history_part
from app.ui.codes.book.links import linked
from app.ui.codes.book.parts import fold, heading, paragraph, said
from app.ui.codes.book.reading import Further, OpenPage

__all__ = ["further_part"]

_SHOWN = 10
_ALL = "all guidelines"


def further_part(page: OpenPage, further: Further, unfolded: Collection[str]) -> str:
    """Return guidelines, rules and lists, history, and what is not loaded.

    ``unfolded`` are the numbers of the guidelines whose text is open.
    """
    parts = (
        *_guidelines(further.guidelines, unfolded),
        *_rules(further.remarks),
        history_part(page.entry, further.history),
        _missing(page, further.missing),
    )
    return "".join(parts)


def _guidelines(guidelines: Iterable[Guideline], unfolded: Collection[str]) -> Iterator[str]:
    found = list(guidelines)
    if found:
        yield heading(said("Official Guidelines"), found[0].edition)
    is_long = len(found) > _SHOWN
    is_open = _ALL in unfolded
    for each in found if is_open else found[:_SHOWN]:
        yield from _guideline(each, is_open=each.number in unfolded)
    if is_long:
        rest = said("{count} more, of wider ranges").format(count=len(found) - _SHOWN)
        yield paragraph(fold(_ALL, escape(rest), is_open=is_open), "fold")


def _guideline(guideline: Guideline, *, is_open: bool) -> Iterator[str]:
    named = escape(f"{guideline.number} {guideline.title}")
    yield paragraph(fold(guideline.number, named, is_open=is_open), "fold")
    if is_open:
        text = guideline.text or said("It has no text of its own: see the sections below it.")
        for piece in text.split("\n\n"):
            yield paragraph(linked(piece), "text")


def _rules(remarks: Iterable[Remark]) -> Iterator[str]:
    found = list(remarks)
    if found:
        yield heading(said("Rules and lists"))
    for (system, edition), same in groupby(found, key=_source):
        yield paragraph(
            f'{escape(_set_name(system))} <span class="quiet">{escape(edition)}</span>', "kind"
        )
        yield from (paragraph(escape(each.text)) for each in same)


def _missing(page: OpenPage, missing: Collection[System]) -> str:
    if not missing:
        return ""
    names = ", ".join(map(_set_name, missing))
    line = said("Not loaded for {on}, so nothing is said by: {names}.")
    return paragraph(escape(line.format(on=page.on, names=names)), "last quiet")


def _source(remark: Remark) -> tuple[System, str]:
    return remark.system, remark.edition


def _set_name(system: System) -> str:
    """Return what coders call a set of rules."""
    names = {
        System.ICD_10_CM: said("Official Guidelines"),
        System.HCC: said("Risk adjustment (HCC)"),
        System.MCE: said("Medicare Code Editor"),
        System.MPFS: said("Medicare Physician Fee Schedule"),
        System.NCCI_MUE: said("Medically unlikely edits (MUE)"),
        System.NCCI_AOC: said("Add-on code edits"),
        System.NCD: said("National coverage (NCD)"),
        System.LCD: said("Local coverage (LCD)"),
        System.ARTICLE: said("Billing articles"),
    }
    return names[system]
