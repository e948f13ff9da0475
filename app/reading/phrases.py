"""A phrase in a sentence, as the command line asks for it: found, and what is stated of it."""

import re
from collections.abc import Iterator

from app.domain.reading.assertions import Asserted, Assertion
from app.reading.notes import Note

__all__ = ["PhraseNotFoundError", "phrase_asserted", "places"]


class PhraseNotFoundError(LookupError):
    """The phrase does not stand in the sentence."""


def phrase_asserted(sentence: str, phrase: str) -> Asserted:
    """Return what a sentence, or several, states of a phrase.

    Where the phrase stands more than once (“Asthma: denies asthma”), the first place holds at
    which something is said of it.

    Raises:
        PhraseNotFoundError: it does not stand there.
    """
    note = Note.of(sentence, is_guessed=False)
    found = [note.asserted(start, end) for start, end in places(sentence, phrase)]
    if not found:
        raise PhraseNotFoundError("The phrase does not stand in the sentence: copy it from there.")
    return next((one for one in found if one.assertion is not Assertion.PRESENT), found[0])


def places(sentence: str, phrase: str) -> Iterator[tuple[int, int]]:
    """Yield where a phrase stands, in any case and with white space folded.

    Whole words come first; only where there are none, parts of words count.
    """
    words = phrase.split()
    if not any(character.isalnum() for character in phrase):
        return
    pattern = r"\s+".join(map(re.escape, words))
    whole = list(re.finditer(rf"(?<!\w){pattern}(?!\w)", sentence, re.IGNORECASE))
    for found in whole or re.finditer(pattern, sentence, re.IGNORECASE):
        yield found.span()
