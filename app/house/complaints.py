"""What is wrong with code books, as a command says it: one line and an exit code."""

from collections.abc import Iterator
from contextlib import contextmanager

from app.cli.outcome import CommandError, Exit
from app.codebooks import (
    BrokenReleaseError,
    CodeBooksError,
    FragmentError,
    LicenceError,
    UnmappedError,
    UnrecognisedError,
    UntoldEditionError,
)
from app.codebooks.fetching.errors import WrongAddressError

__all__ = ["as_commands_say"]

_WRONG = (BrokenReleaseError, LicenceError, UnrecognisedError, WrongAddressError)
# What a window asks for in its place.
_OPTIONS: dict[type[CodeBooksError], str] = {
    LicenceError: "--licensed",
    UntoldEditionError: "--as-of DATE",
    FragmentError: "--fragment, if it is whole",
}


@contextmanager
def as_commands_say() -> Iterator[None]:
    """Turn what is wrong with code books into a line and an exit code.

    Raises:
        CommandError: something was wrong.
    """
    try:
        yield
    except CodeBooksError as error:
        code = Exit.WRONG_INPUT if isinstance(error, _WRONG) else Exit.MISSING
        raise CommandError(_line(error), code) from error


def _line(error: CodeBooksError) -> str:
    option = _OPTIONS.get(type(error), "")
    if isinstance(error, UnmappedError):
        option = f"--system PAYER --columns '{error.example}'"
    return f"{error} The option for it is {option}." if option else str(error)
