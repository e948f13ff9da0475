"""What the coder has said of the words of a query: own synonyms, senses chosen, words kept."""

from dataclasses import dataclass

from app.vocabulary.synonyms import NONE, Synonyms

__all__ = ["PLAIN", "Wording"]


@dataclass(frozen=True, slots=True)
class Wording:
    """How to read a query.

    ``as_typed`` are words that stand for nothing else, ``chosen`` the senses that were chosen,
    each as what was typed and what is meant; both as `Replacement` shows them. ``is_whole``: what
    lacks any of the words is not looked for. ``is_one``: they name one condition, not several.
    """

    synonyms: Synonyms = NONE
    as_typed: frozenset[str] = frozenset()
    chosen: tuple[tuple[str, str], ...] = ()
    is_whole: bool = False
    is_one: bool = False


PLAIN = Wording()
