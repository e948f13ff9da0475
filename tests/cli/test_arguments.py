from datetime import date
from pathlib import Path

import pytest

from app.cli.arguments import parsed
from app.cli.outcome import CommandError, Exit
from app.domain.codes import System


def test_without_a_command_the_desk_is_meant():
    assert parsed([]).command is None


@pytest.mark.parametrize(
    "arguments",
    [
        ["--json", "lookup", "I10", "--on", "2026-03-12"],
        ["lookup", "--json", "I10", "--on", "2026-03-12"],
        ["lookup", "I10", "--on", "2026-03-12", "--json"],
    ],
    ids=["before", "between", "after"],
)
def test_general_options_stand_before_and_after_the_command(arguments):
    wish = parsed(arguments)
    assert wish.json
    assert wish.on == date(2026, 3, 12)


@pytest.mark.parametrize(
    "arguments",
    [
        ["--workspace", "w", "encounter", "list"],
        ["encounter", "--workspace", "w", "list"],
        ["encounter", "list", "--workspace", "w"],
    ],
    ids=["before", "between", "after"],
)
def test_a_general_option_given_once_is_kept(arguments):
    wish = parsed(arguments)
    assert wish.workspace == Path("w")
    assert wish.reference is None


def test_systems_are_taken_in_any_case_and_more_than_once():
    wish = parsed(["search", "cough", "--system", "icd-10-cm", "--system", "HCPCS"])
    assert wish.system == [System.ICD_10_CM, System.HCPCS]


@pytest.mark.parametrize(
    "arguments",
    [
        ["lookup"],
        ["lookup", "I10", "--on", "12.03.2026"],
        ["lookup", "I10", "--on", "2026-02-30"],
        ["lookup", "I10", "--on", "2026-3-1"],
        ["lookup", "I10", "--on", "２０２６-03-12"],
        ["lookup", "I10", "--on", ""],
        ["lookup", "I10", "--sys", "CPT"],
        ["lookup", "I10", "--reference", ""],
        ["encounter", "show", "first"],
        ["encounter", "show", "0"],
        ["search", "cough", "--limit", "²"],
        ["search", "cough", "--limit", "9" * 5000],
        ["lookup", "I10", "--system", "ICD-9"],
        ["search"],
        ["search", "cough", "--batch", "queries.txt"],
        ["search", "cough", "--limit", "0"],
        ["search", "cough", "--limit", "many"],
        ["report", "claim-summary", "1"],
        ["codebooks"],
        ["codebooks", "import", ""],
        ["nonsense"],
        ["lookup", "I10", "--colour", "red"],
    ],
    ids=lambda words: " ".join(words)[:40],
)
def test_a_wrong_call_is_one_line(arguments):
    with pytest.raises(CommandError) as caught:
        parsed(arguments)
    assert caught.value.code is Exit.WRONG_INPUT
    assert "\n" not in str(caught.value)
