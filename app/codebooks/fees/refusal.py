"""What is wrong with a received file, in one line that names it and the mend."""

from collections.abc import Iterator
from contextlib import contextmanager

from app.codebooks.errors import BrokenReleaseError
from app.codebooks.receiving.received import Member

__all__ = ["refused"]


@contextmanager
def refused(member: Member) -> Iterator[None]:
    """Refuse a file whose reading raises ValueError.

    Raises:
        BrokenReleaseError: it did.
    """
    try:
        yield
    except ValueError as error:
        raise BrokenReleaseError(
            f"{member.name} cannot be read: {error}; get the release again."
        ) from error
