"""How much memory a process holds."""

import os
from pathlib import Path

__all__ = ["peak", "resident"]

_PAGE = 4096


def resident(process: int | None = None) -> float | None:
    """Return the resident megabytes of a process, None where the system does not show them."""
    shown = Path(f"/proc/{process or os.getpid()}/statm")
    if not shown.is_file():
        return None
    return int(shown.read_text().split()[1]) * _PAGE / 1e6


def peak() -> float | None:
    """Return the most megabytes that this process ever held, None where nothing shows it."""
    status = Path("/proc/self/status")
    if not status.is_file():
        return None
    return int(status.read_text(encoding="ascii").partition("VmHWM:")[2].split()[0]) * 1024 / 1e6
