"""The states of feedback and answers on one tenderer: a private turn page by page, paper, who differs, and the talk."""

from workshop_app.actions import feedback, people, private_turns
from workshop_app.actions.dissent import keep_dissent
from workshop_app.domain.feedback import Answer, RemarkKind, RemarkState
from workshop_app.domain.people import Attendance
from workshop_app.domain.sessions import Activity, ActivityKind
from workshop_app.record.people import stays_now
from workshop_app.record.private_turns import own_words, turn_asks, who_may_have_a_turn
from workshop_app.ui.activities.feedback.pages import ConsoleFeedback, WallFeedback
from workshop_app.ui.activities.private_turn import WallPrivateTurn
from workshop_app.ui.activities.verdict.pages import TALK, ConsoleVerdict
from workshop_app.ui.windows.picture_scene import Scene, Shown

_SAID = (
    (RemarkKind.STRENGTH, "the one at the end actually asked us stuff back", "wrote our names down first"),
    (RemarkKind.STRENGTH, "theyd pick u up. like actually drive", ""),
    (RemarkKind.WEAKNESS, "every answer was 'we will look into that'", "said it 4 times i counted"),
)


def private_turn(scene: Scene) -> Shown:
    """Show one turn from the cover to the end, then what the room talks about."""
    for activity in scene.activities(ActivityKind.FEEDBACK)[:1]:
        asks = turn_asks(scene.file, activity)
        scene.go_to(activity)
        for stayed in dict.fromkeys(one.young_person_id for one in scene.file.all(Attendance) if one.young_person_id):
            if all(one.young_person_id != stayed for one in stays_now(scene.file, activity.session_id)):
                people.arrive(scene.file, activity.session_id, young_person_id=stayed)
        here = who_may_have_a_turn(scene.file, activity)
        if not here or activity.tenderer_id is None:
            return
        first, *others = (one.id for one in here)
        page, view = scene.console_page(ConsoleFeedback), scene.named("feedback")
        view.setProperty("part", "turns")
        page.privately.turns.hand_over(first)
        yield from scene.both("feedback-turn-ready")
        turn = scene.wall_page(WallFeedback).privately
        turn.turn.start()
        scene.rest()
        yield "wall-feedback-turn-empty", scene.wall
        yield from _through(scene, turn)
        for number, other in enumerate(others):
            _say(scene, activity, other, number)
        yield "wall-feedback-turn-all-in", scene.wall
        yield "console-feedback-turns-all-in", scene.console
        page.privately.show_part("")
        yield "wall-feedback-shared", scene.wall
        view.setProperty("part", "paper")
        page.sheet.choose(first)
        page.sheet.type("lines", "*+ nice van | they showed us\n- no lift, so not me\n? who drives if its snowing")
        page.sheet.type("answers", "y p n")
        page.sheet.choose("")
        page.sheet.choose(first)
        yield "console-feedback-paper", scene.console
        page.sheet.type("lines", "")
        page.sheet.type("answers", "")
        group = feedback.keep_remark(
            scene.file,
            activity.tenderer_id,
            RemarkKind.STRENGTH,
            "they listened to us",
            by_group=True,
            session_id=activity.session_id,
            state=RemarkState.SHARED,
        )
        keep_dissent(scene.file, activity.tenderer_id, "nah. only to the loud ones", remark_id=group, said_by=first)
        view.setProperty("part", "differ")
        yield "console-feedback-differ", scene.console
        view.setProperty("part", "")
        scene.windows.project.aboutWords.open_words(group)
        scene.rest()
        scene.named("about words").setProperty("deed", "unfair")
        yield "console-about-unfair", scene.console
        scene.windows.project.aboutWords.close()
        if asks.verdict is not None:
            scene.go_to(asks.verdict)
            scene.named("verdict").setProperty("part", "turns")
            scene.console_page(ConsoleVerdict).privately.show_part(TALK)
            yield from scene.both("verdict-talk")
            scene.named("verdict").setProperty("part", "")


def _through(scene: Scene, turn: WallPrivateTurn) -> Shown:
    for kind, wording, evidence in _SAID:
        while turn.kind != kind.value:
            turn.next()
        turn.say(wording, evidence, "")
        if wording == _SAID[1][1]:
            scene.rest()
            yield "wall-feedback-turn-remarks", scene.wall
    subject = next((str(row["key"]) for row in turn.subjects.rows()), "")
    turn.say("", "", subject)
    scene.rest()
    yield "wall-feedback-turn-tapped", scene.wall
    drawn = False
    while turn.step != "sharing":
        turn.next()
        if turn.step == "answer":
            turn.give(Answer.PARTLY.value, "" if drawn else "they would, but only in term time")
            if not drawn or turn.scope == "overall":
                scene.rest()
                yield f"wall-feedback-turn-{'overall' if drawn else 'answer'}", scene.wall
            drawn = True
    scene.rest()
    yield "wall-feedback-turn-sharing", scene.wall
    turn.share_all(True)
    if (last := turn.shares.at(0, "key")) is not None:
        turn.share(str(last), False)
    scene.rest()
    yield "wall-feedback-turn-shared", scene.wall
    turn.done()
    scene.rest()
    yield "wall-feedback-turn-hand-over", scene.wall


def _say(scene: Scene, activity: Activity, young_person_id: str, number: int) -> None:
    """Have somebody else say and answer something, and share it."""
    asks = turn_asks(scene.file, activity)
    if asks.verdict is not None:
        feedback.give_verdict(
            scene.file,
            activity.tenderer_id or "",
            list(Answer)[number % len(Answer)],
            session_id=activity.session_id,
            young_person_id=young_person_id,
            wording="id trust them w my brother" if number == 0 else "",
            occasion=asks.met,
            shared=False,
        )
    own = own_words(scene.file, activity, young_person_id)
    shared = {one.id for one in (*own.remarks, *own.verdicts)}
    private_turns.choose_what_to_share(scene.file, activity.id, young_person_id, shared)
