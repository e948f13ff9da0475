"""Of which system a code on the coding sheet is, so that it opens in the right book."""

from app.domain.books import SERVICES
from app.domain.codes import System, has_shape
from app.domain.notebook.kept import SystemCode
from app.domain.sheet import Sheet

__all__ = ["of_sheet", "service_code"]


def service_code(code: str) -> SystemCode:
    """Return the code of a service line: J1100 is one of HCPCS there, not J11.00."""
    found = (system for system in SERVICES if has_shape(code, system))
    return SystemCode(next(found, SERVICES[0]), code)


def of_sheet(sheet: Sheet, code: str) -> SystemCode:
    """Return a code by where it stands on the sheet."""
    if any(one.code == code for one in sheet.diagnoses):
        return SystemCode(System.ICD_10_CM, code)
    if any(one.code == code for one in sheet.procedures):
        return SystemCode(System.ICD_10_PCS, code)
    return service_code(code)
