"""What Medicare pays a practitioner for a service, and where: values without rounding."""

from dataclasses import dataclass
from datetime import date

__all__ = ["Fee", "Gpci", "Locality", "amount", "opps_amount"]

# Only their relative values are used to pay; those of other status codes are told, not used.
_PAID = frozenset("ART")
# Hundredths of a unit, thousandths of an index and ten-thousandths of a dollar, over cents.
_PER_CENT = 10**7


@dataclass(frozen=True, slots=True)
class Fee:
    """A code, or one component of it, in the Medicare Physician Fee Schedule.

    Fields are named by the captions of the CMS relative value file; indicators stand as CMS
    writes them, empty where it writes nothing. Relative value units and the three shares of the
    global package are hundredths, the conversion factor ten-thousandths of a dollar.

    ``modifier`` is 26, TC or 53 where CMS prices that component apart, else empty. ``description``
    is empty for what is not CMS’s own text. ``pricing`` is told from 2026 on. ``released`` is the
    first day of the release; on an earlier day no earlier release of that year is loaded.
    """

    code: str
    modifier: str
    description: str
    status: str
    not_used: str
    work: int
    non_facility_pe: int
    non_facility_na: str
    facility_pe: int
    facility_na: str
    mp: int
    non_facility_total: int
    facility_total: int
    pctc: str
    global_days: str
    pre_op: int
    intra_op: int
    post_op: int
    multiple_procedure: str
    bilateral: str
    assistant: str
    co_surgeons: str
    team: str
    pricing: str
    endoscopic_base: str
    conversion_factor: int
    supervision: str
    calculation_flag: str
    imaging_family: str
    opps_non_facility_pe: int
    opps_facility_pe: int
    opps_mp: int
    released: date

    @property
    def is_priced(self) -> bool:
        """Tell whether Medicare pays by these relative values: status A, R or T."""
        return self.status in _PAID


@dataclass(frozen=True, slots=True)
class Gpci:
    """The geographic practice cost indices of a locality, in thousandths.

    ``work`` is the index with the floor of 1.0 where CMS gives both; ``work_without_floor`` is
    None where it gives one.
    """

    mac: str
    locality: str
    state: str
    name: str
    work: int
    pe: int
    mp: int
    work_without_floor: int | None = None


@dataclass(frozen=True, slots=True, order=True)
class Locality:
    """A payment locality of a Medicare administrative contractor.

    ``counties`` is as CMS words it, empty where the list of counties is not loaded.
    """

    mac: str
    number: str
    state: str
    name: str
    counties: str = ""


def amount(fee: Fee, gpci: Gpci, *, facility: bool) -> int:
    """Return the fee schedule amount in cents, before any payment rule.

    CMS relative value file, documentation: (work RVU x work GPCI + PE RVU x PE GPCI + MP RVU x MP
    GPCI) x conversion factor. Nothing is rounded before the end; half a cent is rounded up.
    """
    pe = fee.facility_pe if facility else fee.non_facility_pe
    return _cents(fee, gpci, pe, fee.mp)


def opps_amount(fee: Fee, gpci: Gpci, *, facility: bool) -> int | None:
    """Return the amount in cents above which imaging is not paid, None where no such cap applies.

    Deficit Reduction Act of 2005, section 5102(b): the lower of it and `amount` is paid.
    """
    pe = fee.opps_facility_pe if facility else fee.opps_non_facility_pe
    return _cents(fee, gpci, pe, fee.opps_mp) if pe or fee.opps_mp else None


def _cents(fee: Fee, gpci: Gpci, pe: int, mp: int) -> int:
    adjusted = fee.work * gpci.work + pe * gpci.pe + mp * gpci.mp
    return (adjusted * fee.conversion_factor + _PER_CENT // 2) // _PER_CENT
