"""The work files opened before, the last one first."""

from pathlib import Path

from PySide6.QtCore import QSettings

__all__ = ["recent_paths", "remember_path"]

_KEY = "start/recent"
_MOST = 8


def recent_paths(settings: QSettings) -> list[Path]:
    """Return the work files opened before."""
    kept = settings.value(_KEY, [])
    # A list of one comes back from the file as a bare text.
    names = [kept] if isinstance(kept, str) else kept if isinstance(kept, list) else []
    return [Path(str(name)) for name in names]


def remember_path(settings: QSettings, path: Path) -> None:
    """Put a work file at the front."""
    paths = [path, *(other for other in recent_paths(settings) if other != path)]
    settings.setValue(_KEY, [str(one) for one in paths[:_MOST]])
