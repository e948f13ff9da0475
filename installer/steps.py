"""The checks of this project, in the order in which they fail soonest."""

import json
import subprocess
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from installer import floors, fork
from installer.console import say
from installer.environment import Environment
from installer.packages import surroundings
from installer.set_up import build_reference

__all__ = ["Step", "steps"]

# As many processes as there are processors.
_TESTS = "-m", "pytest", "-n", "auto", "--dist", "worksteal"


@dataclass(frozen=True, slots=True)
class Step:
    """One check: its name on the command line, what it shows, and how to run it."""

    name: str
    shows: str
    passes: Callable[[], bool]
    is_slow: bool = False


def steps(environment: Environment) -> list[Step]:
    """List every check."""
    checks = Checks(environment)
    return [
        Step("format", "code is laid out as ruff lays it out", checks.format),
        Step("lint", "code keeps to the rules of ruff", checks.lint),
        Step("types", "types hold (mypy, strict)", checks.types),
        Step("layers", "each layer knows only the layers below it", checks.layers),
        Step("books", "the code books are built", checks.books),
        Step("fork", "search works with whoosh-reloaded too", checks.fork, is_slow=True),
        Step("tests", "the program does what its tests say", checks.tests),
        Step("floors", "the tests run through enough of each package", checks.floors),
    ]


@dataclass(frozen=True, slots=True)
class Checks:
    """The checks as commands in one environment."""

    environment: Environment

    def format(self) -> bool:
        """Compare every file with its layout by ruff."""
        return self._run(self._program("ruff"), "format", "--check", ".")

    def lint(self) -> bool:
        """Apply the rule list of pyproject.toml."""
        return self._run(self._program("ruff"), "check", ".")

    def types(self) -> bool:
        """Check the types of the program and of the set-up."""
        return self._run(self._program("mypy"), "app", "installer")

    def layers(self) -> bool:
        """Apply the import contracts of pyproject.toml."""
        return self._run(self._program("lint-imports"))

    def books(self) -> bool:
        """Build the reference data, which some tests read."""
        build_reference(self.environment)
        return True

    def fork(self) -> bool:
        """Run the search tests with the fork; what they print matters only when they fail."""
        lead = {"PYTHONPATH": str(fork.provide(self.environment))}
        return self._run(self._python, *_TESTS, "-q", "tests/search", lead=lead, quiet=True)

    def tests(self) -> bool:
        """Run every test and note the lines and branches that are run."""
        coverage = self._python, "-m", "coverage"
        return self._run(*coverage, "erase") and self._run(*coverage, "run", *_TESTS)

    def floors(self) -> bool:
        """Compare what the tests ran through with the floor of each package."""
        report = self.environment.folder / "coverage.json"
        coverage = self._python, "-m", "coverage"
        written = self._run(*coverage, "combine", "--keep", "--quiet") and self._run(
            *coverage, "json", "--quiet", "-o", str(report)
        )
        if not written:
            return False
        rows = floors.tally(json.loads(report.read_text("utf-8")))
        say(floors.table(rows))
        return not floors.below(rows)

    @property
    def _python(self) -> str:
        return str(self.environment.python)

    def _program(self, name: str) -> str:
        return str(self.environment.program(name))

    def _run(self, *words: str, lead: Mapping[str, str] | None = None, quiet: bool = False) -> bool:
        notes = {
            "QT_QPA_PLATFORM": "offscreen",
            "COVERAGE_FILE": str(self.environment.folder / "coverage"),
        }
        done = subprocess.run(
            words,
            cwd=self.environment.root,
            env={**surroundings(), **notes, **(lead or {})},
            stdout=subprocess.PIPE if quiet else None,
            stderr=subprocess.STDOUT if quiet else None,
            check=False,
        )
        if quiet and done.returncode:
            say(done.stdout.decode("utf-8", "replace"))
        return done.returncode == 0
