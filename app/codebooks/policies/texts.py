"""The text of a policy, and the other policies that it names."""

import sqlite3
import zlib

from app.domain.codes import System
from app.domain.rules.policies import Policy, PolicyLink, PolicySection

__all__ = ["links_of", "sections_of"]

_SECTIONS = """
SELECT s.heading, s.packed FROM policy_section s JOIN code_set c ON c.id = s.code_set
WHERE c.system = ? AND s.number = ? AND s.version = ? ORDER BY s.position
"""
_LINKS = """
SELECT l.system, l.linked FROM policy_link l JOIN code_set c ON c.id = l.code_set
WHERE c.system = ? AND l.number = ? AND l.version = ? ORDER BY l.system, l.linked
"""


def sections_of(connection: sqlite3.Connection, policy: Policy) -> tuple[PolicySection, ...]:
    """Return the text of a policy in its sections."""
    found = connection.execute(_SECTIONS, (policy.system, policy.number, policy.version))
    return tuple(PolicySection(heading, zlib.decompress(text).decode()) for heading, text in found)


def links_of(connection: sqlite3.Connection, policy: Policy) -> tuple[PolicyLink, ...]:
    """Return the other policies that one names, of whatever family; they need not be loaded."""
    found = connection.execute(_LINKS, (policy.system, policy.number, policy.version))
    return tuple(PolicyLink(System(system), number) for system, number in found)
