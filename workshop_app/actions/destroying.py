"""What taking back does: words are destroyed, or cut off from whoever said them, with all that holds them.

Each step names what it did in the record of the request. None of it is an action of its own.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from workshop_app.domain.attachments import Attachment, AttachmentPerson, AttachmentWords
from workshop_app.domain.dots import Dot
from workshop_app.domain.drafts import is_typed_in, real_name_key
from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.feedback import Remark
from workshop_app.domain.identifying import Masks
from workshop_app.domain.kinds_of_words import KINDS, ROWS_BY_TABLE, SAID, KindOfWords, kind_of
from workshop_app.domain.packs import Certificate, Identifying, IdentifyingDecision, IssuedPack
from workshop_app.domain.people import AgeBand, Consent, RealName, YoungPerson
from workshop_app.domain.provenance import Exactness, MadeHow, Provenance, SaidWords, Source, WordsState
from workshop_app.domain.receipts import Receipt
from workshop_app.domain.row import Row, table_of
from workshop_app.domain.sorting import Category, ChosenCard, Pick, Placement, Sort
from workshop_app.domain.specification import (
    Question,
    QuestionLine,
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
    MADE_TOO,
    NOBODY,
    NOBODYS_NOW,
    OTHER_FORM,
    TAKEN_BACK,
    TO_BE_PASSED_ON_FIRST,
    WAITS_FOR_THE_LEAD,
    Choice,
    Chosen,
    Outcome,
    TakenBack,
    TakingBack,
    TakingBackOf,
    folded,
    holds_name,
    holds_words,
    must_be_chosen,
    waits_for_the_lead,
    whose,
    words_in,
)
from workshop_app.domain.tendering import AskedQuestion, DayRole
from workshop_app.record.identifying import LOOK_OUT
from workshop_app.record.made_from import Place
from workshop_app.record.one_thing import forms_of
from workshop_app.record.receipts import receipt_of
from workshop_app.record.taking_back import (
    Made,
    from_them,
    had_left,
    in_all_forms,
    left_and_gone,
    made_from,
    name_stands_in,
    names_ever,
    once_theirs,
    packs_with,
    people_gone,
    words_with_id,
    written,
)
from workshop_app.store import CommissionFile, Reading, Writing
from workshop_app.store.attachments import (
    HeldFile,
    files_with_person,
    files_with_words,
    name_of_its_kind,
    rename_attachment_file,
)
from workshop_app.store.backups import Places
from workshop_app.store.copies import reach_copies

_GO_WITH_IT: tuple[type[Row], ...] = (
    Placement,
    ChosenCard,
    QuestionLine,
    Dot,
    SpecificationSource,
    QuestionSource,
    StatementOrigin,
    QuestionOrigin,
    AttachmentWords,
)
"""What only says something about words, and goes with them."""
_POINT_BACK = ("rewording_of", "follows", "remark_id", "verdict_id")
"""Fields of words that point to what they were made from, follow up or differ from, and to nothing once it is gone."""


@dataclass(frozen=True, slots=True)
class TakenNow:
    """What was done.

    Attributes:
        taking_back_ids: the records of it, from which the receipt is made: what waits has one for each thing, so that
            the record ties it neither to other words of the same person nor to their row.
        drafts: how many half-typed words were forgotten.
        still_there: how many things that somebody said or wrote still hold a name that was erased.
        elsewhere: how many things that nobody here said, such as a prompt, still hold the very words.
        renamed: the old and the new names of films, photos and papers whose names quoted the words.
        files_left: a sentence for each of them whose file could not be renamed.
    """

    taking_back_ids: tuple[str, ...]
    drafts: int = 0
    still_there: int = 0
    elsewhere: int = 0
    renamed: tuple[tuple[str, str], ...] = ()
    files_left: tuple[str, ...] = ()

    def receipt(self, file: CommissionFile, places: Places, *, also_left: Collection[str] = ()) -> Receipt:
        """Delete the backups that hold what was taken back, and return the receipt for all of it.

        Args:
            file: the open file.
            places: where this computer keeps backups.
            also_left: a sentence for each file that could not be deleted otherwise.
        """
        return receipt_of(
            file,
            self.taking_back_ids,
            copies=reach_copies(file, places),
            drafts=self.drafts,
            still_there=self.still_there,
            elsewhere=self.elsewhere,
            files_left=[*self.files_left, *also_left],
        )

    def with_all_of(self, other: "TakenNow") -> "TakenNow":
        """Return what was done by this and by something else that was part of the same request."""
        return TakenNow(
            (*self.taking_back_ids, *other.taking_back_ids),
            self.drafts + other.drafts,
            self.still_there + other.still_there,
            self.elsewhere + other.elsewhere,
            (*self.renamed, *other.renamed),
            (*self.files_left, *other.files_left),
        )

    def on_disk(self, file: Reading) -> "TakenNow":
        """Rename the files as well, now that it stands in the record; return what was done with what could not be."""
        left = [rename_attachment_file(file, old, new) for old, new in self.renamed]
        return replace(self, renamed=(), files_left=(*self.files_left, *(one for one in left if one)))


def begin_request(write: Writing, what: TakingBackOf, left: bool) -> TakingBack:
    """Begin the record of a request; ``left`` says that a pack has left with what it is about."""
    return write.insert(
        TakingBack(
            id=write.new_id(),
            what=what,
            asked_at=write.now,
            had_left=left,
            position=write.file.next_position(TakingBack),
        )
    )


def note_packs(write: Writing, taking: TakingBack, packs: Iterable[IssuedPack]) -> None:
    """Record the packs that are out of date by a request."""
    for one in sorted({pack.id for pack in packs}):
        note_outcome(write, taking, table_of(IssuedPack), one, Outcome.KEPT)


def destroy_or_cut_off(
    write: Writing,
    things: Collection[Row],
    made: Mapping[str, Chosen],
    *,
    left: bool,
    taking: TakingBack | None = None,
    gone: Collection[Place] = (),
) -> TakenNow:
    """Destroy those words that have not left, and cut the others off, each under a record of its own.

    Args:
        write: what is written in.
        things: the words.
        made: what was chosen for what was made from those that are destroyed.
        left: a pack has left that is not recorded.
        taking: the record for what is destroyed; None to make one if anything is.
        gone: rows of the same person that only the journal still holds.
    """
    to_stay = had_left(write.file, things, left=left)
    to_go = [one for one in things if one not in to_stay]
    done = TakenNow(() if taking is None else (taking.id,))
    if to_go or gone:
        if taking is None:
            taking = begin_request(write, TakingBackOf.WORDS, left)
            done = TakenNow((taking.id,))
        done = done.with_all_of(destroy(write, taking, to_go, made, left=left, gone=gone))
    return done.with_all_of(_cut_all_off(write, to_stay, left=left))


def checked_choices(
    file: Reading,
    things: Collection[Row],
    made: Mapping[str, Chosen],
    *,
    left: bool,
    decided: bool = False,
    gone: Collection[Place] = (),
) -> list[Made]:
    """Return what was made from words that are destroyed, once it is sure that something was chosen for each."""
    found = made_from(file, things, left=left, gone=gone) if things or gone else []
    texts = [text for one in things for text in words_in(one)]
    must_be_chosen({one.thing.id: one.left and not decided for one in found}, made, texts)
    return found


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
            note_outcome(write, taking, table_of(Attachment), one.attachment_id, Outcome.WAITING)


def note_outcome(
    write: Writing, taking: TakingBack, table: str, row_id: str, outcome: Outcome, reason: str = ""
) -> None:
    """Record what became of a row; of one that is named already, what became of it since."""
    old = write.file.find(TakenBack, taking_back_id=taking.id, table_name=table, row_id=row_id)
    if old is not None:
        write.update(TakenBack, old.id, outcome=outcome, reason=reason)
        # Emptied once more by a later action, the row has to be named by that one too.
        write.touch(TakenBack, old.id)
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


def forget_row(
    write: Writing,
    taking: TakingBack,
    table: str,
    row_id: str,
    reason: str = "",
    outcome: Outcome = Outcome.DESTROYED,
) -> None:
    """Empty the journal of a row, and record why that may be."""
    note_outcome(write, taking, table, row_id, outcome, reason)
    write.forget(table, row_id)


def destroy(
    write: Writing,
    taking: TakingBack,
    things: Collection[Row],
    made: Mapping[str, Chosen],
    *,
    left: bool = False,
    gone: Collection[Place] = (),
    decided: bool = False,
    copied: Collection[str] = (),
) -> TakenNow:
    """Destroy words, and what was made from them as was chosen; what left itself waits for an officer.

    What only the journal still holds goes with them without being asked about.

    Args:
        write: what is written in.
        taking: the record of it.
        things: the words.
        made: what was chosen for each thing that was made from them.
        left: a pack has left that is not recorded.
        gone: rows of the same person that only the journal still holds.
        decided: an officer decides, also on what was made from them and left itself.
        copied: the ids of those of the things that were made from other words themselves.
    """
    file = write.file
    if not things and not gone:
        return TakenNow(())
    found = checked_choices(file, things, made, left=left, decided=decided, gone=gone)
    chosen = {one.thing.id: made[one.thing.id].choice for one in found}
    asked_about = chosen.keys() | {one.id for one in things}

    def with_forms(those: list[Row]) -> list[Row]:
        return [*those, *(one for one in in_all_forms(file, those) if one.id not in asked_about)]

    goes = [one for one in found if chosen[one.thing.id] is Choice.DESTROY]
    to_wait = with_forms([one.thing for one in goes if one.left and not decided])
    too = with_forms([one.thing for one in goes if not one.left or decided])
    too = [one for one in too if one not in to_wait]
    reworded = [one.thing for one in found if chosen[one.thing.id] is Choice.REWORD]
    if any(waits_for_the_lead(one) for one in (*things, *too, *to_wait, *reworded)):
        raise RuleBrokenError(f"{TO_BE_PASSED_ON_FIRST} Nothing was changed.")
    texts = [text for one in (*things, *too) for text in words_in(one)]
    were_made = from_them(file, [*things, *too], gone)
    lost = dict.fromkeys([*gone, *were_made.gone])
    where = written(file, [*things, *too], list(lost))
    lost |= dict.fromkeys(where.gone)
    back = left_and_gone(file, lost)
    for one in found:
        if chosen[one.thing.id] is Choice.REWORD:
            _reword(write, taking, one.thing, made[one.thing.id].wording)
        elif chosen[one.thing.id] is Choice.KEEP:
            note_outcome(write, taking, table_of(type(one.thing)), one.thing.id, Outcome.KEPT, MADE_FROM_THEM)
    _quote_no_more(write, taking, where.reasons, {one.id for one in (*things, *too)})
    asked = {one.id for one in too} | set(copied)
    forms = {each.id: forms_of(file, each) for each in (*things, *too)}
    # Versions of a line have the same place in the list: the latest rests on those before it.
    version = {row_id: [one.id for one in each].index(row_id) for row_id, each in forms.items()}
    of_one = {each.id for each in things} | asked
    for thing in sorted([*things, *too], key=lambda one: (*_last_first(one), -version[one.id])):
        later = [one.id for one in forms[thing.id][version[thing.id] + 1 :]]
        reason = OTHER_FORM if any(one in of_one for one in later) else MADE_TOO if thing.id in asked else ""
        _remove(write, taking, thing, copied=thing.id in asked, reason=reason)
    done = {one.id for one in (*too, *reworded)}
    done |= of_one | {one.id for one in to_wait}
    before = {(table_of(type(one)), one.id) for one in where.before} | set(were_made.before)
    for table, row_id in sorted(before):
        if row_id not in done and file.is_there(table, row_id):
            forget_row(write, taking, table, row_id, FIRST_WORDING)
    waits = _cut_all_off(write, to_wait, left=left, reason=MADE_TOO)
    waits = waits.with_all_of(_wait_again(write, back, lost, were_made.gone))
    for table, row_id in lost:
        if file.find(TakenBack, taking_back_id=taking.id, row_id=row_id, outcome=Outcome.WAITING) is None:
            forget_row(write, taking, table, row_id, FIRST_WORDING)
        else:
            # A film off the list whose file is still to be looked at.
            forget_row(write, taking, table, row_id, outcome=Outcome.WAITING)
    renamed = []
    for picture in where.captions:
        if waits_for_the_lead(picture):
            note_outcome(write, taking, table_of(Attachment), picture.id, Outcome.WAITING)
            continue
        now = file.get(Attachment, picture.id)
        for name in ("caption", "set_aside_reason"):
            if any(holds_words(getattr(now, name), one) for one in texts):
                write.update(Attachment, picture.id, **{name: ""})
        if any(holds_words(one, text) for text in texts for one in (now.file_name, Path(now.file_name).stem)):
            renamed.append((now.file_name, name_of_its_kind(file, now)))
            write.update(Attachment, picture.id, file_name=renamed[-1][1])
        forget_row(write, taking, table_of(Attachment), picture.id, outcome=Outcome.WAITING)
    drafts = _forget_drafts(write, [*things, *too])
    forget_decided(write, taking)
    return TakenNow((), drafts, elsewhere=where.elsewhere, renamed=tuple(renamed)).with_all_of(waits)


def _quote_no_more(write: Writing, taking: TakingBack, found: Iterable[Row], besides: Collection[str]) -> None:
    """Take words out of the reasons with which other things were set aside."""
    for thing in found:
        if thing.id not in besides:
            write.update(type(thing), thing.id, set_aside_reason=GONE)
            forget_row(write, taking, table_of(type(thing)), thing.id, FIRST_WORDING)


def _wait_again(write: Writing, back: Iterable[Row], lost: dict[Place, None], made: Collection[Place]) -> TakenNow:
    """Have what is gone, and is in a pack that was handed over, wait for an officer as it last was.

    It is there again, nobody's and out of sight. What cannot be there any more goes with what only the journal holds.
    """
    done = TakenNow(())
    for thing in back:
        place = (table_of(type(thing)), thing.id)
        if write.insert_again(thing):
            del lost[place]
            there = words_with_id(write.file, thing.id)
            reason = MADE_TOO if place in made else ""
            done = done.with_all_of(_cut_all_off(write, [there], left=True, reason=reason))
    return done


def _cut_all_off(write: Writing, things: Collection[Row], *, left: bool, reason: str = "") -> TakenNow:
    """Cut words off from whoever said them, with all that was made from them; each thing under a record of its own."""
    file = write.file
    done = TakenNow(())
    waits = {one.row_id for one in file.all(TakenBack, outcome=Outcome.WAITING) if one.reason != WAITS_FOR_THE_LEAD}
    ids = {one.id for one in things} - waits
    seen = set(waits)
    for row_id in sorted(ids):
        if row_id in seen:
            continue
        # As it is now: what went before may have taken away what it pointed to.
        forms = [one for one in forms_of(file, words_with_id(file, row_id)) if one.id in ids]
        seen |= {one.id for one in forms}
        packs = [pack for found in packs_with(file, forms).values() for pack in found]
        taking = begin_request(write, TakingBackOf.WORDS, left or bool(packs))
        note_packs(write, taking, packs)
        people = {whose(one) for one in forms} - {None}
        were_made = from_them(file, forms)
        # What was made of them and goes now is known no more when an officer decides about them.
        went = written(file, [], were_made.gone)
        lost = dict.fromkeys([*were_made.gone, *went.gone, *written(file, forms).gone])
        drafts = _forget_drafts(write, forms)
        for one in forms:
            _cut_off(write, taking, one, reason if one is forms[-1] else OTHER_FORM)
        for one in were_made.there:
            if one.id not in ids and not isinstance(one, Pick) and whose(one) in people:
                fields = {kind_of(one).person: None}
                if isinstance(one, Question) and one.asked_by in people:
                    fields["asked_by"] = None
                write.update(type(one), one.id, **fields)
                forget_row(write, taking, table_of(type(one)), one.id, NOBODYS_NOW)
        _quote_no_more(write, taking, went.reasons, ids)
        before = {(table_of(type(one)), one.id) for one in went.before} | set(were_made.before)
        for table, row_id in sorted(before):
            # It was made from them once, or held them, and the journal still says by whom.
            if file.is_there(table, row_id) and row_id not in ids:
                forget_row(write, taking, table, row_id, FIRST_WORDING)
        done = done.with_all_of(TakenNow((taking.id,), drafts))
        # What ties it to them is gone now, so nobody would know of it when an officer decides about them.
        alone = [one for one in were_made.through_gone if one.id not in ids and file.find(type(one), id=one.id)]
        done = done.with_all_of(_cut_all_off(write, alone, left=left, reason=MADE_TOO))
        done = done.with_all_of(_wait_again(write, left_and_gone(file, lost), lost, were_made.gone))
        for table, row_id in lost:
            if file.find(TakenBack, taking_back_id=taking.id, table_name=table, row_id=row_id) is None:
                forget_row(write, taking, table, row_id, FIRST_WORDING)
    return done


_ORDER: list[type[Row]] = [one.row for one in SAID]


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
    forget_row(write, taking, table_of(kind.row), thing.id, GOT_OTHER_WORDS)


def _other_fields(kind: KindOfWords) -> tuple[str, ...]:
    return (*kind.words[1:], *kind.made_for_them)


def _emptied(fields: Iterable[str]) -> dict[str, str | None]:
    return {name: None if name == "first_wording" else "" for name in fields}


def _remove(write: Writing, taking: TakingBack, thing: Row, *, copied: bool, reason: str) -> None:
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
    forget_row(write, taking, table, thing.id, reason)


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


def _cut_off(write: Writing, taking: TakingBack, thing: Row, reason: str) -> None:
    """Destroy the link between words and whoever said them, and set them aside until an officer decides."""
    file, kind = write.file, kind_of(thing)
    fields: dict[str, object] = {"set_aside_reason": TAKEN_BACK}
    if str(getattr(thing, "state", "")) != WordsState.SAFEGUARDING:
        fields["state"] = kind.set_aside
    _have_looked_at(write, taking, files_with_words(file, [thing.id]))
    if kind.must_be_somebodys:
        if whose(thing) is not None:
            fields[kind.person] = _nobody(write, taking)
    else:
        fields[kind.person] = None
    if isinstance(thing, Question):
        fields["asked_by"] = None
    write.update(kind.row, thing.id, **fields)
    if isinstance(thing, Statement | Remark):
        _loosen(write, taking, thing, whose(thing))
    forget_row(write, taking, table_of(kind.row), thing.id, reason, Outcome.WAITING)


def _loosen(write: Writing, taking: TakingBack, thing: Statement | Remark, person_id: str | None) -> None:
    """Take away what ties words that are cut off to other words of the same person: a part, or a whole, tells whose."""
    file, row = write.file, type(thing)
    origin = None if thing.rewording_of is None else file.get(row, thing.rewording_of)
    if origin is not None and thing.made_how is not MadeHow.CORRECTED and whose(origin) is not None:
        write.update(row, thing.id, rewording_of=None)
    for part in file.all(row, rewording_of=thing.id, made_how=MadeHow.PART):
        if whose(part) is not None:
            write.update(row, part.id, rewording_of=None)
            forget_row(write, taking, table_of(row), part.id, FIRST_WORDING)
    if isinstance(thing, Remark) or person_id is None:
        return
    ties = [(one, one.from_statement_id) for one in file.all(StatementOrigin, statement_id=thing.id)]
    ties += [(one, one.statement_id) for one in file.all(StatementOrigin, from_statement_id=thing.id)]
    for tie, other_id in ties:
        if file.get(Statement, other_id).said_by == person_id:
            write.delete(StatementOrigin, tie.id)
            forget_row(write, taking, table_of(StatementOrigin), tie.id, FIRST_WORDING)


def _nobody(write: Writing, taking: TakingBack) -> str:
    """Return the id of a young person who is nobody, was nowhere, and answered nothing else: of no one it tells."""
    file = write.file
    person = write.insert(
        YoungPerson(
            id=write.new_id(), alias=_nobodys_name(file), position=file.next_position(YoungPerson), created_at=write.now
        )
    )
    note_outcome(write, taking, table_of(YoungPerson), person.id, Outcome.DESTROYED)
    return person.id


def _nobodys_name(file: Reading) -> str:
    taken = {one.alias for one in file.all(YoungPerson)}
    return next(name for number in range(1, len(taken) + 2) if (name := f"{NOBODY} {number}") not in taken)


def forget_person(write: Writing, taking: TakingBack, young_person_id: str) -> TakenNow:
    """Destroy all names a young person ever had, their agreements and certificates; that somebody was there stays.

    With them go those of whoever had the same name and was taken out again.
    """
    file = write.file
    names = names_ever(file, young_person_id)
    same = {one for one, name in people_gone(file).items() if folded(name) in map(folded, names)} - {young_person_id}
    drafts, still_there = 0, name_stands_in(file, names)
    for person_id in (young_person_id, *sorted(same)):
        gone_drafts, real = forget_real_names(write, taking, person_id)
        drafts, still_there = drafts + gone_drafts, still_there + real
        for table, row_id in once_theirs(file, person_id) if person_id in same else ():
            forget_row(write, taking, table, row_id, FIRST_WORDING)
        for kind in (Consent, Certificate):
            for one in file.all(kind, young_person_id=person_id):
                write.delete(kind, one.id)
                forget_row(write, taking, table_of(kind), one.id)
    drafts += write.forget_drafts(
        lambda key: is_typed_in(key, {young_person_id}), lambda draft: any(holds_name(draft, one) for one in names)
    )
    _have_looked_at(write, taking, files_with_person(file, young_person_id))
    for link in file.all(AttachmentPerson, young_person_id=young_person_id):
        write.delete(AttachmentPerson, link.id)
    for question in file.all(Question, asked_by=young_person_id):
        write.update(Question, question.id, asked_by=None)
    for role in file.all(DayRole, young_person_id=young_person_id):
        write.delete(DayRole, role.id)
    if file.resting_on(YoungPerson, young_person_id):
        write.update(YoungPerson, young_person_id, alias=_nobodys_name(file), age_band=AgeBand.NOT_KNOWN, uses=None)
        for turn in file.all(Sort, young_person_id=young_person_id):
            write.update(Sort, turn.id, name_agreed=False)
    elif file.is_there(table_of(YoungPerson), young_person_id):
        write.delete(YoungPerson, young_person_id)
    for person_id in (young_person_id, *sorted(same)):
        forget_row(write, taking, table_of(YoungPerson), person_id)
    forget_decided(write, taking)
    return TakenNow((), drafts, still_there)


def forget_decided(write: Writing, taking: TakingBack) -> None:
    """Destroy what was decided, or once was, for packs on phrases that stand in no words of the file any more.

    A phrase that others said too is still masked in their words. What is only looked out for is nobody's words.
    """
    file = write.file
    ever = {
        changed.row_id: str(version["phrase"])
        for _, changed in file.changes_to([Identifying])
        for version in (changed.before, changed.after)
        if version is not None and version["pack"] != LOOK_OUT
    }
    texts = [text for kind in KINDS for one in file.all(kind.row) for text in words_in(one)] if ever else []
    for row_id, phrase in ever.items():
        if not any(map(Masks([(phrase, IdentifyingDecision.LEAVE_OUT)]).leaves_out, texts)):
            if file.find(Identifying, id=row_id) is not None:
                write.delete(Identifying, row_id)
            forget_row(write, taking, table_of(Identifying), row_id)


def forget_real_names(write: Writing, taking: TakingBack, young_person_id: str) -> tuple[int, int]:
    """Destroy every real name that was ever kept for a young person.

    Returns:
        How many half-typed words went, and how many things still hold the name.
    """
    file = write.file
    kept = file.find(RealName, young_person_id=young_person_id)
    ids = file.once_in(table_of(RealName), "young_person_id", young_person_id)
    names = {one.name for one in file.ever_was(RealName, ids)}
    still_there = name_stands_in(file, names)
    if kept is not None:
        write.delete(RealName, kept.id)
    for row_id in ids:
        forget_row(write, taking, table_of(RealName), row_id)
    drafts = write.forget_drafts(
        lambda key: key == real_name_key(young_person_id),
        lambda draft: any(holds_name(draft, one) for one in names),
    )
    return drafts, still_there


def destroy_attachment(write: Writing, taking: TakingBack, attachment_id: str) -> None:
    """Take a film, photo or paper out of the record, with its caption; its file is for whoever calls to delete.

    Of one that is off the list already, what the journal holds is forgotten.
    """
    file = write.file
    found = file.find(Attachment, id=attachment_id)
    if found is None:
        forget_row(write, taking, table_of(Attachment), attachment_id)
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
    forget_row(write, taking, table_of(Attachment), attachment_id)
