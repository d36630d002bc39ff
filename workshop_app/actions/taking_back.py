"""Taking words back, erasing a name, and what an officer decides about words that had left already.

None of it can be undone: what is destroyed is gone from the tables, the journal, the search and half-typed words.
"""

from collections.abc import Collection, Mapping

from workshop_app.actions.action import action
from workshop_app.actions.checks import check_not_taken_back
from workshop_app.actions.destroying import (
    TakenNow,
    begin_request,
    checked_choices,
    destroy,
    destroy_attachment,
    destroy_or_cut_off,
    forget_person,
    forget_real_names,
    forget_row,
    note_outcome,
    note_packs,
)
from workshop_app.domain.attachments import Attachment
from workshop_app.domain.drafts import real_name_key
from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.kinds_of_words import ROWS_BY_TABLE
from workshop_app.domain.people import RealName, YoungPerson
from workshop_app.domain.row import Row, table_of
from workshop_app.domain.taking_back import (
    FIRST_WORDING,
    MADE_TOO,
    OTHER_FORM,
    STILL_THERE,
    TO_BE_PASSED_ON_FIRST,
    WAITS_FOR_THE_LEAD,
    Chosen,
    Outcome,
    TakenBack,
    TakingBack,
    TakingBackOf,
    must_wait,
    waits_for_the_lead,
    whose,
)
from workshop_app.domain.wording import checked_wording
from workshop_app.record.made_from import Place
from workshop_app.record.taking_back import (
    everything_of,
    forms_that_wait,
    had_left,
    in_all_forms,
    is_taken_back,
    nobody_any_more,
    once_theirs,
    packs_with_certificates_of,
    people_gone,
    taken_back,
    waiting,
    waiting_with,
    what_waits,
    words_with_id,
)
from workshop_app.store import CommissionFile, Reading, Writing


@action("Take words back", undoable=False)
def take_words_back(
    write: Writing,
    words_ids: Collection[str],
    *,
    left: bool,
    made: Mapping[str, Chosen] | None = None,
    gone: Collection[Place] = (),
) -> TakenNow:
    """Take words of any kind back: destroyed if no pack with them has left, else cut off from whoever said them.

    Args:
        write: the open file, or the action this is part of.
        words_ids: which words.
        left: any pack with them has left that is not recorded; those that are recorded count anyway.
        made: what is to become of each thing that was made from words which are destroyed, by its id.
        gone: rows of the same person that only the journal still holds, to be destroyed as well.

    Raises:
        RuleBrokenError: they are set aside for safeguarding and were not passed on; or nothing was said of something
            that was made from them.
    """
    things = [words_with_id(write.file, one) for one in dict.fromkeys(words_ids)]
    if not things and not gone:
        raise RuleBrokenError("Say which words are taken back. Nothing was changed.")
    for one in things:
        check_not_taken_back(write.file, one.id)
    things = in_all_forms(write.file, things)
    if any(waits_for_the_lead(one) for one in things):
        raise RuleBrokenError(f"{TO_BE_PASSED_ON_FIRST} Nothing was changed.")
    return destroy_or_cut_off(write, things, made or {}, left=left, gone=gone)


def take_everything_back(
    file: CommissionFile, young_person_id: str, *, left: bool, made: Mapping[str, Chosen] | None = None
) -> TakenNow:
    """Take back all words of a young person, and with them their names, agreements and certificates.

    That somebody was there stays, so that counts are true; nothing says any more who it was. Words set aside for
    safeguarding wait until they were passed on, and so do the names. What waits for an officer is cut off by an action
    of its own for each thing, so that no entry of the journal holds two of them, or one and the young person. If that
    is interrupted, what is left of it can be asked for once more.

    Args:
        file: the open file.
        young_person_id: whose; also somebody who was added and taken out again.
        left: any pack with any of these words has left that is not recorded.
        made: what is to become of each thing that was made from words which are destroyed, by its id.

    Raises:
        RuleBrokenError: nothing was said of something that was made from them.
    """
    must_be_somebody(file, young_person_id)
    to_take = [one for one in _still_theirs(file, young_person_id) if not waits_for_the_lead(one)]
    to_stay = {one.id for one in had_left(file, to_take, left=left)}
    to_go = [one for one in to_take if one.id not in to_stay]
    gone = [one for one in once_theirs(file, young_person_id) if one[0] in ROWS_BY_TABLE]
    checked_choices(file, to_go, made or {}, left=left, gone=gone)
    done = TakenNow(())
    if to_go or gone:
        done = take_words_back(file, [one.id for one in to_go], left=left, made=made, gone=gone)
    for one in sorted(to_stay):
        if not is_taken_back(file, one):
            done = done.with_all_of(take_words_back(file, [one], left=left))
    return _take_the_rest_back(file, young_person_id, left=left).with_all_of(done)


def _still_theirs(file: Reading, young_person_id: str) -> list[Row]:
    gone = taken_back(file)
    return [one for one in everything_of(file, young_person_id) if one.id not in gone]


def must_be_somebody(file: Reading, young_person_id: str) -> None:
    """Check that there is a young person to take everything back, or was one whose names are still in the journal.

    Raises:
        RuleBrokenError: they took everything back already.
        NotFoundError: there never was one.
    """
    if young_person_id in nobody_any_more(file):
        raise RuleBrokenError("This young person has already taken everything back. Nothing was changed.")
    if young_person_id not in people_gone(file):
        file.get(YoungPerson, young_person_id)


@action("Take everything back", undoable=False, id="take_everything_back")
def _take_the_rest_back(write: Writing, young_person_id: str, *, left: bool) -> TakenNow:
    """Take back the names, and what only the journal still holds; say what waits for the safeguarding lead."""
    file = write.file
    must_be_somebody(file, young_person_id)
    taking = begin_request(write, TakingBackOf.EVERYTHING, left)
    note_packs(write, taking, packs_with_certificates_of(file, young_person_id, real_name=False))
    waits = _still_theirs(file, young_person_id)
    for one in waits:
        note_outcome(write, taking, table_of(type(one)), one.id, Outcome.WAITING, WAITS_FOR_THE_LEAD)
    done = TakenNow((taking.id,))
    if not waits:
        done = done.with_all_of(forget_person(write, taking, young_person_id))
    for table, row_id in once_theirs(file, young_person_id):
        # Names and agreements that were taken out before.
        forget_row(write, taking, table, row_id, FIRST_WORDING)
    return done


@action("Erase a real name", undoable=False)
def erase_real_name(write: Writing, young_person_id: str) -> TakenNow:
    """Destroy the real name of a young person, and every one that was ever kept for them or is half typed.

    Raises:
        RuleBrokenError: none was ever kept.
    """
    file = write.file
    must_have_a_real_name(file, young_person_id)
    taking = begin_request(write, TakingBackOf.REAL_NAME, left=False)
    note_packs(write, taking, packs_with_certificates_of(file, young_person_id, real_name=True))
    drafts, still_there = forget_real_names(write, taking, young_person_id)
    return TakenNow((taking.id,), drafts, still_there)


def must_have_a_real_name(file: Reading, young_person_id: str) -> None:
    """Check that a real name of a young person was ever kept, or is half typed.

    Raises:
        RuleBrokenError: none was.
        NotFoundError: there is no such young person.
    """
    file.get(YoungPerson, young_person_id)
    kept = file.once_in(table_of(RealName), "young_person_id", young_person_id)
    if not kept and real_name_key(young_person_id) not in file.draft_keys():
        raise RuleBrokenError("No real name is recorded for this young person. Nothing was changed.")


@action("Decide about words that were taken back", undoable=False)
def decide_on_taken_back(
    write: Writing,
    taken_back_id: str,
    outcome: Outcome,
    *,
    decided_by: str,
    reason: str,
    made: Mapping[str, Chosen] | None = None,
) -> TakenNow:
    """Record what an officer decided about words, or a film, photo or paper, that wait since they were taken back.

    Kept, they stay in the record and leave in no pack. Destroyed, they are gone as if no pack had left, and so is what
    was made from them and left itself, where the officer says so.

    Args:
        write: the open file, or the action this is part of.
        taken_back_id: the record of what waits.
        outcome: destroyed or kept.
        decided_by: the officer's name.
        reason: why.
        made: what is to become of each thing that was made from words which are destroyed, by its id.

    Raises:
        RuleBrokenError: it was decided, waits for the safeguarding lead, or lacks a name, a reason or a choice.
    """
    file = write.file
    taken = file.get(TakenBack, taken_back_id)
    must_wait(taken)
    if outcome is Outcome.WAITING:
        raise RuleBrokenError("Say whether they are kept or destroyed. Nothing was changed.")
    if taken.reason == WAITS_FOR_THE_LEAD:
        raise RuleBrokenError(f"{TO_BE_PASSED_ON_FIRST} Nothing was changed.")
    checked_wording(decided_by, "The name of the officer who decides")
    checked_wording(reason, "The reason")
    taking = file.get(TakingBack, taken.taking_back_id)
    decided = waiting_with(file, taken)
    done = TakenNow((taking.id,))
    if outcome is Outcome.DESTROYED:
        if taken.table_name == table_of(Attachment):
            destroy_attachment(write, taking, taken.row_id)
        else:
            things = forms_that_wait(file, taken)
            if any(waits_for_the_lead(one) for one in things):
                raise RuleBrokenError(f"{TO_BE_PASSED_ON_FIRST} Nothing was changed.")
            put = {taken.row_id} if taken.reason == MADE_TOO else set()
            done = done.with_all_of(destroy(write, taking, things, made or {}, decided=True, copied=put))
        decided += _decided_with_it(file, taking, decided)
    for one in decided:
        why = one.reason if one.reason == OTHER_FORM else reason
        write.update(TakenBack, one.id, outcome=outcome, decided_by=decided_by, decided_at=write.now, reason=why)
    return done


def _decided_with_it(file: Reading, taking: TakingBack, decided: Collection[TakenBack]) -> list[TakenBack]:
    """Return the records of what waited under other requests, was made from the words, and was destroyed with them."""
    gone = {
        (one.table_name, one.row_id)
        for one in file.all(TakenBack, taking_back_id=taking.id, outcome=Outcome.DESTROYED)
        if one.reason not in STILL_THERE
    }
    known = {one.id for one in decided}
    return [
        one
        for one in file.all(TakenBack, outcome=Outcome.WAITING)
        if (one.table_name, one.row_id) in gone and one.id not in known
    ]


def finish_taking_back(
    file: CommissionFile, taken_back_id: str, *, made: Mapping[str, Chosen] | None = None
) -> TakenNow:
    """Go on with words that waited because they are set aside for safeguarding, now that they were passed on.

    With the last of them go the names of whoever took everything back, by an action of its own.

    Args:
        file: the open file.
        taken_back_id: the record of what waits.
        made: what is to become of each thing that was made from them, by its id.

    Raises:
        RuleBrokenError: they were not passed on yet, or do not wait for that.
    """
    taken = file.get(TakenBack, taken_back_id)
    taking = file.get(TakingBack, taken.taking_back_id)
    thing = what_waits(file, taken).thing
    person_id = None if thing is None else whose(thing)
    done = _finish_words(file, taken_back_id, made=made)
    others = [one for one in waiting(file) if one.taken.taking_back_id == taking.id]
    if (
        taking.what is TakingBackOf.EVERYTHING
        and person_id
        and not any(one.for_the_lead or one.can_be_finished for one in others)
    ):
        return done.with_all_of(_finish_names(file, taking.id, person_id))
    return done


@action("Finish taking back", undoable=False, id="finish_taking_back")
def _finish_words(write: Writing, taken_back_id: str, *, made: Mapping[str, Chosen] | None = None) -> TakenNow:
    file = write.file
    taken = file.get(TakenBack, taken_back_id)
    must_wait(taken)
    found = what_waits(file, taken)
    if found.for_the_lead:
        raise RuleBrokenError(f"{TO_BE_PASSED_ON_FIRST} Nothing was changed.")
    if not found.can_be_finished:
        raise RuleBrokenError("An officer has to decide about these words. Nothing was changed.")
    taking = file.get(TakingBack, taken.taking_back_id)
    if found.thing is None:
        forget_row(write, taking, taken.table_name, taken.row_id)
        return TakenNow((taking.id,))
    things = forms_that_wait(file, taken)
    for one in waiting_with(file, taken):
        # What is cut off waits under a record of its own.
        write.delete(TakenBack, one.id)
    return destroy_or_cut_off(write, things, made or {}, left=taking.had_left, taking=taking)


@action("Finish taking everything back", undoable=False, id="finish_taking_everything_back")
def _finish_names(write: Writing, taking_back_id: str, young_person_id: str) -> TakenNow:
    taking = write.file.get(TakingBack, taking_back_id)
    return forget_person(write, taking, young_person_id)
