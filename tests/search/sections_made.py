"""Invented sections of guidelines, kept in a file as the index keeps them."""

from datetime import date

from app.codebooks.making.layers import Days
from app.domain.printed.guidelines import Guideline

__all__ = ["EVERY", "NEW", "OLD"]

OLD = Days(date(2029, 10, 1), date(2030, 9, 30))
NEW = Days(date(2030, 10, 1), date(2031, 9, 30))
_MOSS = """Green moss comes with the ague. It is coded with the lantern fever.

Where the harbour is named, code the mossy ague of the harbour too; do so first."""
_SECTIONS = (
    ("I.A.1", "Placeholder lamp", "A lamp may hold the place of another."),
    ("I.C.1", "Chapter 1: Agues (A00-A99)", ""),
    (
        "I.C.1.a",
        "Mossy ague",
        _MOSS,
    ),
    ("I.C.1.a.1)", "Sequencing of mossy ague in lamplighters of the far harbour", "Code it first."),
    ("I.C.1.b", "Lantern fever", "It glows and " * 30),
    ("II", "Selection of the first lamp", "The first lamp is chosen by its keeper."),
    ("Appendix I", "Lamps present on arrival", "A lamp that burns on arrival."),
)


def _edition(name: str) -> list[Guideline]:
    return [Guideline(*section, 1, name) for section in _SECTIONS]


EVERY = [
    *((each, OLD) for each in _edition("FY2030")[:3]),
    *((each, NEW) for each in _edition("FY2031")),
]
