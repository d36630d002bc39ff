"""Pictures of the day: six tenderers over two days, one of which withdrew, and what is late while one presents."""

from workshop_app.actions import commission, sessions, slots, tendering
from workshop_app.domain.sessions import Activity, ActivityKind
from workshop_app.domain.tendering import OrderHow
from workshop_app.plans import plan_named
from workshop_app.store import CommissionFile
from workshop_app.ui.windows.picture_scene import NO_TIME, Scene, Shown

_NAME = "Six tenderers.workshop"
_PLAN = "presentations"
_TENDERERS = (
    *("The Greenhouse", "Kestrel Lane Learning", "Second Chance Workshops"),
    *("Harbour Road Trust", "Fold Education", "Tern House"),
)
_DAYS = ("2026-04-29", "2026-04-30")


def the_day(scene: Scene) -> Shown:
    """Show a day that is too long, spread over two, then one that is late, before and while a tenderer presents."""
    path = scene.copy.with_name(_NAME)
    with CommissionFile.create(path, who="console", clock=lambda: NO_TIME, new_id=scene.new_id, key=scene.key) as made:
        commission.start_commission(
            made, title="Six tenderers", service="Young people’s service", council="The council", about_whom=""
        )
        ours = [tendering.add_tenderer(made, name) for name in _TENDERERS]
        first = sessions.add_session(made, _PLAN, title="Presentations", planned_on=_DAYS[0])
    scene.open(path)
    scene.rest()
    file = scene.file
    scene.project_shows("details", "day")
    yield "console-day-too-long", scene.console
    slots.add_another_day(file, first, planned_on=_DAYS[1])
    slots.set_order_of_tenderers(file, ours, how=OrderHow.AGREED, decided_by="Ruth Ellery, procurement")
    slots.withdraw(file, ours[-1], on_day=_DAYS[0], why="we lost our building")
    yield "console-day-spread", scene.console
    scene.project_shows("details", "")
    sessions.begin_session(file, first, plan_named(_PLAN))
    welcome = file.all(Activity, session_id=first)[0]
    sessions.give_more_minutes(file, welcome.id, 15)
    scene.go_to(file.get(Activity, welcome.id))
    lots = scene.windows.project.slots.lots
    lots.show(True)
    yield "wall-lots", scene.wall
    lots.show(False)
    scene.project_shows("planShown", True)
    yield "console-day-late", scene.console
    scene.project_shows("planShown", False)
    scene.project_shows("details", "day")
    yield "console-day-under-way", scene.console
    scene.project_shows("details", "")
    (presenting,) = file.all(Activity, session_id=first, tenderer_id=ours[0], kind=ActivityKind.PRESENTATION)
    scene.go_to(presenting)
    scene.project_shows("planShown", True)
    yield "console-day-late-presenting", scene.console
    scene.project_shows("planShown", False)
    scene.project_shows("details", "day")
    yield "console-day-covered", scene.console
    scene.project_shows("details", "")
    scene.windows.session.end()
    scene.windows.project.let_go()
