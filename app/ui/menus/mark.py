"""Highlights and bookmarks in the chart, and the marks of what it says."""

from app.ui.menus.declaring import Declared, in_encounter, with_chart
from app.ui.menus.declaring import words as _

__all__ = ["MARK_MENU"]

MARK_MENU = (
    Declared(
        "mark.diagnosis",
        "mark",
        _("Mark as &diagnosis"),
        when=with_chart,
        icon="highlighter",
        pane_keys="Alt+1",
    ),
    Declared("mark.procedure", "mark", _("Mark as &procedure"), when=with_chart, pane_keys="Alt+2"),
    Declared(
        "mark.medication", "mark", _("Mark as &medication"), when=with_chart, pane_keys="Alt+3"
    ),
    Declared("mark.lab", "mark", _("Mark as &lab"), when=with_chart, pane_keys="Alt+4"),
    Declared("mark.query", "mark", _("Mark as &query"), when=with_chart, pane_keys="Alt+5"),
    Declared("mark.other", "mark", _("Mark as &other"), when=with_chart, pane_keys="Alt+6"),
    Declared(
        "mark.bookmark", "mark", _("Put a &bookmark here"), when=with_chart, pane_keys="Alt+7"
    ),
    Declared(
        "mark.area",
        "mark",
        _("Select a p&art of the page"),
        when=with_chart,
        is_first_of_group=True,
        pane_keys="Alt+8",
    ),
    Declared(
        "mark.note",
        "mark",
        _("Write a &note on the mark"),
        when=with_chart,
        icon="notebook-pen",
        is_first_of_group=True,
        pane_keys="F2",
    ),
    Declared(
        "mark.remove",
        "mark",
        _("Take the mark awa&y"),
        when=with_chart,
        icon="trash-2",
        pane_keys="Del",
    ),
    Declared(
        "mark.code", "mark", _("Open the &code of the mark"), when=with_chart, pane_keys="Return"
    ),
    Declared(
        "mark.next",
        "mark",
        _("Ne&xt mark"),
        when=with_chart,
        is_first_of_group=True,
        pane_keys="Alt+Down",
    ),
    Declared("mark.previous", "mark", _("Pre&vious mark"), when=with_chart, pane_keys="Alt+Up"),
    Declared(
        "mark.list",
        "mark",
        _("&Highlights and bookmarks"),
        ("Ctrl+Shift+H",),
        when=with_chart,
        icon="list-tree",
    ),
    Declared(
        "said.marks",
        "mark",
        _("Marks of what the chart &says"),
        ("Shift+F3",),
        is_choice=True,
        is_first_of_group=True,
    ),
    Declared(
        "said.correct",
        "mark",
        _("Co&rrect what is said here…"),
        ("Shift+F2",),
        when=in_encounter,
    ),
    Declared(
        "said.rule", "mark", _("Al&ways so: the rule offered"), ("Ctrl+F2",), when=in_encounter
    ),
    Declared("said.kept", "mark", _("Corrections and r&ules"), when=in_encounter),
)
