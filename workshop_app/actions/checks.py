"""What several actions check before they write. The rules are the domain's; these ask the record on their behalf."""

from collections.abc import Iterable

from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.feedback import Remark
from workshop_app.domain.kinds_of_words import Words
from workshop_app.domain.lookalikes import lookalike
from workshop_app.domain.naming_people import names_one_of
from workshop_app.domain.occasions import Occasion
from workshop_app.domain.people import Adult, must_be_a_scribe, must_have_been_there
from workshop_app.domain.sessions import Activity, must_be_under_way
from workshop_app.domain.specification import SpecificationLine
from workshop_app.domain.statements import Statement
from workshop_app.domain.tendering import Criterion, Presentation, Tenderer
from workshop_app.domain.wording import checked_wording
from workshop_app.record.fairness import may_answer_on
from workshop_app.record.made_from import lines
from workshop_app.record.occasions import who_was_at
from workshop_app.record.people import called_alike, names_of_young_people, role_of, who_came
from workshop_app.record.presentations import activities_of_slot, room_is_at_slot
from workshop_app.record.questions import closed_questions
from workshop_app.record.setting_aside import corrected
from workshop_app.record.taking_back import is_taken_back
from workshop_app.store import Reading


def for_packs(file: Reading, text: str) -> str:
    """Return a text of an adult's that packs may print, once it is sure that it names no young person.

    Raises:
        RuleBrokenError: it names one.
    """
    if names_one_of(text, names_of_young_people(file), called_alike(file)):
        raise RuleBrokenError(
            "This stands in packs, so it names no young person. Write “a young person” instead. Nothing was changed."
        )
    return text


def check_scribe(file: Reading, adult_id: str | None, session_id: str | None = None) -> None:
    """Check that an adult may write down what a young person says; None where no adult did.

    Args:
        file: the open file.
        adult_id: who writes down.
        session_id: in which session; what they are on that day counts. None for none.

    Raises:
        RuleBrokenError: they are an observer.
        NotFoundError: there is no such adult.
    """
    if adult_id is not None:
        adult = file.get(Adult, adult_id)
        must_be_a_scribe(adult, role_of(file, adult, session_id))


def must_stand(file: Reading, words: Words) -> None:
    """Check that no other words stand in the place of these, in which a slip was put right, and that they are not gone.

    Raises:
        RuleBrokenError: corrected ones do, or these were taken back.
    """
    check_not_taken_back(file, words.id)
    if isinstance(words, Statement | Remark) and words.id in corrected(file, type(words)):
        raise RuleBrokenError(
            "A slip in these words was corrected, and the corrected words are used instead. Nothing was changed."
        )


def check_line_is_seen(file: Reading, line_id: str) -> None:
    """Check that a line of the specification may be sorted, picked or given a dot.

    Raises:
        RuleBrokenError: it was reworded or set aside since.
        NotFoundError: there is no such line.
    """
    if file.get(SpecificationLine, line_id).id not in {one.id for one in lines(file)}:
        raise RuleBrokenError("This line was reworded or set aside since. Nothing was changed.")


def check_new_name(
    file: Reading, kind: type[Adult | Criterion | Tenderer], name: str, what: str, *, besides: str = ""
) -> None:
    """Check that a name can be given to one more of a list, or, to one of it, in place of its own.

    Args:
        file: the open file.
        kind: the list it goes on.
        name: the name.
        what: what it is, as a sentence begins: "The tenderer's name".
        besides: the id of the one that has it then instead of its own.

    Raises:
        RuleBrokenError: it is empty, cannot be kept, or one of the list has it or one that looks the same.
    """
    checked_wording(name, what)
    taken = [one.name for one in file.all(kind) if one.id != besides]
    if name in taken:
        raise RuleBrokenError(f"“{name}” is already on the list. Nothing was changed.")
    like = lookalike(name, taken)
    if like is not None:
        raise RuleBrokenError(
            f"“{like}” is already on the list and looks the same as “{name}”. Write it so that everybody can tell them "
            "apart. Nothing was changed."
        )


def check_not_taken_back(file: Reading, words_id: str) -> None:
    """Check that words may be shown, used or said to be somebody's: those that were taken back may not.

    Raises:
        RuleBrokenError: they were taken back, and wait or were kept for the record alone.
    """
    if is_taken_back(file, words_id):
        raise RuleBrokenError(
            "These words were taken back. They are no longer shown or used anywhere; nothing was changed."
        )


def check_was_there(file: Reading, young_person_id: str | None, met: str | Occasion) -> None:
    """Check that a young person's answer counts; None where the group or nobody named answers.

    Args:
        file: the open file.
        young_person_id: who answers.
        met: the occasion they were at, or the id of the session they came to.

    Raises:
        RuleBrokenError: they were not there.
    """
    if young_person_id is not None:
        there = who_came(file, met) if isinstance(met, str) else who_was_at(file, met)
        must_have_been_there(young_person_id, there)


def check_may_answer(file: Reading, young_person_id: str | None, tenderer_id: str) -> None:
    """Check that it was not decided, once they had declared, that a young person gives no answers on a tenderer.

    Raises:
        RuleBrokenError: it was.
    """
    if young_person_id is not None and not may_answer_on(file, young_person_id, tenderer_id):
        raise RuleBrokenError(
            "It was decided that this young person gives no answers on this tenderer. Nothing was changed."
        )


def check_list_open(file: Reading, question_ids: Iterable[str]) -> None:
    """Check that questions can be changed, moved or taken out: the list of presentations that have begun stays.

    Raises:
        RuleBrokenError: one was on the list when the first presentation began.
    """
    if not closed_questions(file).isdisjoint(question_ids):
        raise RuleBrokenError(
            "The presentations have begun, and every tenderer gets the same list. It stays as it is. You can still add "
            "a question."
        )


def check_slot_under_way(file: Reading, slot: Presentation) -> None:
    """Check that the room is at a tenderer's slot, so that what is recorded as happening in it happens now.

    Raises:
        RuleBrokenError: the activity that the slot belongs to is not under way.
    """
    if not room_is_at_slot(file, slot):
        for one in activities_of_slot(file, slot)[:1]:
            must_be_under_way(one)


def check_activity_under_way(file: Reading, activity_id: str | None) -> None:
    """Check that the room is at an activity; None, for what belongs to none, is no objection.

    Raises:
        RuleBrokenError: it is not under way.
    """
    if activity_id is not None:
        must_be_under_way(file.get(Activity, activity_id))
