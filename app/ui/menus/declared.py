"""All menus of the desk, and every action in them."""

from app.ui.menus.books import BOOKS_MENU
from app.ui.menus.chart import CHART_MENU
from app.ui.menus.code import CODE_MENU
from app.ui.menus.day import DAY_MENU
from app.ui.menus.declaring import words as _
from app.ui.menus.edit import EDIT_MENU
from app.ui.menus.encounter import ENCOUNTER_MENU
from app.ui.menus.help import HELP_MENU
from app.ui.menus.mark import MARK_MENU
from app.ui.menus.query import QUERY_MENU
from app.ui.menus.report import REPORT_MENU
from app.ui.menus.view import VIEW_MENU

__all__ = ["DECLARED", "MENUS"]

MENUS = {
    "encounter": _("&Encounter"),
    "edit": _("E&dit"),
    "chart": _("&Chart"),
    "mark": _("&Marks"),
    "code": _("C&ode"),
    "books": _("Code &books"),
    "query": _("&Query"),
    "report": _("&Report"),
    "day": _("Da&y"),
    "view": _("&View"),
    "help": _("&Help"),
}

DECLARED = (
    *ENCOUNTER_MENU,
    *EDIT_MENU,
    *CHART_MENU,
    *MARK_MENU,
    *CODE_MENU,
    *BOOKS_MENU,
    *QUERY_MENU,
    *REPORT_MENU,
    *DAY_MENU,
    *VIEW_MENU,
    *HELP_MENU,
)
