"""What the group looks at tells nobody apart: names stand beside choices for everybody who was there, or for nobody.

So it does where the room sees the console too, also for the minute in which names show there.
"""

import uuid
from pathlib import Path

import pytest

from tests.ui.driver import Driver
from tests.ui.test_presentation_pages import Day
from tests.ui.test_private_turn import at_wall, press, typed_at_wall
from workshop_app.actions import dissent, feedback
from workshop_app.domain.covers import NAME
from workshop_app.domain.feedback import Answer, EvaluationAnswer, Remark, RemarkKind, RemarkState
from workshop_app.domain.people import YoungPerson
from workshop_app.domain.provenance import Source
from workshop_app.domain.sessions import Activity, ActivityKind
from workshop_app.record.private_turns import in_no_order_of_turns
from workshop_app.store import CommissionFile
from workshop_app.ui.activities.feedback.pages import WallFeedback

NAMES = ("Quillon", "Ash", "Bo")


@pytest.fixture
def day(driver: Driver, tmp_path: Path) -> Day:
    return Day(CommissionFile.create(tmp_path / "ours.workshop"), driver, list(NAMES))


@pytest.fixture
def who(day: Day) -> list[str]:
    return [one.id for one in day.file.all(YoungPerson)]


def the_room_sees(day: Day, *, names: bool = False) -> None:
    """Let the room see the console; ``names`` shows names and private words for a minute."""
    day.driver.windows.placing.say_who_sees("room")
    if names:
        press(day, "Show names for a minute")
    day.driver.settle()


def in_the_list(day: Day, wording: str) -> str:
    """Return what stands beside words in a list at the console."""
    card = next(
        one
        for one in day.driver.items(day.driver.console)
        if one.property("wording") == wording and one.property("beside") is not None
    )
    return str(card.property("beside"))


@pytest.mark.parametrize("names", [False, True])
def test_where_the_room_sees_the_list_of_feedback_it_names_all_or_nobody(
    day: Day, who: list[str], *, names: bool
) -> None:
    day.remark("they asked us back", day.lantern, said_by=who[0])
    day.remark("so quiet", day.lantern, said_by=who[1])
    day.remark("the ramp was good", day.lantern)
    day.go_to(ActivityKind.FEEDBACK, day.lantern)
    press(day, "Write it down")
    assert "Quillon" in in_the_list(day, "they asked us back"), "whoever writes it down sees that it is right"
    the_room_sees(day, names=names)
    assert [in_the_list(day, one) for one in ("they asked us back", "so quiet", "the ramp was good")] == ["shared"] * 3
    day.remark("we liked the map", day.lantern, said_by=who[2])
    day.driver.settle()
    assert in_the_list(day, "they asked us back") != "shared", "all who were there are named"


def test_where_the_room_sees_who_differs_is_not_named(day: Day, who: list[str]) -> None:
    feedback.give_verdict(day.file, day.lantern, Answer.YES, session_id=day.session)
    for person, words in ((who[0], "not for me"), (None, "nor me")):
        dissent.keep_dissent(day.file, day.lantern, words, said_by=person, session_id=day.session)
    day.go_to(ActivityKind.VERDICT, day.lantern)
    press(day, "Who differs")
    assert in_the_list(day, "not for me") == "Quillon"
    the_room_sees(day, names=True)
    assert in_the_list(day, "not for me") == in_the_list(day, "nor me") == ""


def marked(day: Day) -> list[str]:
    """Return which answers bear a mark at the console."""
    return [
        str(one.property("word") or one.property("text"))
        for one in day.driver.items(day.driver.console)
        if one.isVisible()
        and (one.property("given") is True or (one.property("checked") is True))
        and str(one.property("word") or one.property("text"))
        in ("yes", "partly", "no", "not sure", "Brook", "Lantern Trust")
    ]


def test_where_the_room_sees_no_mark_tells_what_one_young_person_answered(day: Day, who: list[str]) -> None:
    feedback.give_verdict(day.file, day.lantern, Answer.NO, session_id=day.session, young_person_id=who[0])
    feedback.give_verdict(day.file, day.lantern, Answer.YES, session_id=day.session)
    feedback.find_strongest(day.file, day.session, who[0], day.brook)
    for kind, tenderer, answer in ((ActivityKind.VERDICT, day.lantern, "no"), (ActivityKind.STRONGEST, None, "Brook")):
        day.driver.windows.placing.say_who_sees("facilitator")
        day.go_to(kind, tenderer)
        press(day, "Whose answer: Quillon")
        assert marked(day) == [answer]
        press(day, "Done, hide it")
        the_room_sees(day)
        press(day, f"Whose answer: {NAME}")
        assert day.driver.shows("Done, hide it"), "an answer is open"
        assert marked(day) == []
        press(day, "Show names for a minute")
        assert marked(day) == [answer], "for the minute that whoever is at the console asked for"
        press(day, "Hide them now")
        assert marked(day) == []
    feedback.evaluate_session(
        day.file, day.session, young_person_id=who[0], enjoyed=EvaluationAnswer.PARTLY, understood=EvaluationAnswer.NO
    )
    day.driver.windows.placing.say_who_sees("facilitator")
    day.go_to(ActivityKind.EVALUATION, None)
    press(day, "Quillon, saved")
    assert marked(day) == ["partly", "no"]
    the_room_sees(day)
    assert marked(day) == []
    day.go_to(ActivityKind.VERDICT, day.lantern)
    press(day, "Whose answer: The group")
    assert marked(day) == ["yes"], "what the group answers together it may see"


def test_on_the_wall_what_was_written_in_turns_tells_no_order_of_turns(day: Day) -> None:
    """Everybody saw whose turn came first: the ids that order it are random."""
    numbers = iter((9, 8, 7, 6, 5, 4, 3, 2, 1))
    day.present()
    day.go_to(ActivityKind.FEEDBACK, day.lantern)
    press(day, "Private turns")
    for words in ("first turn", "second turn", "third turn"):
        press(day, "Hand over to the next one")
        at_wall(day, "I’m ready")
        day.file.new_id = lambda: str(uuid.UUID(int=next(numbers), version=4))
        typed_at_wall(day, "Your words", words)
        at_wall(day, "That’s all from me")
        day.file.new_id = lambda: str(uuid.uuid4())
        at_wall(day, "Share everything")
        at_wall(day, "Done")
    press(day, "Show what they shared")
    day.remark("said aloud afterwards", day.lantern, said_by=day.file.all(YoungPerson)[0].id)
    day.driver.settle()
    model = day.driver.wall_page(WallFeedback).remarks_of(RemarkKind.STRENGTH)
    shown = [row["wording"] for row in model.rows()]
    in_ids = sorted(day.file.all(Remark, state=RemarkState.SHARED)[:3], key=lambda one: one.id)
    assert shown == [*(one.wording for one in in_ids), "said aloud afterwards"]
    assert shown[:3] == ["third turn", "second turn", "first turn"]
    (activity,) = day.file.all(Activity, kind=ActivityKind.FEEDBACK, tenderer_id=day.lantern)
    paper = [
        feedback.keep_remark(
            day.file, day.lantern, RemarkKind.WEAKNESS, words, said_by=day.file.all(YoungPerson)[0].id,
            source=Source.PAPER,
        )
        for words in ("from a sheet", "from another")
    ]  # fmt: skip
    found = in_no_order_of_turns(day.file, activity, day.file.all(Remark), paper_too=True)
    assert {one.id for one in found[:5]} >= set(paper)
    assert [one.id for one in found[:5]] == sorted(one.id for one in found[:5])
    at_console = in_no_order_of_turns(day.file, activity, day.file.all(Remark), paper_too=False)
    assert [one.id for one in at_console[-2:]] == paper, "what is being typed in stays on top there"
