"""What every loaded set of rules says of one code, in the words of a coder and without money."""

from collections.abc import Iterator
from datetime import date

from app.codebooks.asking.books import CodeBooks
from app.codebooks.fees.lookup import fee_of
from app.codebooks.icd10cm.conversion_table import successors
from app.codebooks.icd10cm.guidelines.book import guidelines_for
from app.codebooks.mce.lists import mce_lists
from app.codebooks.ncci.add_on_lookup import primaries_of
from app.codebooks.ncci.units_lookup import units_limit
from app.codebooks.policies.found import policies_for
from app.codebooks.risk.lookup import hccs_of
from app.domain.books import SERVICES, Entry, Status
from app.domain.codes import System
from app.domain.rules.ncci import EditSet, Program, Setting, UnitsIndicator
from app.domain.rules.remarks import Remark

__all__ = ["remarks"]

_SETTINGS = (Setting.PRACTITIONER, Setting.HOSPITAL, Setting.DME)
_COUNTED = {
    UnitsIndicator.LINE: "a claim line",
    UnitsIndicator.DAY_BY_POLICY: "a day of service, by policy",
    UnitsIndicator.DAY_CLINICAL: "a day of service, more only with documentation",
}
_POLICIES = (System.NCD, System.LCD, System.ARTICLE)
# An add-on code may go with hundreds of primary codes.
_SHOWN = 8


def remarks(books: CodeBooks, entry: Entry, on: date) -> tuple[Remark, ...]:
    """Return what the sets that are loaded for a date say of a code; nothing of one unknown then.

    Each remark names its set and edition. Amounts are left out: no money stands beside a code.
    """
    if entry.status in {Status.NO_EDITION, Status.NOT_IN_EDITION} and not entry.title:
        return ()
    if entry.system is System.ICD_10_CM:
        return tuple(_of_diagnosis(books, entry, on))
    if entry.system in SERVICES:
        return tuple(_of_service(books, entry.code, on))
    return ()


def _of_diagnosis(books: CodeBooks, entry: Entry, on: date) -> Iterator[Remark]:
    code = entry.code
    if not entry.is_billable:
        for each in books.ask(System.ICD_10_CM, successors, code, date.min):
            yield Remark(
                System.ICD_10_CM,
                f"Conversion Table, from {each.since}",
                f"{each.previous} was replaced by {each.code}",
            )
    for guideline in books.ask(System.ICD_10_CM, guidelines_for, code, on):
        said = f"Guideline {guideline.number} {guideline.title}"
        yield Remark(System.ICD_10_CM, f"Official Guidelines {guideline.edition}", said)
    for hcc in books.ask(System.HCC, hccs_of, code, on):
        label = f" {hcc.label}" if hcc.label else ""
        yield Remark(
            System.HCC, f"payment year {hcc.payment_year}", f"{hcc.model} {hcc.number}{label}"
        )
    for listing in books.ask(System.MCE, mce_lists, code, on):
        ages = f", ages {listing.ages}" if listing.ages else ""
        yield _remark(books, System.MCE, on, f"{listing.list}{ages}")


def _of_service(books: CodeBooks, code: str, on: date) -> Iterator[Remark]:
    if fee := books.ask(System.MPFS, fee_of, code, "", on):
        text = (
            f"status {fee.status}, global {fee.global_days}, PC/TC {fee.pctc}, "
            f"multiple procedure {fee.multiple_procedure}, bilateral {fee.bilateral}, "
            f"assistant {fee.assistant}, co-surgeons {fee.co_surgeons}, team {fee.team}"
        )
        yield _remark(books, System.MPFS, on, text)
    for setting in _SETTINGS:
        edit_set = EditSet(Program.MEDICARE, setting)
        if limit := books.ask(System.NCCI_MUE, units_limit, code, on, edit_set):
            text = f"{setting}: {limit.units} units {_COUNTED[limit.indicator]}"
            yield Remark(System.NCCI_MUE, f"{limit.released:%Y-%m}", text)
    yield from _add_on(books, code, on)
    for system in _POLICIES:
        for policy in books.ask(system, policies_for, code, on):
            yield _remark(books, system, on, f"{policy.display_id} {policy.title}")


def _add_on(books: CodeBooks, code: str, on: date) -> Iterator[Remark]:
    found = books.ask(System.NCCI_AOC, primaries_of, code, on)
    if not found:
        return
    primaries = [each.primary or "what the contractor accepts" for each in found]
    more = f" and {len(primaries) - _SHOWN} more" if len(primaries) > _SHOWN else ""
    text = f"add-on code, to be reported with {', '.join(primaries[:_SHOWN])}{more}"
    yield Remark(System.NCCI_AOC, f"{found[0].released:%Y-%m}", text)


def _remark(books: CodeBooks, system: System, on: date, text: str) -> Remark:
    edition = books.edition_on(system, on)
    return Remark(system, edition.edition if edition else "", text)
