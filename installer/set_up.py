"""Everything a machine needs before the desk can open, each part only when it is missing."""

import subprocess
from collections.abc import Sequence
from pathlib import Path

from installer import code_books, libraries
from installer.console import SetUpError
from installer.environment import Environment, prepare
from installer.packages import surroundings

__all__ = ["ROOT", "build_reference", "set_up"]

ROOT = Path(__file__).resolve().parent.parent


def set_up(lock: str, system_packages: Sequence[str]) -> Environment:
    """Provide system packages, the environment and the code-book packages.

    Raises:
        SetUpError: one part could not be done; the others stay done.
    """
    lacking = libraries.provide((*libraries.venv_packages(), *system_packages))
    libraries.require_venv()
    environment = prepare(ROOT, lock)
    wheels = code_books.data_dir(environment) / "wheels"
    for carrier in code_books.carriers(ROOT / "codebooks"):
        code_books.fetch(environment, carrier, wheels)
    if lacking:
        libraries.require_qt(environment.python, lacking)
    return environment


def build_reference(environment: Environment) -> None:
    """Have the reference database and its index built if they are not current.

    Raises:
        SetUpError: the build failed, after a line of its own.
    """
    command = [str(environment.program("coderdesk")), "reference"]
    if subprocess.run(command, env=surroundings(), check=False).returncode:
        raise SetUpError("The code books could not be built; mend what the line above names.")
