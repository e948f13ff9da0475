"""What to do next where the list of codes has nothing to show."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from app.search import Found
from app.ui.search.search_room import Wish

__all__ = ["first_step", "next_step"]


def first_step(on: date | None) -> str:
    """Say what to do before anything is typed; without a day nothing can be searched."""
    if on is None:
        return _said("Open an encounter: its date of service chooses the edition.")
    return _said("Type words of the diagnosis, or a code. F3 takes the words of the chart.")


def next_step(found: Found, wish: Wish) -> str:
    """Say what to do where nothing was found, nothing where something was."""
    if found.hits:
        return ""
    if wish.filters.is_narrow:
        line = _said("Nothing found for “{words}” with these filters. Ctrl+Shift+L takes them off.")
    else:
        line = _said(
            "Nothing found for “{words}” on {on}. Try fewer words, their beginnings, or the "
            "first characters of a code."
        )
    return line.format(words=" ".join(wish.words.split()), on=wish.on)


def _said(text: str) -> str:
    return QCoreApplication.translate("Search", text)
