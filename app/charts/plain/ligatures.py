"""Letters joined in print, as the letters that they are, so that words with them are found."""

__all__ = ["spelled"]

_JOINED = {
    "\ufb00": "ff",
    "\ufb01": "fi",
    "\ufb02": "fl",
    "\ufb03": "ffi",
    "\ufb04": "ffl",
    "\ufb05": "st",
    "\ufb06": "st",
}


def spelled(text: str) -> str:
    """Return a text with each letter for itself; one without joined letters as it is."""
    if text.isascii():
        return text
    for sign, letters in _JOINED.items():
        text = text.replace(sign, letters)
    return text
