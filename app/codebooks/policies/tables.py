"""The tables of the reference database that hold coverage policies."""

__all__ = ["POLICIES_TABLES"]

POLICIES_TABLES = ""
