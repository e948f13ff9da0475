"""``codebooks list``: which releases are loaded, and the dates they cover."""

from app.cli.house import House
from app.cli.outcome import Outcome
from app.domain.books import Edition

__all__ = ["listed"]


def listed(house: House) -> Outcome:
    """Tell one row for each loaded release."""
    editions = house.books().editions()
    lines = [
        f"{edition.system:<10} {edition.edition}  {edition.effective_from} to"
        f" {edition.effective_to}  {edition.codes:>7,} codes {edition.headers:>6,} headers"
        f"  {edition.source}"
        for edition in editions
    ]
    return Outcome([_fields(edition) for edition in editions], "\n".join(lines))


def _fields(edition: Edition) -> dict[str, object]:
    return {
        "system": edition.system,
        "edition": edition.edition,
        "effective_from": edition.effective_from.isoformat(),
        "effective_to": edition.effective_to.isoformat(),
        "codes": edition.codes,
        "headers": edition.headers,
        "source": edition.source,
        "licence": edition.licence,
    }
