"""When words are told to stand in others, what a receipt says, and until when a file is kept."""

import pytest

from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.keeping import has_passed, usual_keep_until
from workshop_app.domain.receipts import NAMES_NOBODY, Receipt, StalePack, parts_of
from workshop_app.domain.taking_back import TakingBackOf, holds_name, holds_words


@pytest.mark.parametrize(
    ("text", "words", "holds"),
    [
        ("yes", "yes", True),
        (" YES\n", "yes", True),
        ("yesterday", "yes", False),
        ("I said: they never listen to us, and so on", "they never  listen\nto us", True),
        ("", "", False),
    ],
)
def test_short_words_are_not_found_in_others_by_chance(text: str, words: str, holds: bool) -> None:
    assert holds_words(text, words) is holds


@pytest.mark.parametrize(("text", "holds"), [("Al said so", True), ("(al)", True), ("all of it", False), ("", False)])
def test_a_name_is_found_only_as_a_word_of_its_own(text: str, holds: bool) -> None:
    assert holds_name(text, "Al") is holds


@pytest.mark.parametrize(
    ("contract", "inspection", "until"),
    [
        ("", "", ""),
        ("", "2027-03-04", ""),
        ("2026-03-04", "", "2029-03-04"),
        ("4 March 2026", "5 June 2030", "2030-06-05"),
        ("2028-02-29", "", "2031-03-01"),
    ],
)
def test_a_file_is_kept_three_years_or_until_the_inspection(contract: str, inspection: str, until: str) -> None:
    assert usual_keep_until(contract, inspection) == until


def test_it_has_passed_on_the_day_after_and_never_where_none_was_set() -> None:
    assert [has_passed(day, "2029-03-04") for day in ("", "2029-03-04", "2029-03-03")] == [False, False, True]


def test_what_is_no_day_is_refused() -> None:
    with pytest.raises(RuleBrokenError, match="is not a day"):
        usual_keep_until("soon")


def test_a_receipt_says_what_could_not_be_reached_and_names_nobody() -> None:
    receipt = Receipt(
        project="Our Turn",
        what=TakingBackOf.EVERYTHING,
        asked_at="2026-03-04T17:05:00.000Z",
        had_left=True,
        destroyed=(("statement", 2), ("young_person", 1)),
        waiting=(("verdict", 1),),
        for_the_lead=1,
        attachments=1,
        packs=(StalePack(label="Feedback pack", issued_to="Ms Rowe", issued_at="2026-03-03T17:05:00.000Z"),),
        still_there=2,
        copies_deleted=3,
        copies_anew=1,
        wiped=False,
    )
    told = " ".join(sentence for part in parts_of(receipt) for sentence in part.sentences)
    for said in (
        "Destroyed: 2 things said, the name for this work.",
        "3 backups that held it were deleted. One was made again.",
        "wiped when it is opened next",
        "the safeguarding lead was told: 1",
        "Feedback pack, handed over to Ms Rowe on 3 March 2026",
        "The name is still in 2 things",
        "Ask anybody who has one to delete it.",
    ):
        assert said in told
    assert "names no young person" in NAMES_NOBODY
