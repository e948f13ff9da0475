"""The tables of the reference database that hold edits of NCCI."""

__all__ = ["NCCI_TABLES"]

NCCI_TABLES = ""
