"""JSON text, refused where programs would read it differently."""

import json
from typing import Any, NoReturn

from app.encounters.fields import EncounterFileError, Field

__all__ = ["parsed"]


def parsed(text: str) -> Field:
    """Return the whole of a JSON text.

    Raises:
        EncounterFileError: it is no JSON, or JSON that programs read differently.
    """
    try:
        value = json.loads(text, object_pairs_hook=_unique, parse_constant=_no_number)
    except json.JSONDecodeError as error:
        raise EncounterFileError(
            f"not JSON at line {error.lineno}, column {error.colno}: {error.msg}"
        ) from error
    except RecursionError as error:
        raise EncounterFileError("not an encounter file: nested too deeply") from error
    except EncounterFileError:
        raise
    except ValueError as error:
        raise EncounterFileError("a number with thousands of digits") from error
    return Field("", value)


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise EncounterFileError(f"the field “{twice}” stands twice in one object")
    return found


def _no_number(name: str) -> NoReturn:
    raise EncounterFileError(f"{name} is not a number; leave the field out")
