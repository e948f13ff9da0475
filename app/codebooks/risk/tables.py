"""The tables of the reference database that hold condition categories."""

__all__ = ["RISK_TABLES"]

RISK_TABLES = ""
