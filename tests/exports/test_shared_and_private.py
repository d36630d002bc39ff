"""What leaves of a tenderer: all that was shared and everybody who differs, to the character; nothing that was not."""

import io
import sqlite3
from pathlib import Path

import pytest

from tests.actions.test_private_turns import Day
from tests.exports.reading import paragraphs
from tests.exports.test_gathering import sent_words
from workshop_app.actions import fairness, feedback, private_turns
from workshop_app.actions.commission import start_commission
from workshop_app.actions.dissent import keep_dissent
from workshop_app.actions.people import record_consent
from workshop_app.actions.unfair import set_aside_as_unfair
from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.fairness import Agreed, Declaration, DeclarationDecision, Declared
from workshop_app.domain.feedback import Answer, AskedFirst, RemarkKind
from workshop_app.domain.people import ConsentPurpose, Recipient
from workshop_app.domain.sessions import Activity
from workshop_app.exports.documents import feedback_pack
from workshop_app.exports.gathered import Gathered, GatheredTenderer
from workshop_app.exports.gathering import gather
from workshop_app.exports.tables import data_copy
from workshop_app.record.private_turns import own_words
from workshop_app.record.settings import briefing_settings
from workshop_app.store import CommissionFile

SHARED = ("they  rang me, not my mum", "one of em was 19 <b>", "group: we liked the plan")
DIFFER = ("nah. not to me", "it was all right, not great", "idk why everyone clapped")
PRIVATE = ("their boss looked at his phone", "no way id go there", "he had a stupid accent", "yeah fair")


@pytest.fixture
def day(tmp_path: Path) -> Day:
    day = Day(CommissionFile.create(tmp_path / "ours.workshop"))
    file = day.file
    start_commission(file, title="Our Turn", service="Young Carers")

    def say(who: str | None, words: str, category_id: str | None = None) -> str:
        return feedback.keep_remark(
            file,
            day.lantern,
            RemarkKind.STRENGTH,
            words,
            said_by=who,
            by_group=who is None,
            session_id=day.session,
            category_id=category_id,
        )

    first, second, tapped = say(day.kez, SHARED[0]), say(day.ash, SHARED[1]), say(day.bo, "", category_id=day.category)
    say(day.kez, PRIVATE[0])
    answers = [
        feedback.give_verdict(
            file, day.lantern, answer, session_id=day.session, young_person_id=who, wording=words, shared=False
        )
        for who, answer, words in ((day.kez, Answer.YES, ""), (day.ash, Answer.NO, PRIVATE[1]))
    ]
    private_turns.choose_what_to_share(file, day.feedback.id, day.kez, {first, answers[0]})
    private_turns.choose_what_to_share(file, day.feedback.id, day.ash, {second})
    private_turns.choose_what_to_share(file, day.feedback.id, day.bo, {tapped})
    group = say(None, SHARED[2])
    feedback.share_remarks(file, [group])
    whole = feedback.give_verdict(file, day.lantern, Answer.PARTLY, session_id=day.session)
    keep_dissent(file, day.lantern, DIFFER[0], remark_id=group, said_by=day.bo, session_id=day.session)
    keep_dissent(file, day.lantern, DIFFER[1], verdict_id=whole, said_by=day.bo, session_id=day.session)
    keep_dissent(file, day.lantern, DIFFER[2], session_id=day.session)
    set_aside_as_unfair(
        file,
        say(day.ash, PRIVATE[2]),
        factor="how somebody talks",
        asked_first=AskedFirst.YES,
        their_answer=PRIVATE[3],
        decided_by="Jo",
        why="It is not about the service.",
    )
    return day


def lantern(gathered: Gathered) -> GatheredTenderer:
    return next(one for one in gathered.tenderers if one.name == "Lantern Trust")


def test_all_that_was_shared_leaves_and_nothing_that_was_not(day: Day) -> None:
    gathered = gather(day.file)
    pack = " ".join(" ".join(paragraphs(feedback_pack(gathered))).split())
    copy = sqlite3.connect(":memory:")
    copy.deserialize(data_copy(gathered))
    tables = [name for (name,) in copy.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    rows = [row for name in tables for row in copy.execute(f'SELECT * FROM "{name}"')]
    cells = {cell for row in rows for cell in row if isinstance(cell, str)}
    for words in (*SHARED, *DIFFER):
        assert words in cells
        assert " ".join(words.split()) in pack
    everything = io.StringIO()
    everything.write(pack)
    everything.writelines((*cells, *sent_words(gathered)))
    for words in PRIVATE:
        assert words not in everything.getvalue()
    assert "1 remark was set aside because it may rest on something that must not count." in pack
    assert "2 of 3 answered, 1 chose to share" in pack


def test_who_differs_stands_beside_what_they_differ_from_and_counts_are_of_what_was_shared(day: Day) -> None:
    said = lantern(gather(day.file))
    assert {one.voice.wording: [each.voice.wording for each in one.dissent] for one in said.strengths} == {
        SHARED[0]: [],
        SHARED[1]: [],
        "": [],
        SHARED[2]: [DIFFER[0]],
    }
    assert [one.about for one in said.strengths if not one.voice.wording] == ["people who stay"]
    (overall,) = said.verdicts
    assert [one.voice.wording for one in overall.dissent] == [DIFFER[1]]
    assert [one.voice.wording for one in said.dissent] == [DIFFER[2]]
    count = overall.count
    assert (count.present, count.answers[Answer.YES], count.answers[Answer.NO]) == (3, 1, 0)
    assert (count.silent, count.kept_private) == (1, 1)
    assert (said.set_aside_as_unfair, said.asked_before_setting_aside) == (1, 1)


def test_nobody_is_named_on_a_tenderer_on_whom_one_keeps_an_answer_private(day: Day) -> None:
    for who in (day.kez, day.ash, day.bo):
        record_consent(
            day.file,
            who,
            ConsentPurpose.WORDS_NAMED,
            Recipient.PANEL,
            own_agreement=True,
            agreed_by="their mum",
            form_seen=True,
        )
    assert {one.voice.said_by for one in lantern(gather(day.file)).strengths} == {None}


def test_what_somebody_shared_stays_here_once_it_is_decided_that_they_give_no_answers(day: Day) -> None:
    file = day.file
    for who in (day.kez, day.ash, day.bo):
        record_consent(file, who, ConsentPurpose.WORDS_NAMED, Recipient.PANEL, own_agreement=True, agreed_by="mum")
    private_turns.choose_what_to_share(
        file, day.feedback.id, day.ash, {one.id for one in own_words(file, day.feedback, day.ash).verdicts}
    )
    declared = declare_about(file, day.session, day.kez, day.lantern)
    fairness.decide_on_declaration(file, declared, DeclarationDecision.NO_ANSWERS, by="Sue", why="his mum works there")
    said = lantern(gather(file))
    assert SHARED[0] not in sent_words(gather(file))
    assert {one.voice.said_by for one in said.strengths} == {None}, "names of the others would tell who it is"
    (overall,) = said.verdicts
    assert (overall.count.present, overall.count.answers[Answer.YES]) == (2, 0)
    first = next(one.id for one in own_words(file, day.feedback, day.kez).remarks if one.wording == SHARED[0])
    with pytest.raises(RuleBrokenError, match="gives no answers"):
        feedback.share_remarks(file, [first])
    with pytest.raises(RuleBrokenError, match="gives no answers"):
        private_turns.choose_what_to_share(file, day.feedback.id, day.kez, {first})
    file.undo()
    assert SHARED[0] in sent_words(gather(file))


def declare_about(file: CommissionFile, session: str, who: str, tenderer: str) -> str:
    briefing = next(one for one in file.all(Activity, session_id=session) if briefing_settings(one).agree)
    fairness.say_whether_agreed(file, briefing.id, who, Agreed.YES)
    fairness.name_tenderers(file, session, who)
    (named,) = file.all(Declaration, young_person_id=who, tenderer_id=tenderer)
    no = Declared.NO
    fairness.declare(file, named.id, knows_them=Declared.YES, used_their_service=no, talked_to_about_it=no)
    return named.id
