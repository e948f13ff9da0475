"""The header by which a PDF is known, whatever stands before it."""

__all__ = ["is_pdf"]

# Readers accept a header that begins within the first 1024 bytes.
_HEADER_WITHIN = 1024


def is_pdf(content: bytes) -> bool:
    """Tell whether the file has the header of a PDF."""
    return b"%PDF-" in content[: _HEADER_WITHIN + len(b"%PDF-")]
