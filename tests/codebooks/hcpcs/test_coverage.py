"""Medicare coverage in words."""

import pytest

from app.codebooks.hcpcs.coverage import coverage_note


@pytest.mark.parametrize(
    ("coverage", "statute", "said"),
    [
        ("C", "", "Medicare coverage C: covered or not as the Medicare contractor judges."),
        ("D", "", "Medicare coverage D: covered under special instructions."),
        ("I", "", "Medicare coverage I: not payable by Medicare."),
        ("M", "1862A", "Medicare coverage M: not covered by Medicare (1862A)."),
        ("", "1862A", ""),
        ("X", "", ""),
    ],
)
def test_a_coverage_code_is_said_in_a_sentence(coverage, statute, said):
    assert coverage_note(coverage, statute) == said
