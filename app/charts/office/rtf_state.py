"""What holds within a group of rich text."""

from dataclasses import dataclass

__all__ = ["State"]


@dataclass(frozen=True, slots=True)
class State:
    """How words are read in a group, and whether they are shown.

    ``skip`` is how many bytes stand for a sign that was told by its number.
    """

    is_unseen: bool = False
    is_hidden: bool = False
    skip: int = 1
    encoding: str = ""
    in_fonts: bool = False
    is_apart: bool = False
    has_other_form: bool = False
    is_second_form: bool = False
    names_author: bool = False
