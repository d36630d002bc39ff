"""Whoever runs the present service is named nowhere without being told before a pack leaves."""

import pytest

from workshop_app.actions import commission, statements, tendering
from workshop_app.domain.naming import how_often_named
from workshop_app.domain.statements import StatementState
from workshop_app.exports.gathering import gather_for
from workshop_app.exports.naming import Named, where_named
from workshop_app.exports.packs import EXPORTS, READERS
from workshop_app.record.commission import present_provider
from workshop_app.store import CommissionFile


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("bright paths was alright. BRIGHT  PATHS cic wasnt", 2),
        ("bright\u00a0paths’s van", 1),
        ("brightpaths", 1),
        ("the bright pathsway", 0),
        ("Bright Paths CIC", 1),
        ("", 0),
    ],
)
def test_a_name_is_found_as_a_whole_word_however_it_is_written(text: str, places: int) -> None:
    assert how_often_named(text, ["Bright Paths", "Bright Paths CIC", " "]) == places


def test_each_export_tells_where_the_name_stands_in_it_and_a_tenderer_of_that_name_is_none(
    file: CommissionFile,
) -> None:
    tendering.add_tenderer(file, "Bright Paths CIC")
    statements.keep_statement(file, "not another bright paths please", state=StatementState.UP)
    statements.keep_statement(file, "bright paths lost my file", state=StatementState.WAITING)
    gathered = gather_for(file, READERS)
    assert {where_named(one, gathered[one.recipient], present_provider(file)) for one in EXPORTS} == {Named()}
    commission.name_present_provider(file, "Bright Paths\nBright Paths CIC")
    names = present_provider(file)
    found = {one.name: where_named(one, gathered[one.recipient], names) for one in EXPORTS}
    assert found["statements"].texts == ("not another bright paths please",)
    assert found["data"].parts == ("Statement",)
    assert {name: one.places for name, one in found.items()} == {
        "feedback-pack": 0,
        "please-explore": 0,
        "answers-sheet": 0,
        "strongest": 0,
        "specification": 1,
        "title-and-brief": 0,
        "certificates": 0,
        "paper-sort": 0,
        "statements": 1,
        "objections": 0,
        "data": 1,
    }


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("St John's is slow", "St John’s"),
        ("ring St. Johns", "St John's"),
        ("Oak\u2011Barn, and OAK  BARN", "Oak-Barn"),
        ("Smith & Sons", "Smith and Sons"),
        ("smith and sons’ van", "Smith&Sons"),
        ("look at turningpoint.org", "Turning Point"),
        ("Turning-Point", "TurningPoint"),
    ],
)
def test_a_name_is_found_however_somebody_types_it(text: str, name: str) -> None:
    assert how_often_named(text, [name]) > 0
    assert how_often_named("a turning, a point and a barn on the johns road", [name]) == 0
