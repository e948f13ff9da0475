"""The tables of the reference database that hold mappings."""

__all__ = ["GEMS_TABLES"]

GEMS_TABLES = ""
