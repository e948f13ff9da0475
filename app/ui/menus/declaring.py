"""How an action is declared: its words, its keys and when it can be done."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP

__all__ = [
    "Declared",
    "Situation",
    "When",
    "always",
    "in_encounter",
    "redoable",
    "undoable",
    "with_chart",
    "with_query",
    "with_selection",
    "words",
]


@dataclass(frozen=True, slots=True)
class Situation:
    """What is open and chosen, by which actions are enabled."""

    has_encounter: bool = False
    has_document: bool = False
    has_selection: bool = False
    has_query: bool = False
    undo_label: str = ""
    redo_label: str = ""


When = Callable[[Situation], bool]


def always(_: Situation) -> bool:
    """At any time."""
    return True


def in_encounter(situation: Situation) -> bool:
    """While an encounter is open."""
    return situation.has_encounter


def with_chart(situation: Situation) -> bool:
    """While a document is shown."""
    return situation.has_document


def with_selection(situation: Situation) -> bool:
    """While words of the chart are selected."""
    return situation.has_selection


def with_query(situation: Situation) -> bool:
    """While a query is open."""
    return situation.has_query


def undoable(situation: Situation) -> bool:
    """While there is something to undo."""
    return bool(situation.undo_label)


def redoable(situation: Situation) -> bool:
    """While something undone can be done again."""
    return bool(situation.redo_label)


@dataclass(frozen=True, slots=True)
class Declared:
    """An action; an empty ``menu`` repeats the one above, ``keys`` may have several.

    ``pane_keys`` are pressed in the pane that has them and are only shown here. ``short`` are
    the words for the toolbar.
    """

    id: str
    menu: str
    text: str
    keys: tuple[str, ...] = ()
    when: When = always
    icon: str = ""
    is_choice: bool = False
    is_first_of_group: bool = False
    pane_keys: str = ""
    short: str = ""

    @property
    def is_pane(self) -> bool:
        """Tell whether the action shows a pane, whose name stands behind ``pane.``."""
        return self.id.startswith("pane.")


def words(text: str) -> str:
    """Return the words as they are, marked for translation."""
    return str(QT_TRANSLATE_NOOP("Actions", text))
