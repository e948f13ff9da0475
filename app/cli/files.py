"""Writes what a command makes, whole or not at all."""

import os
from pathlib import Path
from tempfile import NamedTemporaryFile

from app.cli.outcome import CommandError

__all__ = ["write_whole"]


def write_whole(path: Path, content: bytes) -> None:
    """Write beside the target, then rename: a file that is there is complete.

    Raises:
        CommandError: the place cannot be written to.
    """
    try:
        with NamedTemporaryFile(dir=path.parent, prefix=".", delete=False) as beside:
            beside.write(content)
    except OSError as error:
        raise CommandError(f"{path}: {error.strerror or error}; name another place") from error
    try:
        os.replace(beside.name, path)  # noqa: PTH105
    except OSError as error:
        Path(beside.name).unlink()
        raise CommandError(f"{path}: {error.strerror or error}; name another place") from error
