"""Who does what on the day: shared out by turns, changed by hand, and who really chaired."""

from tests.every_kind import Scene
from tests.slots import at_slot
from workshop_app.actions import day_roles, people, tendering
from workshop_app.domain.tendering import DayRole, DayRoleName, Presentation
from workshop_app.record.day_roles import role_day, roles_for, who_does
from workshop_app.store import CommissionFile


def test_jobs_take_turns_each_has_one_at_a_time_and_nobody_has_to(file: CommissionFile) -> None:
    scene = Scene(file)
    moth, jinx = (people.add_young_person(file, name) for name in ("moth", "jinx"))
    day = role_day(file, scene.session)
    assert day is not None
    assert (day.session_id, day.tenderers) == (scene.session, (scene.oak,))
    tenderers = [scene.oak, *(tendering.add_tenderer(file, name) for name in ("Greenhouse", "Ladder"))]
    day_roles.share_out_day_roles(file, scene.session, [scene.kaz, moth], tenderers)
    chairs = [who_does(file, scene.session, one, DayRoleName.CHAIR) for one in tenderers]
    assert chairs == [[scene.kaz], [moth], [scene.kaz]]
    assert not file.all(DayRole, young_person_id=jinx)
    for one in tenderers:
        given = [who for people in roles_for(file, scene.session, one).values() for who in people]
        assert len(given) == len(set(given)) == 2
    day_roles.share_out_day_roles(file, scene.session, [], tenderers)
    assert file.all(DayRole) == []
    file.undo()
    assert len(file.all(DayRole)) == 6
    people.remove_young_person(file, moth)
    assert not file.all(DayRole, young_person_id=moth)


def test_whoever_was_to_chair_is_who_chaired_unless_somebody_else_was_named(file: CommissionFile) -> None:
    scene = Scene(file)
    moth = people.add_young_person(file, "moth")
    slot = at_slot(file, file.all(Presentation)[0].id)
    day_roles.give_day_role(file, scene.session, moth, DayRoleName.CHAIR)
    day_roles.give_day_role(file, scene.session, scene.kaz, DayRoleName.CHAIR, tenderer_id=scene.oak)
    day_roles.give_day_role(file, scene.session, scene.kaz, DayRoleName.CHAIR, tenderer_id=scene.oak)
    assert who_does(file, scene.session, scene.oak, DayRoleName.CHAIR) == [scene.kaz]
    tendering.start_presenting(file, slot)
    assert file.get(Presentation, slot).chaired_by == scene.kaz
    day_roles.take_day_role(file, scene.session, scene.kaz, DayRoleName.CHAIR, tenderer_id=scene.oak)
    assert file.get(Presentation, slot).chaired_by == scene.kaz, "what really happened stays"
    assert who_does(file, scene.session, scene.oak, DayRoleName.CHAIR) == [moth]
