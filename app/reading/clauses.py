"""Where a list of denied things ends without a word that says so."""

from collections.abc import Collection, Iterator, Sequence

from app.reading.words import Word

__all__ = ["clauses", "findings"]

_JOINS = frozenset({"and", "with", "or", "nor", "but"})
_CHOICES = frozenset({"or", "nor"})
_ARTICLES = frozenset({"the", "his", "her", "their", "a", "an"})
_VERBS = frozenset({"is", "are", "was", "were", "has", "have", "had"})


def clauses(words: Sequence[Word]) -> Iterator[int]:
    """Yield where a clause with a verb of its own begins: “no wheezes, the rest is clear”.

    The verb of a list is not its own: “no wheezes, rales or rubs are heard”.
    """
    joints = [at for at in range(len(words)) if _is_joint(words, at)]
    for at, following in zip(joints, [*joints, len(words)][1:], strict=True):
        clause = [word.text for word in words[at + 1 : following]]
        is_member = not clause or clause[0] in _JOINS or not _CHOICES.isdisjoint(clause)
        if not is_member and not _VERBS.isdisjoint(clause):
            yield at


def _is_joint(words: Sequence[Word], at: int) -> bool:
    following = words[at + 1].text if at + 1 < len(words) else ""
    return words[at].text == "," or (words[at].text == "and" and following in _ARTICLES)


def findings(words: Sequence[Word], found: Collection[str]) -> Iterator[int]:
    """Yield where a finding begins after a comma: “no fever, mild cough”.

    A list that ends in “or” goes on: “no fever, mild cough, or pain”.
    """
    last = max((at for at, word in enumerate(words) if word.text in _CHOICES), default=-1)
    for at in range(max(0, last), len(words) - 1):
        if words[at].text == "," and words[at + 1].text in found:
            yield at
