"""One line of what marks a code: its risk category, the lists that it is on, its indicators."""

from collections.abc import Iterator

from app.domain.books import Fact
from app.domain.rules.mce import Listing
from app.domain.rules.risk import Hcc
from app.ui.codes.book.parts import said
from app.ui.codes.book.reading import OpenPage

__all__ = ["marks_line"]

_NOTHING = ("", "0", "00")


def marks_line(page: OpenPage) -> str:
    """Return the marks of a code; the sets that say so are named with them."""
    parts = (
        *_hccs(page.hccs),
        *(_listing(each) for each in page.listings),
        *_facts(page.entry.facts),
    )
    return " · ".join(parts)


def _hccs(hccs: tuple[Hcc, ...]) -> Iterator[str]:
    """Yield the categories of the first model: the one by which Medicare Advantage pays."""
    for each in hccs:
        if each.model == hccs[0].model:
            yield f"{each.name} ({each.model})"


def _listing(listing: Listing) -> str:
    ages = said(", ages {ages}").format(ages=listing.ages) if listing.ages else ""
    return f"MCE: {listing.list}{ages}"


def _facts(facts: tuple[Fact, ...]) -> Iterator[str]:
    words = {
        "poa_exempt": said("POA-exempt"),
        "betos": said("BETOS {value}"),
        "type_of_service": said("type of service {value}"),
        "pricing": said("pricing {value}"),
        "multiple_pricing": said("multiple pricing {value}"),
        "anesthesia_units": said("anesthesia base units {value}"),
    }
    for fact in facts:
        if fact.name in words and fact.value not in _NOTHING:
            yield words[fact.name].format(value=fact.value)
