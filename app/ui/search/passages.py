"""Words of the chart that are searched: all of them, or one of the problems that they tell of."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.search.gist.gist import Gist

__all__ = ["NO_PASSAGE", "Passage", "Passages"]

_FEW = 2
_MOST = 50
_LONGEST_LINE = 2_000


@dataclass(frozen=True, slots=True)
class Passage:
    """What was typed, or selected in the chart with its lines.

    ``parts`` are the problems that a long selection tells of, the likeliest first; ``part`` is
    the one that the coder chose. ``is_wide`` says that all of them are to be seen.
    """

    text: str
    parts: tuple[str, ...] = ()
    part: str = ""
    is_wide: bool = False

    @property
    def asked(self) -> str:
        """What is searched."""
        return self.part or self.text

    @property
    def now(self) -> str:
        """The problem that is searched; there may be none."""
        return self.part or next(iter(self.parts), "")

    @property
    def shown(self) -> Sequence[str]:
        """The problems to be seen: a few, with the one that is searched."""
        if self.is_wide or len(self.parts) <= _FEW + 1:
            return self.parts
        return [part for at, part in enumerate(self.parts) if at < _FEW or part == self.now]

    def told(self, gist: Gist | None) -> "Passage":
        """Return it with the problems that a search found in it, once they are known."""
        if self.parts or gist is None or not gist.others:
            return self
        return replace(self, parts=(gist.part, *gist.others))

    def turned(self, part: str) -> "Passage":
        """Return it with another problem to search."""
        return replace(self, part=part)

    def widened(self) -> "Passage":
        """Return it with all problems to be seen."""
        return replace(self, is_wide=True)


NO_PASSAGE = Passage("")


class Passages:
    """The selections of this sitting by the one line that each leaves; never stored."""

    def __init__(self) -> None:
        self._by_line: dict[str, Passage] = {}

    def take(self, text: str) -> str:
        """Take words of the chart, and return the line that stands for them."""
        line = " ".join(text.split())[:_LONGEST_LINE].strip()
        self._by_line.pop(line, None)
        self.keep(line, Passage(text))
        return line

    def of(self, line: str) -> Passage:
        """Return what a line stands for: nothing but itself where it was typed."""
        return self._by_line.get(line) or Passage(line)

    def keep(self, line: str, passage: Passage) -> None:
        """Remember what a line stands for now."""
        self._by_line[line] = passage
        if len(self._by_line) > _MOST:
            del self._by_line[next(iter(self._by_line))]
