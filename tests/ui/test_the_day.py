"""The page of the day: six tenderers before it, and what is late, withdrawn or not there on it."""

from pathlib import Path

from tests.ui.driver import Driver
from tests.ui.test_wall_privacy import reachable
from workshop_app.actions import fairness, people, sessions, slots, tendering
from workshop_app.domain.fairness import Agreed, Declaration, Declared
from workshop_app.domain.sessions import Activity, ActivityKind, Session, to_come
from workshop_app.domain.tendering import OrderHow, Presentation, SlotOrder, Tenderer
from workshop_app.record.slots import planned_for
from workshop_app.ui.windows.help_words import ON_THE_BIG_SCREEN

NAMES = ("Oak Barn", "Bridgework", "Lantern", "Tern House", "Fold", "Quay")


def test_six_tenderers_are_too_much_for_one_day_and_are_drawn_over_two(driver: Driver, tmp_path: Path) -> None:
    path = str(tmp_path / "ours.workshop")
    assert driver.windows.project.start(path, "Our Turn", "Carers", "Marlow", "carers", "presentations")
    file = driver.windows.project.file
    for name in NAMES:
        tendering.add_tenderer(file, name)
    driver.go_to_details("The day")
    driver.settle()
    (day,) = file.all(Session)
    assert driver.sees("6 tenderers, 10:00 to 18:25: 8 h 25 min in all.")
    driver.fill(f"{day.title}: it starts at", "9:30")
    driver.click(f"{day.title}: Spread them over one more day")
    driver.settle()
    second = file.all(Session)[1]
    assert driver.sees("3 tenderers, 09:30 to 14:00: 4 h 30 min in all.")
    assert driver.sees("10:00 to 11:05")
    driver.fill("Who sets it, and who watches: a young person without their name", "Ruth, procurement")
    driver.click("Draw lots")
    driver.settle()
    order = [one.id for one in file.all(Tenderer)]
    assert [*planned_for(file, day.id), *planned_for(file, second.id)] == order
    assert [(one.how, one.decided_by) for one in file.all(SlotOrder)] == [(OrderHow.DRAWN, "Ruth, procurement")]
    assert driver.sees("was drawn by lot: Ruth, procurement,")
    last = file.get(Tenderer, order[-1]).name
    driver.click(f"{last}: withdrew")
    driver.settle()
    driver.fill("Why, in its own words if you have them", "we lost our building")
    driver.click("Record it")
    driver.settle()
    assert driver.sees(f"{last} withdrew on ")
    assert order[-1] not in planned_for(file, second.id)
    driver.click(f"{last}: bids again")
    driver.settle()
    assert not file.get(Tenderer, order[-1]).withdrew_on


def test_on_the_day_the_console_says_who_is_late_and_names_nobody_while_one_presents(
    driver: Driver, tmp_path: Path
) -> None:
    path = str(tmp_path / "ours.workshop")
    assert driver.windows.project.start(path, "Our Turn", "Carers", "Marlow", "carers", "presentations")
    file = driver.windows.project.file
    oak, bridge, lantern = (tendering.add_tenderer(file, name) for name in NAMES[:3])
    (day,) = file.all(Session)
    driver.windows.session.start(day.id)
    ours = to_come(file.all(Activity, session_id=day.id))
    sessions.give_more_minutes(file, ours[0].id, 15)
    driver.settle()
    driver.click("Change the plan")
    driver.settle()
    assert driver.sees("Bridgework begins about ")
    assert driver.sees(", 15 min late")
    driver.click("Make the break before 5 min shorter")
    driver.settle()
    assert driver.sees(", 10 min late")
    breaks = [one.minutes for one in file.all(Activity, tenderer_id=oak, kind=ActivityKind.BREAK)]
    assert breaks == [5]
    (presenting,) = file.all(Activity, tenderer_id=oak, kind=ActivityKind.PRESENTATION)
    driver.windows.session.go_to(presenting.id)
    driver.settle()
    driver.click("Change the plan")
    driver.settle()
    assert driver.sees("Another\u2060 tenderer begins about ")
    assert not driver.sees("Bridgework begins about ")
    driver.click("Close the changes to the plan")
    driver.settle()
    slot = file.find(Presentation, tenderer_id=bridge)
    assert slot is not None
    slots.not_held(file, slot.id, "nobody came")
    assert [one.tenderer_id for one in to_come(file.all(Activity)) if one.kind is ActivityKind.PRESENTATION] == [
        lantern
    ]


class Drawing:
    """A session at its briefing with three tenderers and Kez here, and the page of the day open at the console."""

    def __init__(self, driver: Driver, folder: Path) -> None:
        self.driver = driver
        project = driver.windows.project
        assert project.start(str(folder / "ours.workshop"), "Our Turn", "Carers", "Marlow", "carers", "presentations")
        self.file = project.file
        self.ids = [tendering.add_tenderer(self.file, name) for name in NAMES[:3]]
        (self.day,) = self.file.all(Session)
        driver.windows.session.start(self.day.id)
        self.kez = people.add_young_person_here(self.file, self.day.id, "Kez")
        driver.settle()

    def open_page(self) -> None:
        self.driver.click("Change the plan")
        self.driver.click("Project details")
        self.driver.choose_details("The day")

    def show_and_draw(self) -> None:
        self.driver.click("Show the draw on the big screen")
        assert self.driver.sees("Lots: who comes first?", self.driver.wall)
        assert self.driver.shows("Nobody chooses. The computer draws", self.driver.wall)
        self.driver.fill("Who sets it, and who watches: a young person without their name", "Ruth")
        self.driver.click("Draw lots")
        wall = self.driver.wall
        self.driver.wait_until(lambda: "…" not in self.driver.texts(wall))

    def wall(self) -> str:
        driver = self.driver
        return "\n".join([*driver.texts(driver.wall), *reachable(driver.windows.wall, set())])

    def drawn(self) -> list[str]:
        return [one.name for one in self.file.all(Tenderer)]


def test_the_room_sees_the_draw_without_names_until_all_who_are_here_have_declared(
    driver: Driver, tmp_path: Path
) -> None:
    drawing = Drawing(driver, tmp_path)
    drawing.open_page()
    assert "Lots" not in drawing.wall(), "looking changes nothing on the wall"
    drawing.show_and_draw()
    assert driver.windows.wall.help_on(False) == ON_THE_BIG_SCREEN["lots"]
    assert driver.texts(driver.wall).count("drawn") == 3
    assert driver.shows("Nobody chose: the computer drew. Who they are is not shown here.", driver.wall)
    assert not any(name in drawing.wall() for name in NAMES)
    briefing = drawing.file.all(Activity, kind=ActivityKind.BRIEFING)[1]
    fairness.say_whether_agreed(drawing.file, briefing.id, drawing.kez, Agreed.YES)
    fairness.name_tenderers(drawing.file, drawing.day.id, drawing.kez)
    for one in drawing.file.all(Declaration):
        fairness.declare(
            drawing.file, one.id, knows_them=Declared.NO, used_their_service=Declared.NO, talked_to_about_it=Declared.NO
        )
    fairness.let_take_part(drawing.file, drawing.kez, by="Ruth")
    driver.settle()
    assert [one for one in driver.texts(driver.wall) if one in NAMES] == drawing.drawn()
    assert "Nobody chose: the computer drew." in driver.texts(driver.wall)
    driver.click("Take the draw off the big screen")
    assert driver.windows.wall.help_on(False) != ON_THE_BIG_SCREEN["lots"]
    assert not any(name in drawing.wall() for name in NAMES)


def test_the_draw_goes_from_the_wall_with_the_next_activity_and_is_never_there_in_a_slot(
    driver: Driver, tmp_path: Path
) -> None:
    drawing = Drawing(driver, tmp_path)
    drawing.open_page()
    drawing.show_and_draw()
    sessions.start_activity(drawing.file, drawing.file.all(Activity, kind=ActivityKind.BRIEFING)[1].id)
    driver.settle()
    assert "Lots" not in drawing.wall()
    (slot,) = drawing.file.all(Activity, tenderer_id=drawing.ids[0], kind=ActivityKind.PRESENTATION)
    sessions.start_activity(drawing.file, slot.id)
    driver.settle()
    driver.windows.project.slots.lots.show(True)
    driver.settle()
    assert driver.texts(driver.wall) == ["The big screen is yours"]
