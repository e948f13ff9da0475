"""Where a row that was shown stands now, when keys come faster than the pane reloads."""

from collections.abc import Sequence

__all__ = ["standing"]


def standing(codes: Sequence[str], position: int, code: str) -> int | None:
    """Return the place of the code that was shown at a position, None when it has gone.

    Acting on the bare position would move or take away whatever has come there since.
    """
    if position < len(codes) and codes[position] == code:
        return position
    return codes.index(code) if code in codes else None
