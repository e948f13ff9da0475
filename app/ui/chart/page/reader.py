"""The reader's place in a document: a caret, and what is selected from it."""

from app.ui.chart.page import steps
from app.ui.chart.page.leaves import Leaves, Place, Selection

__all__ = ["Reader"]

_STEPS: dict[str, steps.Step] = {
    "Left": steps.left,
    "Right": steps.right,
    "Ctrl+Left": steps.left_word,
    "Ctrl+Right": steps.right_word,
    "Home": steps.start_of_row,
    "End": steps.end_of_row,
    "Ctrl+Home": lambda leaves, place: leaves.first() or place,
    "Ctrl+End": lambda leaves, place: leaves.last() or place,
}
_ROW_STEPS = {"Up": steps.up, "Down": steps.down}


class Reader:
    """Moves by keys and to places; in a document without text it stands nowhere."""

    def __init__(self, leaves: Leaves) -> None:
        self._leaves = leaves
        self._anchor = self._caret = leaves.first()
        self._column: float | None = None

    @property
    def caret(self) -> Place | None:
        """Return where the caret stands."""
        return self._caret

    @property
    def selection(self) -> Selection | None:
        """Return what is selected, None for nothing."""
        if self._anchor is None or self._caret is None or self._anchor == self._caret:
            return None
        return Selection(self._anchor, self._caret)

    def move_to(self, place: Place, *, extend: bool = False) -> None:
        """Put the caret to a place, selecting what lies between when it extends."""
        self._column = None
        self._caret = place
        if not extend:
            self._anchor = place

    def select(self, selection: Selection) -> None:
        """Select what lies between two places."""
        self._column = None
        self._anchor, self._caret = selection.anchor, selection.caret

    def select_all(self) -> None:
        """Select the whole document."""
        self._column = None
        self._anchor, self._caret = self._leaves.first(), self._leaves.last()

    def clear(self) -> None:
        """Select nothing; the caret stays."""
        self._anchor = self._caret

    def press(self, keys: str, *, extend: bool) -> bool:
        """Move as keys say, without Shift; False for keys that mean nothing here."""
        if self._caret is None:
            return False
        if keys in _ROW_STEPS:
            column = self.column()
            self.move_to(_ROW_STEPS[keys](self._leaves, self._caret, column), extend=extend)
            self._column = column
            return True
        if keys not in _STEPS:
            return False
        selection = self.selection
        if selection is not None and not extend and keys in {"Left", "Right"}:
            self.move_to(selection.start if keys == "Left" else selection.end)
        else:
            self.move_to(_STEPS[keys](self._leaves, self._caret), extend=extend)
        return True

    def column(self) -> float:
        """Return the place across the page that steps from row to row keep to, in points."""
        if self._column is None and self._caret is not None:
            self._column = steps.x_of(self._leaves, self._caret)
        return self._column or 0.0

    def jump_to(self, place: Place, *, extend: bool) -> None:
        """Put the caret to a place some rows away, keeping to its column."""
        column = self.column()
        self.move_to(place, extend=extend)
        self._column = column
