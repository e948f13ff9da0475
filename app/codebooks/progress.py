"""How a long piece of work says how far it is."""

from collections.abc import Callable
from typing import TypeAlias

__all__ = ["Progress"]

Progress: TypeAlias = Callable[[str, int, int], None]
"""Called with the step in words, the part done and the whole; what it raises cancels the work."""
