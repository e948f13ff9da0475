"""Files handed to the user, whole or not at all."""

from pathlib import Path
from tempfile import NamedTemporaryFile

__all__ = ["write_whole"]


def write_whole(path: Path, content: bytes) -> None:
    """Write beside the target, then rename: a file that is there is complete.

    Raises:
        OSError: the place cannot be written to; ``filename`` is the place asked for.
    """
    beside: Path | None = None
    try:
        with NamedTemporaryFile(dir=path.parent, prefix=".", delete=False) as file:
            beside = Path(file.name)
            file.write(content)
        beside.replace(path)
    except OSError as error:
        if beside is not None:
            beside.unlink(missing_ok=True)
        # The file beside is no name that the user knows.
        raise OSError(error.errno, error.strerror or str(error), str(path)) from error
