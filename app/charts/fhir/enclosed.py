"""What resources enclose: attachments, and binaries that they point to."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from app.charts.dates import day_of
from app.charts.enclosing import Envelope, enclosed_in
from app.charts.fhir.resources import Resources, value
from app.charts.opening import Opener
from app.charts.tree import Node
from app.domain.chart.documents import ChartFile

__all__ = ["Attachment", "Enclosures"]

_BINARY = "Binary"
_FILE_NAME = re.compile(r"\S*\.[A-Za-z]{3,4}")
# Pictures of people are no part of a chart.
_PORTRAITS = "photo"


@dataclass(frozen=True, slots=True)
class Attachment:
    """An enclosed file in Base64, or where it is said to be."""

    data: str
    title: str
    created: str
    url: str


class Enclosures:
    """Opens what the resources of a file enclose; a binary that one points to, where it does so."""

    def __init__(self, resources: Resources, opener: Opener) -> None:
        self._resources = resources
        self._opener = opener
        self._seen: set[str] = set()
        self._carried = {
            id(binary)
            for each in resources.all
            for attachment in _attachments(each)
            if (binary := self._binary(attachment)) is not None
        }

    def of(self, resource: Node, envelope: Envelope) -> ChartFile:
        """Open what a resource encloses; what is elsewhere is told in a warning."""
        found = [self._opened(each, envelope) for each in self._all(resource)]
        return ChartFile(
            "fhir",
            tuple(each for file in found for each in file.documents),
            warnings=tuple(said for file in found for said in file.warnings),
        )

    def is_carried(self, resource: Node) -> bool:
        """Tell whether another resource points to this one as its content."""
        return id(resource) in self._carried

    def _all(self, resource: Node) -> Iterator[Attachment]:
        if resource.name == _BINARY and not self.is_carried(resource):
            yield Attachment(_data(resource), "", "", "")
        for node in _attachments(resource):
            binary = self._binary(node)
            yield Attachment(
                _data(node) or (_data(binary) if binary else ""),
                value(node, "title"),
                value(node, "creation"),
                value(node, "url"),
            )

    def _binary(self, attachment: Node) -> Node | None:
        meant = self._resources.meant(attachment)
        return meant if meant is not None and meant.name == _BINARY else None

    def _opened(self, attachment: Attachment, envelope: Envelope) -> ChartFile:
        own = replace(
            envelope,
            title=_title(attachment.title) or envelope.title,
            date=envelope.date or day_of(attachment.created),
        )
        if attachment.data in self._seen:
            # A report and the reference to it carry the same note.
            return ChartFile("", ())
        if attachment.data:
            self._seen.add(attachment.data)
            return enclosed_in(self._opener, attachment.data, own)
        if attachment.url:
            line = f"“{own.title}” is a file of its own, at {attachment.url}: attach that too"
            return ChartFile("", (), warnings=(line,))
        return ChartFile("", ())


def _title(said: str) -> str:
    # The name of a file says less than what the note is called.
    return "" if _FILE_NAME.fullmatch(said) else said


def _attachments(resource: Node) -> Iterator[Node]:
    waiting = [resource]
    while waiting:
        node = waiting.pop()
        is_attachment = any(node.all("contentType")) and node.name != _BINARY
        if is_attachment and (any(node.all("data")) or any(node.all("url"))):
            yield node
            continue
        waiting += [
            child
            for child in reversed(node.children)
            if isinstance(child, Node) and child.children and child.name != _PORTRAITS
        ]


def _data(node: Node) -> str:
    return value(node, "data") or value(node, "content")
