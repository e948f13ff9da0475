"""``assert``: what a sentence states of a phrase; needs neither code books nor a work file."""

import json
from pathlib import Path
from typing import Any

from app.cli.batch import answer, records
from app.domain.reading.assertions import Asserted
from app.reading.phrases import PhraseNotFoundError, phrase_asserted

__all__ = ["asserted_batch"]


def asserted_batch(batch: Path) -> None:
    """Print what is stated for each line of a file; a line that cannot be read says so itself.

    Raises:
        CommandError: the file cannot be read.
    """
    answer(records(batch), _answered)


def _answered(record: str) -> dict[str, Any]:
    try:
        asked = json.loads(record)
    except ValueError:
        return _unknown(None, f"not JSON: {_WANTED}")
    if not isinstance(asked, dict):
        return _unknown(None, f"not an object: {_WANTED}")
    sentence, phrase = asked.get("sentence"), asked.get("phrase")
    if not isinstance(sentence, str) or not isinstance(phrase, str):
        return _unknown(asked.get("id"), f"sentence or phrase is missing: {_WANTED}")
    try:
        return _fields(asked.get("id"), phrase_asserted(sentence, phrase))
    except PhraseNotFoundError as error:
        return _unknown(asked.get("id"), str(error))


def _fields(record_id: object, told: Asserted) -> dict[str, Any]:
    return {
        "id": record_id,
        "assertion": told.assertion,
        "negated": told.negated,
        "uncertain": told.uncertain,
        "historical": told.historical,
        "hypothetical": told.hypothetical,
        "experiencer": told.experiencer,
        "by": told.by,
    }


def _unknown(record_id: object, error: str) -> dict[str, Any]:
    """Return every field, none of them known, and why."""
    known = dict.fromkeys(_fields(None, Asserted()))
    return {**known, "id": record_id, "error": error}


_WANTED = "write one object a line with “id”, “sentence” and “phrase”"
