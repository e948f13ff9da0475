"""The lists that stand beside the code sets, as their publishers caption them."""

import re

from app.codebooks.lists.layout import Layout
from app.domain.codes import System

__all__ = ["CARC", "LAYOUTS", "PAYER", "POS", "RARC", "REVENUE", "TAXONOMY"]

_START = ("start", "start date", "effective date", "effective")
_STOP = ("stop", "stop date", "end date", "deactivation date", "termination date")
_MODIFIED = ("last modified", "last modified date")
_CODE = frozenset({"code"})
# A code that ends in no number is one of the group codes, which X12 prints under the same captions.
_REASON = re.compile(r"[0-9]{1,3}|[ABDPWY][0-9]{1,2}")
_REMARK = re.compile(r"(?:M|MA|N)[0-9]{1,4}")

POS = Layout(
    System.POS,
    "place-of-service list",
    {
        "code": ("place of service code s", "place of service code", "pos code", "code"),
        "title": ("place of service name", "pos name", "name", "title"),
        "description": ("place of service description", "description"),
        "mpfs_setting": ("mpfs setting",),
        "telehealth": ("telehealth",),
        "start": _START,
        "stop": _STOP,
        "notes": ("notes",),
    },
    (
        (
            frozenset({"place of service code s", "place of service code", "pos code"}),
            frozenset({"place of service name", "pos name", "name", "title"}),
        ),
        (_CODE, frozenset({"mpfs setting"})),
    ),
)

REVENUE = Layout(
    System.REVENUE,
    "list of revenue codes",
    {
        "code": ("revenue code", "rev code", "revenue codes"),
        "title": (
            "revenue code description",
            "revenue code title",
            "title",
            "description",
            "name",
        ),
        "category": ("revenue code category", "category"),
        "start": _START,
        "stop": _STOP,
        "notes": ("notes",),
    },
    (
        (
            frozenset({"revenue code", "rev code", "revenue codes"}),
            frozenset(
                {"revenue code description", "revenue code title", "title", "description", "name"}
            ),
        ),
    ),
)


def _x12(system: System, name: str, own: frozenset[str], sample: re.Pattern[str]) -> Layout:
    """Return the layout of adjustment reasons or remarks, which X12 captions alike."""
    return Layout(
        system,
        name,
        {
            "code": (*sorted(own), "code"),
            "title": ("description", "title", "name"),
            "start": _START,
            "modified": _MODIFIED,
            "stop": _STOP,
            "notes": ("notes",),
        },
        (
            (own, frozenset({"description", "title", "name"})),
            (_CODE, frozenset(_MODIFIED)),
        ),
        sample,
    )


CARC = _x12(
    System.CARC,
    "list of claim adjustment reason codes",
    frozenset({"carc", "carc code", "claim adjustment reason code", "adjustment reason code"}),
    _REASON,
)
RARC = _x12(
    System.RARC,
    "list of remittance advice remark codes",
    frozenset({"rarc", "rarc code", "remittance advice remark code", "remark code"}),
    _REMARK,
)

TAXONOMY = Layout(
    System.TAXONOMY,
    "list of provider taxonomy codes",
    {
        "code": ("code", "taxonomy code"),
        "title": ("display name",),
        "grouping": ("grouping", "type"),
        "classification": ("classification",),
        "specialization": ("specialization",),
        "definition": ("definition",),
        "section": ("section",),
        "start": _START,
        "modified": _MODIFIED,
        "stop": _STOP,
        "notes": ("notes",),
    },
    ((frozenset({"classification"}), frozenset({"specialization"})),),
    needed=(("code",), ("title", "classification")),
)

PAYER = Layout(
    System.PAYER,
    "list of payers",
    {
        "code": ("payer id", "payerid", "payer code", "electronic payer id"),
        "title": ("payer name", "payer", "name"),
        "kind": ("payer type", "type", "line of business"),
        "state": ("state", "states"),
        "start": _START,
        "stop": _STOP,
        "notes": ("notes",),
    },
    (
        (
            frozenset({"payer id", "payerid", "payer code", "electronic payer id"}),
            frozenset({"payer name", "payer", "name"}),
        ),
    ),
)

LAYOUTS = (POS, REVENUE, CARC, RARC, TAXONOMY, PAYER)
"""Every list, in the order in which a file is asked for."""
