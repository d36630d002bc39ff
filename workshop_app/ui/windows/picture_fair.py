"""The pictures of being fair: the game, agreeing, declaring, and what is asked before tenderers are named."""

from workshop_app.actions import fairness, people, plan_changes
from workshop_app.domain.fairness import Agreed, DeclarationDecision, Declared
from workshop_app.domain.sessions import Activity, ActivityKind
from workshop_app.domain.tendering import Tenderer
from workshop_app.plans.plan import BriefingPlan, DeclarationPlan, FactorPlan, SituationPlan
from workshop_app.record.fairness import declarations_of
from workshop_app.record.people import stays_now, young_people_here
from workshop_app.ui.activities.briefing.fair import ConsoleFair, WallFair
from workshop_app.ui.activities.declaration.pages import ConsoleDeclaration, WallDeclaration
from workshop_app.ui.windows.picture_scene import Scene, Shown

_FAIR = BriefingPlan(
    title="Fair to all of them",
    minutes=10,
    say="Every one of them gets the same from you.\nFirst a quick one: fair, or not fair?",
    agree="I keep to myself who they are and what I see and hear, until the council has told everyone. "
    "If I know somebody there, I say so, in private.",
    situations=[
        SituationPlan(
            what="One of them brings pizza and hoodies for all of us.",
            fair="not fair",
            why="Not everyone can pay for that, and it makes you feel you owe them something. It goes back.",
        ),
        SituationPlan(
            what="One of them is shaking and reads it all off a sheet. You say they were rubbish.",
            fair="it depends",
            why="Being nervous is no reason. Having no answer without the sheet may be one. Say what you saw.",
        ),
    ],
    factors=[
        FactorPlan(factor="What they say they would really do, and how", use="may be used"),
        FactorPlan(factor="How they listen, and what they answer", use="may be used"),
        FactorPlan(factor="Whether it would work for somebody who is not like you", use="may be used"),
        FactorPlan(factor="Looks, accent, age, clothes", use="may not"),
        FactorPlan(factor="Pizza, pens and other free stuff", use="may not"),
        FactorPlan(factor="What your mate heard about them", use="may not"),
    ],
)
_DECLARING = DeclarationPlan(
    title="Do you know any of them?",
    minutes=5,
    say="One after the other, and alone, you hear who they are.\n"
    "Then you say whether you know them. It is not bad to know somebody.",
)


def being_fair(scene: Scene) -> Shown:
    """Go through the game, a turn at agreeing, what a newcomer missed, a declaration, and the question before names."""
    activity = next(iter(scene.activities(ActivityKind.FEEDBACK)), None)
    if activity is None:
        return
    scene.go_to(activity)
    file, session_id = scene.file, activity.session_id
    newcomer = next(reversed(young_people_here(file, session_id)), None)
    for stay in stays_now(file, session_id):
        if newcomer is not None and stay.young_person_id == newcomer.id:
            people.leave(file, stay.id)
    fair_id = plan_changes.add_activity(file, session_id, _FAIR, follows=activity.id)
    scene.go_to(file.get(Activity, fair_id))
    page = scene.console_page(ConsoleFair)
    yield from scene.both("fair")
    page.next()
    yield from scene.both("fair-situation")
    page.show_why()
    yield from scene.both("fair-why")
    page.next()
    page.next()
    yield from scene.both("fair-factors")
    here = young_people_here(file, session_id)
    if len(here) > 1:
        yield from _agreeing(scene, fair_id, [one.id for one in here])
    if len(here) > 1 and newcomer is not None and file.find(Tenderer) is not None:
        yield from _declaring(scene, session_id, fair_id, newcomer.id)
    scene.windows.session.end()


def _agreeing(scene: Scene, fair_id: str, here: list[str]) -> Shown:
    page = scene.console_page(ConsoleFair)
    page.turns.hand_over(here[0])
    yield "wall-fair-ready", scene.wall
    scene.wall_page(WallFair).turn.start()
    yield "wall-fair-agree", scene.wall
    scene.wall_page(WallFair).save("yes")
    yield "wall-fair-hand-over", scene.wall
    fairness.say_whether_agreed(scene.file, fair_id, here[1], Agreed.NO)
    yield "console-fair-agreed", scene.console


def _declaring(scene: Scene, session_id: str, fair_id: str, newcomer_id: str) -> Shown:
    """Show who came only after the briefing, what they missed, and how somebody declares."""
    file = scene.file
    added = plan_changes.add_activity(file, session_id, _DECLARING, follows=fair_id)
    scene.go_to(file.get(Activity, added))
    people.arrive(file, session_id, young_person_id=newcomer_id)
    scene.project_shows("over", "missed")
    yield "console-missed", scene.console
    scene.project_shows("over", "")
    yield "console-declaration-newcomer", scene.console
    page = scene.console_page(ConsoleDeclaration)
    first = young_people_here(file, session_id)[0].id
    page.turns.hand_over(first)
    yield "wall-declaration-ready", scene.wall
    scene.wall_page(WallDeclaration).turn.start()
    yield "wall-declaration-turn", scene.wall
    scene.wall_page(WallDeclaration).turn.finish(False)
    own = declarations_of(file, first)
    for number, one in enumerate(own[each.id] for each in file.all(Tenderer)):
        knows = Declared.YES if number == 0 else Declared.NO
        wording = "my nan cleans there on fridays" if number == 0 else ""
        fairness.declare(
            file,
            one.id,
            knows_them=knows,
            used_their_service=Declared.NO,
            talked_to_about_it=Declared.NO,
            wording=wording,
        )
    known = own[file.all(Tenderer)[0].id]
    fairness.decide_on_declaration(
        file, known.id, DeclarationDecision.NO_ANSWERS, by="Sue", why="Her grandmother works there."
    )
    page.choose_giver(first)
    yield "console-declaration-one", scene.console
    page.choose_giver("")
    named = next(iter(scene.activities(ActivityKind.STRONGEST)), None)
    if named is not None:
        scene.windows.session.ask_and_go_to(named.id)
        yield "console-declared-first", scene.console
        scene.windows.session.beforeDeclared.leave()
