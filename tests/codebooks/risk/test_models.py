"""Models are named alike, however a publication writes them."""

import pytest

from app.codebooks.risk.models import model_in, model_of, turn


@pytest.mark.parametrize(
    ("name", "model"),
    [
        ("CMS-HCC Model V28", "CMS-HCC V28"),
        ("CMS-HCC Model Category V24", "CMS-HCC V24"),
        ("CMS-HCC ESRD Model V21", "CMS-HCC ESRD V21"),
        ("RxHCC Model Category V08", "RxHCC V08"),
        ("RxHCC Model R05", "RxHCC V05"),
        ("CMS-HCC Model V2", None),
        ("Description", None),
    ],
)
def test_a_model_is_known_in_a_name(name, model):
    assert model_in(name) == model


@pytest.mark.parametrize(
    ("family", "version", "model"),
    [
        ("CMS-HCC", "V28", "CMS-HCC V28"),
        ("ESRD", "V24", "CMS-HCC ESRD V24"),
        ("RxHCC", "R08", "RxHCC V08"),
        ("RxHCC", "08", None),
        ("HHS", "V07", None),
    ],
)
def test_a_model_is_known_by_family_and_version(family, version, model):
    assert model_of(family, version) == model


def test_the_newest_community_model_stands_first():
    models = ["RxHCC V08", "CMS-HCC ESRD V21", "CMS-HCC V24", "CMS-HCC ESRD V24", "CMS-HCC V28"]
    assert sorted(models, key=turn) == [
        "CMS-HCC V28",
        "CMS-HCC V24",
        "CMS-HCC ESRD V24",
        "CMS-HCC ESRD V21",
        "RxHCC V08",
    ]
