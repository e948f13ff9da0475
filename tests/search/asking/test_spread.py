"""Cancers that spread."""

import pytest

from app.search.asking.spread import spread


def sites(*names):
    return tuple(f"secondary malignant neoplasm {name}" for name in names)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("metastatic breast cancer to the bone ", (*sites("bone "), "breast cancer ")),
        ("colon ca with liver mets ", (*sites("liver "), "colon ca ")),
        ("brain metastases from melanoma ", (*sites("brain "), "melanoma ")),
        (
            "colon cancer metastatic to liver and lung ",
            (*sites("liver ", "lung "), "colon cancer "),
        ),
        ("bone mets, prostate primary ", (*sites("bone "), "prostate primary ")),
        ("carcinoma w/ mets to pleura ", (*sites("pleura "), "carcinoma ")),
        ("metastatic sarcoma to skin from thigh ", (*sites("skin "), "sarcoma thigh ")),
        ("metastatic disease to the spine ", sites("spine ")),
        ("mets to adre", sites("adre")),
    ],
)
def test_what_a_cancer_spread_to_and_where_it_began_are_searched_apart(text, parts):
    assert tuple(part.strip() for part in spread(text)) == tuple(part.strip() for part in parts)
    assert all(part.endswith(" ") for part in spread(text)) == text.endswith(" ")


@pytest.mark.parametrize(
    "text",
    [
        "breast cancer",
        "metastatic lung cancer",
        "pulmonary metastasis",
        "metastatic abscess to brain",
        "metastatic to ",
        "mets",
        "",
    ],
)
def test_other_queries_are_searched_whole(text):
    assert spread(text) == ()
