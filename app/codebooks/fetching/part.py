"""What has arrived of a file so far, and how to go on with it."""

import hashlib
import json
import re
from contextlib import suppress
from dataclasses import dataclass
from email.message import Message
from pathlib import Path

__all__ = ["Part"]

_RANGE = re.compile(r"bytes ([0-9]+)-[0-9]+/([0-9]+|\*)")


@dataclass(frozen=True, slots=True)
class Part:
    """The beginning of a file in ``folder``, and a note by which state of the file it is of.

    ``target`` is where the file stands once it is whole; the note stays for asking again.
    """

    address: str
    target: Path
    folder: Path

    @property
    def path(self) -> Path:
        """Return where the bytes are; the same name at two addresses is two files."""
        key = hashlib.sha256(self.address.encode()).hexdigest()[:8]
        return self.folder / f"{key}-{self.target.name}.part"

    @property
    def size(self) -> int:
        """Return how many bytes there are."""
        return self.path.stat().st_size if self.path.is_file() else 0

    def asking(self) -> dict[str, str]:
        """Return the headers that ask for what is missing: the rest, or a newer state."""
        mark, size = self._mark(), self.size
        if not mark:
            return {}
        if size:
            return {"Range": f"bytes={size}-", "If-Range": mark}
        if self.target.is_file():
            return {"If-None-Match" if _is_tag(mark) else "If-Modified-Since": mark}
        return {}

    def start(self, headers: Message) -> None:
        """Note what the file that is coming is known by."""
        self.folder.mkdir(parents=True, exist_ok=True)
        self.path.unlink(missing_ok=True)
        self._note.write_text(json.dumps({"mark": _mark_in(headers)}), encoding="utf-8")

    def continues(self, headers: Message) -> bool:
        """Tell whether what a server sends is the rest of this file."""
        found = _RANGE.fullmatch(headers.get("Content-Range", ""))
        return (
            found is not None
            and int(found[1]) == self.size > 0
            and _mark_in(headers) in ("", self._mark())
        )

    def drop(self) -> None:
        """Forget what has arrived."""
        self.path.unlink(missing_ok=True)
        self._note.unlink(missing_ok=True)

    def accept(self) -> None:
        """Put the file in its place."""
        self.target.parent.mkdir(parents=True, exist_ok=True)
        self.path.replace(self.target)

    @property
    def _note(self) -> Path:
        return self.path.with_suffix(".json")

    def _mark(self) -> str:
        # Without a note that can be read, the file is got from its beginning.
        with suppress(OSError, ValueError, TypeError, KeyError):
            return str(json.loads(self._note.read_text(encoding="utf-8"))["mark"])
        return ""


def _mark_in(headers: Message) -> str:
    """Return what tells one state of a file from another; a weak tag does not."""
    tag = headers.get("ETag", "")
    return tag if _is_tag(tag) else headers.get("Last-Modified", "")


def _is_tag(mark: str) -> bool:
    return mark.startswith('"')
