"""Whether a code may be given on a date, and the line that says why not."""

from datetime import date

from app.domain.books import Books, Entry, Status
from app.domain.codes import System, spelled, systems_of, undotted

__all__ = ["NotGivenError", "billed_code", "diagnosis_code", "fault", "procedure_code"]

SHOWN_CHILDREN = 6


class NotGivenError(ValueError):
    """A code that cannot be given: one line that says why and what to do."""


def diagnosis_code(text: str, on: date, books: Books) -> str:
    """Return the ICD-10-CM code with its dot, if it is valid on the date.

    Raises:
        NotGivenError: it is a header, not in the edition, of another shape, or no edition
            covers the date.
    """
    if System.ICD_10_CM not in systems_of(text):
        raise NotGivenError(f"“{text.strip()}” has not the shape of an ICD-10-CM code")
    entry = books.entry(spelled(text, System.ICD_10_CM), on, System.ICD_10_CM)
    if reason := fault(entry, on, books):
        raise NotGivenError(reason)
    return entry.code


def procedure_code(text: str) -> str:
    """Return the ICD-10-PCS code, by its shape: no release of it is loaded yet.

    Raises:
        NotGivenError: it has another shape.
    """
    return _by_shape(
        text, "an ICD-10-PCS code: seven characters without I and O", System.ICD_10_PCS
    )


def billed_code(text: str) -> str:
    """Return the CPT or HCPCS code of a service line, by its shape.

    Raises:
        NotGivenError: it has another shape.
    """
    return _by_shape(text, "a CPT or HCPCS code: five characters", System.HCPCS, System.CPT)


def fault(entry: Entry, on: date, books: Books) -> str:
    """Return why the code cannot stand on a claim of the date, empty when it can."""
    match entry.status:
        case Status.HEADER:
            return f"{entry.code} is a header on {on}: choose {_children(entry)}"
        case Status.NOT_IN_EDITION:
            return (
                f"{entry.code} is not in {_edition(entry, on, books)}: search for the code of {on}"
            )
        case Status.NO_EDITION:
            return books.no_edition_message(entry.system, on)
        case _:
            return ""


def _by_shape(text: str, wanted: str, *systems: System) -> str:
    if not set(systems).intersection(systems_of(text)):
        raise NotGivenError(f"“{text.strip()}” has not the shape of {wanted}")
    return undotted(text)


def _children(entry: Entry) -> str:
    codes = [child.code for child in entry.children]
    if not codes:
        return "a code below it"
    rest = len(codes) - SHOWN_CHILDREN
    return ", ".join(codes[:SHOWN_CHILDREN]) + (f" or {rest} more" if rest > 0 else "")


def _edition(entry: Entry, on: date, books: Books) -> str:
    edition = books.edition_on(entry.system, on)
    return f"{entry.system} {edition.edition}" if edition else entry.system
