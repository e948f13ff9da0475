"""What can be wrong with code books; every message is one plain line."""

__all__ = [
    "BrokenReleaseError",
    "BuildInProgressError",
    "CodeBooksError",
    "FragmentError",
    "LicenceError",
    "MissingReleaseError",
    "NoReferenceError",
    "UnmappedError",
    "UnrecognisedError",
    "UntoldEditionError",
]


class CodeBooksError(Exception):
    """The code books cannot be used or built; says what is wrong and the mend.

    Names and words of files stand in the message: what would break or turn its line is a blank.
    """

    def __init__(self, message: str) -> None:
        super().__init__("".join(each if each.isprintable() else " " for each in message))


class NoReferenceError(CodeBooksError):
    """No usable code books are built in the directory, or none can be."""


class BrokenReleaseError(CodeBooksError):
    """A release cannot be read; nothing of it was loaded."""


class UntoldEditionError(BrokenReleaseError):
    """Nothing tells the edition of a file: the user can name a day on which it is in force."""


class FragmentError(BrokenReleaseError):
    """An edition has far fewer codes than its neighbour: the user can confirm it."""


class UnrecognisedError(CodeBooksError):
    """Nothing in what was received is of a known kind; nothing was loaded."""


class LicenceError(CodeBooksError):
    """What was received holds licensed text, and no licence was declared; nothing was loaded."""


class UnmappedError(UnrecognisedError):
    """A table tells too little of itself: the user can say what its columns mean.

    ``example`` says it as `app.codebooks.files.column_map.parse_columns` reads it, perhaps wrongly.
    """

    def __init__(self, message: str, example: str) -> None:
        super().__init__(message)
        self.example = example

    def __reduce__(self) -> tuple[type["UnmappedError"], tuple[str, str]]:
        return UnmappedError, (str(self), self.example)


class MissingReleaseError(CodeBooksError):
    """A release that the program comes with is not on this machine."""


class BuildInProgressError(CodeBooksError):
    """Another process is building in the same directory."""
