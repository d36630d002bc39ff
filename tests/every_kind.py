"""Words of every kind that there is, each where everybody sees it and leaving in packs."""

from collections.abc import Callable

from tests.slots import at_slot
from workshop_app.actions import (
    fairness,
    feedback,
    ground_rules,
    people,
    picks,
    sessions,
    sorting,
    specification,
    statements,
    tendering,
)
from workshop_app.domain.attachments import Attachment, AttachmentKind
from workshop_app.domain.fairness import Agreed, Declaration, Declared
from workshop_app.domain.feedback import (
    Answer,
    Dissent,
    Evaluation,
    EvaluationAnswer,
    Remark,
    RemarkKind,
    RemarkState,
    Strongest,
    Verdict,
)
from workshop_app.domain.ground_rules import GroundRule
from workshop_app.domain.occasions import Note, Occasion
from workshop_app.domain.people import AdultRole
from workshop_app.domain.row import Row
from workshop_app.domain.sessions import Activity
from workshop_app.domain.sorting import Category, Pick, PickOf, SortKind
from workshop_app.domain.specification import Question, SpecificationLine
from workshop_app.domain.statements import Statement, StatementState
from workshop_app.domain.tendering import AskedQuestion, Presentation
from workshop_app.plans import plan_named
from workshop_app.record.settings import briefing_settings
from workshop_app.store import CommissionFile


class Scene:
    """A session on presentation day, with a tenderer, a young person and adults; words of each kind can be said there.

    Attributes:
        kaz: a young person who is there.
        sue: a facilitator; may write down.
    """

    def __init__(self, file: CommissionFile) -> None:
        self.file = file
        self.oak = tendering.add_tenderer(file, "Oak Barn")
        self.session = sessions.add_session(file, "presentations", title="Day", planned_on="2026-03-04")
        sessions.start_session(file, self.session, plan_named("presentations"))
        self.kaz = people.add_young_person(file, "Kaz")
        self.sue = people.add_adult(file, "Sue", AdultRole.FACILITATOR)
        for who in ({"young_person_id": self.kaz}, {"adult_id": self.sue}):
            people.arrive(file, self.session, **who)
        self.sort = sorting.add_sort(file, "Ours", kind=SortKind.OPEN, categories=["Staff"])

    def say(self, row: type[Row], words: str) -> str:
        """Say words of one kind; return their id."""
        return SAID[row](self, words)


def _verdict(at: Scene, words: str) -> str:
    return feedback.give_verdict(
        at.file, at.oak, Answer.NO, session_id=at.session, young_person_id=at.kaz, wording=words
    )


def _strongest(at: Scene, words: str) -> str:
    return feedback.find_strongest(at.file, at.session, at.kaz, at.oak, wording=words)


def _evaluation(at: Scene, words: str) -> str:
    return feedback.evaluate_session(
        at.file, at.session, young_person_id=at.kaz, enjoyed=EvaluationAnswer.NO, wording=words
    )


def _pick(at: Scene, words: str) -> str:
    staff = at.file.all(Category, sort_id=at.sort)[0]
    return picks.pick(at.file, PickOf.KEY_ASPECT, category_id=staff.id, why=words, session_id=at.session)


def _answer(at: Scene, words: str) -> str:
    slot = at_slot(at.file, at.file.all(Presentation, tenderer_id=at.oak)[0].id)
    question = specification.add_question(at.file, "what would you do?")
    asked = tendering.ask_question(at.file, slot, question_id=question)
    tendering.keep_answer(at.file, asked, words)
    return asked


def _note(at: Scene, words: str) -> str:
    remark = feedback.keep_remark(at.file, at.oak, RemarkKind.EXPLORE, "hm", session_id=at.session)
    with at.file.action("keep a note") as write:
        occasion = at.file.get(Occasion, at.file.get(Remark, remark).occasion_id)
        return write.insert(
            Note(id=write.new_id(), occasion_id=occasion.id, wording=words, said_at=write.now, position=0)
        ).id


def _dissent(at: Scene, words: str) -> str:
    with at.file.action("say that one does not agree") as write:
        return write.insert(
            Dissent(
                id=write.new_id(),
                tenderer_id=at.oak,
                session_id=at.session,
                wording=words,
                said_by=at.kaz,
                said_at=write.now,
                position=0,
            )
        ).id


def _declaration(at: Scene, words: str) -> str:
    fair = next(one for one in at.file.all(Activity, session_id=at.session) if briefing_settings(one).agree)
    fairness.say_whether_agreed(at.file, fair.id, at.kaz, Agreed.YES)
    fairness.name_tenderers(at.file, at.session, at.kaz)
    (named,) = at.file.all(Declaration, young_person_id=at.kaz, tenderer_id=at.oak)
    no = Declared.NO
    fairness.declare(
        at.file, named.id, knows_them=Declared.YES, used_their_service=no, talked_to_about_it=no, wording=words
    )
    return named.id


def _caption(at: Scene, words: str) -> str:
    with at.file.action("add a photo") as write:
        return write.insert(
            Attachment(
                id=write.new_id(),
                kind=AttachmentKind.PHOTO,
                file_name="one.jpg",
                digest="",
                size=0,
                caption=words,
                added_at=write.now,
                position=0,
            )
        ).id


SAID: dict[type[Row], Callable[[Scene, str], str]] = {
    Statement: lambda at, words: statements.keep_statement(at.file, words, state=StatementState.UP),
    Remark: lambda at, words: feedback.keep_remark(
        at.file, at.oak, RemarkKind.WEAKNESS, words, state=RemarkState.SHARED, session_id=at.session
    ),
    Verdict: _verdict,
    Strongest: _strongest,
    Evaluation: _evaluation,
    Pick: _pick,
    AskedQuestion: _answer,
    SpecificationLine: lambda at, words: specification.add_specification_line(at.file, words),
    Question: lambda at, words: specification.add_question(at.file, words),
    Category: lambda at, words: sorting.add_category(at.file, at.sort, words),
    Note: _note,
    GroundRule: lambda at, words: ground_rules.add_ground_rule(at.file, at.session, words),
    Dissent: _dissent,
    Declaration: _declaration,
    Attachment: _caption,
}
"""How words of each kind come to be said."""
