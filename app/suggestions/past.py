"""What a patient had: the codes of a personal history, and of a family’s."""

from app.suggestions.choosing import Chooser, Chosen

__all__ = ["history_of"]

_HISTORY = ("Z80", "Z81", "Z82", "Z83", "Z84", "Z85", "Z86", "Z87", "Z91", "Z92", "I25.2")


def history_of(words: str, chooser: Chooser, whose: str = "personal") -> Chosen | None:
    """Return the code for a personal or family history of a condition (I.C.21.c.4)."""
    chosen = chooser.chosen(f"{whose} history of {words}")
    return chosen if chosen and chosen.code.startswith(_HISTORY) else None
