"""What a coder does with own words: keep, change and take them away, and search by them."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy.orm import Session, sessionmaker

from app.domain.books import Books
from app.domain.change import Change, Kind
from app.domain.codes import systems_of
from app.domain.notebook.kept import NotebookError
from app.domain.notebook.own_words import OwnWord
from app.domain.people import Coder
from app.domain.trail import Act
from app.notebook import word_file
from app.storage import trail
from app.storage.histories import Signed
from app.storage.notebook import own_words
from app.vocabulary.synonyms import Synonyms

__all__ = ["OwnWords"]

_GONE = "these own words are not in the notebook any more: they were taken away"


@dataclass(frozen=True, slots=True)
class OwnWords:
    """The own words of a work file; undo and redo are those of the notebook."""

    sessions: sessionmaker[Session]
    coder: Coder
    now: Callable[[], datetime]
    books: Books

    def listed(self) -> tuple[OwnWord, ...]:
        """Return every own word by what is said."""
        with self.sessions() as session:
            return tuple(own_words.listed(session))

    def looked_up(self, on: date) -> tuple[tuple[OwnWord, str], ...]:
        """Return the own words, each with the title on ``on`` of the code that it means.

        The title is empty where words are meant, or a code that the books do not have.
        """
        return tuple((word, self._title(word.meant, on)) for word in self.listed())

    def synonyms(self, on: date) -> Synonyms:
        """Return the own words as the search takes them.

        For a code its title on ``on`` is searched, because codes are found by words there.
        """
        found = self.looked_up(on)
        return Synonyms.of((word.said, title or word.meant) for word, title in found)

    def table(self) -> bytes:
        """Return the own words as a CSV file."""
        return word_file.table(self.listed())

    def add(self, said: str, meant: str) -> Change:
        """Keep own words.

        Raises:
            NotebookError: a side has no words, or both say the same.
        """
        word = OwnWord.of(said, meant)
        return self._swap(None, [word], f"Own words “{word.said}” kept")

    def change(self, before: OwnWord, said: str, meant: str) -> Change:
        """Put own words in the place of others.

        Raises:
            NotebookError: a side has no words, or the former words have been taken away.
        """
        word = OwnWord.of(said, meant)
        return self._swap(before, [word], f"Own words “{word.said}” changed")

    def remove(self, word: OwnWord) -> Change:
        """Take own words away; undo brings them back.

        Raises:
            NotebookError: they have been taken away already.
        """
        return self._swap(word, [], f"Own words “{word.said}” taken away")

    def take(self, words: Sequence[OwnWord]) -> Change:
        """Keep all the words of a file in one step; those that are kept already stay."""
        return self._swap(None, words, "")

    def _title(self, meant: str, on: date) -> str:
        titles = (self.books.entry(meant, on, each).title for each in systems_of(meant))
        return next(filter(None, titles), "")

    def _swap(self, gone: OwnWord | None, come: Sequence[OwnWord], label: str) -> Change:
        with self.sessions.begin() as session:
            kept = {word.key: word for word in own_words.listed(session)}
            if gone is not None and gone.key not in kept:
                raise NotebookError(_GONE)
            old = [kept.pop(gone.key)] if gone else []
            new = [word for word in _once(come) if word.key not in kept]
            if new == old:
                return Change.of_work(said="Nothing changed")
            said = label or f"{_counted(len(new))} imported"
            signed = Signed(said, self.coder.signature, self.now())
            own_words.change(session, old, new, signed)
            trail.add(session, Act(signed.at, signed.who, "changed the notebook", None, said))
        return Change.of_work(Kind.NOTEBOOK, said=said)


def _once(words: Iterable[OwnWord]) -> Iterable[OwnWord]:
    return {word.key: word for word in words}.values()


def _counted(count: int) -> str:
    return f"{count} pair of own words" if count == 1 else f"{count} pairs of own words"
