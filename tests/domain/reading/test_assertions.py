from app.domain.reading.assertions import Asserted, Assertion, Experiencer


def test_what_nothing_speaks_against_is_present_and_the_patients():
    one = Asserted()
    assert one.assertion is Assertion.PRESENT
    assert one.experiencer is Experiencer.PATIENT
    assert not any((one.negated, one.uncertain, one.historical, one.hypothetical))


def test_assertions_are_named_as_on_the_command_line():
    names = "present absent uncertain historical hypothetical family other"
    assert [str(one) for one in Assertion] == names.split()
