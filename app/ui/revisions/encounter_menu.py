"""The encounters that a change affects, to open one of them."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from app.domain.printed.revisions import Use

__all__ = ["EncounterMenu"]

_MOST = 30


class EncounterMenu(QMenu):
    """Lists encounters, the latest first; one that is alone is opened without asking."""

    picked = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Encounters affected"))

    def show_uses(self, uses: Sequence[Use]) -> bool:
        """List the encounters; tell whether there are several, so that one has to be picked."""
        self.clear()
        codes: dict[int, list[Use]] = {}
        for use in uses:
            codes.setdefault(use.encounter_id, []).append(use)
        for encounter_id, each in list(codes.items())[:_MOST]:
            # A name may hold an ampersand, which a menu would take for a key.
            action = self.addAction(_line(each).replace("&", "&&"))
            action.setData(encounter_id)
            action.triggered.connect(lambda _=False, n=encounter_id: self.picked.emit(n))
        if len(codes) > _MOST:
            rest = self.tr("and {count} more: the table that is exported has all")
            self.addAction(rest.format(count=len(codes) - _MOST)).setEnabled(False)
        return len(codes) > 1


def _line(uses: Sequence[Use]) -> str:
    first, codes = uses[0], ", ".join(sorted({use.code.code for use in uses}))
    return "  ".join(part for part in (str(first.on), first.patient, codes) if part)
