"""The pinned packages that carry official code books, fetched once into the data directory."""

import os
import shutil
import subprocess
import tempfile
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from installer import packages
from installer.console import SetUpError, step
from installer.environment import Environment

__all__ = ["Carrier", "carriers", "data_dir", "fetch"]


@dataclass(frozen=True, slots=True)
class Carrier:
    """One release of a package that is read as data, never imported."""

    name: str
    version: str
    sha256: str

    @property
    def folder(self) -> str:
        """The name of its own directory among the wheels."""
        return f"{self.name}-{self.version}"

    @property
    def requirement(self) -> str:
        """The line of a requirements file that pins it."""
        return f"{self.name}=={self.version} --hash=sha256:{self.sha256}\n"


def carriers(code_books: Path) -> list[Carrier]:
    """Read the pinned packages out of every ``manifest.toml`` of a code set.

    A package that carries several editions is named once.

    Raises:
        SetUpError: a manifest cannot be read.
    """
    return list(dict.fromkeys(pinned(code_books)))


def pinned(code_books: Path) -> Iterator[Carrier]:
    """Yield what the manifests pin, edition by edition."""
    for manifest in sorted(code_books.glob("*/manifest.toml")):
        try:
            for entry in tomllib.loads(manifest.read_text("utf-8")).get("package", []):
                yield Carrier(entry["name"], entry["version"], entry["sha256"])
        except (tomllib.TOMLDecodeError, KeyError) as error:
            mend = "take that file from the project again"
            raise SetUpError(f"{manifest} cannot be read ({error}): {mend}.") from error


def data_dir(environment: Environment) -> Path:
    """Give the directory of code books and work files: the user's own, or ``CODERDESK_DATA``."""
    if chosen := os.environ.get("CODERDESK_DATA"):
        return Path(chosen).absolute()
    ask = "import platformdirs; print(platformdirs.user_data_dir('coderdesk', appauthor=False))"
    command = [str(environment.python), "-X", "utf8", "-c", ask]
    answer = subprocess.run(
        command, env=packages.surroundings(), capture_output=True, encoding="utf-8", check=True
    )
    return Path(answer.stdout.strip())


def fetch(environment: Environment, carrier: Carrier, wheels: Path) -> None:
    """Put a carrier into a directory of its own, unless it is there.

    Raises:
        SetUpError: it cannot be fetched, or the directory cannot be written.
    """
    if (wheels / carrier.folder).is_dir():
        return
    with step(f"Fetching the code books in {carrier.name} {carrier.version}"):
        try:
            wheels.mkdir(parents=True, exist_ok=True)
            unpack(environment, carrier, wheels)
        except OSError as error:
            mend = "make room there, or name another place in CODERDESK_DATA"
            raise SetUpError(f"{wheels} cannot be written ({error.strerror}): {mend}.") from error


def unpack(environment: Environment, carrier: Carrier, wheels: Path) -> None:
    """Let pip unpack beside the final place, then rename, so that nothing half is found."""
    beside = Path(tempfile.mkdtemp(prefix=".fetching-", dir=wheels))
    try:
        line, target = beside / "requirement.txt", beside / "target"
        line.write_text(carrier.requirement, "utf-8")
        options = ("--no-deps", "--no-compile", "--only-binary=:all:", "--require-hashes")
        where = ("--target", str(target), "--requirement", str(line))
        packages.install(environment.python, *options, *where)
        target.replace(wheels / carrier.folder)
    finally:
        shutil.rmtree(beside, ignore_errors=True)
