import os
from pathlib import Path

import pytest

# Takes CODERDESK_RELEASES out of the environment before any test runs.
import tests.fixtures.official  # noqa: F401

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture
def material():
    """The charts and notes that a developer keeps beside the project; the test else skips."""
    named = os.environ.get("CODERDESK_MATERIAL")
    if not named:
        pytest.skip("CODERDESK_MATERIAL names no folder of charts and notes")
    return Path(named)
