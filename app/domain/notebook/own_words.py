"""Own words: what the charts of a clinic say, and what it means in the books."""

from dataclasses import dataclass

from app.domain.notebook.kept import NotebookError

__all__ = ["MOST_CHARACTERS", "OwnWord"]

MOST_CHARACTERS = 200


@dataclass(frozen=True, slots=True)
class OwnWord:
    """Words that are said for other words, or for a code; one wording may mean several things."""

    said: str
    meant: str

    def __post_init__(self) -> None:
        _check(self.said, "what the chart says")
        _check(self.meant, "what it means: words of the books, or a code")
        if self.said.casefold() == self.meant.casefold():
            raise NotebookError("both sides say the same: write what the words mean")

    @classmethod
    def of(cls, said: str, meant: str) -> "OwnWord":
        """Take both sides as they were typed; white space is folded.

        Raises:
            NotebookError: a side has no words or too many, or both say the same.
        """
        return cls(" ".join(said.split()), " ".join(meant.split()))

    @property
    def key(self) -> tuple[str, str]:
        """Return both sides in small letters: the same words are kept once."""
        return self.said.casefold(), self.meant.casefold()


def _check(text: str, what: str) -> None:
    if not any(char.isalnum() for char in text):
        raise NotebookError(f"own words need words: write {what}")
    if len(text) > MOST_CHARACTERS:
        raise NotebookError(f"own words have up to {MOST_CHARACTERS} characters: write fewer")
