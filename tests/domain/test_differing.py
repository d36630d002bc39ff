"""Where young people differ: everybody in exactly one place for each card."""

from hypothesis import given
from hypothesis import strategies as st

from workshop_app.domain.differing import NOWHERE, IndividualTurn, where_we_differ
from workshop_app.domain.sorting import NOT_SURE

PLACES = st.sampled_from(["People", "Place", NOT_SURE, "my own place", "boring"])
SORTS = st.lists(st.dictionaries(st.sampled_from("abcde"), PLACES), max_size=30)


def sorts(places: list[dict[str, str]]) -> list[IndividualTurn]:
    return [IndividualTurn(who=f"P{number}", name_agreed=True, places=one) for number, one in enumerate(places)]


@given(SORTS)
def test_everybody_is_counted_once_for_each_card(places: list[dict[str, str]]) -> None:
    own = sorts(places)
    for found in where_we_differ("abcde", own, ["People", "Place"]):
        assert sum(share.count for share in found.shares) == len(own)
        assert sorted(name for share in found.shares for name in share.who) == sorted(one.who for one in own)
        assert all(share.count == len(share.who) > 0 for share in found.shares)


def test_places_come_in_the_groups_order_then_peoples_own_then_not_sure_and_left() -> None:
    own = sorts([{"a": "mine"}, {"a": NOT_SURE}, {}, {"a": "Place"}, {"a": "People"}])
    (found,) = where_we_differ("a", own, ["People", "Place"])
    assert [share.place for share in found.shares] == ["People", "Place", "mine", NOT_SURE, NOWHERE]
    assert found.differs
    assert not found.agreed


def test_a_card_that_nobody_moved_is_neither_agreed_on_nor_a_difference() -> None:
    agreed, left = where_we_differ("ab", sorts([{"a": "Place"}, {"a": "Place"}]), ["Place"])
    assert (agreed.agreed, agreed.differs) == (True, False)
    assert (left.agreed, left.differs) == (False, False)
