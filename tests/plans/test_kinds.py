"""A kind of activity is named in three places; what has one must have the others."""

from typing import get_args

from tests.test_architecture import KINDS
from workshop_app.domain.sessions import ActivityKind
from workshop_app.plans import ActivityPlan


def test_every_kind_of_activity_has_a_plan_and_a_folder_of_pages() -> None:
    kinds = {kind.value for kind in ActivityKind}
    assert {kind.__struct_config__.tag for kind in get_args(ActivityPlan)} == kinds
    assert set(KINDS) == kinds
