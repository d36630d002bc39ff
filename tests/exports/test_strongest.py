"""The paper on whom they found strongest: one block an answer, nothing added up, and in no other document or table."""

from dataclasses import replace

from tests.exports import examples
from tests.exports.reading import paragraphs
from tests.exports.test_tables import rows_of_copy
from workshop_app.domain.feedback import OfferOutcome, StrongestAnswer
from workshop_app.exports.documents import feedback_pack, strongest
from workshop_app.exports.gathered import GatheredStrongestAsked, GatheredStrongestOffer, Voice
from workshop_app.exports.tables import data_copy

TAKEN = GatheredStrongestOffer(
    offered_on="2026-06-20",
    offered_by="Dana Reid",
    outcome=OfferOutcome.TAKEN,
    outcome_on="2026-06-21",
    outcome_by="Mr Hale",
    outcome_why="we had all marked by then",
    told_back_on="2026-06-24",
    told_back_by="Dana Reid",
)
STANDING = replace(TAKEN, outcome=None, outcome_why="", told_back_on="")
TOLD = (
    "Offered on 20 June 2026 by Dana Reid. Taken on 21 June 2026 by Mr Hale. Why: we had all marked by then. "
    "Young people were told on 24 June 2026 by Dana Reid."
)


def test_each_answer_is_a_block_with_the_name_inside_its_sentence_and_none_is_counted() -> None:
    rich = examples.rich()
    nobody, unsaid = (
        replace(rich.strongest[0], answer=answer, tenderer="", tenderer_number=None, voice=Voice(wording=""))
        for answer in (StrongestAnswer.NOBODY, StrongestAnswer.NOT_SAID)
    )
    given = replace(rich, strongest=[*rich.strongest, nobody, unsaid], strongest_offers=[TAKEN, STANDING])
    read = paragraphs(strongest(given))
    text = "\n".join(read)
    assert "Not before individual evaluation is finished" in read
    for one in rich.strongest:
        at = read.index(f"One young person found that {one.tenderer} stood out as the strongest.")
        assert one.voice.wording in read[at:]
    assert text.count(examples.BRIDGE) == 2, "in the sentences alone: no heading, no list of names"
    at = read.index("One young person found that nobody was the strongest.")
    assert read[at + 1 : at + 3] == ["No reason is given here.", "One young person would rather not say."]
    assert TOLD in read
    assert any(one.endswith("Whether it was taken is not recorded so far.") for one in read)
    assert not [one for one in ("2 of", "two of", "twice", "most", "votes") if one in text]


def test_the_feedback_pack_says_that_it_was_asked_and_how_many_answered_and_no_answer_leaves_elsewhere() -> None:
    rich = examples.rich()
    asked = GatheredStrongestAsked(
        session="Presentations", session_number=3, asked_on="2026-06-16", present=4, answered=3
    )
    given = replace(rich, strongest_asked=[asked], strongest_offers=[TAKEN])
    read = paragraphs(feedback_pack(given))
    assert "Asked on 16 June 2026. 4 young people were there; 3 answers are kept." in read
    assert TOLD in read
    assert "No offer of it is recorded so far." in paragraphs(feedback_pack(replace(given, strongest_offers=[])))
    copied = data_copy(given)
    assert rows_of_copy(copied, "strongest_offer")[0]["outcome"] == "taken"
    for one in rich.strongest:
        assert one.voice.wording not in read
        assert one.voice.wording.encode() not in copied
