"""The models of risk adjustment, as each publication names them."""

import re

__all__ = ["model_in", "model_of", "turn"]

_FAMILIES = {"CMS-HCC": "CMS-HCC", "ESRD": "CMS-HCC ESRD", "RxHCC": "RxHCC"}
_NAMES = tuple(_FAMILIES.values())
_NAMED = re.compile(r"(CMS-HCC ESRD|CMS-HCC|RxHCC) Model(?: Category)? [VR]([0-9]{2})")
_VERSION = re.compile(r"[VR]([0-9]{2})")


def model_in(name: str) -> str | None:
    """Return the model in a name such as ``CMS-HCC ESRD Model V24``: ``CMS-HCC ESRD V24``."""
    found = _NAMED.fullmatch(name)
    return f"{found[1]} V{found[2]}" if found else None


def model_of(family: str, version: str) -> str | None:
    """Return the model of a family and version: ``RxHCC`` and ``R08`` are ``RxHCC V08``."""
    found = _VERSION.fullmatch(version)
    return f"{_FAMILIES[family]} V{found[1]}" if found and family in _FAMILIES else None


def turn(model: str) -> tuple[int, int]:
    """Return where a model stands among all: CMS-HCC first, the newest version before others."""
    family, _, version = model.rpartition(" V")
    return _NAMES.index(family), -int(version)
