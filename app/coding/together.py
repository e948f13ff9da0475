"""Several codes given in one step, and what the books say of each before."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from app.coding.edits import Edited
from app.coding.given import NotGivenError, billed_code, diagnosis_code, fault, procedure_code
from app.domain.books import Books
from app.domain.codes import System
from app.domain.encounter import Facts
from app.domain.notebook.code_sets import Member, Offered
from app.domain.notebook.kept import SystemCode
from app.domain.sheet import Line, Procedure, Sheet

__all__ = ["given_together", "offered"]


def offered(sheet: Sheet, facts: Facts, members: Iterable[Member], books: Books) -> list[Offered]:
    """Look codes up on the dates for which they would be given."""
    standing = _standing(sheet)
    return [replace(_offer(each, facts, books), stands=each.code in standing) for each in members]


def given_together(sheet: Sheet, facts: Facts, codes: Sequence[SystemCode], books: Books) -> Edited:
    """Give diagnoses, procedures and services; what stands already is left as it is.

    Raises:
        NotGivenError: one of the codes cannot be given; none is.
    """
    standing = _standing(sheet)
    new = [each for each in dict.fromkeys(codes) if each not in standing]
    for each in new:
        sheet = _with(sheet, each, facts, books)
    return Edited(sheet, f"{', '.join(each.code for each in new)} given")


def _offer(member: Member, facts: Facts, books: Books) -> Offered:
    code, on = member.code, _day(member.code.system, facts)
    entry = books.entry(code.code, on, code.system)
    # A diagnosis has to be valid; of the others the program may lack the book.
    can_give = entry.is_billable or code.system is not System.ICD_10_CM
    return Offered(member, on, entry, fault(entry, on, books), can_give)


def _with(sheet: Sheet, code: SystemCode, facts: Facts, books: Books) -> Sheet:
    match code.system:
        case System.ICD_10_CM:
            return sheet.give(diagnosis_code(code.code, facts.coding_date, books), ())
        case System.ICD_10_PCS:
            return sheet.add_procedure(Procedure(procedure_code(code.code)))
        case System.HCPCS | System.CPT:
            return sheet.add_line(Line(billed_code(code.code)))
        case _:
            raise NotGivenError(f"{code.code} of {code.system} is not given to an encounter")


def _day(system: System, facts: Facts) -> date:
    """Services are coded by their own day, all else by that of the encounter."""
    is_coded = system in (System.ICD_10_CM, System.ICD_10_PCS)
    return facts.coding_date if is_coded else facts.service_from


def _standing(sheet: Sheet) -> set[SystemCode]:
    given = [
        *((System.ICD_10_CM, each.code) for each in sheet.diagnoses),
        *((System.ICD_10_PCS, each.code) for each in sheet.procedures),
        *((system, each.code) for each in sheet.lines for system in (System.HCPCS, System.CPT)),
    ]
    return {SystemCode(system, code) for system, code in given}
