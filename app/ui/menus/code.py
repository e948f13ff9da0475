"""Find a code, give it, support it, and keep it."""

from app.ui.menus.declaring import Declared, in_encounter, with_selection
from app.ui.menus.declaring import words as _

__all__ = ["CODE_MENU"]

CODE_MENU = (
    Declared("code.find", "code", _("&Find a code"), ("Ctrl+K",), icon="search"),
    Declared(
        "code.selection",
        "code",
        _("Find a code for the &selection"),
        ("F3",),
        when=with_selection,
        icon="text-cursor-input",
        short=_("Code selection"),
    ),
    Declared(
        "code.give",
        "code",
        _("&Give the code in the book"),
        when=in_encounter,
        icon="circle-plus",
        is_first_of_group=True,
        pane_keys="Ctrl+Return",
        short=_("Give"),
    ),
    Declared(
        "code.support",
        "code",
        _("Add the selection as &evidence"),
        ("Ctrl+E",),
        when=with_selection,
        icon="highlighter",
    ),
    Declared(
        "book.favourite",
        "code",
        _("Fa&vourite: star the code in the book"),
        ("Ctrl+D",),
        icon="star",
        is_first_of_group=True,
    ),
    Declared("book.note", "code", _("Write a &note on the code"), ("Ctrl+M",), icon="notebook-pen"),
    Declared("book.rule", "code", _("Add a &payer rule of the code…"), ("Ctrl+R",), icon="scale"),
    Declared("book.set", "code", _("Put the code into a se&t…"), ("Ctrl+T",), icon="plus"),
    Declared(
        "sets.show",
        "code",
        _("Sets and te&mplates of codes"),
        ("Ctrl+J",),
        is_first_of_group=True,
    ),
    Declared(
        "sets.make",
        "code",
        _("Ma&ke a set of the codes of the encounter…"),
        ("Ctrl+Shift+T",),
        when=in_encounter,
    ),
    Declared("recent.show", "code", _("&Recent codes"), ("Ctrl+Shift+J",)),
    Declared("words.show", "code", _("O&wn words for the search"), ("Ctrl+Shift+W",)),
)
