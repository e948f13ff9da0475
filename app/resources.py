"""Where the files stand that come with the program."""

from pathlib import Path

__all__ = ["RESOURCES"]

RESOURCES = Path(__file__).resolve().parents[1] / "resources"
"""Word lists, rules, typefaces, icons and samples: data, no code."""
