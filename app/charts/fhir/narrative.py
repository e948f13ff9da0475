"""All narrative of a resource: its own, that of its sections, of what it contains, and notes."""

from app.charts.fhir.resources import text_of, value
from app.charts.plain.paper import Paper
from app.charts.tree import Node
from app.charts.web.narrative import write_narrative

__all__ = ["has_narrative", "has_own_words", "write_resource"]

# Fields in which a clinician writes freely.
_WRITTEN = {
    *("clinicalInstruction", "comment", "comments", "conclusion", "description"),
    *("patientInstruction", "summary", "contentString"),
}


def has_own_words(resource: Node) -> bool:
    """Tell whether a resource is narrated as a whole, and not only remarked upon."""
    return bool(resource.first("text", "div").text)


def has_narrative(resource: Node) -> bool:
    """Tell whether anything is narrated."""
    paper = Paper()
    write_resource(resource, paper)
    return not paper.is_empty


def write_resource(node: Node, paper: Paper, level: int = 2) -> None:
    """Write every narrative within in the order of the resource; sections have their headings."""
    for child in node.elements():
        if child.name == "div":
            paper.gap()
            write_narrative(child, paper)
            paper.gap()
        elif child.name == "section":
            paper.heading(level, value(child, "title") or text_of(child.first("code")) or "Section")
            write_resource(child, paper, level + 1)
            if why := text_of(child.first("emptyReason")):
                paper.lines(why)
        elif child.name == "item" and any(child.all("linkId")):
            _write_answered(child, paper)
        elif child.name == "note":
            paper.lines(value(child, "text") or child.attributes.get("value", ""))
        elif child.name in _WRITTEN and child.attributes.get("value"):
            paper.lines(child.attributes["value"])
        else:
            write_resource(child, paper, level)


def _write_answered(item: Node, paper: Paper) -> None:
    """Write a question with its answers, and the questions below it."""
    answers = [_answer(each) for each in item.all("answer")]
    parts = value(item, "text"), "; ".join(filter(None, answers))
    if any(parts):
        paper.lines(": ".join(filter(None, parts)))
    for path in (("item",), ("answer", "item")):
        for each in item.all(*path):
            _write_answered(each, paper)


def _answer(answer: Node) -> str:
    plain = (each for each in answer.elements() if each.name.startswith("value"))
    return " ".join(
        each.attributes.get("value", "") or text_of(each) or value(each, "display")
        for each in plain
    )
