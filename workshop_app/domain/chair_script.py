"""What a young person in the chair says at each moment of a slot: in the plan's words, or else in ours."""

import re
from datetime import timedelta
from enum import StrEnum

from workshop_app.domain.tendering import SlotPart, Stage

_TWO_MINUTES = timedelta(minutes=2)
_ONE_MINUTE = timedelta(minutes=1)
_JUST_BEGUN = timedelta(seconds=20)


class ChairMoment(StrEnum):
    """The moments of a slot at which the chair says something, or listens."""

    WELCOME = "welcome"
    START = "start"
    LISTEN = "listen"
    TWO_MINUTES = "two minutes left"
    STOP = "stop"
    QUESTIONS = "questions"
    ASKING = "asking"
    OUT_OF_TIME = "time is up"
    PAUSED = "paused"
    THANKS = "thank you"


_OURS = {
    ChairMoment.WELCOME: (
        "Hello, and welcome. You have {minutes} to present. We will tell you when two minutes are left."
    ),
    ChairMoment.START: "Please start now.",
    ChairMoment.LISTEN: "",
    ChairMoment.TWO_MINUTES: "You have two minutes left.",
    ChairMoment.STOP: "Your time is up. Please stop here. Thank you.",
    ChairMoment.QUESTIONS: "Now we have some questions for you. We have {minutes} for them.",
    ChairMoment.ASKING: "",
    ChairMoment.OUT_OF_TIME: "Our time is up. Thank you for your answers.",
    ChairMoment.PAUSED: "We have stopped the clock. Please wait a moment.",
    ChairMoment.THANKS: "Thank you for coming. You will hear from the council. Goodbye.",
}
"""What is said where the plan has no words for it; of minutes as ``{minutes}``."""


def moment_of(stage: Stage, gone: timedelta, left: timedelta, *, paused: bool) -> ChairMoment:
    """Return at which moment a slot is, by how long its part under way has taken and how much of it is left."""
    if stage is Stage.TO_COME:
        return ChairMoment.WELCOME
    if stage is Stage.OVER:
        return ChairMoment.THANKS
    if paused:
        return ChairMoment.PAUSED
    presenting = stage is Stage.PRESENTING
    if left <= timedelta(0):
        return ChairMoment.STOP if presenting else ChairMoment.OUT_OF_TIME
    if _ONE_MINUTE < left <= _TWO_MINUTES:
        return ChairMoment.TWO_MINUTES
    if gone < _JUST_BEGUN:
        return ChairMoment.START if presenting else ChairMoment.QUESTIONS
    return ChairMoment.LISTEN if presenting else ChairMoment.ASKING


def next_while_listening(left: timedelta) -> ChairMoment:
    """Return what the chair says next while a tenderer presents: that two minutes are left, or that time is up."""
    return ChairMoment.TWO_MINUTES if left > _TWO_MINUTES else ChairMoment.STOP


def chair_says(moment: ChairMoment, say: str, minutes: int) -> str:
    """Return what the chair says at a moment; empty where there is only to listen.

    Args:
        moment: when it is said.
        say: what the plan says of the activity; a line such as ``Welcome: Hi, we are …`` in it is said instead of ours.
        minutes: how many minutes the part has that it is about.
    """
    told = "1 minute" if minutes == 1 else f"{minutes} minutes"
    return plan_lines(say).get(moment, _OURS[moment]).replace("{minutes}", told)


def plan_lines(say: str) -> dict[ChairMoment, str]:
    """Return what a plan has the chair say, by the moment that its line begins with."""
    found: dict[ChairMoment, str] = {}
    for line in say.splitlines():
        match = re.match(r"\s*([A-Za-z ]+?)\s*:\s*(\S.*)", line)
        if match is not None and match[1].lower() in set(ChairMoment):
            found[ChairMoment(match[1].lower())] = match[2].strip()
    return found


def part_told(stage: Stage) -> SlotPart:
    """Return which part what is said is about: presenting before it begins, and questions at their end."""
    return SlotPart.PRESENTING if stage in (Stage.TO_COME, Stage.PRESENTING) else SlotPart.QUESTIONS
