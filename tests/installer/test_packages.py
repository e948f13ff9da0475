"""What pip says becomes one plain line with the mend."""

import pytest

from installer.packages import complaint, surroundings


@pytest.mark.parametrize(
    ("output", "what", "mend"),
    [
        pytest.param(
            "WARNING: Retrying\nERROR: Could not find a version that satisfies tiny\n"
            "ERROR: No matching distribution found for tiny\n",
            "No matching distribution found for tiny",
            "check the connection",
            id="no connection",
        ),
        pytest.param(
            "ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.\n"
            "    tiny:\n        Expected sha256 00\n             Got        11\n",
            "THESE PACKAGES DO NOT MATCH THE HASHES",
            "not the one this project pinned",
            id="another file",
        ),
        pytest.param(
            "ERROR: Could not install packages due to an OSError: [Errno 28] No space left\n",
            "No space left",
            "the disk is full",
            id="full disk",
        ),
        pytest.param("", "without a word", "check the connection", id="silence"),
    ],
)
def test_the_last_error_of_pip_is_told_with_its_mend(output, what, mend):
    line = complaint(output)
    assert what in line
    assert mend in line
    assert "\n" not in line


def test_variables_that_lead_out_of_the_environment_are_left_behind(monkeypatch):
    monkeypatch.setenv("PYTHONPATH", "/elsewhere")
    monkeypatch.setenv("PIP_USER", "1")
    monkeypatch.setenv("CODERDESK_DATA", "/data")
    kept = surroundings()
    assert not {"PYTHONPATH", "PIP_USER"} & kept.keys()
    assert kept["CODERDESK_DATA"] == "/data"
