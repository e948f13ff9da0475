import os

# Takes CODERDESK_RELEASES out of the environment before any test runs.
import tests.fixtures.official  # noqa: F401

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
