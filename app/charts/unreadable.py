"""The refusal of a file that cannot be shown as a chart."""

__all__ = ["UnreadableError", "WordlessError"]


class UnreadableError(Exception):
    """A file that cannot be read; the message is one plain line with the mend.

    The line never carries words of the file or its name, so that it can be shown anywhere.
    """


class WordlessError(UnreadableError):
    """A file that is whole and has no words; what is set into it may stand for them."""
