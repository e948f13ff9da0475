"""Opens every chart of a folder and prints, per kind, how many of its narrative words are shown.

The words of the sources are counted by walks of their own, which share no code with the readers.
"""

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from xml.parsers import expat

from app.charts.opening import open_chart
from app.charts.unreadable import UnreadableError

__all__ = ["Tally", "main", "measured", "narrated"]

_WORD = re.compile(r"\w+")
_ENDINGS = {".xml", ".ccda", ".hl7", ".json"}
_UNTOLD = {"", "HD", "ED", "RP"}


@dataclass(slots=True)
class Tally:
    """What became of the files of one kind."""

    files: int = 0
    opened: int = 0
    refused: list[str] = field(default_factory=list)
    words: int = 0
    shown: int = 0
    short: list[str] = field(default_factory=list)


def measured(folder: Path) -> dict[str, Tally]:
    """Open every chart under a folder; the kinds are those of their names."""
    tallies: dict[str, Tally] = {}
    for path in sorted(folder.rglob("*")):
        ending = path.suffix.lower()
        if path.is_file() and ending in _ENDINGS:
            _add(path, tallies.setdefault(_kind(ending), Tally()))
    return tallies


def narrated(content: bytes, kind: str) -> Counter[str]:
    """Return the narrative words of a source."""
    return Counter(_words(" ".join(_WALKS[kind](content))))


def _kind(ending: str) -> str:
    return {".hl7": "HL7 v2", ".json": "FHIR"}.get(ending, "C-CDA")


def _add(path: Path, tally: Tally) -> None:
    content = path.read_bytes()
    tally.files += 1
    try:
        found = open_chart(content, path.name)
    except UnreadableError as error:
        tally.refused.append(f"{path.name}: {error}")
        return
    tally.opened += 1
    pages = (page.text for each in found.documents for page in each.document.pages)
    source, seen = narrated(content, _kind(path.suffix.lower())), Counter(_words(" ".join(pages)))
    words, shown = source.total(), (source & seen).total()
    tally.words += words
    tally.shown += shown
    if shown < words:
        tally.short.append(f"{path.name}: {shown} of {words}, without {list(source - seen)[:8]}")


def _words(text: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(text)]


def _of_ccda(content: bytes) -> Iterator[str]:
    """Yield what stands in elements named text, unless it is a file in Base64."""
    pieces: list[str] = []
    inside: list[bool] = []

    def opened(name: str, attributes: dict[str, str]) -> None:
        is_file = attributes.get("representation") == "B64"
        is_text = name.rpartition(":")[2] == "text"
        inside.append(not is_file and (is_text or bool(inside and inside[-1])))
        pieces.append("" if _is_inline(name) else " ")

    def closed(name: str) -> None:
        inside.pop()
        pieces.append("" if _is_inline(name) else " ")

    def wrote(text: str) -> None:
        if inside and inside[-1]:
            pieces.append(text)

    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler = opened, closed
    parser.CharacterDataHandler = wrote
    parser.Parse(content, True)
    yield "".join(pieces)


def _is_inline(name: str) -> bool:
    return name in {"content", "sub", "sup", "linkHtml"}


def _of_message(content: bytes) -> Iterator[str]:
    """Yield the values of observations and notes, escapes undone as far as words go."""
    for line in re.split(r"[\r\n]+", content.decode("utf-8-sig", errors="replace")):
        fields = line.split("|")
        if fields[0].endswith("OBX") and len(fields) > 5 and fields[2] not in _UNTOLD:
            yield _plain(fields[5])
        if fields[0].endswith("NTE") and len(fields) > 3:
            yield _plain(fields[3])


def _plain(value: str) -> str:
    value = re.sub(r"\\X[0-9A-Fa-f]*\\", " ", value)
    return re.sub(r"[\^~&]", " ", re.sub(r"\\\.?[A-Za-z]*[+-]?\d*\\", " ", value))


def _of_resource(content: bytes) -> Iterator[str]:
    """Yield the words of every div, and the texts of notes and conclusions."""
    waiting = [json.loads(content)]
    while waiting:
        here = waiting.pop()
        if isinstance(here, list):
            waiting += here
        elif isinstance(here, dict):
            waiting += here.values()
            if isinstance(here.get("div"), str):
                yield _of_markup(here["div"])
            yield from (here[name] for name in ("conclusion",) if name in here)


def _of_markup(text: str) -> str:
    pieces: list[str] = []
    reader = HTMLParser()
    reader.handle_data = pieces.append  # type: ignore[method-assign]
    reader.handle_starttag = lambda tag, _: pieces.append(_gap(tag))  # type: ignore[method-assign]
    reader.handle_endtag = lambda tag: pieces.append(_gap(tag))  # type: ignore[method-assign]
    reader.feed(text)
    reader.close()
    return "".join(pieces)


def _gap(tag: str) -> str:
    return "" if tag in {"b", "i", "u", "em", "strong", "span", "a", "sub", "sup"} else " "


_WALKS = {"C-CDA": _of_ccda, "HL7 v2": _of_message, "FHIR": _of_resource}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="tests.benchmarks.chart_reading", description=__doc__)
    parser.add_argument("--material", type=Path, required=True, help="a folder of charts")
    parser.add_argument("--files", action="store_true", help="name the files refused or short")
    wish = parser.parse_args()
    print(f"{'kind':8}{'files':>7}{'opened':>8}{'refused':>9}{'words':>9}{'shown':>9}")
    for kind, each in measured(wish.material).items():
        print(
            f"{kind:8}{each.files:7}{each.opened:8}{len(each.refused):9}"
            f"{each.words:9}{each.shown:9}"
        )
        if wish.files:
            print("\n".join(f"    {line}" for line in each.refused + each.short))


if __name__ == "__main__":
    main()
