"""A section of the Official Guidelines as a page of the book."""

from collections.abc import Iterable, Iterator
from html import escape

from app.domain.guidelines import Guideline
from app.ui.codes.book_links import SECTION, linked
from app.ui.codes.book_parts import heading, paragraph, said
from app.ui.codes.section_reading import OpenSection

__all__ = ["section_page"]


def section_page(section: OpenSection) -> str:
    """Return the page: what the section says, where it stands, and what stands below it."""
    guideline = section.guideline
    line = said("Official Guidelines {edition}, page {page}. Alt+Left goes back.")
    source = line.format(edition=guideline.edition, page=guideline.page)
    return "".join(
        (
            paragraph(escape(guideline.number), "code"),
            paragraph(escape(guideline.title), "title"),
            paragraph(escape(source), "quiet"),
            *_listed(said("Stands under"), section.above),
            *_text(guideline.text),
            *_listed(said("Sections below"), section.below),
        )
    )


def _text(text: str) -> Iterator[str]:
    if text:
        yield heading(said("Text"))
    for piece in filter(None, text.split("\n\n")):
        yield paragraph(linked(piece), "text")


def _listed(title: str, guidelines: Iterable[Guideline]) -> Iterator[str]:
    found = list(guidelines)
    if found:
        yield heading(title)
    for each in found:
        named = escape(f"{each.number} {each.title}")
        yield paragraph(f'<a href="{SECTION}:{escape(each.number)}">{named}</a>')
