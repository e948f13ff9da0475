"""All entries, looked up by the words of a query."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from app.vocabulary.entries import Entry, Key
from app.vocabulary.speech import Spoken
from app.vocabulary.synonyms import Synonyms

__all__ = ["Vocabulary"]


@dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """Entries by their words.

    ``related`` are other words of the same meaning, ``british`` the words of which no rule
    gives the American spelling, ``spoken`` the lay entries by what of them is said.
    """

    entries: Mapping[Key, Entry] = field(default_factory=dict)
    related: Mapping[Key, tuple[Key, ...]] = field(default_factory=dict)
    british: Mapping[str, str] = field(default_factory=dict)
    spoken: Spoken = field(default_factory=lambda: Spoken({}, {}))
    # How many words the longest entry has that begins with a word: most words begin none.
    _longest: dict[str, int] = field(default_factory=dict, init=False, repr=False)

    def with_synonyms(self, synonyms: Synonyms) -> "Vocabulary":
        """Return the vocabulary with a coder’s own synonyms before what it says itself."""
        entries = {**self.entries, **synonyms.entries()}
        return replace(self, entries=entries)

    def entry_at(self, words: Sequence[str], at: int) -> tuple[int, Entry] | None:
        """Return the longest entry that begins at a word, with the number of its words."""
        if not self._longest:
            self._longest.update(_longest(self.entries))
        for count in range(min(self._longest.get(words[at], 0), len(words) - at), 0, -1):
            if entry := self.entries.get(tuple(words[at : at + count])):
                return count, entry
        return None


def _longest(keys: Iterable[Key]) -> dict[str, int]:
    longest: dict[str, int] = {}
    for key in keys:
        longest[key[0]] = max(len(key), longest.get(key[0], 0))
    return longest
