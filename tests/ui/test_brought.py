"""What a tenderer brought on the day is written down in its slot, and treated as any words are."""

from collections.abc import Callable

from tests.ui.driver import Driver, Role
from workshop_app.actions import sessions, setting_aside, tendering
from workshop_app.domain.occasions import Note, NoteAbout, Occasion
from workshop_app.domain.sessions import Activity, ActivityKind
from workshop_app.plans import plan_named
from workshop_app.record.brought import what_they_brought
from workshop_app.store import CommissionFile


def test_what_they_brought_is_written_down_in_their_slot_and_nowhere_else(
    driver: Driver, commission_file: Callable[..., CommissionFile]
) -> None:
    file = commission_file()
    lantern, brook = (tendering.add_tenderer(file, name) for name in ("Lantern Trust", "Brook"))
    session = sessions.add_session(file, "presentations", title="Day", planned_on="2026-03-04")
    sessions.start_session(file, session, plan_named("presentations"))
    driver.windows.project.take(file)

    def go_to(tenderer: str) -> None:
        found = file.all(Activity, session_id=session, kind=ActivityKind.PRESENTATION, tenderer_id=tenderer)
        driver.windows.session.go_to(found[0].id)
        driver.settle()

    go_to(lantern)
    driver.fill(driver.find("What they brought", role=Role.EditableText), "a model of the barn <b>with goats</b>")
    driver.click("Save this")
    driver.wait_until(lambda: driver.shows("a model of the barn <b>with goats</b>"))
    (note,) = file.all(Note)
    assert (note.about, file.get(Occasion, note.occasion_id).tenderer_id) == (NoteAbout.BROUGHT, lantern)
    assert driver.texts(driver.wall) == ["The big screen is yours"]
    go_to(brook)
    assert not driver.shows("a model of the barn <b>with goats</b>")
    go_to(lantern)
    driver.click("Set aside: safeguarding: a model of the barn <b>with goats</b>")
    driver.wait_until(lambda: not driver.shows("a model of the barn <b>with goats</b>"))
    assert what_they_brought(file, lantern, session) == []
    setting_aside.bring_back_from_safeguarding(file, note.id)
    setting_aside.bring_back(file, note.id)
    driver.wait_until(lambda: driver.shows("a model of the barn <b>with goats</b>"))
    driver.click("Remove: a model of the barn <b>with goats</b>")
    driver.wait_until(lambda: not file.all(Note))
    driver.windows.project.undo()
    assert [one.wording for one in what_they_brought(file, lantern, session)] == [note.wording]
