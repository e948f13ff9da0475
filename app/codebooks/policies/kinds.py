"""The files of coverage policies that can be read."""

from app.codebooks.received import Kind

__all__ = ["KINDS"]

KINDS: tuple[Kind, ...] = ()
