"""What is asked: the words of the line or of the chart, and what the coder says of them."""

from app.search.asking.wording import Wording
from app.search.gist.gist import Gist
from app.ui.search.passages import Passage, Passages
from app.ui.search.reading import Reading
from app.ui.search.search_line import SearchLine
from app.vocabulary.synonyms import Synonyms

__all__ = ["Asking"]


class Asking:
    """Knows what the line stands for, and how it is read."""

    def __init__(self, line: SearchLine) -> None:
        self._line = line
        self._passages = Passages()
        self._before = ""
        self.reading = Reading()

    @property
    def words(self) -> str:
        """Return what is to be searched."""
        return self._passage.asked

    @property
    def wording(self) -> Wording:
        """Return how it is read."""
        return self.reading.wording

    def take(self, text: str) -> None:
        """Put words of the chart into the line."""
        self._line.search(self._passages.take(text))

    def follow(self) -> bool:
        """Forget what was said of words that are no longer asked.

        Tell whether something else is asked, not the same words with more or fewer letters.
        """
        before, self._before = self._before, self.words
        self.reading.follow(self._before)
        return not (self._before.startswith(before) or before.startswith(self._before))

    def take_synonyms(self, synonyms: Synonyms) -> bool:
        """Know the coder's own words; tell whether they are others than before."""
        is_other = synonyms != self.wording.synonyms
        if is_other:
            self.reading.take_synonyms(synonyms)
        return is_other

    def told(self, gist: Gist | None) -> Passage:
        """Return the words with the problems that a search found in them."""
        passage = self._passage.told(gist)
        if passage.parts:
            self._passages.keep(self._line.words, passage)
        return passage

    def turn(self, part: str) -> None:
        """Ask for another problem of the selection."""
        self._passages.keep(self._line.words, self._passage.turned(part))
        self.follow()

    def widen(self) -> None:
        """Have all problems of the selection shown."""
        self._passages.keep(self._line.words, self._passage.widened())

    @property
    def _passage(self) -> Passage:
        return self._passages.of(self._line.words)
