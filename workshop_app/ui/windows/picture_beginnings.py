"""A project that has just begun, whose pages are empty: made for the pictures, with the tenderers of the copy."""

from workshop_app.actions import commission, people, plan_changes, readiness, sessions, tendering
from workshop_app.domain.sessions import Activity, ActivityKind, Session
from workshop_app.domain.tendering import Tenderer
from workshop_app.domain.times import today
from workshop_app.plans import plan_named
from workshop_app.plans.plan import LinesPlan
from workshop_app.record.settings import capture_settings, pick_settings
from workshop_app.store import CommissionFile
from workshop_app.ui.activities.presentation.pages import ConsolePresentation
from workshop_app.ui.windows.picture_scene import NO_TIME, Scene, Shown

_NAME = "Just begun.workshop"
_PLANS = ("initial-workshop", "planning-workshop", "presentations")
_MOST_PEOPLE = 30


def just_begun(scene: Scene) -> Shown:
    """Show what is said where a file cannot be opened, and then the pages of a project that has just begun."""
    windows = scene.windows
    windows.project.open("nowhere.workshop")
    yield "console-error", scene.console
    scene.hush()
    _make(scene)
    scene.open(scene.copy.with_name(_NAME))
    yield from scene.both("begun")
    first = scene.file.all(Session)[0]
    windows.session.ask_lead_and_start(first.id)
    yield "console-who-is-the-lead", scene.console
    windows.session.leave_lead()
    _tick_some(scene, first)
    windows.console.beforeStart.show(first.id)
    yield "console-before-you-start-ticked", scene.console
    windows.console.beforeStart.leave()
    shown: set[str] = set()
    for session in scene.file.all(Session):
        windows.session.start(session.id)
        scene.rest()
        if session.plan_name == _PLANS[0]:
            yield from _people(scene, session)
        if session.plan_name == _PLANS[1]:
            # No plan that comes with the app has the specification in it.
            plan = LinesPlan(title="What our specification says", minutes=20, say="One line at a time, in our words.")
            plan_changes.add_activity(scene.file, session.id, plan)
        yield from _empty_pages(scene, session, shown)
        windows.session.end()
    windows.project.let_go()


def _make(scene: Scene) -> None:
    path = scene.copy.with_name(_NAME)
    with CommissionFile.open(scene.copy, key=scene.key) as copy:
        tenderers = [one.name for one in copy.all(Tenderer)]
    with CommissionFile.create(path, who="console", clock=lambda: NO_TIME, new_id=scene.new_id, key=scene.key) as file:
        commission.start_commission(
            file, title="Just begun", service="Young people’s service", council="The council", about_whom=""
        )
        for name in tenderers:
            tendering.add_tenderer(file, name)
        for name in _PLANS:
            sessions.add_session(file, name, title=plan_named(name).title, planned_on=today(file.clock))


def _tick_some(scene: Scene, first: Session) -> None:
    """Have somebody named, and a few things ready, for the first session."""
    commission.describe_commission(
        scene.file, safeguarding_name="Marion Thackray", safeguarding_contact="07700 900123, until nine"
    )
    for line in (*plan_named(first.plan_name).materials[:2], "quiet", "power", "lead"):
        readiness.tick_ready(scene.file, first.id, line)


def _people(scene: Scene, session: Session) -> Shown:
    """Show nobody here, one young person, and as many as ever come."""
    yield "console-nobody-here", scene.console
    people.add_young_person_here(scene.file, session.id, "Person 1")
    yield "console-one-here", scene.console
    for number in range(2, _MOST_PEOPLE + 1):
        people.add_young_person_here(scene.file, session.id, f"Person {number}")
    yield "console-thirty-here", scene.console


def _empty_pages(scene: Scene, session: Session, shown: set[str]) -> Shown:
    """Show each kind of activity of a session in its beginnings, unless it was shown in an earlier one."""
    for activity in scene.file.all(Activity, session_id=session.id):
        name = _name_of(activity)
        if activity.kind is ActivityKind.BREAK or name in shown:
            continue
        shown.add(name)
        scene.windows.session.go_to(activity.id)
        yield from scene.both(f"{name}-empty")
        if activity.kind is ActivityKind.PRESENTATION:
            for stage in ("under-way", "questions"):
                scene.console_page(ConsolePresentation).go_on()
                yield f"console-{name}-{stage}", scene.console


def _name_of(activity: Activity) -> str:
    private = activity.kind is ActivityKind.CAPTURE and capture_settings(activity).private
    of_title = activity.kind is ActivityKind.PICK and pick_settings(activity).pick_of == "title"
    return f"{activity.kind.value}{'-private' if private else ''}{'-titles' if of_title else ''}"
