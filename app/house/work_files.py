"""Opens or makes the work file of a command."""
# ruff: noqa: PLC0415

import getpass
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from app.cli.outcome import CommandError, Exit
from app.domain.people import Coder

if TYPE_CHECKING:
    from app.workfile.workfile import OpenWork

__all__ = ["opened"]


def opened(path: Path, *, make: bool) -> "OpenWork":
    """Open a work file with the passphrase of this command; a missing one is made when asked to.

    Raises:
        CommandError: there is none, no key opens it, or it is something else.
    """
    from app.workfile import errors

    if not path.exists() and not make:
        raise CommandError(
            f"There is no work file {path}: name one with --workspace, or make one with"
            " “coderdesk encounter import FILE”.",
            Exit.MISSING,
        )
    try:
        return _opened_or_made(path)
    except errors.WrongPassphraseError as error:
        raise CommandError(f"{path}: {error}", Exit.MISSING) from error
    except errors.WorkFileError as error:
        raise CommandError(f"{path}: {error}") from error
    except OSError as error:
        raise CommandError(f"{path}: {error.strerror or error}; name another work file") from error


def _opened_or_made(path: Path) -> "OpenWork":
    from app.cli.keys import passphrase_of
    from app.workfile import errors, workfile

    passphrase = passphrase_of(path)
    if not path.exists():
        # Where another process has made it meanwhile, it is opened.
        with suppress(errors.WorkFileExistsError):
            return workfile.create(path, passphrase, Coder(getpass.getuser()))
    return workfile.open_work(path, passphrase)
