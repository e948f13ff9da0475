"""Undo and redo, import and export of what is the coder’s own, find and copy."""

from app.ui.menus.declaring import Declared, redoable, undoable, with_chart, with_selection
from app.ui.menus.declaring import words as _

__all__ = ["EDIT_MENU"]

EDIT_MENU = (
    Declared(
        "edit.undo", "edit", _("&Undo"), ("Ctrl+Z",), when=undoable, icon="undo-2", short=_("Undo")
    ),
    Declared(
        "edit.redo",
        "edit",
        _("&Redo"),
        (
            "Ctrl+Shift+Z",
            "Ctrl+Y",
        ),
        when=redoable,
        icon="redo-2",
        short=_("Redo"),
    ),
    Declared("notebook.undo", "edit", _("Undo in the &notebook"), ("Ctrl+Alt+Z",)),
    Declared("notebook.redo", "edit", _("Redo in the n&otebook"), ("Ctrl+Alt+Y",)),
    Declared(
        "notebook.import",
        "edit",
        _("&Import own words, sets or favourites…"),
        ("Ctrl+Shift+I",),
        is_first_of_group=True,
    ),
    Declared("words.export", "edit", _("Export own &words…"), icon="file-output"),
    Declared("sets.export", "edit", _("Export &sets and favourites…"), icon="file-output"),
    Declared(
        "chart.find",
        "edit",
        _("&Find in all documents"),
        ("Ctrl+F",),
        when=with_chart,
        icon="text-search",
        is_first_of_group=True,
    ),
    Declared(
        "chart.find_next", "edit", _("Ne&xt place found"), when=with_chart, pane_keys="Ctrl+G"
    ),
    Declared(
        "chart.find_previous",
        "edit",
        _("&Previous place found"),
        when=with_chart,
        pane_keys="Ctrl+Shift+G",
    ),
    Declared(
        "chart.copy",
        "edit",
        _("&Copy without formatting"),
        when=with_selection,
        pane_keys="Ctrl+C",
        is_first_of_group=True,
    ),
)
