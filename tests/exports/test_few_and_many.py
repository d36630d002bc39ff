"""Every pack of projects with hardly anything in them, and with much: no tenderer, one that withdrew, ten, nobody."""

import pytest

from tests.exports.reading import empty_headings, pages_with_nothing
from tests.exports.records_to_tell import RECORDS
from tests.exports.told_records import DOCUMENTS, files_of, said_in
from workshop_app.domain.packs import FEEDBACK_PACK

PACK = f"{FEEDBACK_PACK}.pdf"


@pytest.mark.parametrize("record", RECORDS)
def test_every_pack_is_made_without_an_empty_page_or_a_heading_over_nothing(record: str) -> None:
    made = files_of(record)
    assert {PACK, "specification.pdf", "data-copy.sqlite"} <= made.keys()
    assert all(made.values())
    set_by_typst = [made[f"{one}.pdf"] for one in DOCUMENTS if f"{one}.pdf" in made]
    assert [one for pdf in set_by_typst for one in empty_headings(pdf)] == []
    assert [one for pdf in set_by_typst for one in pages_with_nothing(pdf)] == []


def test_what_is_told_of_presentations_is_that_of_each_tenderer() -> None:
    before, after, ten = (said_in(FEEDBACK_PACK, one) for one in ("withdrew before", "withdrew after", "ten of them"))
    assert "Presented" not in before
    assert "Oak Barn withdrew on 3 March 2026: no staff." in before
    assert "No presentation is recorded so far." not in before
    for told in ("Presented on 4 March 2026 to 3 young people.", "Oak Barn withdrew on 6 March 2026: no staff."):
        assert told in after
    assert ten.count("Presented on 4 March 2026 to 4 young people.") == 5
    assert ten.count("Presented on 5 March 2026 to 3 young people.") == 5
    nobody = said_in(FEEDBACK_PACK, "asked of nobody")
    assert "Presented on 4 March 2026: how many young people were there is not recorded." in nobody


def test_where_there_is_no_tenderer_nothing_speaks_of_one_and_one_young_person_is_one() -> None:
    for record in ("begun", "only words"):
        assert "enderer" not in said_in(FEEDBACK_PACK, record)
    alone = said_in(FEEDBACK_PACK, "one young person")
    for told in ("1 young person came to the sessions", "1 of 1 said partly", "1 young person picked on their own"):
        assert told in alone


def test_all_that_is_to_be_explored_is_listed_to_read_first_with_its_page_and_a_line_for_the_panel() -> None:
    heading = "What young people want you to explore"
    read = said_in(FEEDBACK_PACK, "ten of them")
    listed = read[read.index(heading) : read.index("What is not in here")]
    assert listed.count("Looked into by, on:") == listed.count("who would be our worker? page ") == 5
    assert [one for one in range(1, 6) if f"Tenderer {one} " not in listed] == []
    assert not [one for one in ("said yes", "not sure", "idk") if one in listed], "no verdict stands there"
    assert heading not in said_in(FEEDBACK_PACK, "unheard")
