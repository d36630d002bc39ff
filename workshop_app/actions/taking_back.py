"""Taking words back, erasing a name, and what an officer decides about words that had left already.

None of it can be undone: what is destroyed is gone from the tables, the journal, the search and half-typed words.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from workshop_app.actions.action import action
from workshop_app.actions.checks import check_not_taken_back
from workshop_app.domain.attachments import Attachment, AttachmentPerson, AttachmentWords
from workshop_app.domain.dots import Dot
from workshop_app.domain.drafts import is_typed_in, real_name_key
from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.feedback import Remark
from workshop_app.domain.kinds_of_words import ROWS_BY_TABLE, SAID, KindOfWords, kind_of
from workshop_app.domain.packs import Certificate
from workshop_app.domain.people import AgeBand, Consent, RealName, YoungPerson
from workshop_app.domain.provenance import Exactness, MadeHow, Provenance, SaidWords, Source, WordsState
from workshop_app.domain.row import Row, table_of
from workshop_app.domain.sorting import Category, Pick, Placement, Sort
from workshop_app.domain.specification import (
    Question,
    QuestionOrigin,
    QuestionSource,
    SpecificationSource,
)
from workshop_app.domain.statements import Statement, StatementOrigin
from workshop_app.domain.taking_back import (
    FIRST_WORDING,
    GONE,
    GOT_OTHER_WORDS,
    MADE_FROM_THEM,
    NOBODY,
    TAKEN_BACK,
    TO_BE_PASSED_ON_FIRST,
    WAITS_FOR_THE_LEAD,
    Choice,
    Chosen,
    Outcome,
    TakenBack,
    TakingBack,
    TakingBackOf,
    holds_name,
    holds_words,
    must_be_chosen,
    must_wait,
    waits_for_the_lead,
    whose,
    words_in,
)
from workshop_app.domain.tendering import AskedQuestion
from workshop_app.domain.wording import checked_wording
from workshop_app.record.one_thing import forms_of
from workshop_app.record.taking_back import (
    everything_of,
    forms_that_wait,
    had_left,
    in_all_forms,
    made_from,
    name_stands_in,
    nobody_any_more,
    once_theirs,
    packs_with,
    packs_with_certificates_of,
    waiting,
    waiting_with,
    what_waits,
    words_with_id,
    written,
)
from workshop_app.store import Reading, Writing
from workshop_app.store.attachments import HeldFile, files_with_person, files_with_words

_GO_WITH_IT: tuple[type[Row], ...] = (
    Placement,
    Dot,
    SpecificationSource,
    QuestionSource,
    StatementOrigin,
    QuestionOrigin,
    AttachmentWords,
)
"""What only says something about words, and goes with them."""
_POINT_BACK = ("rewording_of",)
"""Fields of words that point to what they were made from, and point to nothing where that is gone."""


@dataclass(frozen=True, slots=True)
class TakenNow:
    """What was done.

    Attributes:
        taking_back_id: the record of it, from which the receipt is made.
        drafts: how many half-typed words were forgotten.
        still_there: how many things that somebody said or wrote still hold a name that was erased.
        elsewhere: how many things that nobody here said, such as a prompt, still hold the very words.
    """

    taking_back_id: str
    drafts: int = 0
    still_there: int = 0
    elsewhere: int = 0


@action("Take words back", undoable=False)
def take_words_back(
    write: Writing, words_ids: Collection[str], *, left: bool, made: Mapping[str, Chosen] | None = None
) -> TakenNow:
    """Take words of any kind back: destroyed if no pack with them has left, else cut off from whoever said them.

    Args:
        write: the open file, or the action this is part of.
        words_ids: which words.
        left: any pack with them has left that is not recorded; those that are recorded count anyway.
        made: what is to become of each thing that was made from words which are destroyed, by its id.

    Raises:
        RuleBrokenError: they are set aside for safeguarding and were not passed on; or nothing was said of something
            that was made from them.
    """
    things = [words_with_id(write.file, one) for one in dict.fromkeys(words_ids)]
    if not things:
        raise RuleBrokenError("Say which words are taken back. Nothing was changed.")
    for one in things:
        check_not_taken_back(write.file, one.id)
    things = in_all_forms(write.file, things)
    if any(waits_for_the_lead(one) for one in things):
        raise RuleBrokenError(f"{TO_BE_PASSED_ON_FIRST} Nothing was changed.")
    taking = _begin(write, TakingBackOf.WORDS, things, left)
    drafts, elsewhere = _take(write, taking, things, made or {}, left=left)
    return TakenNow(taking.id, drafts, elsewhere=elsewhere)


@action("Take everything back", undoable=False)
def take_everything_back(
    write: Writing, young_person_id: str, *, left: bool, made: Mapping[str, Chosen] | None = None
) -> TakenNow:
    """Take back all words of a young person, and with them their names, agreements and certificates.

    That somebody was there stays, so that counts are true; nothing says any more who it was. Words set aside for
    safeguarding wait until they were passed on, and so do the names.

    Args:
        write: the open file, or the action this is part of.
        young_person_id: whose.
        left: any pack with any of these words has left that is not recorded.
        made: what is to become of each thing that was made from words which are destroyed, by its id.

    Raises:
        RuleBrokenError: nothing was said of something that was made from them.
    """
    file = write.file
    person = file.get(YoungPerson, young_person_id)
    if person.id in nobody_any_more(file):
        raise RuleBrokenError("This young person took everything back already. Nothing was changed.")
    things = everything_of(file, young_person_id)
    taking = _begin(write, TakingBackOf.EVERYTHING, things, left, person.id)
    for one in things:
        if waits_for_the_lead(one):
            _note(write, taking, table_of(type(one)), one.id, Outcome.WAITING, WAITS_FOR_THE_LEAD)
    to_take = [one for one in things if not waits_for_the_lead(one)]
    drafts, elsewhere = _take(write, taking, to_take, made or {}, left=left)
    for table, row_id in once_theirs(file, young_person_id):
        _forget(write, taking, table, row_id, FIRST_WORDING)
    still_there = 0
    if not any(waits_for_the_lead(one) for one in things):
        drafts, still_there = drafts + _drafts_of(write, person), _forget_person(write, taking, person)
    return TakenNow(taking.id, drafts, still_there, elsewhere)


@action("Erase a real name", undoable=False)
def erase_real_name(write: Writing, young_person_id: str) -> TakenNow:
    """Destroy the real name of a young person, and every one that was ever kept for them.

    Raises:
        RuleBrokenError: none was ever kept.
    """
    file = write.file
    file.get(YoungPerson, young_person_id)
    names = file.once_in(table_of(RealName), "young_person_id", young_person_id)
    if not names:
        raise RuleBrokenError("No real name is kept for this young person. Nothing was changed.")
    taking = _begin(write, TakingBackOf.REAL_NAME, [], False, young_person_id)
    drafts, still_there = _forget_real_names(write, taking, young_person_id)
    return TakenNow(taking.id, drafts, still_there)


@action("Decide about words that were taken back", undoable=False)
def decide_on_taken_back(
    write: Writing,
    taken_back_id: str,
    outcome: Outcome,
    *,
    decided_by: str,
    reason: str,
    made: Mapping[str, Chosen] | None = None,
) -> None:
    """Record what an officer decided about words, or a film, photo or paper, that wait since they were taken back.

    Kept, they stay in the record and leave in no pack. Destroyed, they are gone as if no pack had left.

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
    if outcome is Outcome.DESTROYED:
        if taken.table_name == table_of(Attachment):
            _destroy_attachment(write, taking, taken.row_id)
        else:
            things = forms_that_wait(file, taken)
            if any(waits_for_the_lead(one) for one in things):
                raise RuleBrokenError(f"{TO_BE_PASSED_ON_FIRST} Nothing was changed.")
            _destroy(write, taking, things, made or {})
    for one in decided:
        write.update(TakenBack, one.id, outcome=outcome, decided_by=decided_by, decided_at=write.now, reason=reason)


@action("Finish taking back", undoable=False)
def finish_taking_back(write: Writing, taken_back_id: str, *, made: Mapping[str, Chosen] | None = None) -> TakenNow:
    """Go on with words that waited because they are set aside for safeguarding, now that they were passed on.

    With the last of them go the names of whoever took everything back.

    Args:
        write: the open file, or the action this is part of.
        taken_back_id: the record of what waits.
        made: what is to become of each thing that was made from them, by its id.

    Raises:
        RuleBrokenError: they were not passed on yet, or do not wait for that.
    """
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
        _forget(write, taking, taken.table_name, taken.row_id)
        return TakenNow(taking.id)
    person_id = whose(found.thing)
    drafts, elsewhere = _take(write, taking, forms_that_wait(file, taken), made or {}, left=taking.had_left)
    still_there = 0
    others = [one for one in waiting(file) if one.taken.taking_back_id == taking.id]
    if (
        taking.what is TakingBackOf.EVERYTHING
        and person_id
        and not any(one.for_the_lead or one.can_be_finished for one in others)
    ):
        person = file.get(YoungPerson, person_id)
        drafts, still_there = drafts + _drafts_of(write, person), _forget_person(write, taking, person)
    return TakenNow(taking.id, drafts, still_there, elsewhere)


def _begin(
    write: Writing, what: TakingBackOf, things: Collection[Row], left: bool, young_person_id: str | None = None
) -> TakingBack:
    """Record the request, and the packs that are out of date by it; of a young person also those with certificates."""
    file = write.file
    packs = {pack.id for found in packs_with(file, things).values() for pack in found}
    taking = write.insert(
        TakingBack(
            id=write.new_id(),
            what=what,
            asked_at=write.now,
            had_left=left or bool(packs),
            position=file.next_position(TakingBack),
        )
    )
    if young_person_id is not None:
        # A certificate holds a name and no words, which are destroyed all the same.
        real_name = what is TakingBackOf.REAL_NAME
        packs |= {one.id for one in packs_with_certificates_of(file, young_person_id, real_name=real_name)}
    for pack_id in sorted(packs):
        _note(write, taking, "issued_pack", pack_id, Outcome.KEPT)
    return taking


def _take(
    write: Writing, taking: TakingBack, things: Collection[Row], made: Mapping[str, Chosen], *, left: bool
) -> tuple[int, int]:
    """Destroy those words that have not left, and cut the others off.

    Returns:
        How many half-typed words went, and how many things that nobody here said still hold the words.
    """
    to_stay = had_left(write.file, things, left=left)
    drafts, elsewhere = _destroy(write, taking, [one for one in things if one not in to_stay], made)
    for one in to_stay:
        _cut_off(write, taking, one)
    for table, row_id in written(write.file, to_stay).gone if to_stay else ():
        # What is gone would bring the words back with whoever said them.
        if write.file.find(TakenBack, taking_back_id=taking.id, table_name=table, row_id=row_id) is None:
            _forget(write, taking, table, row_id, FIRST_WORDING)
    return drafts + _forget_drafts(write, to_stay), elsewhere


def _forget_drafts(write: Writing, things: Collection[Row]) -> int:
    """Forget what was half typed in things, or holds words of theirs; return how many half-typed words went."""
    ids = {one.id for one in things}
    texts = [text for one in things for text in words_in(one)]
    return write.forget_drafts(
        lambda key: is_typed_in(key, ids), lambda draft: any(holds_words(draft, one) for one in texts)
    )


def _have_looked_at(write: Writing, taking: TakingBack, found: Collection[HeldFile]) -> None:
    """Name films, photos and papers that are to be looked at, also one off the list whose file still lies there."""
    for one in found:
        if one.listed or one.there:
            _note(write, taking, table_of(Attachment), one.attachment_id, Outcome.WAITING)


def _note(write: Writing, taking: TakingBack, table: str, row_id: str, outcome: Outcome, reason: str = "") -> None:
    """Record what became of a row; of one that is named already, what became of it since."""
    old = write.file.find(TakenBack, taking_back_id=taking.id, table_name=table, row_id=row_id)
    if old is not None:
        write.update(TakenBack, old.id, outcome=outcome, reason=reason)
        return
    write.insert(
        TakenBack(
            id=write.new_id(),
            taking_back_id=taking.id,
            table_name=table,
            row_id=row_id,
            outcome=outcome,
            reason=reason,
        )
    )


def _forget(
    write: Writing,
    taking: TakingBack,
    table: str,
    row_id: str,
    reason: str = "",
    outcome: Outcome = Outcome.DESTROYED,
) -> None:
    """Empty the journal of a row, and record why that may be."""
    _note(write, taking, table, row_id, outcome, reason)
    write.forget(table, row_id)


def _destroy(
    write: Writing, taking: TakingBack, things: Collection[Row], made: Mapping[str, Chosen]
) -> tuple[int, int]:
    """Destroy words, and what was made from them as was chosen; return what ``_take`` does."""
    file = write.file
    if not things:
        return 0, 0
    found = made_from(file, things)
    texts = [text for one in things for text in words_in(one)]
    must_be_chosen([one.thing.id for one in found], made, texts)
    asked_about = {one.thing.id for one in found} | {one.id for one in things}
    too = [one.thing for one in found if made[one.thing.id].choice is Choice.DESTROY]
    too += [one for one in in_all_forms(file, too) if one.id not in asked_about]
    reworded = [one.thing for one in found if made[one.thing.id].choice is Choice.REWORD]
    if any(waits_for_the_lead(one) for one in (*things, *too, *reworded)):
        raise RuleBrokenError(f"{TO_BE_PASSED_ON_FIRST} Nothing was changed.")
    texts += [text for one in too for text in words_in(one)]
    where = written(file, [*things, *too])
    for one in found:
        chosen = made[one.thing.id]
        if chosen.choice is Choice.REWORD:
            _reword(write, taking, one.thing, chosen.wording)
        elif chosen.choice is Choice.KEEP:
            _note(write, taking, table_of(type(one.thing)), one.thing.id, Outcome.KEPT, MADE_FROM_THEM)
    asked = {one.id for one in too}
    # Versions of a line have the same place in the list: the latest rests on those before it.
    version = {each.id: number for one in (*things, *too) for number, each in enumerate(forms_of(file, one))}
    for thing in sorted([*things, *too], key=lambda one: (*_last_first(one), -version[one.id])):
        _remove(write, taking, thing, copied=thing.id in asked)
    done = {one.thing.id for one in found if made[one.thing.id].choice is not Choice.KEEP}
    for thing in where.before:
        if thing.id not in done:
            _forget(write, taking, table_of(type(thing)), thing.id, FIRST_WORDING)
    for table, row_id in where.gone:
        if file.find(TakenBack, taking_back_id=taking.id, row_id=row_id, outcome=Outcome.WAITING) is None:
            _forget(write, taking, table, row_id, FIRST_WORDING)
        else:
            # A film off the list whose file is still to be looked at.
            _forget(write, taking, table, row_id, outcome=Outcome.WAITING)
    for picture in where.captions:
        if waits_for_the_lead(picture):
            _note(write, taking, table_of(Attachment), picture.id, Outcome.WAITING)
            continue
        if any(holds_words(picture.caption, one) for one in texts):
            write.update(Attachment, picture.id, caption="")
        _forget(write, taking, table_of(Attachment), picture.id, outcome=Outcome.WAITING)
    return _forget_drafts(write, [*things, *too]), where.elsewhere


_ORDER = [one.row for one in SAID]


def _last_first(thing: Row) -> tuple[int, int]:
    """Return what sorts things so that what was made from others, or rests on them, is first."""
    before_all = kind_of(thing).answers
    return (-len(_ORDER) if before_all else -_ORDER.index(type(thing)), -int(getattr(thing, "position", 0)))


def _reword(write: Writing, taking: TakingBack, thing: Row, wording: str) -> None:
    """Give something that was made from the words other words, and forget what it said.

    They are whoever's who gives them now: nobody's in the record, and the very words of nobody.
    """
    kind = kind_of(thing)
    if isinstance(thing, AskedQuestion):
        write.update(AskedQuestion, thing.id, wording=wording)
    else:
        anew: dict[str, object] = {kind.words[0]: wording, **_emptied(_other_fields(kind))}
        if isinstance(thing, SaidWords):
            anew |= _of_nobody(thing)
        if isinstance(thing, Provenance):
            anew |= {"exactness": Exactness.GIST, "source": Source.TYPED, "typed_by": None, "read_back_at": None}
        if isinstance(thing, Statement) and thing.made_how is MadeHow.PART:
            anew["made_how"] = MadeHow.REWORDED
        write.update(kind.row, thing.id, **anew)
    _forget(write, taking, table_of(kind.row), thing.id, GOT_OTHER_WORDS)


def _other_fields(kind: KindOfWords) -> tuple[str, ...]:
    return (*kind.words[1:], *kind.made_for_them)


def _emptied(fields: Iterable[str]) -> dict[str, str | None]:
    return {name: None if name == "first_wording" else "" for name in fields}


def _remove(write: Writing, taking: TakingBack, thing: Row, *, copied: bool) -> None:
    """Destroy one thing: its row, or, where others have to stay that rest on it, the words in it."""
    file, kind = write.file, kind_of(thing)
    table = table_of(kind.row)
    _have_looked_at(write, taking, files_with_words(file, [thing.id]))
    if isinstance(thing, AskedQuestion):
        # That something was asked, and when, is what happened on the day.
        fields: dict[str, object] = {"wording": GONE} if copied else {"answer": "", "first_wording": None}
        write.update(AskedQuestion, thing.id, **fields, **({} if copied else _of_nobody(thing)))
    elif kind.answers or not _rests(write, thing):
        write.delete(kind.row, thing.id)
    else:
        fields = {
            kind.words[0]: GONE,
            **_emptied(_other_fields(kind)),
            **_of_nobody(thing),
            "set_aside_reason": TAKEN_BACK,
        }
        if not isinstance(thing, Category):
            fields["state"] = kind.set_aside
        write.update(kind.row, thing.id, **fields)
    _forget(write, taking, table, thing.id)


def _of_nobody(thing: Row) -> dict[str, object]:
    """Return the fields of something that tell whose words it kind, as they are of nobody."""
    fields: dict[str, object] = {"said_by": None, "by_group": False, "written_down_by": None, "read_back_at": None}
    if isinstance(thing, Question):
        fields["asked_by"] = None
    return fields


def _rests(write: Writing, thing: Row) -> bool:
    """Take away what goes with something; tell whether anything is left that rests on it and stays."""
    file = write.file
    go = {table_of(one): one for one in _GO_WITH_IT}
    if isinstance(thing, Category):
        # Other people's cards lie in it: its place stays, without its name.
        return bool(file.resting_on(Category, thing.id))
    left = False
    for table, row_id, column in file.resting_on(type(thing), thing.id):
        if table == table_of(Placement):
            placement = file.get(Placement, row_id)
            write.delete(Placement, row_id)
            write.set_order(
                Placement,
                [one.id for one in file.all(Placement, sort_id=placement.sort_id, category_id=placement.category_id)],
            )
        elif table in go:
            write.delete(go[table], row_id)
        elif table == table_of(Pick) and not words_in(file.get(Pick, row_id)):
            write.delete(Pick, row_id)
        elif column in _POINT_BACK:
            write.update(ROWS_BY_TABLE[table], row_id, **{column: None})
        else:
            left = True
    return left


def _cut_off(write: Writing, taking: TakingBack, thing: Row) -> None:
    """Destroy the link between words and whoever said them, and set them aside until an officer decides."""
    file, kind = write.file, kind_of(thing)
    fields: dict[str, object] = {"set_aside_reason": TAKEN_BACK}
    if str(getattr(thing, "state", "")) != WordsState.SAFEGUARDING:
        fields["state"] = kind.set_aside
    _have_looked_at(write, taking, files_with_words(file, [thing.id]))
    if kind.must_be_somebodys:
        if whose(thing) is not None:
            fields[kind.person] = _nobody(write, taking, thing)
    else:
        fields[kind.person] = None
    if isinstance(thing, Question):
        fields["asked_by"] = None
    write.update(kind.row, thing.id, **fields)
    if isinstance(thing, Statement | Remark):
        _loosen(write, taking, thing, whose(thing))
    _forget(write, taking, table_of(kind.row), thing.id, outcome=Outcome.WAITING)


def _loosen(write: Writing, taking: TakingBack, thing: Statement | Remark, person_id: str | None) -> None:
    """Take away what ties words that are cut off to other words of the same person: a part, or a whole, tells whose."""
    file, row = write.file, type(thing)
    if thing.made_how is MadeHow.PART:
        write.update(row, thing.id, rewording_of=None)
    for part in file.all(row, rewording_of=thing.id, made_how=MadeHow.PART):
        if whose(part) is not None:
            write.update(row, part.id, rewording_of=None)
            _forget(write, taking, table_of(row), part.id, FIRST_WORDING)
    if isinstance(thing, Remark) or person_id is None:
        return
    ties = [(one, one.from_statement_id) for one in file.all(StatementOrigin, statement_id=thing.id)]
    ties += [(one, one.statement_id) for one in file.all(StatementOrigin, from_statement_id=thing.id)]
    for tie, other_id in ties:
        if file.get(Statement, other_id).said_by == person_id:
            write.delete(StatementOrigin, tie.id)
            _forget(write, taking, table_of(StatementOrigin), tie.id, FIRST_WORDING)


_SAME_QUESTION = {
    "verdict": ("occasion_id", "category_id", "specification_line_id"),
    "strongest": ("session_id",),
    "pick": ("pick_of",),
}
"""What no two answers of one person may share."""


def _nobody(write: Writing, taking: TakingBack, thing: Row) -> str:
    """Return the id of a young person who is nobody, was nowhere, and has not answered the same: of no one it tells."""
    file = write.file
    fields = _SAME_QUESTION[table_of(type(thing))]
    for person_id in sorted(nobody_any_more(file)):
        same = {name: getattr(thing, name) for name in fields}
        rests = [one for one in file.resting_on(YoungPerson, person_id) if one[0] not in _SAME_QUESTION]
        if (
            file.find(YoungPerson, id=person_id)
            and not rests
            and not file.all(type(thing), young_person_id=person_id, **same)
        ):
            return person_id
    person = write.insert(
        YoungPerson(
            id=write.new_id(), alias=_nobodys_name(file), position=file.next_position(YoungPerson), created_at=write.now
        )
    )
    _note(write, taking, table_of(YoungPerson), person.id, Outcome.DESTROYED)
    return person.id


def _nobodys_name(file: Reading) -> str:
    taken = {one.alias for one in file.all(YoungPerson)}
    return next(name for number in range(1, len(taken) + 2) if (name := f"{NOBODY} {number}") not in taken)


def _drafts_of(write: Writing, person: YoungPerson) -> int:
    return write.forget_drafts(lambda key: is_typed_in(key, {person.id}), lambda draft: holds_name(draft, person.alias))


def _forget_person(write: Writing, taking: TakingBack, person: YoungPerson) -> int:
    """Destroy a young person's names, agreements and certificates; that somebody was there stays.

    Returns:
        How many things still hold one of the names, in words that somebody said or wrote.
    """
    file = write.file
    _, still_there = _forget_real_names(write, taking, person.id)
    still_there += name_stands_in(file, person.alias)
    for kind in (Consent, Certificate):
        for one in file.all(kind, young_person_id=person.id):
            write.delete(kind, one.id)
            _forget(write, taking, table_of(kind), one.id)
    _have_looked_at(write, taking, files_with_person(file, person.id))
    for link in file.all(AttachmentPerson, young_person_id=person.id):
        write.delete(AttachmentPerson, link.id)
    for question in file.all(Question, asked_by=person.id):
        write.update(Question, question.id, asked_by=None)
    if file.resting_on(YoungPerson, person.id):
        write.update(YoungPerson, person.id, alias=_nobodys_name(file), age_band=AgeBand.NOT_KNOWN)
        for turn in file.all(Sort, young_person_id=person.id):
            write.update(Sort, turn.id, name_agreed=False)
    else:
        write.delete(YoungPerson, person.id)
    _forget(write, taking, table_of(YoungPerson), person.id)
    return still_there


def _forget_real_names(write: Writing, taking: TakingBack, young_person_id: str) -> tuple[int, int]:
    """Destroy every real name that was ever kept for a young person.

    Returns:
        How many half-typed words went, and how many things still hold the name.
    """
    file = write.file
    kept = file.find(RealName, young_person_id=young_person_id)
    ids = file.once_in(table_of(RealName), "young_person_id", young_person_id)
    names = {one.name for one in file.ever_was(RealName, ids)}
    still_there = name_stands_in(file, *names)
    if kept is not None:
        write.delete(RealName, kept.id)
    for row_id in ids:
        _forget(write, taking, table_of(RealName), row_id)
    drafts = write.forget_drafts(
        lambda key: key == real_name_key(young_person_id),
        lambda draft: any(holds_name(draft, one) for one in names),
    )
    return drafts, still_there


def _destroy_attachment(write: Writing, taking: TakingBack, attachment_id: str) -> None:
    """Take a film, photo or paper out of the record, with its caption; its file is for whoever calls to delete.

    Of one that is off the list already, what the journal holds is forgotten.
    """
    file = write.file
    found = file.find(Attachment, id=attachment_id)
    if found is None:
        _forget(write, taking, table_of(Attachment), attachment_id)
        return
    if waits_for_the_lead(found):
        raise RuleBrokenError(
            "This is set aside for safeguarding. It can be destroyed once you confirm that it was passed to the "
            "safeguarding lead. Nothing was changed."
        )
    for words in file.all(AttachmentWords, attachment_id=attachment_id):
        write.delete(AttachmentWords, words.id)
    for person in file.all(AttachmentPerson, attachment_id=attachment_id):
        write.delete(AttachmentPerson, person.id)
    write.delete(Attachment, attachment_id)
    _forget(write, taking, table_of(Attachment), attachment_id)
