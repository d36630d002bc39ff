"""Who must not be seen while a tenderer is in the room."""

from tests.every_kind import Scene
from tests.slots import at_slot
from workshop_app.actions import feedback, sessions, specification, tendering
from workshop_app.domain.feedback import RemarkKind
from workshop_app.domain.sessions import Activity, ActivityKind
from workshop_app.domain.tendering import Presentation
from workshop_app.record.out_of_sight import out_of_sight
from workshop_app.store import CommissionFile
from workshop_app.ui.kit.covering import Covering


def test_only_at_a_slot_are_all_others_out_of_sight_with_what_was_said_of_them(file: CommissionFile) -> None:
    brook = tendering.add_tenderer(file, "Brook")
    scene = Scene(file)
    for tenderer, words in ((brook, "they never looked at us"), (scene.oak, "warm"), (brook, "warm")):
        feedback.keep_remark(file, tenderer, RemarkKind.STRENGTH, words, session_id=scene.session)
    specification.add_question(file, "Would you swim in a brook?")
    assert out_of_sight(file) is None
    at_slot(file, file.all(Presentation, tenderer_id=scene.oak)[0].id)
    found = out_of_sight(file)
    assert found is not None
    assert found.present == "Oak Barn"
    assert (found.names, found.words) == (frozenset({"Brook"}), frozenset({"they never looked at us"}))
    assert "Would you swim in a brook?" in found.open
    after = file.all(Activity, kind=ActivityKind.FEEDBACK, tenderer_id=scene.oak)[0]
    sessions.start_activity(file, after.id)
    assert out_of_sight(file) is None


def test_a_name_that_is_part_of_that_of_the_one_in_the_room_is_covered_only_by_itself() -> None:
    cover = Covering({"Oak", "Oak Barn Trust"}, frozenset(), frozenset(), stays="Oak Barn", name_cover="X")
    told = cover.over("Oak Barn, OAK BARN’s, Oak’s and Oak Barn Trust: oaks in Oakham")
    assert told == "Oak Barn, OAK BARN’s, X’s and X: Xs in Oakham"
