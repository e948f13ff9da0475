"""The worklist, the clock and the end of the day."""

from app.ui.menus.declaring import Declared
from app.ui.menus.declaring import words as _

__all__ = ["DAY_MENU"]

DAY_MENU = (
    Declared("worklist.filter", "day", _("&Filter the worklist"), ("Ctrl+Alt+F",)),
    Declared(
        "worklist.hold", "day", _("&Hold the chosen…"), ("Ctrl+Alt+H",), is_first_of_group=True
    ),
    Declared("worklist.release", "day", _("&Release the chosen"), ("Ctrl+Alt+R",)),
    Declared("worklist.due", "day", _("D&ue date of the chosen…"), ("Ctrl+Alt+U",)),
    Declared("worklist.high", "day", _("Hi&gh priority"), pane_keys="+"),
    Declared("worklist.normal", "day", _("&Normal priority"), pane_keys="0"),
    Declared("worklist.low", "day", _("&Low priority"), pane_keys="-"),
    Declared("worklist.review", "day", _("&In review"), pane_keys="I", is_first_of_group=True),
    Declared("worklist.query", "day", _("&Query open"), pane_keys="Q"),
    Declared("worklist.ready", "day", _("Ready to &audit"), ("Ctrl+Alt+A",)),
    Declared("worklist.done", "day", _("&Done"), ("Ctrl+Alt+X",)),
    Declared("worklist.finish", "day", _("Done, and open the ne&xt"), ("Ctrl+Alt+N",)),
    Declared("worklist.next", "day", _("&Open the next chart"), ("Ctrl+Alt+G",)),
    Declared("worklist.undo", "day", _("Undo in the &worklist"), is_first_of_group=True),
    Declared("worklist.redo", "day", _("R&edo in the worklist")),
    Declared("worklist.keep", "day", _("&Keep the filter as a queue…"), is_first_of_group=True),
    Declared("worklist.queue", "day", _("Queue by rule&s…"), pane_keys="F"),
    Declared("clock.pause", "day", _("&Pause the clock, or go on"), ("Ctrl+Alt+P",)),
    Declared("day.wrap_up", "day", _("Wrap up the da&y"), ("Ctrl+Alt+W",)),
)
