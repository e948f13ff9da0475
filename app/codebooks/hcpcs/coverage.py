"""What Medicare says of a HCPCS code by its coverage code, in words of our own."""

__all__ = ["coverage_note"]

_MEANINGS = {
    "C": "covered or not as the Medicare contractor judges",
    "D": "covered under special instructions",
    "I": "not payable by Medicare",
    "M": "not covered by Medicare",
    "S": "not covered by Medicare by statute",
}


def coverage_note(coverage: str, statute: str) -> str:
    """Return the sentence for a coverage code, nothing for one that says nothing."""
    meaning = _MEANINGS.get(coverage)
    if meaning is None:
        return ""
    source = f" ({statute})" if statute else ""
    return f"Medicare coverage {coverage}: {meaning}{source}."
