"""Queries to providers."""

from app.ui.menus.declaring import Declared, in_encounter, with_query, with_selection
from app.ui.menus.declaring import words as _

__all__ = ["QUERY_MENU"]

QUERY_MENU = (
    Declared(
        "query.start",
        "query",
        _("&Ask about the selection"),
        ("F7",),
        when=with_selection,
        icon="message-circle-question-mark",
        short=_("Ask"),
    ),
    Declared(
        "query.new",
        "query",
        _("&New query"),
        when=in_encounter,
        is_first_of_group=True,
    ),
    Declared(
        "query.export",
        "query",
        _("&Export query as PDF…"),
        when=with_query,
        icon="file-output",
    ),
)
