"""For which payment year a file of condition categories is, and so over which days it holds.

Payment year 2027 rests on the diagnoses of services in 2026. An edition is therefore named, and
holds, by its year of service: ``2026-01`` is that of payment year 2027. With ``--as-of`` a user
names a day of service too.
"""

import re

from app.codebooks.receiving.received import EditionHint, Member
from app.domain.rules.risk import first_service_day

__all__ = ["by_name", "hinted"]

_YEARS = re.compile(r"(?<![0-9])20[0-9]{2}(?![0-9])")


def hinted(payment_year: int) -> EditionHint:
    """Return the first day of service that counts for a payment year."""
    return EditionHint(first_service_day(payment_year))


def by_name(member: Member) -> EditionHint | None:
    """Return what the one year in a name tells; tables of categories say nothing themselves.

    The years in such names are payment years: ``ra_dx_to_cc_2027.csv``.
    """
    for part in reversed(member.name.split("/")):
        years = set(_YEARS.findall(part))
        if len(years) == 1:
            return hinted(int(years.pop()))
    return None
