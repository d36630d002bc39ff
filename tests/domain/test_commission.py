"""What a commission says of the safeguarding lead."""

from workshop_app.domain.commission import contact_of, contact_parts, first_number


def test_the_number_of_the_lead_is_the_first_that_is_given() -> None:
    assert first_number("01632 960417, 8 am to 6 pm") == ("01632 960417", "8 am to 6 pm")
    assert first_number("ask at the desk") == ("", "ask at the desk")
    assert first_number("Tom, +44 (0)1632 960417") == ("+44 (0)1632 960417", "Tom, +44 (0)1632 960417")


def test_how_the_lead_is_reached_is_kept_in_one_piece_and_taken_apart_again() -> None:
    kept = "01632 960417, 8 am to 6 pm; out of hours duty team 01632 960904"
    assert contact_parts(kept) == ("01632 960417, 8 am to 6 pm", "duty team 01632 960904")
    assert contact_of(*contact_parts(kept)) == kept
    for today, out_of_hours in (("01632 960417", ""), ("", "01632 960904"), ("ask at the desk", "999")):
        assert contact_parts(contact_of(today, out_of_hours)) == (today, out_of_hours)
    assert contact_parts("01632 960417. Out-of-hours: 01632 960904") == ("01632 960417", "01632 960904")
