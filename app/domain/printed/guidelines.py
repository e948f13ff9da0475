"""The official guidelines for coding, section by section."""

from dataclasses import dataclass

__all__ = ["Guideline"]


@dataclass(frozen=True, slots=True)
class Guideline:
    """A numbered section of the ICD-10-CM Official Guidelines for Coding and Reporting.

    Attributes:
        number: as coders cite it: ``I.C.9.a.2)``, ``II.K``, ``Appendix I``.
        title: its heading without the number.
        text: its own paragraphs, divided by blank lines; sections below it have theirs.
        page: where it begins, counted from 1.
        edition: the fiscal year: ``FY2026``.
    """

    number: str
    title: str
    text: str
    page: int
    edition: str
