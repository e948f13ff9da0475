"""FHIR in JSON as the tree that the same resource in XML would be."""

import json
from collections.abc import Iterator
from typing import Any

from app.charts.plain.text import decoded
from app.charts.tree import Node
from app.charts.unreadable import UnreadableError
from app.charts.web.html_tree import html_tree

__all__ = ["MAX_SIZE", "json_trees"]

MAX_SIZE = 128 * 2**20

_DEEPEST = 150
_SHOWN = 5
_TYPE = "resourceType"


def json_trees(content: bytes) -> tuple[list[Node], tuple[str, ...]]:
    """Return the resources of a file, and what is wrong with it.

    There may be one, a list, or one a line as bulk exports have them; others may stand around
    them. A file that is no FHIR gives none.

    Raises:
        UnreadableError: the JSON is malformed, too large or nested too deep.
    """
    if len(content) > MAX_SIZE:
        raise UnreadableError(
            f"The JSON is larger than {MAX_SIZE // 2**20} MB: have it sent in parts"
        )
    text, _ = decoded(content)
    if f'"{_TYPE}"' not in text:
        return [], ()
    try:
        found, said = _parsed(text.strip("\ufeff \t\r\n"))
        return [_resource(each, 1) for each in _outermost(found)], said
    except RecursionError as error:
        raise UnreadableError("The JSON is nested too deep: have it sent again") from error


def _parsed(text: str) -> tuple[Any, tuple[str, ...]]:
    try:
        return _loads(text), ()
    except ValueError as error:
        lines = text.split("\n")
        if not (len(lines) > 1 and _is_object(lines[0])):
            raise _malformed(error) from error
        return _line_by_line(lines)


def _line_by_line(lines: list[str]) -> tuple[list[Any], tuple[str, ...]]:
    found, damaged = [], []
    for number, line in enumerate(lines, start=1):
        try:
            found += [_loads(line)] if line.strip() else []
        except ValueError:
            damaged.append(number)
    return found, tuple(_left_out(damaged))


def _left_out(damaged: list[int]) -> Iterator[str]:
    if damaged:
        shown = ", ".join(map(str, damaged[:_SHOWN])) + (", …" if len(damaged) > _SHOWN else "")
        said = f"Line {shown} is" if len(damaged) == 1 else f"Lines {shown} are"
        yield f"{said} malformed and left out: have the file sent again"


def _is_object(line: str) -> bool:
    try:
        return isinstance(_loads(line), dict)
    except ValueError:
        return False


def _outermost(found: Any) -> Iterator[dict[str, Any]]:
    """Yield the resources that stand in no other one."""
    if isinstance(found, dict) and _TYPE in found:
        yield found
    elif isinstance(found, dict | list):
        for each in found.values() if isinstance(found, dict) else found:
            yield from _outermost(each)


def _loads(text: str) -> Any:
    # Numbers stay as they are written: 1.50 mg is not 1.5 mg.
    return json.loads(text, parse_float=str, parse_int=str)


def _malformed(error: ValueError) -> UnreadableError:
    where = f" at line {error.lineno}" if isinstance(error, json.JSONDecodeError) else ""
    return UnreadableError(f"The JSON is malformed or breaks off{where}: have it sent again")


def _resource(fields: dict[str, Any], depth: int) -> Node:
    node = Node(str(fields[_TYPE]))
    _fill(node, fields, depth)
    return node


def _fill(node: Node, fields: dict[str, Any], depth: int) -> None:
    if depth > _DEEPEST:
        raise UnreadableError("The JSON is nested too deep: have it sent again")
    for name, value in fields.items():
        # What begins with an underscore extends the field of the same name.
        if name != _TYPE and not name.startswith("_"):
            values = value if isinstance(value, list) else [value]
            node.children += (
                _element(name, each, depth + 1) for each in values if each is not None
            )


def _element(name: str, value: Any, depth: int) -> Node:
    node = Node(name)
    if isinstance(value, dict):
        if _TYPE in value:
            node.children.append(_resource(value, depth + 1))
        else:
            _fill(node, value, depth)
    elif isinstance(value, list):
        _fill(node, {name: value}, depth + 1)
    elif name == "div":
        node.children = html_tree(str(value)).children
    else:
        node.attributes["value"] = str(value).lower() if isinstance(value, bool) else str(value)
    return node
