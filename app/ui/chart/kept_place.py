"""Where the window of the chart alone stood when it was last closed."""

from PySide6.QtCore import QByteArray, QObject, QSettings

from app.ui.chart.viewers import Viewers

__all__ = ["KeptPlace"]

_PLACE = "chart/window"


class KeptPlace(QObject):
    """Remembers it from session to session; Qt brings it back where that screen is gone."""

    def __init__(self, viewers: Viewers, settings: QSettings) -> None:
        super().__init__(viewers)
        self._settings = settings
        place = settings.value(_PLACE)
        if isinstance(place, QByteArray):
            viewers.window_place = place
        viewers.placed.connect(self._keep)

    def _keep(self, place: QByteArray) -> None:
        self._settings.setValue(_PLACE, place)
