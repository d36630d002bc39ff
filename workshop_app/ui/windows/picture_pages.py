"""The pages of both windows as they are, one after the other: home, the project's, and one of each kind of activity."""

from PySide6.QtCore import QObject, QUrl

from workshop_app.actions import sessions
from workshop_app.domain.attachments import attachments_folder
from workshop_app.domain.packs import FEEDBACK_PACK, usual_folder
from workshop_app.domain.sessions import ActivityKind, Session
from workshop_app.domain.sorting import Sort
from workshop_app.record.history import sessions_under_way
from workshop_app.ui.activities.sort.pages import ConsoleSort, WallSort
from workshop_app.ui.windows.picture_about import about_page
from workshop_app.ui.windows.picture_scene import Scene, Shown

_NEW_PROJECT = ("title", "service", "lead", "plan", "buyer", "for-whom", "password", "place")
_DETAILS = (
    *("people", "sessions", "certificates", "specification", "tenderers", "day", "responses"),
    *("criteria", "linking", "offers", "objections", "documents", "provider", "on packs"),
    *("lead", "taking back", "keeping", "password"),
)
"""The parts of the project details."""
_ANSWERS = {"What the project is called": "Our Turn", "The service being bought": "Young Carers Service"}
"""What is typed into a new project's boxes, by their labels."""


def pages(scene: Scene) -> Shown:
    """Go from page to page: what is seen is the file as it is, without any session under way at first."""
    windows = scene.windows
    yield "console-home", scene.console
    yield "wall-start", scene.wall
    home = scene.named("home")
    home.setProperty("newShown", True)
    yield from _questions_of_a_new_project(scene)
    home.setProperty("newShown", False)
    scene.open(scene.copy)
    for running in sessions_under_way(scene.file):
        sessions.end_session(scene.file, running.id)
    # A copy has no folder of attachments beside it, which would be said.
    scene.hush()
    windows.project.attachments.files.look_in(attachments_folder(scene.original))
    yield from _pages_of_the_project(scene)
    for kind in ActivityKind:
        activity = next(iter(scene.activities(kind)), None)
        if activity is not None:
            scene.go_to(activity)
            yield from scene.both(kind.value)
            if kind is ActivityKind.SORT:
                yield from _parts_of_a_sort(scene)
            windows.session.end()
    windows.wall.set_blank(True)
    yield "wall-blank", scene.wall
    windows.wall.set_blank(False)
    windows.project.let_go()
    yield "console-home-again", scene.console
    home.setProperty("backupsShown", True)
    windows.project.backups.keeper.rest()
    yield "console-backups", scene.console
    home.setProperty("backupsShown", False)
    yield from about_page(scene)


def _questions_of_a_new_project(scene: Scene) -> Shown:
    """Show each question empty, and the last one with what was answered to the others."""
    form = scene.named("new project")
    boxes = [one for one in form.findChildren(QObject) if one.property("label") in _ANSWERS]
    for step, name in enumerate(_NEW_PROJECT):
        form.setProperty("step", step)
        for box in boxes:
            box.setProperty("text", _ANSWERS[box.property("label")] if step == len(_NEW_PROJECT) - 1 else "")
        yield f"console-new-{name}", scene.console
    for box in boxes:
        box.setProperty("text", "")
    form.setProperty("step", 0)


def _pages_of_the_project(scene: Scene) -> Shown:
    project = scene.windows.project
    yield "console-plan", scene.console
    before = scene.windows.console.beforeStart
    before.show(next((one.id for one in scene.file.all(Session)), ""))
    yield "console-before-you-start", scene.console
    before.leave()
    for part in _DETAILS:
        scene.project_shows("details", part)
        yield f"console-details-{part.replace(' ', '-')}", scene.console
        scene.project_shows("details", "")
    project.packs.choose_folder(QUrl.fromLocalFile(str(usual_folder(scene.original))))
    for name in ("packs", "leaving", "agreements", "attachments", "happened"):
        scene.project_shows("over", name)
        if name == "leaving":
            project.leaving.open(FEEDBACK_PACK)
        if name == "agreements":
            project.agreements.choose(next((str(row["key"]) for row in project.agreements.people.rows()), ""))
        yield f"console-{name}", scene.console
        scene.project_shows("over", "")


def _parts_of_a_sort(scene: Scene) -> Shown:
    """Go through an individual turn, where they differ and the story of the sort that both windows show."""
    page = scene.console_page(ConsoleSort)
    group_sort = page.group_sort()
    turn = scene.file.find(Sort, together_id=group_sort.id) if group_sort is not None else None
    page.look_at("turns")
    if turn is not None and turn.young_person_id is not None:
        page.turns.go_on_again(turn.young_person_id)
        yield "wall-sort-ready", scene.wall
        yield "console-sort-turns", scene.console
        at_wall = scene.wall_page(WallSort).turn
        at_wall.start()
        yield "wall-sort-turn", scene.wall
        at_wall.ask_to_finish(True)
        yield "wall-sort-turn-done", scene.wall
        at_wall.finish(False)
        yield "wall-sort-hand-over", scene.wall
    for part in ("differing", "replay"):
        page.look_at(part)
        page.show_on_wall(part)
        if part == "replay":
            page.replay.playback.go_to(page.replay.playback.last * 2 // 3)
        yield from scene.both(f"sort-{part}")
    for part in ("cards", "paper"):
        page.look_at(part)
        yield f"console-sort-{part}", scene.console
    page.look_at("board")
    page.show_on_wall("group")
