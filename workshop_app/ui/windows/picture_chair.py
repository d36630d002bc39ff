"""The chair's screen at each moment of a slot, and what the console shows of the slot's clock."""

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QObject

from workshop_app.actions import people, sessions
from workshop_app.domain.people import YoungPerson
from workshop_app.domain.sessions import Activity, ActivityKind
from workshop_app.domain.tendering import Tenderer
from workshop_app.domain.times import today
from workshop_app.plans import plan_named
from workshop_app.ui.activities.presentation.pages import ConsolePresentation, WallPresentation
from workshop_app.ui.windows.picture_scene import NO_TIME, Scene, Shown

_MORNING = NO_TIME.replace(hour=9)
"""When a day of presentations begins."""


def chaired(scene: Scene) -> Shown:
    """Show a slot of a further day, from its welcome to its thanks, on the chair's screen and at the console."""
    if not scene.file.all(Tenderer):
        return
    scene.windows.session.end()
    plan = plan_named("presentations")
    scene.file.clock = _stands_at(_MORNING)
    session = sessions.add_session(scene.file, "presentations", title=plan.title, planned_on=today(scene.file.clock))
    sessions.begin_session(scene.file, session, plan)
    scene.windows.session.start(session)
    for person in scene.file.all(YoungPerson)[:3]:
        people.arrive(scene.file, session, young_person_id=person.id)
    every = scene.file.all(Activity, session_id=session)
    for activity in [one for one in every if one.kind is ActivityKind.PRESENTATION][:1]:
        before = sum(one.minutes for one in every[: every.index(activity)])
        scene.file.clock = _stands_at(_MORNING + timedelta(minutes=before))
        yield from _slot(scene, activity)
    scene.windows.session.end()
    scene.rest()


def _slot(scene: Scene, activity: Activity) -> Shown:
    scene.windows.session.go_to(activity.id)
    scene.rest()
    page = scene.console_page(ConsolePresentation)
    screen, timer = page.chairsScreen, page.timer
    now = scene.file.clock()

    def at(seconds: float) -> None:
        moment = now + timedelta(seconds=seconds)
        scene.file.clock = _stands_at(moment)
        timer.look()
        scene.rest()

    screen.show(True)
    yield "console-chair-welcome", scene.console
    screen.go_on()
    yield "console-chair-start", scene.console
    at(200)
    yield "console-chair-listen", scene.console
    at(490)
    yield "console-chair-two-minutes", scene.console
    at(575)
    yield "console-chair-last-seconds", scene.console
    at(625)
    timer.add(1)
    timer.add(1)
    timer.stop()
    yield "console-chair-stopped", scene.console
    timer.go_on()
    at(735)
    yield "console-chair-over-time", scene.console
    screen.go_on()
    scene.rest()
    yield "console-chair-questions", scene.console
    screen.asked()
    at(800)
    yield "console-chair-question", scene.console
    screen.show(False)
    page.say_who_chairs(next((str(row["key"]) for row in scene.windows.project.people.here.rows()), ""))
    page.keep_answer(str(page.questions.at(0, "askedId")), "one worker each. couldnt say how long they stay")
    yield "console-slot", scene.console
    screen.show(True)
    _named(scene, "chair's screen").setProperty("skipping", True)
    yield "console-chair-skip", scene.console
    screen.skip("There is no time left")
    screen.answered_already()
    screen.show(False)
    scene.rest()
    seconds = timer.seconds() + 12 * 60
    timer.seconds = lambda: seconds
    timer.look()
    yield "console-slot-slept", scene.console
    timer.count_sleep()
    yield from _notes(scene, page)
    screen.show(True)
    while screen.question:
        screen.asked()
    screen.go_on()
    scene.rest()
    yield "console-chair-thanks", scene.console
    screen.show(False)
    _named(scene, "slot").setProperty("correcting", True)
    yield "console-slot-times", scene.console


def _notes(scene: Scene, page: ConsolePresentation) -> Shown:
    """Show the first one's own notes, as they are told to somebody and then at the big screen."""
    notes, wall = page.notes, scene.wall_page(WallPresentation).notes
    person = next((str(row["key"]) for row in scene.windows.project.people.here.rows()), "")
    if not person:
        return
    notes.choose(person)
    notes.keep("they only looked at Ms Okoro when they answered")
    view = scene.named("private notes")
    scroll = view.parent()
    while scroll is not None and not scroll.inherits("QQuickFlickable"):
        scroll = scroll.parent()
    if scroll is not None:
        scroll.setProperty("contentY", max(0, view.property("y") - 20))
    yield "console-slot-notes", scene.console
    notes.choose("")
    notes.turns.hand_over(person)
    yield "wall-notes-ready", scene.wall
    wall.turn.start()
    yield from scene.both("notes-turn")
    wall.turn.finish(False)
    yield "wall-notes-hand-over", scene.wall
    notes.give_back()


def _named(scene: Scene, name: str) -> QObject:
    scene.rest()
    return scene.named(name)


def _stands_at(moment: datetime) -> Callable[[], datetime]:
    return lambda: moment
