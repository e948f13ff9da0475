"""Which Python versions run Coderdesk; any Python since 2.7 can read this file."""

import sys

__all__ = ["COMPLAINT"]

COMPLAINT = ""
if not (3, 11) <= sys.version_info[:2] <= (3, 13):
    COMPLAINT = (
        "Coderdesk needs Python 3.11, 3.12 or 3.13, and this is Python "
        + sys.version.split()[0]
        + ": install one of them from your system or python.org and start again with it."
    )
