"""A section of the Official Guidelines as a page of the book."""

from collections.abc import Iterable, Iterator
from html import escape

from app.domain.printed.guidelines import Guideline
from app.ui.codes.book.links import SECTION, linked
from app.ui.codes.book.parts import heading, paragraph, said
from app.ui.codes.section_reading import OpenSection

__all__ = ["section_page"]


def section_page(section: OpenSection) -> str:
    """Return the page: where the section stands, what it says, and what stands below it."""
    guideline = section.guideline
    line = said("Official Guidelines {edition}, page {page}. Alt+Left goes back.")
    source = line.format(edition=guideline.edition, page=guideline.page)
    return "".join(
        (
            paragraph(escape(guideline.number), "code"),
            paragraph(escape(guideline.title), "title"),
            paragraph(escape(source), "quiet"),
            _way(section.above),
            *_text(guideline.text),
            *_listed(said("Sections below"), section.below),
        )
    )


def _text(text: str) -> Iterator[str]:
    if text:
        yield heading(said("What it says"))
    for piece in filter(None, text.split("\n\n")):
        yield paragraph(linked(piece), "text")


def _way(above: Iterable[Guideline]) -> str:
    """Return the sections around it in one line, each with its title as a tip."""
    links = [_link(each, escape(each.number)) for each in above]
    return paragraph(f"{escape(said('Stands under'))} {' › '.join(links)}") if links else ""


def _listed(title: str, guidelines: Iterable[Guideline]) -> Iterator[str]:
    found = list(guidelines)
    if found:
        yield heading(title)
    for each in found:
        yield paragraph(_link(each, escape(f"{each.number} {each.title}")))


def _link(guideline: Guideline, shown: str) -> str:
    number, title = escape(guideline.number), escape(guideline.title)
    return f'<a href="{SECTION}:{number}" title="{title}">{shown}</a>'
