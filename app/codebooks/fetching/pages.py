"""Short texts of a server, such as listings and checksums."""

from app.codebooks.fetching.connection import asked, read_some

__all__ = ["read_page"]


def read_page(address: str, base_url: str | None, largest: int = 1 << 20) -> bytes:
    """Return what stands at an address, its first ``largest`` bytes.

    Raises:
        FetchError: it cannot be had; one of its kinds says why.
    """
    page = b""
    with asked(address, {}, base_url) as answer:
        while len(page) < largest and (piece := read_some(answer, address)):
            page += piece
    return page[:largest]
