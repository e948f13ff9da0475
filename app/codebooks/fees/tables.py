"""The tables of the reference database that hold fee schedule."""

__all__ = ["FEES_TABLES"]

FEES_TABLES = ""
