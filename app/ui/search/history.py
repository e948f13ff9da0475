"""What was searched in this sitting; never stored, for a search may hold words of a chart."""

from dataclasses import dataclass, replace

__all__ = ["History"]

_MOST = 50


@dataclass(frozen=True, slots=True)
class History:
    """Searches, the newest first; ``place`` is where the coder stands, -1 at what is typed now."""

    searches: tuple[str, ...] = ()
    place: int = -1
    draft: str = ""

    def keep(self, words: str) -> "History":
        """Take in a search; the beginning of it that was kept before goes."""
        words = " ".join(words.split())
        if not words or self.current == words:
            return self
        others = [each for each in self.searches if each != words]
        if others and words.startswith(others[0]):
            del others[0]
        return History((words, *others)[:_MOST])

    @property
    def current(self) -> str | None:
        """The search where the coder stands, None at what is typed now."""
        return self.searches[self.place] if self.place >= 0 else None

    def older(self, typed: str) -> "History":
        """Go to the search before; what is typed now is there to come back to."""
        draft = typed if self.place < 0 else self.draft
        shown = " ".join(typed.split())
        place = self.place + 1
        if place < len(self.searches) and self.searches[place] == shown:
            place += 1
        return self if place >= len(self.searches) else replace(self, place=place, draft=draft)

    def newer(self) -> "History":
        """Go to the search after, at the end back to what was typed."""
        return replace(self, place=max(-1, self.place - 1))

    @property
    def words(self) -> str:
        """The words to search where the coder stands."""
        return self.draft if self.place < 0 else self.searches[self.place]
