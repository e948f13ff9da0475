"""All actions, all keys, and the program itself."""

from app.ui.menus.declaring import Declared
from app.ui.menus.declaring import words as _

__all__ = ["HELP_MENU"]

HELP_MENU = (
    Declared("help.palette", "help", _("&All actions…"), ("Ctrl+Shift+P",), icon="command"),
    Declared("help.keys", "help", _("&Keys"), ("F1",), icon="keyboard"),
    Declared("help.about", "help", _("A&bout Coderdesk"), is_first_of_group=True),
)
