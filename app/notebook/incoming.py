"""What a file brings for the notebook: own words, or sets of codes and favourites."""

from dataclasses import dataclass

from app.domain.notebook.code_sets import CodeSet
from app.domain.notebook.kept import NotebookError, SystemCode
from app.domain.notebook.own_words import OwnWord
from app.notebook import set_file, word_file
from app.notebook.csv_rows import columns_of, rows_of

__all__ = ["Incoming", "incoming"]


@dataclass(frozen=True, slots=True)
class Incoming:
    """What was read and is not kept yet: words, or else codes, of favourites with their group.

    ``refused`` has a line for each row that is left out.
    """

    words: tuple[OwnWord, ...] = ()
    sets: tuple[CodeSet, ...] = ()
    favourites: tuple[tuple[SystemCode, str], ...] = ()
    refused: tuple[str, ...] = ()

    @property
    def rows(self) -> int:
        """Return how many rows would be kept."""
        members = sum(len(each.members) for each in self.sets)
        return len(self.words) + members + len(self.favourites)


def incoming(content: bytes) -> Incoming:
    """Read a file of own words or of sets of codes.

    Raises:
        NotebookError: it is neither, or nothing in it can be read; one line says how to mend it.
    """
    columns = columns_of(content)
    if set(word_file.COLUMNS) <= set(columns):
        words, refused = word_file.read(rows_of(content))
        return _checked(Incoming(words=words, refused=refused))
    if set(set_file.NEEDED) <= set(columns):
        codes = set_file.read(rows_of(content))
        found = Incoming((), codes.sets, codes.favourites, codes.refused)
        return _checked(found)
    raise NotebookError(
        "the first line of the file names other columns: own words have "
        f"{','.join(word_file.COLUMNS)}; sets of codes have {','.join(set_file.COLUMNS)}"
    )


def _checked(found: Incoming) -> Incoming:
    if not found.rows and not found.refused:
        raise NotebookError("the file has no rows below its first line")
    return found
