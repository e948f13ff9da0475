"""What stands in a Word document for a sign or a tick, and what Word does not show."""

from app.charts.tree import Node

__all__ = ["is_unseen", "sign_of", "tick_of"]

_OFF = {"0", "false", "off", "none"}
# The private room in which Word keeps the signs of these typefaces.
_PRIVATE = range(0xF000, 0xF100)
_WINGDINGS = {0x6F: "☐", 0x71: "☐", 0xA8: "☐", 0xFE: "☒", 0xFD: "☒", 0xFC: "✓", 0xE0: "→"}
_SYMBOL = {
    0xA3: "≤",
    0xB3: "≥",
    0xB0: "°",
    0xB1: "±",
    0xB7: "•",
    0xAE: "→",
    0xAD: "↑",
    0xAF: "↓",
    0x61: "α",
    0x62: "β",
    0x67: "γ",
    0x44: "Δ",
    0x6D: "µ",
    0xB4: "×",
    0xB8: "÷",
    0xB9: "≠",
}
_FACES = {"wingdings": _WINGDINGS, "symbol": _SYMBOL}
_UNKNOWN = "\ufffd"


def sign_of(symbol: Node) -> str:
    """Return the sign that ``sym`` names, the replacement character where it is not known."""
    code = symbol.attributes.get("char", "")
    try:
        number = int(code, 16)
    except ValueError:
        return _UNKNOWN
    if number in _PRIVATE:
        number -= _PRIVATE.start
    face = _FACES.get(symbol.attributes.get("font", "").lower())
    if face is not None:
        return face.get(number, _UNKNOWN)
    return chr(number) if 0x20 <= number < 0xD800 else _UNKNOWN


def tick_of(box: Node) -> str:
    """Return the tick of a field of older forms."""
    marks = [*box.all("default"), *box.all("checked")]
    return "[x]" if marks and _is_on(marks[-1]) else "[ ]"


def is_unseen(node: Node) -> bool:
    """Tell whether a run is hidden, or a row of a table was deleted."""
    if node.name == "r":
        return any(_is_on(each) for each in node.all("rPr", "vanish"))
    return node.name == "tr" and any(node.all("trPr", "del"))


def _is_on(mark: Node) -> bool:
    return mark.attributes.get("val", "1").lower() not in _OFF
