"""What a coder does from the chart with what it says: see it marked, correct it, make a rule."""

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtWidgets import QApplication

from app.domain.reading.mentioned import MentionKind
from app.ui.abstract.said_menu import CorrectionMenu
from app.ui.abstract.said_pane import SaidPane
from app.ui.chart.marks.said_layer import SaidLayer
from app.ui.chart.page.document_view import DocumentView
from app.ui.chart.viewers import Viewers
from app.ui.desk.docks import Docks

__all__ = ["SaidHands"]

_MARKED, _HIDDEN = "chart/said", "chart/said-kinds-hidden"
_OPENED = "chart/said-filters-open"
_PANE = "said"


class SaidHands(QObject):
    """Ties the pane of what the chart says to its pages.

    Whether these are marked is remembered, which kinds of things are not listed, and whether the
    filters are open.

    ``hinted`` says what an act would need.
    """

    turned = Signal(bool)
    hinted = Signal(str)

    def __init__(self, viewers: Viewers, pane: SaidPane, docks: Docks, settings: QSettings) -> None:
        super().__init__(pane)
        self._viewers, self._pane = viewers, pane
        self._docks, self._settings = docks, settings
        is_on = settings.value(_MARKED, defaultValue=True, type=bool)
        self.layer = SaidLayer(viewers, is_on=bool(is_on))
        self.layer.turned.connect(self._keep)
        pane.told.connect(self.layer.show_places)
        pane.filter.hide_kinds(_kinds(str(settings.value(_HIDDEN, defaultValue=""))))
        pane.filter.kinds.turned.connect(self._keep_kinds)
        is_open = settings.value(_OPENED, defaultValue=False, type=bool)
        pane.filter.opener.setChecked(bool(is_open))
        pane.filter.opener.toggled.connect(self._keep_opened)
        viewers.shown.connect(self._heed)
        # What is offered can be seen, and the keyboard stays in the chart.
        pane.deeds.offered.connect(lambda _: docks.raise_pane(_PANE))

    def turn_marks(self) -> None:
        """Mark what the chart says on its pages, or no longer."""
        self.layer.turn()

    def correct(self) -> None:
        """Open the menu of how the words in hand may stand: in the list, or at the caret."""
        focus = QApplication.focusWidget()
        if focus is not None and self._pane.isAncestorOf(focus):
            self._pane.ask_correction()
            return
        places = self.layer.here()
        if places:
            menu = CorrectionMenu(places, self._pane.deeds, self._pane)
            menu.popup(self.layer.below_caret())
        else:
            self.hinted.emit(self.tr("Put the caret on words that the chart says something with."))

    def make_rule(self) -> None:
        """Make the rule that is offered after a correction."""
        self._pane.make_rule(is_here=False)

    def list_kept(self) -> None:
        """List corrections and rules."""
        self._docks.show_pane(_PANE)
        self._pane.show_kept()

    def follow(self) -> None:
        """Take the document that is read for the current one of the list."""
        view = self._viewers.active.view
        self._pane.filter.show_document(view.document_id if view is not None else None)

    def _heed(self, view: DocumentView) -> None:
        view.moved.connect(self._follow_caret)

    def _follow_caret(self) -> None:
        """Turn the list to what is said at the caret, where it can be seen."""
        if self._docks.is_in_sight(_PANE):
            for place in self.layer.here():
                self._pane.listed.go_to(place.span)

    def _keep_kinds(self) -> None:
        self._settings.setValue(_HIDDEN, " ".join(sorted(self._pane.filter.kinds.hidden_kinds)))

    def _keep_opened(self, is_open: bool) -> None:  # noqa: FBT001 - of a signal
        self._settings.setValue(_OPENED, is_open)

    def _keep(self, is_on: bool) -> None:  # noqa: FBT001 - of a signal
        self._settings.setValue(_MARKED, is_on)
        self.turned.emit(is_on)


def _kinds(words: str) -> list[MentionKind]:
    """Return the kinds of some words; another program may have known others."""
    known = set(words.split())
    return [kind for kind in MentionKind if kind in known]
