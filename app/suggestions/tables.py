"""The tables of rules and words that come with the program, each read once."""

import tomllib
from collections.abc import Mapping
from functools import cache
from typing import Any

from app.resources import RESOURCES

__all__ = ["table"]


@cache
def table(name: str) -> Mapping[str, Any]:
    """Return what stands in the file of a name in ``resources/suggestions``; it is not changed."""
    said: Mapping[str, Any] = tomllib.loads(
        (RESOURCES / "suggestions" / f"{name}.toml").read_text("utf-8")
    )
    return said
