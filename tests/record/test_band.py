"""The band: a tile for each thing that is up, and in which order where."""

from workshop_app.actions import placing, setting_aside, sorting, statements
from workshop_app.domain.sorting import Category
from workshop_app.domain.statements import StatementState
from workshop_app.record.band import as_they_went_up, in_order_of_ids
from workshop_app.store import CommissionFile


def test_on_screens_tiles_stand_as_the_words_went_up_and_outside_so_that_nobody_knows(file: CommissionFile) -> None:
    first, second, third = (statements.keep_statement(file, words) for words in ("wifi", "a bus that comes", "quiet"))
    for one in (third, first, second):
        statements.put_up(file, [one])
    assert [one.statement_id for one in as_they_went_up(file)] == [third, first, second]
    assert [one.statement_id for one in in_order_of_ids(file)] == sorted((first, second, third))
    statements.take_down(file, third)
    statements.put_up(file, [third])
    assert [one.statement_id for one in as_they_went_up(file)] == [first, second, third]


def test_what_is_down_or_set_aside_has_no_tile_and_what_is_sorted_its_category(file: CommissionFile) -> None:
    up = [statements.keep_statement(file, words, state=StatementState.UP) for words in ("wifi", "a bus", "swear at me")]
    statements.keep_statement(file, "still waiting lol")
    sort = sorting.add_sort(file, "Together", categories=["Staff", "Getting there"])
    there = file.all(Category, sort_id=sort)[1]
    placing.place_card(file, sort, up[1], there.id)
    setting_aside.set_aside_for_safeguarding(file, [up[2]])
    assert [(one.statement_id, one.category) for one in as_they_went_up(file)] == [(up[0], None), (up[1], 1)]
