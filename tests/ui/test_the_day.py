"""The page of the day: six tenderers before it, and what is late, withdrawn or not there on it."""

from pathlib import Path

from tests.ui.driver import Driver
from workshop_app.actions import sessions, slots, tendering
from workshop_app.domain.sessions import Activity, ActivityKind, Session, to_come
from workshop_app.domain.tendering import OrderHow, Presentation, SlotOrder, Tenderer
from workshop_app.record.slots import planned_for

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
