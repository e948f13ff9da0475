"""Messages taken apart: segments, fields, repetitions, components."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from app.charts.hl7v2.escapes import Separators, unescaped
from app.charts.unreadable import UnreadableError

__all__ = ["Message", "Segment", "messages_of"]

_SEGMENT = re.compile(r"[A-Z][A-Z0-9]{2}")
_LINE_END = re.compile(r"\r\n?|\n|\x1c|\x0b")
_AROUND = {"FHS", "BHS", "BTS", "FTS"}
_MOST_SEGMENTS = 200_000
_HEAD_FIELDS = 9


@dataclass(frozen=True, slots=True)
class Segment:
    """One segment; fields are counted from 1 as the standard does."""

    name: str
    fields: tuple[str, ...]
    separators: Separators
    encoding: str

    def raw(self, field: int) -> str:
        """Return a field as it was sent, nothing where there is none."""
        return self.fields[field - 1] if field <= len(self.fields) else ""

    def repetitions(self, field: int) -> list[list[str]]:
        """Return the components of each repetition, escapes undone; empty ones are left out."""
        _, component, repetition, _, _ = self.separators
        each = (one.split(component) for one in self.raw(field).split(repetition) if one)
        return [[self.meant(part) for part in parts] for parts in each]

    def value(self, field: int, component: int = 1) -> str:
        """Return a component of the first repetition on one line."""
        parts = next(iter(self.repetitions(field)), [])
        return " ".join(parts[component - 1].split()) if component <= len(parts) else ""

    def lines(self, field: int) -> str:
        """Return a text: its repetitions are lines, and other separators in it mere signs."""
        each = self.raw(field).split(self.separators[2])
        return "\n".join(unescaped(one, self.separators, self.encoding) for one in each)

    def shown(self, field: int) -> str:
        """Return all parts of a field on one line."""
        each = (", ".join(part for part in parts if part) for parts in self.repetitions(field))
        return " ".join("; ".join(each).split())

    def meant(self, part: str) -> str:
        """Return the words of a component; its subcomponents are set apart by blanks."""
        subcomponents = part.split(self.separators[4])
        words = (unescaped(one, self.separators, self.encoding) for one in subcomponents if one)
        return " ".join(words)


@dataclass(frozen=True, slots=True)
class Message:
    """The segments of one message, its head first; ``mended`` lines were no segments."""

    segments: tuple[Segment, ...]
    mended: int = 0

    @property
    def type(self) -> str:
        """Return the kind of message, such as ORU."""
        return self.segments[0].value(9)

    @property
    def event(self) -> str:
        """Return what set it off, such as R01."""
        return self.segments[0].value(9, 2)

    def all(self, name: str) -> Iterator[Segment]:
        """Yield the segments of a name."""
        return (segment for segment in self.segments if segment.name == name)

    def first(self, name: str) -> Segment:
        """Return the first segment of a name, an empty one where there is none."""
        head = self.segments[0]
        return next(self.all(name), Segment(name, (), head.separators, head.encoding))


def messages_of(text: str, encoding: str) -> list[Message]:
    """Take a file apart; the frames of batches and of the transport are left off.

    A line that is no segment goes on with the one before: senders break texts that way.

    Raises:
        UnreadableError: there is no message, or one has no proper head.
    """
    groups: list[list[str]] = []
    mended: list[int] = []
    for line in _lines(text):
        if line.startswith("MSH"):
            groups.append([line])
            mended.append(0)
        elif line[:3] in _AROUND:
            continue
        elif not groups:
            raise UnreadableError(
                "The message does not begin with its head (MSH): have it sent again"
            )
        elif _is_segment(line.lstrip(), groups[-1][0]):
            groups[-1].append(line.lstrip())
        else:
            groups[-1][-1] += f"\n{line}"
            mended[-1] += 1
    if not groups:
        raise UnreadableError("The batch holds no message: have it sent again")
    return [_message(group, count, encoding) for group, count in zip(groups, mended, strict=True)]


def _lines(text: str) -> list[str]:
    lines = [line for line in _LINE_END.split(text) if line.strip("\x00\x1a \t\ufeff")]
    if len(lines) > _MOST_SEGMENTS:
        raise UnreadableError(
            f"The file has more than {_MOST_SEGMENTS:,} segments: have it sent in parts"
        )
    return [line.lstrip("\ufeff \t") if "MSH" in line[:8] else line for line in lines]


def _is_segment(line: str, head: str) -> bool:
    return bool(_SEGMENT.match(line)) and line[3:4] in ("", head[3:4])


def _message(lines: list[str], mended: int, encoding: str) -> Message:
    separators = _separators(lines[0])
    head = lines[0].split(separators[0])
    if len(head) < _HEAD_FIELDS or not head[_HEAD_FIELDS - 1].strip():
        raise UnreadableError(
            "The head of the message (MSH) does not say what message it is: have it sent again"
        )
    # MSH-1 is the separator itself, so that the fields of the head count one higher.
    segments = [Segment("MSH", (separators[0], *head[1:]), separators, encoding)]
    for line in lines[1:]:
        name, *fields = line.split(separators[0])
        segments.append(Segment(name.strip(), tuple(fields), separators, encoding))
    return Message(tuple(segments), mended)


def _separators(head: str) -> Separators:
    field = head[3:4]
    signs = head[4:].split(field, 1)[0] if field else ""
    given = field + signs[:4]
    wrong = not given or any(sign.isalnum() or sign.isspace() for sign in given)
    if wrong or not signs or len(set(given)) < len(given):
        raise UnreadableError(
            "The separators of the message (MSH-1, MSH-2) are wrong: have it sent again"
        )
    # Senders may leave off the last ones where they use none.
    each = [*signs[:4], *"\x01\x02\x03"][:4]
    return field, each[0], each[1], each[2], each[3]
