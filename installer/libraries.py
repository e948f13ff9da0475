"""System packages that Python or Qt need and that a bare Debian or Ubuntu does not have."""

import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Collection, Sequence
from pathlib import Path

from installer.console import SetUpError, step, warn
from installer.packages import surroundings

__all__ = [
    "QT",
    "TESTS",
    "apt_command",
    "missing",
    "provide",
    "require_qt",
    "require_venv",
    "venv_packages",
]

QT = (
    *("libglib2.0-0", "libgl1", "libegl1", "libfontconfig1", "libxkbcommon0", "libdbus-1-3"),
    *("libxcb-cursor0", "libxcb-icccm4", "libxcb-image0", "libxcb-keysyms1"),
    *("libxcb-render-util0", "libxcb-shape0", "libxcb-xkb1", "libxkbcommon-x11-0"),
    *("libxcb-randr0", "libxcb-util1"),
)
TESTS = ("xvfb", "xauth")


def provide(wanted: Sequence[str]) -> list[str]:
    """Install what Debian or Ubuntu lacks, or print the command; give what is still missing."""
    lacking = missing(wanted)
    if lacking and may_install():
        with step(f"Installing {len(lacking)} system packages"):
            apt_install(lacking)
        lacking = missing(wanted)
    if lacking:
        warn(f"System packages are missing here. Install them with: {apt_command(lacking)}")
    return lacking


def missing(wanted: Sequence[str]) -> list[str]:
    """List the packages that are not installed; none on systems without Debian's packages."""
    if sys.platform != "linux" or not shutil.which("dpkg-query"):
        return []
    # Since Debian 13 and Ubuntu 24.04 some names end in t64.
    names = [name + end for name in wanted for end in ("", "t64")]
    answer = subprocess.run(
        ["dpkg-query", "--show", "--showformat", "${Package} ${db:Status-Status}\\n", *names],
        capture_output=True,
        text=True,
        check=False,
    )
    return lacking_of(wanted, answer.stdout.splitlines())


def lacking_of(wanted: Sequence[str], answers: Collection[str]) -> list[str]:
    """Compare the packages wanted with the lines ``package status`` of dpkg-query."""
    return [
        name
        for name in wanted
        if not {f"{name} installed", f"{name}t64 installed"}.intersection(answers)
    ]


def may_install() -> bool:
    """Say whether this user may install system packages without being asked for anything."""
    return bool(shutil.which("apt-get")) and os.geteuid() == 0


def apt_install(names: Sequence[str]) -> None:
    """Ask apt for packages; what it could not install is found missing afterwards."""
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for order in (["update"], ["install", "--yes", "--no-install-recommends", *names]):
        subprocess.run(["apt-get", "-qq", *order], env=quiet, capture_output=True, check=False)


def apt_command(names: Sequence[str]) -> str:
    """Give the command that a user can copy."""
    return f"sudo apt-get install {' '.join(names)}"


def venv_packages() -> tuple[str, ...]:
    """Name what this Python lacks to make virtual environments; Debian's own lacks it at first."""
    if has_ensurepip():
        return ()
    return (f"python{sys.version_info.major}.{sys.version_info.minor}-venv",)


def has_ensurepip() -> bool:
    """Say whether this Python can put pip into an environment."""
    importlib.invalidate_caches()
    return importlib.util.find_spec("ensurepip") is not None


def require_venv() -> None:
    """Make sure that this Python can make virtual environments.

    Raises:
        SetUpError: it cannot.
    """
    if names := venv_packages():
        raise SetUpError(
            "This Python cannot make virtual environments: install its venv module "
            f"(Debian and Ubuntu: {apt_command(names)}), then start again."
        )


def require_qt(python: Path, lacking: Sequence[str]) -> None:
    """Make sure that Qt can be loaded.

    Raises:
        SetUpError: a system library is missing; the line names it.
    """
    done = subprocess.run(
        [str(python), "-c", "import PySide6.QtWidgets"],
        env=surroundings(),
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        why = (done.stderr.strip().splitlines() or ["no reason given"])[-1]
        mend = f"Run {apt_command(lacking)}" if lacking else "Install the package that holds it"
        raise SetUpError(f"Qt does not load ({why}). {mend}, then start again.")
