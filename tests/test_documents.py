"""What the documents name is there."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
DOCUMENTS = ("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md")
NAMED = re.compile(r"[`(]((?:app|installer|resources|tests|\.ci)/[\w./-]+)[`)]")


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_file_that_a_document_names_exists(name):
    named = NAMED.findall((ROOT / name).read_text("utf-8"))
    # `app/edits/` comes with its first rule.
    missing = [path for path in named if not (ROOT / path).exists() and path != "app/edits/"]
    assert missing == []


def test_the_architecture_shows_the_layers_that_are_enforced():
    text = (ROOT / "ARCHITECTURE.md").read_text("utf-8").split("## Layers")[1].split("\n| ")[0]
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    enforced = settings["tool"]["importlinter"]["contracts"][0]["layers"]
    assert re.findall(r"^ {4}(\S.*?)(?:  .*)?$", text, re.MULTILINE) == enforced
