"""The XML of a chart read to a tree, without trusting it."""

import re
from codecs import BOM_UTF8
from html.entities import name2codepoint
from xml.parsers import expat

from app.charts.plain.text import decoded
from app.charts.tree import Node
from app.charts.unreadable import UnreadableError

__all__ = ["FRAGMENTS", "MAX_DEPTH", "MAX_ELEMENTS", "MAX_SIZE", "xml_tree"]

FRAGMENTS = "fragments"
"""The element put around fragments that stand one after the other."""

MAX_SIZE = 128 * 2**20
MAX_DEPTH = 150
MAX_ELEMENTS = 2_000_000

_BLANKS = b" \t\r\n"


def xml_tree(content: bytes) -> Node:
    """Return the root element; names come without prefixes, declared or not.

    Text that is said to be UTF-8 but is not is read as Windows-1252, as its sender meant it.

    Raises:
        UnreadableError: the XML is malformed, too large, too deep, or declares entities.
    """
    if len(content) > MAX_SIZE:
        raise UnreadableError(
            f"The XML is larger than {MAX_SIZE // 2**20} MB: have it sent in parts"
        )
    content = content.strip(_BLANKS).removeprefix(BOM_UTF8).lstrip(_BLANKS)
    try:
        return _parsed(content, None)
    except expat.ExpatError as error:
        if error.code == _BAD_BYTES and not _is_utf8(content):
            return _reparsed(content, "windows-1252")
        if error.code == _MORE_ROOTS:
            return _several(content, error)
        if error.code == _OTHER_WIDTH:
            text, _ = decoded(content)
            return _reparsed(_DECLARED.sub("", text, 1).encode(), None)
        if error.code == _UNDEFINED and (spelled := _spelled_out(content)) != content:
            return xml_tree(spelled)
        raise _malformed(error) from error


def _spelled_out(content: bytes) -> bytes:
    """Return the XML with the signs that only web pages name, such as ``&nbsp;``, as numbers."""
    return _NAMED.sub(lambda found: _SIGNS.get(found[1], found[0]), content)


_NAMED = re.compile(rb"&([A-Za-z][A-Za-z0-9]{1,31});")
_SIGNS = {name.encode(): b"&#%d;" % code for name, code in name2codepoint.items() if code > 0x7F}


def _reparsed(content: bytes, encoding: str | None) -> Node:
    try:
        return _parsed(content, encoding)
    except expat.ExpatError as error:
        raise _malformed(error) from error


def _several(content: bytes, refused: expat.ExpatError) -> Node:
    """Return fragments that stand one after the other in an element around them."""
    around = f"<{FRAGMENTS}>".encode(), f"</{FRAGMENTS}>".encode()
    root = _reparsed(_DECLARATION.sub(b"", content, 1).join(around), None)
    if root.own_text.strip():
        raise _malformed(refused) from refused
    return root


_DECLARATION = re.compile(rb"^<\?xml.*?\?>", re.DOTALL)
_MORE_ROOTS = expat.errors.codes[expat.errors.XML_ERROR_JUNK_AFTER_DOC_ELEMENT]
_DECLARED = re.compile(r"^\ufeff?<\?xml.*?\?>", re.DOTALL)
_OTHER_WIDTH = expat.errors.codes[expat.errors.XML_ERROR_INCORRECT_ENCODING]
_UNDEFINED = expat.errors.codes[expat.errors.XML_ERROR_UNDEFINED_ENTITY]
_BAD_BYTES = expat.errors.codes[expat.errors.XML_ERROR_INVALID_TOKEN]
_ENDS = {
    expat.errors.codes[name]
    for name in (expat.errors.XML_ERROR_NO_ELEMENTS, expat.errors.XML_ERROR_UNCLOSED_TOKEN)
}


def _malformed(error: expat.ExpatError) -> UnreadableError:
    if error.code in _ENDS:
        return UnreadableError("The XML breaks off before its end: have it sent again")
    return UnreadableError(
        f"The XML is malformed at line {error.lineno} ({expat.ErrorString(error.code)}):"
        " have it sent again"
    )


def _is_utf8(content: bytes) -> bool:
    try:
        content.decode()
    except UnicodeDecodeError:
        return False
    return True


def _parsed(content: bytes, encoding: str | None) -> Node:
    reader = _Reader()
    parser = expat.ParserCreate(encoding)
    parser.buffer_text = True
    parser.StartElementHandler = reader.opened
    parser.EndElementHandler = reader.closed
    parser.CharacterDataHandler = reader.wrote
    parser.EntityDeclHandler = _refuse_entity
    parser.SkippedEntityHandler = _refuse_entity
    try:
        parser.Parse(content, True)  # noqa: FBT003
    except (LookupError, ValueError) as error:
        raise UnreadableError("The XML is in an unknown encoding: have it sent as UTF-8") from error
    return reader.root


def _refuse_entity(*_declared: object) -> None:
    raise UnreadableError(
        "The XML declares entities, in which anything may hide: have it sent without them"
    )


class _Reader:
    """Follows the elements and hangs each into the one that holds it."""

    def __init__(self) -> None:
        self._top = Node("")
        self._open = [self._top]
        self._count = 0

    @property
    def root(self) -> Node:
        return next(self._top.elements())

    def opened(self, name: str, attributes: dict[str, str]) -> None:
        self._count += 1
        if self._count > MAX_ELEMENTS:
            raise UnreadableError(
                f"The XML has more than {MAX_ELEMENTS:,} elements: have it sent in parts"
            )
        if len(self._open) > MAX_DEPTH:
            raise UnreadableError("The elements of the XML are nested too deep: have it sent again")
        node = Node(_local(name), _attributes(attributes))
        self._open[-1].children.append(node)
        self._open.append(node)

    def wrote(self, text: str) -> None:
        self._open[-1].children.append(text)

    def closed(self, _name: str) -> None:
        self._open.pop()


def _local(name: str) -> str:
    return name.rpartition(":")[2]


def _attributes(attributes: dict[str, str]) -> dict[str, str]:
    # Of “type” and “xsi:type” the plain one is meant by the plain name.
    kept = {_local(name): value for name, value in attributes.items() if ":" in name}
    return kept | {name: value for name, value in attributes.items() if ":" not in name}
