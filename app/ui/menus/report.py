"""Papers and tables that leave the program."""

from app.ui.menus.declaring import Declared, in_encounter
from app.ui.menus.declaring import words as _

__all__ = ["REPORT_MENU"]

REPORT_MENU = (
    Declared(
        "report.claim",
        "report",
        _("&Claim summary as PDF…"),
        ("Ctrl+Shift+E",),
        when=in_encounter,
        icon="file-output",
        short=_("Claim PDF"),
    ),
    Declared(
        "revisions.paper",
        "report",
        _("&PDF of what changed…"),
        icon="file-output",
        is_first_of_group=True,
    ),
    Declared("revisions.table", "report", _("&Table of what changed…"), icon="file-output"),
)
