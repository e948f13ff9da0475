"""Documents: attach, go through, enlarge, turn, lay side by side and compare."""

from app.ui.menus.declaring import Declared, in_encounter, with_chart
from app.ui.menus.declaring import words as _

__all__ = ["CHART_MENU"]

CHART_MENU = (
    Declared(
        "chart.attach",
        "chart",
        _("&Attach chart…"),
        ("Ctrl+Shift+A",),
        when=in_encounter,
        icon="paperclip",
        short=_("Attach"),
    ),
    Declared("chart.folder", "chart", _("Attach a fo&lder…"), when=in_encounter),
    Declared(
        "chart.paste",
        "chart",
        _("Attach what was &copied"),
        ("Ctrl+Shift+V",),
        when=in_encounter,
    ),
    Declared(
        "chart.next",
        "chart",
        _("&Next document"),
        ("Ctrl+PgDown",),
        when=with_chart,
        is_first_of_group=True,
    ),
    Declared("chart.previous", "chart", _("&Previous document"), ("Ctrl+PgUp",), when=with_chart),
    Declared(
        "chart.zoom_in",
        "chart",
        _("Zoom &in"),
        (
            "Ctrl++",
            "Ctrl+=",
        ),
        when=with_chart,
        icon="zoom-in",
        is_first_of_group=True,
    ),
    Declared(
        "chart.zoom_out", "chart", _("Zoom &out"), ("Ctrl+-",), when=with_chart, icon="zoom-out"
    ),
    Declared(
        "chart.zoom_fit",
        "chart",
        _("&Fit the width"),
        ("Ctrl+0",),
        when=with_chart,
        icon="move-horizontal",
    ),
    Declared(
        "chart.zoom_whole", "chart", _("Fit the &whole page"), when=with_chart, pane_keys="Alt+0"
    ),
    Declared("chart.zoom_actual", "chart", _("&100 %"), when=with_chart, pane_keys="Ctrl+9"),
    Declared("chart.rotate", "chart", _("&Rotate the pages"), ("Ctrl+Shift+R",), when=with_chart),
    Declared(
        "chart.ruler", "chart", _("Reading r&uler"), when=with_chart, pane_keys="Ctrl+Shift+L"
    ),
    Declared(
        "chart.side",
        "chart",
        _("Lists &beside the pages"),
        when=with_chart,
        icon="panel-left",
        is_first_of_group=True,
        pane_keys="F4",
    ),
    Declared("chart.outline", "chart", _("&Sections"), ("Ctrl+Shift+O",), when=with_chart),
    Declared("chart.pages", "chart", _("Pages in s&mall"), ("Ctrl+Shift+M",), when=with_chart),
    Declared("chart.page", "chart", _("&Go to page"), when=with_chart, pane_keys="Alt+G"),
    Declared(
        "chart.split",
        "chart",
        _("&Two documents side by side"),
        ("Ctrl+Shift+S",),
        when=with_chart,
        icon="columns-2",
        is_first_of_group=True,
    ),
    Declared(
        "chart.window",
        "chart",
        _("Chart in a win&dow of its own"),
        ("Ctrl+Shift+N",),
        when=with_chart,
        icon="external-link",
    ),
    Declared(
        "chart.compare",
        "chart",
        _("Compare wit&h earlier notes"),
        ("Ctrl+Shift+K",),
        when=with_chart,
    ),
)
