"""What is wrong with a National Provider Identifier (rule C-01)."""

from collections.abc import Iterator

from app.domain.encounter import Facts
from app.domain.people import is_npi

__all__ = ["BadNpiError", "check_npis", "npi_faults"]

_DIGITS = 10


class BadNpiError(ValueError):
    """An NPI whose shape or check digit is wrong."""


def check_npis(facts: Facts) -> None:
    """Refuse facts with an NPI that cannot be one; a missing NPI is no fault here.

    Raises:
        BadNpiError: one of the providers has such an NPI.
    """
    for fault in npi_faults(facts):
        raise BadNpiError(fault)


def npi_faults(facts: Facts) -> Iterator[str]:
    """Yield a line for each NPI that cannot be one."""
    for provider in (facts.rendering, facts.billing):
        if provider.npi and not is_npi(provider.npi):
            yield f"NPI {provider.npi} is not valid: {_fault(provider.npi)}"


def _fault(npi: str) -> str:
    if len(npi) == _DIGITS and npi.isascii() and npi.isdigit():
        return "its check digit is wrong; take the 10 digits from the NPPES registry"
    return "it is not 10 digits; take them from the NPPES registry"
