"""Why a release cannot be downloaded; every message is one plain line."""

from app.codebooks.errors import CodeBooksError

__all__ = [
    "ELSEWHERE",
    "FetchError",
    "LicenceClickError",
    "NotThereError",
    "StoppedError",
    "UnreachableError",
    "WrongAddressError",
]

ELSEWHERE = "open its file with “codebooks import” or “Open release file”"
"""What to do with a release that was had in another way."""


class FetchError(CodeBooksError):
    """A release cannot be downloaded; says why and the mend."""


class WrongAddressError(FetchError):
    """What was given as the address of a mirror is none."""


class NotThereError(FetchError):
    """The address answers, but not with the file: another address may have it."""


class UnreachableError(FetchError):
    """Nothing answers: there is no connection, or the publisher is down."""


class StoppedError(FetchError):
    """The user stopped the download; what has arrived is kept."""


class LicenceClickError(FetchError):
    """The publisher asks for a licence to be accepted in a browser first."""
