"""Pictures of sorts that take the lines of the specification, or words that are chosen."""

from workshop_app.actions import choosing_cards, placing, plan_changes
from workshop_app.domain.sessions import Activity, ActivityKind
from workshop_app.domain.sorting import Category
from workshop_app.record.sorts import cards_of
from workshop_app.ui.activities.sort.pages import ConsoleSort
from workshop_app.ui.windows.picture_scene import Scene, Shown


def kinds_of_cards(scene: Scene) -> Shown:
    """Show a board of lines, and the page on which words are chosen, both in a session that has a sort."""
    from workshop_app.plans.plan import SortPlan

    for activity in scene.activities(ActivityKind.SORT)[:1]:
        scene.go_to(activity)
        file, names = scene.file, ["What we asked for first", "What can wait"]
        lines = SortPlan(title="What goes with what?", minutes=20, takes="lines", categories=names)
        scene.go_to(file.get(Activity, plan_changes.add_activity(file, activity.session_id, lines)))
        group_sort = scene.console_page(ConsoleSort).group_sort()
        if group_sort is None:
            return
        cards = [one.id for one in cards_of(file, group_sort)]
        for number, category in enumerate(file.all(Category, sort_id=group_sort.id)):
            placing.place_cards(file, group_sort.id, cards[number : 2 * len(cards) // 3 : 2], category.id)
        yield from scene.both("sort-lines")
        scene.console_page(ConsoleSort).look_at("cards")
        yield "console-sort-lines-cards", scene.console
        chosen = SortPlan(title="Some of what we said", minutes=20, takes="chosen", categories=names)
        scene.go_to(file.get(Activity, plan_changes.add_activity(file, activity.session_id, chosen)))
        group_sort = scene.console_page(ConsoleSort).group_sort()
        if group_sort is not None:
            choosing_cards.choose_cards(file, group_sort.id, [one.id for one in cards_of(file)[3:9]])
            yield from scene.both("sort-chosen")
