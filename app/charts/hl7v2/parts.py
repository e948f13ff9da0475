"""The files that observations enclose, put together again where they were sent in pieces."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from app.charts.enclosing import begins_file, is_base64
from app.charts.hl7v2.message import Message, Segment

__all__ = ["Part", "parts_of"]

_ENCLOSING = "ED"
_BASE64 = "BASE64"
_ENCODING, _DATA = 3, 4
_LONG = 20
_RICH = re.compile(r"\s*\{\\rtf")
_BRACES = re.compile(r"(?<!\\)[{}]")


@dataclass(slots=True)
class Part:
    """An enclosed file as it was sent, and the observations that carry it."""

    segment: Segment
    data: str
    encoding: str = ""
    carriers: tuple[int, ...] = ()

    @property
    def is_rich(self) -> bool:
        """Tell whether it is rich text that goes as plain."""
        return not self.encoding and bool(_RICH.match(self.data))

    def takes(self, segment: Segment, text: str) -> bool:
        """Tell whether a text goes on with what the one before began."""
        if (segment.raw(2), segment.raw(3)) != (self.segment.raw(2), self.segment.raw(3)):
            return False
        if self.is_rich:
            braces = _BRACES.findall(self.data)
            return braces.count("{") > braces.count("}")
        is_begun = self.encoding == _BASE64 and begins_file(self.data)
        # A word of the text that follows is Base64 as well, by its letters.
        is_word = text.isalpha() and len(text) < _LONG
        return is_begun and not (begins_file(text) or is_word) and is_base64(text)

    def take(self, text: str, carrier: int) -> None:
        """Take the next piece."""
        # Blank within Base64, and between the words of rich text.
        self.data += f"\n{text}"
        self.carriers += (carrier,)


def parts_of(message: Message) -> list[Part]:
    """Return the enclosed files of a message in their order."""
    parts: list[Part] = []
    for number, segment in enumerate(message.segments):
        if segment.name != "OBX":
            continue
        for data, encoding in _enclosed(segment):
            last = parts[-1] if parts and number - 1 in parts[-1].carriers else None
            if last is not None and last.takes(segment, data):
                last.take(data, number)
            elif encoding is not None:
                parts.append(Part(segment, data, encoding, (number,)))
    return parts


def _enclosed(segment: Segment) -> Iterator[tuple[str, str | None]]:
    """Yield data with its encoding, None where it is no file, or only the rest of one."""
    if segment.value(2) == _ENCLOSING:
        yield from filter(None, map(_data, segment.repetitions(5)))
        return
    repetitions = segment.raw(5).split(segment.separators[2])
    text = "\n".join(segment.meant(one) for one in repetitions)
    if begins_file(text) and is_base64(text):
        yield text, _BASE64
    else:
        yield text, "" if _RICH.match(text) else None


def _data(parts: list[str]) -> tuple[str, str] | None:
    for part in parts:
        # Some leave components off, or have them in another order.
        if begins_file(part) and is_base64(part):
            return part, _BASE64
    if len(parts) <= _DATA or not parts[_DATA].strip():
        return None
    return parts[_DATA], parts[_ENCODING].strip().upper()
