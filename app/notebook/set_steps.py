"""A step of the sets of codes: what goes, what comes, and the names by which sets are found."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from app.domain.notebook.code_sets import CodeSet, SetKind
from app.domain.notebook.kept import Heading, NotebookError, Page, SystemCode
from app.storage.notebook import pages as notebook

__all__ = ["Step", "called", "folded", "free", "in_order", "named", "starred"]


@dataclass(frozen=True, slots=True)
class Step:
    """The sets that go, those that come, and how that is called."""

    gone: Sequence[CodeSet]
    come: Sequence[CodeSet]
    label: str


def named(name: str, kept: Sequence[CodeSet]) -> CodeSet:
    """Return the set of a name.

    Raises:
        NotebookError: there is none.
    """
    for each in kept:
        if each.name == name:
            return each
    raise NotebookError(f"there is no set “{name}” any more: it was renamed or taken away")


def free(named: CodeSet, others: Sequence[CodeSet]) -> CodeSet:
    """Return the set, if its name is free.

    Raises:
        NotebookError: another one is called so.
    """
    if named.key in [each.key for each in others]:
        raise NotebookError(f"there is a set “{named.name}” already: choose another name")
    return named


def in_order(sets: Sequence[CodeSet]) -> Sequence[CodeSet]:
    """Return the sets by their names, to be compared."""
    return sorted(sets, key=lambda each: each.key)


def starred(session: Session, code: SystemCode, group: str, heading: Heading) -> tuple[Page, Page]:
    """Return the page of a code as it is, and as a favourite in a group."""
    before = notebook.of_code(session, code) or Page(code, heading)
    return before, replace(before, is_favourite=True, group=group)


def folded(text: str) -> str:
    """Return a text without white space around and between its words."""
    return " ".join(text.split())


def called(kept: CodeSet) -> str:
    """Return what a set is called, with its kind."""
    word = "Template" if kept.kind is SetKind.TEMPLATE else "Set"
    return f"{word} “{kept.name}”"
