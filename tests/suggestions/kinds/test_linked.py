from app.suggestions.finding import Finding
from app.suggestions.kinds.linked import linked


def codes(look, *given):
    findings = [Finding(code, (), "") for code in given]
    return [each.code for each in linked(findings, look("Gout."))]


def test_the_kidney_has_its_part_beside_another_complication(look):
    assert codes(look, "E11.40", "N18.32") == ["E11.40", "N18.32", "E11.22"]


def test_without_diabetes_the_kidney_stands_alone(look):
    assert codes(look, "I10", "N18.32") == ["I10", "N18.32"]
