"""The states of pages that have several, each brought about on the private copy by the actions that bring it about.

What a file has nothing for, such as dots where nobody is known, is not drawn.
"""

from datetime import datetime

from PySide6.QtCore import Q_ARG, QMetaObject, QObject, QUrl

from workshop_app.actions import ground_rules, placing, plan_changes, setting_aside, tendering
from workshop_app.domain.feedback import Remark, RemarkState
from workshop_app.domain.people import YoungPerson
from workshop_app.domain.sessions import Activity, ActivityKind, Session
from workshop_app.domain.sorting import Category, Placement
from workshop_app.domain.specification import SpecificationLine
from workshop_app.domain.statements import Statement, StatementState
from workshop_app.domain.tendering import Criterion, Tenderer
from workshop_app.plans.plan import BriefingPlan, FeedbackPlan, LinesPlan, VerdictPlan
from workshop_app.record.settings import briefing_settings, capture_settings, pick_settings
from workshop_app.record.sorts import cards_of
from workshop_app.ui.activities.capture.pages import ConsoleCapture, WallCapture
from workshop_app.ui.activities.feedback.pages import ConsoleFeedback
from workshop_app.ui.activities.lines.pages import ConsoleLines
from workshop_app.ui.activities.pick.pages import ConsolePick, WallPick
from workshop_app.ui.activities.sort.board import BoardLayout
from workshop_app.ui.activities.sort.pages import ConsoleSort
from workshop_app.ui.activities.strongest.pages import ConsoleStrongest, WallStrongest
from workshop_app.ui.activities.verdict.pages import ConsoleVerdict
from workshop_app.ui.windows.picture_about import about_the_app
from workshop_app.ui.windows.picture_cards import kinds_of_cards
from workshop_app.ui.windows.picture_chair import chaired
from workshop_app.ui.windows.picture_fair import being_fair
from workshop_app.ui.windows.picture_logo import with_a_logo
from workshop_app.ui.windows.picture_packs import pack_pages, packs_created
from workshop_app.ui.windows.picture_private_turn import private_turn
from workshop_app.ui.windows.picture_questions import bank_of_questions, jobs_of_the_day, title_from_words
from workshop_app.ui.windows.picture_scene import NO_TIME, Scene, Shown

_DOTS = 3


def states(scene: Scene, *, first: int = 0, one_in: int = 1) -> Shown:
    """Open the copy and go from state to state; those that leave little of what was there come last.

    Args:
        scene: the windows.
        first: the part with which to begin.
        one_in: 1 for every part from there on; 3 for only every third.
    """
    scene.open(scene.copy)
    parts = (
        _around_the_sessions,
        about_the_app,
        packs_created,
        pack_pages,
        _screens,
        _briefing,
        _ground_rules,
        _criteria,
        _key_aspect,
        _lines,
        _titles,
        title_from_words,
        bank_of_questions,
        jobs_of_the_day,
        _feedback,
        _verdicts,
        private_turn,
        _after_the_session,
        _between_sessions,
        _board,
        _words_in_private,
        _words_gathered,
        kinds_of_cards,
        _safeguarding,
        _bids,
        chaired,
        being_fair,
    )
    for part in parts[first::one_in]:
        yield from part(scene)
    scene.windows.project.let_go()


def _around_the_sessions(scene: Scene) -> Shown:
    project = scene.windows.project
    _show_help(scene, True)
    yield "console-help", scene.console
    _show_help(scene, False)
    scene.console.setProperty("settingsShown", True)
    yield "console-settings", scene.console
    yield from with_a_logo(scene)
    scene.console.setProperty("settingsShown", False)
    person = scene.file.find(YoungPerson)
    if person is not None:
        project.takingBack.ask_whom()
        yield "console-taking-back-whom", scene.console
        project.takingBack.ask_everything(person.id)
        yield "console-taking-back", scene.console
        project.takingBack.leave()
    over = next((one for one in scene.file.all(Session) if one.ended_at is not None), None)
    if over is not None:
        project.looking.look_at_session(over.id)
        yield "console-looking-back", scene.console
        project.looking.stop()


def _screens(scene: Scene) -> Shown:
    """Show who can see the console being asked and answered, closing in a session, the PIN, and a lost screen."""
    activity = next(iter(scene.activities(ActivityKind.FEEDBACK)), None)
    if activity is None:
        return
    scene.go_to(activity)
    placing, shared, desk = scene.windows.placing, scene.windows.shared, scene.named("desk")
    sizes = [(window, window.size()) for window in (scene.console, scene.wall)]

    def as_they_were() -> None:
        for window, size in sizes:
            window.showNormal()
            scene.rest()
            window.resize(size)
            scene.rest()

    placing.say_who_sees("")
    yield "console-who-sees", scene.console
    placing.say_who_sees("room")
    yield "console-names-hidden", scene.console
    placing.say_who_sees("facilitator")
    scene.project_shows("screensShown", True)
    yield "console-screens", scene.console
    scene.project_shows("screensShown", False)
    placing.give()
    yield "console-given-away", scene.console
    placing.take_back()
    scene.windows.wall.set_blank(False)
    as_they_were()
    desk.setProperty("leaveAsked", True)
    yield "console-leave", scene.console
    desk.setProperty("leaveAsked", False)
    desk.setProperty("sharingShown", True)
    yield "console-choose-pin", scene.console
    desk.setProperty("sharingShown", False)
    shared.choose_pin("0000")
    shared.begin()
    as_they_were()
    yield "wall-shared", scene.wall
    shared.ask()
    yield "wall-pin", scene.wall
    shared.enter("1111")
    asking = scene.wall.findChild(QObject, "asks for the PIN")
    assert asking is not None
    asking.setProperty("wayOut", True)
    yield "wall-pin-forgotten", scene.wall
    shared.enter("0000")
    as_they_were()
    yield "console-shared", scene.console
    placing.say_who_sees("facilitator")
    as_they_were()
    # A console larger than the screen it is drawn without stands elsewhere once it was resized, and is asked again.
    placing.say_who_sees("facilitator")
    scene.windows.session.end()


def _show_help(scene: Scene, shown: bool) -> None:
    desk = scene.console.property("desk")
    assert isinstance(desk, QObject)
    desk.setProperty("helpShown", shown)


def _briefing(scene: Scene) -> Shown:
    for other in scene.activities(ActivityKind.BRIEFING)[1:2]:
        scene.go_to(other)
        yield from scene.both("briefing-other")
        scene.project_shows("planShown", True)
        yield "console-plan-changes", scene.console
        scene.project_shows("planShown", False)
        scene.project_shows("homeAsked", True)
        yield "console-home-asked", scene.console
        scene.project_shows("homeAsked", False)
        scene.project_shows("pageShown", True)
        yield "console-project-in-session", scene.console
        scene.project_shows("pageShown", False)


_OWN_RULES = (
    "phones in the tub. yours as well miss",
    "if i put my hood up leave me 5 mins",
    "no laughing when somebody cant read it",
)


def _ground_rules(scene: Scene) -> Shown:
    """Show the page of ground rules with some of the group's own."""
    for activity in [
        one for one in scene.activities(ActivityKind.BRIEFING) if briefing_settings(one).confidentiality_limit
    ][:1]:
        scene.go_to(activity)
        yield "console-briefing-no-rules", scene.console
        for wording in _OWN_RULES:
            ground_rules.add_ground_rule(scene.file, activity.session_id, wording)
        yield from scene.both("briefing-own-rules")


def _criteria(scene: Scene) -> Shown:
    """Show a briefing that wants the published criteria, one of them in plain words."""
    criteria = scene.file.all(Criterion)
    for activity in scene.activities(ActivityKind.BRIEFING)[:1] if criteria else []:
        scene.go_to(activity)
        tendering.describe_criterion(scene.file, criteria[0].id, plain_words="Would you learn something there?")
        plan = BriefingPlan(title="How a council chooses", minutes=10, criteria=True)
        added = plan_changes.add_activity(scene.file, activity.session_id, plan)
        scene.go_to(scene.file.get(Activity, added))
        yield from scene.both("briefing-criteria")


def _bids(scene: Scene) -> Shown:
    """Show a bid being read, feedback on it before any is shared, and whether a tenderer should go on."""
    tenderers = scene.file.all(Tenderer)
    for activity in scene.activities(ActivityKind.VERDICT)[:1] if tenderers else []:
        scene.go_to(activity)
        tenderer = tendering.add_tenderer(scene.file, "The Greenhouse")
        planned = (
            BriefingPlan(title="What they wrote", minutes=7, say="Read it twice, if you like.", for_each_tenderer=True),
            FeedbackPlan(title="What is good, what is missing?", minutes=8, about="bid", for_each_tenderer=True),
            VerdictPlan(title="Should they go on?", minutes=5, about="bid", for_each_tenderer=True),
        )
        reading_id, feedback_id, verdict_id = (
            plan_changes.add_activity(scene.file, activity.session_id, one, tenderer_id=tenderer) for one in planned
        )
        line = scene.file.find(SpecificationLine)
        tendering.keep_response(scene.file, tenderer, None, "Dear commissioners,\n\nWe grow things, and people.")
        if line is not None:
            tendering.keep_response(scene.file, tenderer, line.id, "You keep the same worker: it is in our contract.")
        scene.go_to(scene.file.get(Activity, reading_id))
        yield from scene.both("bid-read")
        scene.go_to(scene.file.get(Activity, feedback_id))
        yield "wall-feedback-bid", scene.wall
        scene.go_to(scene.file.get(Activity, verdict_id))
        page = scene.console_page(ConsoleVerdict)
        page.choose_giver(next((str(row["key"]) for row in page.givers.rows()), ""))
        yield from scene.both("verdict-bid")


def _lines(scene: Scene) -> Shown:
    """Show the specification being written, a line that was changed twice, and one that is read back."""
    for other in scene.activities(ActivityKind.PICK)[:1]:
        scene.go_to(other)
        plan = LinesPlan(title="What our specification says", minutes=20, say="One line after the other, in our words.")
        activity = scene.file.get(Activity, plan_changes.add_activity(scene.file, other.session_id, plan))
        scene.go_to(activity)
        yield from scene.both("lines")
        writing = scene.windows.project.specification
        first = writing.lines.at(0, "key")
        if first is None:
            return
        writing.tick(str(writing.cards.at(0, "key")))
        for change, why in (
            ("somebody real picks up. not a menu with numbers", "moth said “answers” could be a machine"),
            ("somebody real picks up the phone, till ten at night", "cos after ten is when you need to sleep"),
        ):
            writing.edit(str(writing.lines.at(0, "key")), change, why, "Sue, procurement")
        scene.named("lines").setProperty("open", writing.lines.at(0, "key"))
        yield "console-lines-changed", scene.console
        scene.named("lines").setProperty("open", "")
        scene.console_page(ConsoleLines).read_back(1)
        yield from scene.both("lines-read-back")


def _between_sessions(scene: Scene) -> Shown:
    """Show a certificate for everybody, and feedback that an officer links to criteria."""
    project = scene.windows.project
    if project.session.session is not None:
        project.session.end()
    if scene.file.find(YoungPerson) is not None:
        scene.project_shows("details", "certificates")
        scene.rest()
        scene.named("certificates").setProperty("awarding", "everybody")
        yield "console-certificates-everybody", scene.console
        scene.project_shows("details", "")
    if scene.file.find(Remark, state=RemarkState.SHARED) is not None:
        project.linking.begin("Carys Vaughan")
        scene.project_shows("details", "linking")
        scene.rest()
        yield "console-details-linking-begun", scene.console
        scene.project_shows("details", "")
        project.linking.begin("")


def _words_gathered(scene: Scene) -> Shown:
    activity = next((one for one in scene.activities(ActivityKind.CAPTURE) if not _is_private(one)), None)
    if activity is None:
        return
    scene.go_to(activity)
    at_wall, at_console = scene.wall_page(WallCapture), scene.console_page(ConsoleCapture)
    up = [str(row["key"]) for row in at_wall.cards.rows()]
    if not up:
        return
    _show_help(scene, True)
    yield "console-help-in-session", scene.console
    _show_help(scene, False)
    scene.windows.project.dropped.take([QUrl.fromLocalFile(str(scene.copy.with_name("another project.workshop")))])
    yield "console-dropped", scene.console
    scene.windows.project.dropped.leave()
    at_wall.talk_about(up[0])
    yield "wall-capture-tapped", scene.wall
    about = scene.windows.project.aboutWords
    about.open_words(up[-1])
    about.show()
    yield from scene.both("capture-read-back")
    about.hide()
    about.close()
    for key in up[1:]:
        at_console.take_down(key)
    yield from scene.both("capture-first")


def _safeguarding(scene: Scene) -> Shown:
    """Show what was taken off the big screen, what is asked about it, and what is passed on."""
    project, file = scene.windows.project, scene.file
    waiting = [one.id for one in file.all(Statement, state=StatementState.WAITING)][:3]
    if len(waiting) < 3:
        return
    taken_off, told, passed = waiting
    setting_aside.take_words_off(file.by("wall"), [taken_off])
    yield "console-taken-off", scene.console
    setting_aside.set_aside_for_safeguarding(file, [told, passed])
    setting_aside.confirm_passed_on(file, passed, to=project.safeguardingName)
    project.settingAside.open_page("")
    yield "console-safeguarding", scene.console
    QMetaObject.invokeMethod(scene.named("safeguarding"), "show", Q_ARG("QString", taken_off))
    yield "console-safeguarding-looked-at", scene.console
    project.settingAside.decide_bring_back(taken_off)
    yield "console-safeguarding-decided", scene.console
    scene.project_shows("over", "")


def _is_private(activity: Activity) -> bool:
    return capture_settings(activity).private


def _words_in_private(scene: Scene) -> Shown:
    for activity in [one for one in scene.activities(ActivityKind.CAPTURE) if _is_private(one)][:1]:
        scene.go_to(activity)
        yield from scene.both("capture-private")


def _board(scene: Scene) -> Shown:
    """Show a column that is opened, cards hidden until all are ready, and boards from the first card to too many."""
    for activity in scene.activities(ActivityKind.SORT)[:1]:
        scene.go_to(activity)
        file, page = scene.file, scene.console_page(ConsoleSort)
        group_sort = page.group_sort()
        cards = [one.id for one in cards_of(file)]
        category = None if group_sort is None else file.find(Category, sort_id=group_sort.id)
        board = scene.wall.findChild(BoardLayout)
        if group_sort is None or category is None or not cards or board is None:
            return
        board.open_box(category.id)
        yield "wall-sort-opened", scene.wall
        board.open_box(category.id)
        page.show_cards(False)
        yield from scene.both("sort-hidden")
        page.show_cards(True)
        placed = {one.statement_id for one in file.all(Placement, sort_id=group_sort.id)}
        unplaced = [one for one in cards if one not in placed]
        placing.place_cards(file, group_sort.id, unplaced, category.id)
        yield from _laid_out(scene, activity, "sort-all")
        placing.place_cards(file, group_sort.id, cards, category.id)
        yield from _laid_out(scene, activity, "sort-overflow")
        placing.unplace_cards(file, group_sort.id, cards)
        yield from _laid_out(scene, activity, "sort-first")


def _laid_out(scene: Scene, activity: Activity, name: str) -> Shown:
    """Show a board as it is laid out for whoever comes to it, with no card marked that was moved just now."""
    scene.windows.session.end()
    scene.go_to(activity)
    yield from scene.both(name)


def _key_aspect(scene: Scene) -> Shown:
    for activity in [one for one in scene.activities(ActivityKind.PICK) if not _is_of_title(one)][:1]:
        scene.go_to(activity)
        yield from scene.both("pick-aspect")
        corner = scene.wall.findChild(QObject, "quiet corner")
        if corner is not None:
            corner.setProperty("open", True)
            yield "wall-corner", scene.wall
            corner.setProperty("open", False)


def _is_of_title(activity: Activity) -> bool:
    return pick_settings(activity).pick_of == "title"


def _titles(scene: Scene) -> Shown:
    """Show titles to choose from, and dots on them: given in turn, not yet shown, shown, and given all at once."""
    for activity in [one for one in scene.activities(ActivityKind.PICK) if _is_of_title(one)][:1]:
        scene.go_to(activity)
        at_console, at_wall = scene.console_page(ConsolePick), scene.wall_page(WallPick)
        at_console.choose_picker("group")
        at_console.take_back()
        yield from scene.both("pick-titles")
        dots = at_console.dots
        dots.take_all_back()
        scene.named("picking").setProperty("dotsShown", True)
        yield "console-pick-dots-before", scene.console
        dots.start(_DOTS, False)
        people = [str(row["key"]) for row in dots.turns.people.rows() if row["here"]][:2]
        for number, person in enumerate(people):
            dots.turns.hand_over(person)
            if number == 0:
                yield "wall-pick-ready", scene.wall
            at_wall.dots.turn.start()
            for row in at_wall.dots.things.rows()[: _DOTS - 1]:
                at_wall.dots.press(str(row["key"]))
            if number == 0:
                yield from scene.both("pick-dots")
            at_wall.dots.turn.finish(False)
            if number == 0:
                yield "wall-pick-hand-over", scene.wall
        dots.leave()
        yield from scene.both("pick-dots-hidden")
        dots.reveal()
        yield from scene.both("pick-dots-shown")
        dots.take_all_back()
        dots.start(_DOTS, True)
        yield from scene.both("pick-dots-at-once")
        dots.take_all_back()


def _feedback(scene: Scene) -> Shown:
    for activity in scene.activities(ActivityKind.FEEDBACK)[:1]:
        scene.go_to(activity)
        page = scene.console_page(ConsoleFeedback)
        shared = [str(row["key"]) for row in page.remarks.rows() if row["place"] == RemarkState.SHARED.value]
        for key in shared[1:]:
            page.keep_private(key)
        if shared:
            yield from scene.both("feedback-one")


def _verdicts(scene: Scene) -> Shown:
    """Show one young person's answers on a tenderer; and on whom they found strongest, also at the big screen."""
    for activity in scene.activities(ActivityKind.VERDICT):
        scene.go_to(activity)
        page = scene.console_page(ConsoleVerdict)
        giver = next((str(row["key"]) for row in page.givers.rows()), "")
        if giver:
            page.choose_giver(giver)
            yield "console-verdict-answers", scene.console
            break
    for activity in scene.activities(ActivityKind.STRONGEST)[:1]:
        scene.go_to(activity)
        at_console, at_wall = scene.console_page(ConsoleStrongest), scene.wall_page(WallStrongest)
        giver = next((str(row["key"]) for row in at_console.givers.rows()), "")
        if giver:
            at_console.choose_giver(giver)
            yield "console-strongest-answer", scene.console
            at_console.choose_giver("")
            at_console.turns.hand_over(giver)
            yield "wall-strongest-ready", scene.wall
            at_wall.turn.start()
            yield from scene.both("strongest-turn")
            at_wall.turn.finish(False)
            yield "wall-strongest-hand-over", scene.wall


def _after_the_session(scene: Scene) -> Shown:
    """Show a session that is gone on with while nothing is under way in it, and what the wall shows once it is over."""
    session = scene.windows.session
    latest = session.session
    if latest is None:
        return
    session.end()
    ended = scene.file.get(Session, latest.id).ended_at
    now = NO_TIME if ended is None else datetime.fromisoformat(ended)
    scene.file.clock = lambda: now
    yield "wall-over", scene.wall
    session.reopen(latest.id)
    session.start(latest.id)
    yield from scene.both("no-activity")
    session.end()
