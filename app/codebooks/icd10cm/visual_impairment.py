"""The table of visual impairment that the Tabular List prints below category H54."""

from dataclasses import dataclass, field

__all__ = ["VisualImpairment"]


@dataclass(slots=True)
class VisualImpairment:
    """The table, filled cell by cell; each category becomes one line of a note."""

    _captions: dict[str, str] = field(default_factory=dict)
    _rows: list[dict[str, list[str]]] = field(default_factory=list)

    def take(self, name: str, column: str, text: str) -> None:
        """Keep a heading or a value; everything else is not part of the table."""
        if name == "heading":
            self._captions[column] = text
        elif name == "value" and column == "visCategory":
            self._rows.append({column: [text]})
        elif name == "value" and self._rows:
            self._rows[-1].setdefault(column, []).append(text)

    def lines(self) -> list[str]:
        """Return a line a category, each number after the heading of its column."""
        return ["; ".join(self._cells(row)) for row in self._rows]

    def _cells(self, row: dict[str, list[str]]) -> list[str]:
        return [f"{self._captions.get(name, '')} {', '.join(row[name])}".strip() for name in row]
