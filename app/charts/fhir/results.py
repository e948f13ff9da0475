"""The results of a report, a line for each observation."""

from collections.abc import Iterator

from app.charts.fhir.resources import Resources, text_of, value
from app.charts.tree import Node

__all__ = ["result_lines"]

_VALUE = "value"
_REPORT = "DiagnosticReport"


def result_lines(report: Node, resources: Resources) -> Iterator[str]:
    """Yield what a report refers to as its results, panels with what belongs to them."""
    if report.name == _REPORT:
        yield from _lines(report, "result", resources, set())


def _lines(holder: Node, name: str, resources: Resources, seen: set[int]) -> Iterator[str]:
    for reference in holder.all(name):
        observation = resources.meant(reference)
        if observation is None:
            if display := value(reference, "display"):
                yield display
        elif id(observation) not in seen:
            seen.add(id(observation))
            yield _line(observation)
            yield from (f"  {_line(each)}" for each in observation.all("component"))
            members = _lines(observation, "hasMember", resources, seen)
            yield from (f"  {line}" for line in members)


def _line(observation: Node) -> str:
    name = text_of(observation.first("code")) or "Result"
    ranges = filter(None, map(_range, observation.all("referenceRange")))
    parts = [
        _measured(observation) or text_of(observation.first("dataAbsentReason")),
        *(f"({each})" for each in ranges),
        *(text_of(each) for each in observation.all("interpretation")),
    ]
    said = " ".join(part for part in parts if part)
    return f"{name}: {said}" if said else name


def _measured(observation: Node) -> str:
    """Return the value, of whichever type it is."""
    found = (each for each in observation.elements() if each.name.startswith(_VALUE))
    node = next(found, Node(""))
    plain = node.attributes.get(_VALUE, "")
    return " ".join((plain or _quantity(node) or text_of(node) or _between(node)).split())


def _quantity(node: Node) -> str:
    number = value(node, "comparator") + value(node, _VALUE)
    unit = value(node, "unit") or value(node, "code")
    return f"{number} {unit}".strip() if number else ""


def _between(node: Node) -> str:
    """Return two ends, or two numbers that are set against each other."""
    for first, second, sign in (
        ("low", "high", "-"),
        ("numerator", "denominator", ":"),
        ("start", "end", " to "),
    ):
        ends = [_quantity(node.first(end)) or value(node, end) for end in (first, second)]
        if any(ends):
            return sign.join(ends)
    return ""


def _range(node: Node) -> str:
    return value(node, "text") or _between(node)
