"""Labels and hierarchies of condition categories."""

import pytest

from app.codebooks import BrokenReleaseError
from app.codebooks.kinds import kind_of
from tests.codebooks.risk.risk_made import hierarchies, labels

LABEL = ("HCC7", "Lantern fever, severe", "CMS-HCC", "V28", "V28115L3")
PAIR = ("7", "12", "RxHCC", "R08", "R08X84H1")


def test_labels_are_read_with_their_models():
    rx = ("RXHCC7", "Fever", "RxHCC", "R08", "R08X84L1")
    member = labels(LABEL, rx, LABEL)
    assert kind_of(member).id == "risk.labels"
    read = kind_of(member).read(member)
    assert read.rows == (
        ("CMS-HCC V28", 7, "Lantern fever, severe"),
        ("RxHCC V08", 7, "Fever"),
    )
    assert read.codes == 0


def test_hierarchies_are_read_with_their_models():
    member = hierarchies(PAIR, PAIR)
    assert kind_of(member).id == "risk.hierarchies"
    assert kind_of(member).read(member).rows == (("RxHCC V08", 7, 12),)


@pytest.mark.parametrize(
    "member",
    [
        labels(("HCC7", "", *LABEL[2:])),
        labels(LABEL, ("HCC7", "Another", *LABEL[2:])),
        labels(("fever", *LABEL[1:])),
        labels((*LABEL[:2], "HHS", "V28", "V28115L3")),
        labels((*LABEL[:4], "V28115")),
        hierarchies(("7", "", *PAIR[2:])),
    ],
    ids=["no label", "two labels", "no category", "family", "cut", "no number"],
)
def test_malformed_rows_are_refused(member):
    with pytest.raises(BrokenReleaseError, match="cut or malformed"):
        kind_of(member).read(member)
