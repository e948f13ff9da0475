"""The community fork of Whoosh, in a directory of its own, so that the search stays replaceable."""

import shutil
import subprocess
from pathlib import Path

from installer import packages
from installer.console import SetUpError, step
from installer.environment import Environment
from installer.stamp import digest

__all__ = ["LOCK", "provide"]

LOCK = "requirements-fork.lock"


def provide(environment: Environment) -> Path:
    """Give the directory that, first on PYTHONPATH, puts the fork in Whoosh's place.

    Raises:
        SetUpError: it cannot be installed, or does not take Whoosh's place.
    """
    lock = environment.root / LOCK
    folder = environment.folder / f"whoosh-reloaded-{digest(lock)[:12]}"
    if not folder.is_dir():
        with step("Installing the fork of Whoosh beside the environment"):
            install(environment, lock, folder)
    check(environment, folder)
    return folder


def install(environment: Environment, lock: Path, folder: Path) -> None:
    """Install beside, then rename, so that half an installation is never found."""
    beside = folder.with_suffix(".part")
    shutil.rmtree(beside, ignore_errors=True)
    where = ("--target", str(beside), "--requirement", str(lock))
    packages.install(environment.python, "--require-hashes", *where)
    beside.rename(folder)


def check(environment: Environment, folder: Path) -> None:
    """Make sure that ``import whoosh`` finds the fork.

    Raises:
        SetUpError: it finds another one.
    """
    ask = "import sys, whoosh; sys.exit(not whoosh.__file__.startswith(sys.argv[1]))"
    command = [str(environment.python), "-W", "ignore", "-c", ask, str(folder)]
    variables = {**packages.surroundings(), "PYTHONPATH": str(folder)}
    if subprocess.run(command, env=variables, check=False).returncode:
        raise SetUpError(f"{folder} does not take Whoosh's place; delete it and start again.")
