"""The states of the questions page, with its bank and a young person's own turn, and the jobs of the day."""

from workshop_app.actions import question_bank, specification
from workshop_app.domain.people import YoungPerson
from workshop_app.domain.sessions import ActivityKind
from workshop_app.domain.specification import Fairness, QuestionPlace
from workshop_app.record.made_from import questions
from workshop_app.record.settings import pick_settings, shares_out_jobs
from workshop_app.record.sorts import latest_categories
from workshop_app.ui.activities.briefing.day_roles import ALL_DAY, ConsoleDayRoles
from workshop_app.ui.activities.pick.pages import ConsolePick, WallPick
from workshop_app.ui.activities.questions.console import ConsoleQuestions
from workshop_app.ui.activities.questions.wall import WallQuestions
from workshop_app.ui.windows.picture_scene import Scene, Shown

_DRAFTS = (
    "who do we ring when its 2am and the adult in charge is asleep?",
    "do we get the SAME person or do we have to tell it all again",
    "what do you do when somebody just stops coming",
    "is there wifi. being serious",
)
_TWO_IN_ONE = "Who picks up at night, and is it somebody who knows us already?"


def bank_of_questions(scene: Scene) -> Shown:
    """Show one that is open, the drafts, two put into one, the spares, and turns at the big screen."""
    for activity in scene.activities(ActivityKind.QUESTIONS)[:1]:
        scene.go_to(activity)
        file, view = scene.file, scene.named("questions")
        people = file.all(YoungPerson)
        listed = questions(file)
        if not people or not listed:
            return
        for number, one in enumerate(listed):
            question_bank.give_question_minutes(file, one.id, 3 + number % 2)
            specification.say_who_asks(file, one.id, people[number % len(people)].id)
        question_bank.say_whether_fair(file, listed[0].id, Fairness.YES, "anyone can answer it")
        page = scene.console_page(ConsoleQuestions)
        view.setProperty("open", listed[0].id)
        yield "console-questions-open", scene.console
        view.setProperty("open", "")
        page.show_on_wall("names")
        yield "wall-questions-names", scene.wall
        page.rehearse()
        page.rehearsal.go_on()
        yield "console-questions-rehearsal", scene.console
        page.chairsScreen.show(False)
        categories = latest_categories(file)
        drafts = [
            specification.add_question(
                file,
                wording,
                category_id=categories[number % len(categories)].id if categories else None,
                place=QuestionPlace.DRAFT,
                said_by=people[number % len(people)].id,
            )
            for number, wording in enumerate(_DRAFTS)
        ]
        page.show_place("draft")
        for draft in drafts[:2]:
            page.use_for_next(draft)
        page.show_on_wall("drafts")
        yield from scene.both("questions-drafts")
        page.keep(_TWO_IN_ONE)
        question_bank.place_questions(file, drafts[3:], QuestionPlace.SPARE)
        page.show_on_wall("drafts")
        yield "console-questions-in-one", scene.console
        page.show_place("spare")
        yield "console-questions-spares", scene.console
        page.show_place("list")
        view.setProperty("turnsShown", True)
        page.turns.hand_over(people[0].id)
        yield from scene.both("questions-turn-ready")
        wall = scene.wall_page(WallQuestions)
        wall.turn.start()
        scene.rest()
        wall.keep_own("can u promise nobody reads my file out loud", "")
        yield "wall-questions-turn", scene.wall
        wall.turn.finish(False)
        view.setProperty("turnsShown", False)


def title_from_words(scene: Scene) -> Shown:
    """Show a title that starts from words that matter most."""
    for activity in [one for one in scene.activities(ActivityKind.PICK) if pick_settings(one).pick_of == "title"][:1]:
        scene.go_to(activity)
        scene.named("picking").setProperty("dotsShown", False)
        for window in (scene.console_page(ConsolePick), scene.wall_page(WallPick)):
            window.suggestions.start_from(str(window.suggestions.words.at(1, "key") or ""))
        yield from scene.both("pick-title-from-words")


def jobs_of_the_day(scene: Scene) -> Shown:
    """Show the jobs before they are shared out, shared out with one that is open, and on the big screen."""
    for activity in [one for one in scene.activities(ActivityKind.BRIEFING) if shares_out_jobs(one)][:1]:
        scene.go_to(activity)
        page = scene.console_page(ConsoleDayRoles)
        yield from scene.both("jobs-before")
        page.share_out()
        page.open_job(str(page.jobs.at(1, "key") or ALL_DAY), page.roles[0])
        yield "console-jobs", scene.console
        page.show_on_wall()
        yield "wall-jobs", scene.wall
