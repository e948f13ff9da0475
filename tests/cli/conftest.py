import json

import pytest

from app.main import main
from tests.fixtures.reference import real_root


@pytest.fixture(scope="session")
def reference(tmp_path_factory):
    """The reference data of both pinned editions."""
    return real_root(tmp_path_factory.mktemp("reference"))


@pytest.fixture
def call(reference, tmp_path, monkeypatch, capsys):
    """Call the program as a shell would: exit code, standard output, standard error."""
    monkeypatch.setenv("CODERDESK_PASSPHRASE", "correct horse")
    general = ["--reference", str(reference), "--workspace", str(tmp_path / "work.coderdesk")]

    def call(*arguments):
        capsys.readouterr()
        code = main([*map(str, arguments), *general])
        said = capsys.readouterr()
        return code, said.out, said.err

    return call


@pytest.fixture
def ask(call):
    """Call the program with ``--json`` and read its answer."""

    def ask(*arguments):
        code, out, err = call(*arguments, "--json")
        return code, json.loads(out) if out else None, err

    return ask
