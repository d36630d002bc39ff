"""What the chair says, and when."""

from datetime import timedelta

import pytest

from workshop_app.domain.chair_script import ChairMoment, chair_says, moment_of
from workshop_app.domain.tendering import Stage

PLAN = """Ten minutes for them.
Welcome: Hi {minutes}, we are 4 of us: sit down.
two minutes left :  2 more!
Note: a word helps."""


@pytest.mark.parametrize(
    ("stage", "gone", "left", "paused", "moment"),
    [
        (Stage.TO_COME, 0, 600, False, ChairMoment.WELCOME),
        (Stage.PRESENTING, 5, 595, False, ChairMoment.START),
        (Stage.PRESENTING, 21, 579, False, ChairMoment.LISTEN),
        (Stage.PRESENTING, 480, 120, False, ChairMoment.TWO_MINUTES),
        (Stage.PRESENTING, 545, 55, False, ChairMoment.LISTEN),
        (Stage.PRESENTING, 600, 0, False, ChairMoment.STOP),
        (Stage.PRESENTING, 600, 0, True, ChairMoment.PAUSED),
        (Stage.QUESTIONS, 5, 1795, False, ChairMoment.QUESTIONS),
        (Stage.QUESTIONS, 60, 1740, False, ChairMoment.ASKING),
        (Stage.QUESTIONS, 1801, -1, False, ChairMoment.OUT_OF_TIME),
        (Stage.OVER, 0, 0, False, ChairMoment.THANKS),
    ],
)
def test_each_moment_has_its_time(stage: Stage, gone: int, left: int, paused: bool, moment: ChairMoment) -> None:
    assert moment_of(stage, timedelta(seconds=gone), timedelta(seconds=left), paused=paused) is moment


def test_the_plan_s_own_words_are_said_in_the_place_of_ours_and_other_lines_are_none() -> None:
    assert chair_says(ChairMoment.WELCOME, PLAN, 10) == "Hi 10 minutes, we are 4 of us: sit down."
    assert chair_says(ChairMoment.TWO_MINUTES, PLAN, 10) == "2 more!"
    assert (
        chair_says(ChairMoment.QUESTIONS, PLAN, 1) == "Now we have some questions for you. We have 1 minute for them."
    )
    assert chair_says(ChairMoment.LISTEN, PLAN, 10) == ""
