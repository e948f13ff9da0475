"""Why a code is suggested, in the words of a coder and not of the search."""

import re

__all__ = ["as_reason"]

# What the search says of a hit, and what it means for a code of a chart; in this order.
_SAID = (
    (re.compile(r"(?:^|(?<=: )|(?<=; ))title(?=;|$)"), "Tabular List: by its title"),
    (re.compile(r"(?:^|(?<=: )|(?<=; ))inclusion term: "), "Tabular List, inclusion term: "),
    (re.compile(r"(?<=; )not found: "), "it does not say: "),
    (
        re.compile(r"(?<=; )in its other terms or headings: "),
        "in its other terms or headings only: ",
    ),
    (re.compile(r"(?<=; )\w+: [^;]* → left out(?:; |$)"), ""),
    (re.compile(r"(?<=; )\w+: ([^;]*) → \1(?:; |$)"), ""),
)


def as_reason(why: str) -> str:
    """Return why a code was chosen, with the Index path or the Tabular List named."""
    for said, meant in _SAID:
        why = said.sub(meant, why)
    return why.removesuffix("; ")
