"""Python packages put in place by pip, quietly, each with the hash the project pinned."""

import os
import subprocess
from pathlib import Path

from installer.console import SetUpError

__all__ = ["complaint", "install", "mend", "surroundings"]

# Each of these makes pip or the new interpreter look outside the environment.
FOREIGN = ("PYTHONHOME", "PYTHONPATH", "PIP_USER", "PIP_TARGET", "PIP_PREFIX", "PIP_REQUIRE_HASHES")

MENDS = {
    "DO NOT MATCH THE HASHES": "a downloaded file is not the one this project pinned; try again",
    "No space left": "the disk is full; make room and start again",
    "Permission denied": "give yourself write access to that place and start again",
}
UNREACHED = "check the connection and the settings shown by “pip config list”, then start again"


def surroundings() -> dict[str, str]:
    """Give the variables for a program of the environment, without those that lead out of it."""
    return {name: value for name, value in os.environ.items() if name not in FOREIGN}


def install(python: Path, *arguments: str) -> None:
    """Run ``pip install`` with the user's own pip settings, which decide the index.

    Raises:
        SetUpError: pip could not do it.
    """
    options = ("--quiet", "--disable-pip-version-check", "--no-input")
    done = subprocess.run(
        [str(python), "-m", "pip", "install", *options, *arguments],
        env=surroundings(),
        capture_output=True,
        text=True,
        errors="replace",
        check=False,
    )
    if done.returncode:
        raise SetUpError(complaint(done.stderr))


def complaint(output: str) -> str:
    """Put what pip printed into one line: its last error, and what to do about it."""
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    errors = [line.removeprefix("ERROR: ") for line in lines if line.startswith("ERROR: ")]
    what = (errors or lines or ["pip stopped without a word"])[-1].rstrip(".:")
    return f"The packages could not be installed ({what}): {mend(output, UNREACHED)}."


def mend(output: str, otherwise: str) -> str:
    """Say what to do about what a program printed."""
    return next((mend for sign, mend in MENDS.items() if sign in output), otherwise)
