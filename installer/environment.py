"""The virtual environment in the project's root, and the stamp that says what it holds."""

import shutil
import subprocess
import sys
from dataclasses import dataclass, replace
from pathlib import Path

from installer import packages
from installer.console import SetUpError, step
from installer.stamp import Stamp

__all__ = ["Environment", "prepare"]

WINDOWS = sys.platform == "win32"


@dataclass(frozen=True, slots=True)
class Environment:
    """The folder ``.venv`` of a project."""

    root: Path

    @property
    def folder(self) -> Path:
        """Where the environment stands."""
        return self.root / ".venv"

    @property
    def stamp(self) -> Path:
        """The file that is there only while the environment is whole."""
        return self.folder / "coderdesk-setup.json"

    @property
    def python(self) -> Path:
        """The interpreter of the environment."""
        return self.program("python")

    def program(self, name: str) -> Path:
        """Give the path of a program that a package put into the environment."""
        return self.folder / ("Scripts" if WINDOWS else "bin") / (name + ".exe" * WINDOWS)


def prepare(root: Path, lock: str) -> Environment:
    """Make the environment hold what the lock file lists, and nothing half done.

    Raises:
        SetUpError: it cannot be made, or a package cannot be installed.
    """
    environment, wanted = Environment(root), Stamp.of(root)
    found = Stamp.read(environment.stamp)
    if found is None or not found.fits(wanted) or not environment.python.exists():
        make(environment)
        found = replace(wanted, project="", locks={})
    if not found.has(wanted, lock) or found.project != wanted.project:
        fill(environment, found, wanted, lock)
    return environment


def make(environment: Environment) -> None:
    """Make an empty environment in the place of whatever stands there.

    Raises:
        SetUpError: the old one is in use, or this Python cannot make one.
    """
    with step(f"Making the virtual environment {environment.folder}"):
        try:
            if environment.folder.exists():
                shutil.rmtree(environment.folder)
        except OSError as error:
            mend = "close Coderdesk, delete that folder and start again"
            raise SetUpError(f"{environment.folder} cannot be replaced: {mend}.") from error
        run_venv(environment.folder)


def run_venv(folder: Path) -> None:
    """Call this Python's own venv.

    Raises:
        SetUpError: it failed.
    """
    done = subprocess.run(
        [sys.executable, "-m", "venv", str(folder)],
        env=packages.surroundings(),
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        why = " ".join((done.stderr or done.stdout).split())
        mend = packages.mend(why, "reinstall Python with its venv module and start again")
        raise SetUpError(f"{sys.executable} cannot make {folder} ({why}): {mend}.")


def fill(environment: Environment, found: Stamp, wanted: Stamp, lock: str) -> None:
    """Install what the stamp does not vouch for, and stamp the environment again."""
    # Without a stamp an interrupted installation is recognised and made anew.
    environment.stamp.unlink(missing_ok=True)
    installed = replace(wanted, locks=found.locks)
    if not found.has(wanted, lock):
        install_lock(environment, lock)
        installed = wanted.installed(lock)
    install_project(environment)
    installed.write(environment.stamp)


def install_lock(environment: Environment, lock: str) -> None:
    """Install every package of a lock file, each by its hash."""
    with step(f"Installing the packages of {lock} (some 200 MB the first time)"):
        path = str(environment.root / lock)
        packages.install(environment.python, "--require-hashes", "--requirement", path)


def install_project(environment: Environment) -> None:
    """Put the console script ``coderdesk`` into the environment; the code stays where it is."""
    with step("Installing Coderdesk itself"):
        options = ("--no-deps", "--no-build-isolation", "--editable")
        packages.install(environment.python, *options, str(environment.root))
