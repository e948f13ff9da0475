"""Panes, themes and the size of text."""

from app.ui.menus.declaring import Declared
from app.ui.menus.declaring import words as _

__all__ = ["VIEW_MENU"]

VIEW_MENU = (
    Declared("pane.worklist", "view", _("&Worklist"), ("Ctrl+1",)),
    Declared("pane.chart", "view", _("&Chart"), ("Ctrl+2",)),
    Declared("pane.codes", "view", _("C&odes"), ("Ctrl+3",)),
    Declared("pane.sheet", "view", _("Coding &sheet"), ("Ctrl+4",)),
    Declared("pane.query", "view", _("&Query"), ("Ctrl+5",)),
    Declared("pane.audit", "view", _("Self-&audit"), ("Ctrl+6",)),
    Declared("pane.report", "view", _("&Reports"), ("Ctrl+7",)),
    Declared("pane.notebook", "view", _("Note&book"), ("Ctrl+8",)),
    Declared("pane.revisions", "view", _("What chang&ed"), ("Ctrl+Shift+B",)),
    Declared("pane.today", "view", _("Today"), ("Ctrl+Alt+D",)),
    Declared("pane.page", "view", _("History of the encounter"), ("Ctrl+H",)),
    Declared("pane.support", "view", _("Codes that the chart supports"), ("Ctrl+Shift+C",)),
    Declared("pane.said", "view", _("What the chart says"), ("Ctrl+Shift+Y",)),
    Declared("pane.index", "view", _("&Index")),
    Declared("pane.pcs", "view", _("PCS tables")),
    Declared("pane.tabular", "view", _("Tab&ular tree")),
    Declared("view.next_pane", "view", _("&Next pane"), ("F6",), is_first_of_group=True),
    Declared("view.previous_pane", "view", _("&Previous pane"), ("Shift+F6",)),
    Declared("view.reset", "view", _("Panes as a&t first")),
    Declared(
        "theme.system", "view", _("Theme of the s&ystem"), is_choice=True, is_first_of_group=True
    ),
    Declared("theme.light", "view", _("&Light theme"), is_choice=True),
    Declared("theme.dark", "view", _("&Dark theme"), is_choice=True),
    Declared("theme.high-contrast", "view", _("&High contrast theme"), is_choice=True),
    Declared(
        "size.larger",
        "view",
        _("Lar&ger text"),
        (
            "Ctrl+Alt++",
            "Ctrl+Alt+=",
        ),
        is_first_of_group=True,
    ),
    Declared("size.smaller", "view", _("S&maller text"), ("Ctrl+Alt+-",)),
    Declared("size.normal", "view", _("Text at 100 &%"), ("Ctrl+Alt+0",)),
)
