"""How much memory a process holds."""

import os
from pathlib import Path

__all__ = ["resident"]

_PAGE = 4096


def resident(process: int | None = None) -> float | None:
    """Return the resident megabytes of a process, None where the system does not show them."""
    shown = Path(f"/proc/{process or os.getpid()}/statm")
    if not shown.is_file():
        return None
    return int(shown.read_text().split()[1]) * _PAGE / 1e6
