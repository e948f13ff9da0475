"""Which errors are the user's world, told in a line, and which are our own bugs."""

import re

__all__ = ["is_plain", "line_of"]

_FILE = re.compile(r"\S*[./\\]\w")


def is_plain(error: BaseException) -> bool:
    """Tell whether the error is one that this program raises on purpose, or the system's own.

    A feature raises its own kinds of error, each with one line for the user; files that cannot
    be read or written come as ``OSError``. Anything else is a bug.
    """
    return isinstance(error, OSError) or (
        isinstance(error, Exception) and type(error).__module__.startswith("app.")
    )


def line_of(error: BaseException) -> str:
    """Return the line for the user, with a capital first letter and a full stop."""
    text = _system_line(error) if isinstance(error, OSError) else str(error)
    text = text.strip() or type(error).__name__
    return _begun(text) + ("" if text[-1] in ".!?…”)" else ".")


def _begun(text: str) -> str:
    # The name of a file stands as it is written.
    is_name = _FILE.match(text)
    return text if is_name else text[0].upper() + text[1:]


def _system_line(error: OSError) -> str:
    reason = error.strerror or str(error)
    return f"{error.filename}: {reason}" if error.filename else reason
