"""What a commission says of the safeguarding lead."""

from workshop_app.domain.commission import first_number


def test_the_number_of_the_lead_is_the_first_that_is_given() -> None:
    assert first_number("01632 960417, 8 am to 6 pm") == ("01632 960417", "8 am to 6 pm")
    assert first_number("ask at the desk") == ("", "ask at the desk")
    assert first_number("Tom, +44 (0)1632 960417") == ("+44 (0)1632 960417", "Tom, +44 (0)1632 960417")
