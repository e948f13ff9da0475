"""The tables of the reference database that hold Medicare Code Editor."""

__all__ = ["MCE_TABLES"]

MCE_TABLES = ""
