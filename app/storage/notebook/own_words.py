"""Own words as they are kept, and as the steps of undo and redo keep them."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from sqlalchemy import delete, insert, select, tuple_
from sqlalchemy.orm import Session

from app.domain.notebook.own_words import OwnWord
from app.storage.histories import Signed
from app.storage.notebook.notebook_steps import NOTEBOOK
from app.storage.tables.notebook import OwnWordRow

__all__ = ["WORDS", "change", "listed", "restore"]

WORDS = "words"
"""The key of own words in a step."""

# SQLite takes a limited number of values in one statement.
_AT_ONCE = 400


def listed(session: Session) -> list[OwnWord]:
    """Return every own word by what is said."""
    rows = session.execute(select(OwnWordRow.said, OwnWordRow.meant))
    return sorted((OwnWord(*row) for row in rows), key=lambda word: word.key)


def change(
    session: Session, gone: Sequence[OwnWord], come: Sequence[OwnWord], signed: Signed
) -> None:
    """Put words in the place of others, with a step that can be undone."""
    _swap(session, gone, come)
    NOTEBOOK.record(session, signed, _to_json(gone), _to_json(come))


def restore(session: Session, gone: dict[str, Any], come: dict[str, Any]) -> None:
    """Take the words of one side of a step away and bring back those of the other."""
    _swap(session, _from_json(gone), _from_json(come))


def _swap(session: Session, gone: Sequence[OwnWord], come: Sequence[OwnWord]) -> None:
    pair = tuple_(OwnWordRow.said, OwnWordRow.meant)
    for start in range(0, len(gone), _AT_ONCE):
        part = [(word.said, word.meant) for word in gone[start : start + _AT_ONCE]]
        session.execute(delete(OwnWordRow).where(pair.in_(part)))
    if come:
        session.execute(insert(OwnWordRow), [asdict(word) for word in come])


def _to_json(words: Sequence[OwnWord]) -> dict[str, Any]:
    return {WORDS: [[word.said, word.meant] for word in words]}


def _from_json(kept: dict[str, Any]) -> list[OwnWord]:
    return [OwnWord(said, meant) for said, meant in kept[WORDS]]
