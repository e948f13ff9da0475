"""What the codes of ICD-10-PCS look like in the files of CMS."""

import re

__all__ = ["CODE", "CODE_OR_TABLE", "VALUE", "is_table"]

# The letters I and O are not used, so that they cannot be read as digits.
_CHARACTER = "[0-9A-HJ-NP-Z]"
VALUE = re.compile(_CHARACTER)
CODE = re.compile(f"{_CHARACTER}{{7}}")
CODE_OR_TABLE = re.compile(f"{_CHARACTER}{{3}}(?:{_CHARACTER}{{4}})?")
_TABLE = re.compile(f"{_CHARACTER}{{3}}")


def is_table(text: str) -> bool:
    """Tell whether a text looks like the three characters of a table."""
    return _TABLE.fullmatch(text) is not None
