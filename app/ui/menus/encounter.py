"""New encounters, their facts and files, and the work file."""

from app.ui.menus.declaring import Declared, in_encounter
from app.ui.menus.declaring import words as _

__all__ = ["ENCOUNTER_MENU"]

ENCOUNTER_MENU = (
    Declared(
        "encounter.new",
        "encounter",
        _("&New encounter…"),
        ("Ctrl+N",),
        icon="file-plus-2",
        short=_("New"),
    ),
    Declared(
        "encounter.open",
        "encounter",
        _("&Open the chosen encounter"),
        icon="folder-open",
        pane_keys="Return",
    ),
    Declared(
        "encounter.amend",
        "encounter",
        _("&Facts of the encounter…"),
        ("Ctrl+I",),
        when=in_encounter,
        icon="clipboard-pen",
    ),
    Declared(
        "encounter.import",
        "encounter",
        _("&Import encounter file…"),
        ("Ctrl+O",),
        is_first_of_group=True,
    ),
    Declared("encounter.export", "encounter", _("&Export encounter file…"), when=in_encounter),
    Declared("samples.open", "encounter", _("Open &samples")),
    Declared("work.switch", "encounter", _("Open another &work file…"), is_first_of_group=True),
    Declared("desk.quit", "encounter", _("&Quit"), ("Ctrl+Q",)),
)
