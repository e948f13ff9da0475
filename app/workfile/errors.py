"""Why a work file cannot be made or opened; every message is one plain line with the mend."""

__all__ = [
    "DamagedWorkFileError",
    "NewerWorkFileError",
    "NoAccessError",
    "NoCoderError",
    "NoWorkFileError",
    "NotAWorkFileError",
    "ShortPassphraseError",
    "WorkFileError",
    "WorkFileExistsError",
    "WrongPassphraseError",
]


class WorkFileError(Exception):
    """A work file cannot be made or opened: one line that says why and what to do."""


class WrongPassphraseError(WorkFileError):
    """The passphrase does not open the file; nothing was changed."""


class ShortPassphraseError(WorkFileError):
    """A passphrase that is too short for a new work file."""


class NoCoderError(WorkFileError):
    """A new work file without the coder's name."""


class WorkFileExistsError(WorkFileError):
    """A new work file in the place of another."""


class NoWorkFileError(WorkFileError):
    """There is no such file."""


class NewerWorkFileError(WorkFileError):
    """A later version of the program wrote the file."""


class NotAWorkFileError(WorkFileError):
    """The file is something else."""


class DamagedWorkFileError(WorkFileError):
    """The file was a work file once."""


class NoAccessError(WorkFileError):
    """The system does not let the file be read or written."""
