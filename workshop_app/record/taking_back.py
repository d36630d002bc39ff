"""What taking words back would reach, what waits for a decision, and which packs are out of date since."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace

from workshop_app.domain.attachments import Attachment, AttachmentPerson, AttachmentWords
from workshop_app.domain.called import table_called
from workshop_app.domain.errors import NotFoundError
from workshop_app.domain.feedback import Remark, RemarkState, Verdict
from workshop_app.domain.kinds_of_words import ROWS_BY_TABLE, SAID
from workshop_app.domain.packs import Certificate, IssuedPack
from workshop_app.domain.people import Consent, RealName, YoungPerson
from workshop_app.domain.provenance import MadeHow, Source
from workshop_app.domain.row import Row, table_of
from workshop_app.domain.sorting import Category, Pick, Sort
from workshop_app.domain.specification import Question, QuestionPlace
from workshop_app.domain.statements import Statement, StatementState
from workshop_app.domain.taking_back import (
    FIRST_WORDING,
    MADE_FROM_THEM,
    NOBODYS_NOW,
    PACKS_HOLD,
    STILL_THERE,
    WAITS_FOR_THE_LEAD,
    Outcome,
    TakenBack,
    TakingBack,
    folded,
    holds_any,
    holds_name,
    may_have_left,
    never_leaves,
    waits_for_the_lead,
    words_in,
)
from workshop_app.domain.tendering import AskedQuestion
from workshop_app.record.made_from import Place, steps_ever, steps_from
from workshop_app.record.one_thing import forms_of
from workshop_app.store import Reading


@dataclass(frozen=True, slots=True)
class Made:
    """Something that was made from words, or holds the very words, and is asked about before they are destroyed.

    Attributes:
        thing: what it is.
        wording: what is shown of it.
        left: it left in a pack itself, so that an officer decides before it is destroyed.
    """

    thing: Row
    wording: str
    left: bool = False


@dataclass(frozen=True, slots=True)
class FromThem:
    """All that was made from words.

    Attributes:
        there: what is there and is asked about.
        through_gone: those of it that only what is gone ties to the words.
        before: what is there, and was made from them only as it was before.
        gone: rows that only the journal still holds.
    """

    there: list[Row]
    through_gone: list[Row]
    before: list[Place]
    gone: list[Place]


@dataclass(frozen=True, slots=True)
class Written:
    """Where the very words stand, or stood, beside the things themselves.

    Attributes:
        copies: things that hold them now, as parts of other words, and were not said by somebody.
        before: things there that held them once and do not any more.
        reasons: things there that were set aside with a reason which quotes them.
        gone: rows that held them and are not there any more.
        captions: films, photos and papers whose caption or file's name holds them, or held them once.
        alike: how many others said the same.
        elsewhere: where they stand in what nobody said: a prompt, what a tenderer wrote.
    """

    copies: list[Row]
    before: list[Row]
    reasons: list[Row]
    gone: list[Place]
    captions: list[Attachment]
    alike: int
    elsewhere: int


@dataclass(frozen=True, slots=True)
class Reached:
    """What taking back some words, or everything of a young person, would reach.

    Attributes:
        things: the words.
        waiting: those of them that wait until the safeguarding lead was told.
        left: the ids of those that a recorded pack holds, with these packs.
        made: what was made from those that would be destroyed if no other pack had left.
        made_if_left: what was made from those that would be destroyed even then.
        alike: how many others said the same words, which stay.
        attachments: how many films, photos and papers the words, or the young person, are in.
        private: the ids of those that can have left in no pack.
        saved: how many of them were saved from a damaged file, so that it is not known whether a pack held them.
    """

    things: list[Row]
    waiting: list[Row] = field(default_factory=list)
    left: dict[str, list[IssuedPack]] = field(default_factory=dict)
    made: list[Made] = field(default_factory=list)
    made_if_left: list[Made] = field(default_factory=list)
    alike: int = 0
    attachments: int = 0
    private: frozenset[str] = frozenset()
    saved: int = 0

    @property
    def packs(self) -> list[IssuedPack]:
        """The packs that hold any of the words, in the order they were handed over."""
        found = {pack.id: pack for packs in self.left.values() for pack in packs}
        return sorted(found.values(), key=lambda one: one.issued_at)


def words_with_id(file: Reading, words_id: str) -> Row:
    """Return the words of whatever kind that have this id.

    Raises:
        NotFoundError: there are none.
    """
    for held in SAID:
        found = file.find(held.row, id=words_id)
        if found is not None:
            return found
    raise NotFoundError(f"There are no words with the id {words_id} in “{file.path.name}”. Nothing was changed.")


def in_all_forms(file: Reading, things: Iterable[Row]) -> list[Row]:
    """Return these words with all that is one thing with each, but for what was taken back already.

    The first form of words in which a slip was put right, and all versions of a line.
    """
    found = {one.id: one for one in things}
    gone = taken_back(file)
    for thing in list(found.values()):
        for one in forms_of(file, thing):
            if one.id not in gone:
                found.setdefault(one.id, one)
    return list(found.values())


def latest_forms(file: Reading, things: Collection[Row]) -> list[Row]:
    """Return these words with each thing once, in the latest of those of its forms that are among them."""
    ids = {one.id for one in things}
    forms = [[form.id for form in forms_of(file, one) if form.id in ids] for one in things]
    return [one for one, each in zip(things, forms, strict=True) if each[-1] == one.id]


def everything_of(file: Reading, young_person_id: str) -> list[Row]:
    """Return all words of a young person, of every kind, in all their forms."""
    own = {one.id for one in file.all(Sort, young_person_id=young_person_id)}
    found: list[Row] = []
    for held in SAID:
        found += [one for one in file.all(held.row) if getattr(one, held.person) == young_person_id]
    named = [
        one for one in file.all(Category) if one.sort_id in own and one.source is not Source.PLAN and one not in found
    ]
    return in_all_forms(file, [*found, *named])


def once_theirs(file: Reading, young_person_id: str) -> list[Place]:
    """Return the rows that are gone and once held words, names or agreements of a young person."""
    fields = [(table_of(one.row), one.person) for one in SAID]
    fields += [(table_of(one), "young_person_id") for one in (RealName, Consent)]
    return [
        (table, row_id)
        for table, person in fields
        for row_id in file.once_in(table, person, young_person_id)
        if not file.is_there(table, row_id)
    ]


def reached_by(file: Reading, things: list[Row], *, young_person_id: str | None = None) -> Reached:
    """Return what taking these words back would reach.

    Args:
        file: the open file.
        things: the words.
        young_person_id: whose everything it is; None for some words.
    """
    left = packs_with(file, things)
    waiting = [one for one in things if waits_for_the_lead(one)]
    destroyed = [one for one in things if one.id not in left and one not in waiting]
    private = private_among(file, destroyed)
    saved = file.saved_from_a_damaged_one
    in_files = {one.attachment_id for one in attachments_of(file, things)}
    gone: list[Place] = []
    if young_person_id is not None:
        gone = [one for one in once_theirs(file, young_person_id) if one[0] in ROWS_BY_TABLE]
        in_files |= {one.attachment_id for one in file.all(AttachmentPerson, young_person_id=young_person_id)}
    return Reached(
        things,
        waiting,
        left,
        made_from(file, destroyed, gone=gone),
        made_from(file, private, left=True, gone=gone),
        written(file, destroyed).alike,
        len(in_files),
        frozenset(one.id for one in private),
        sum(one.id in saved for one in things),
    )


def attachments_of(file: Reading, things: Iterable[Row]) -> list[AttachmentWords]:
    """Return which attachments these words can be read or heard in."""
    ids = {one.id for one in things}
    return [one for one in file.all(AttachmentWords) if one.statement_id in ids]


_EMPTIED = (FIRST_WORDING, NOBODYS_NOW)
"""With which reasons the journal does not tell any more what something in use was before."""


def left_and_gone(file: Reading, places: Iterable[Place]) -> list[Row]:
    """Return, as they last were, those of some rows that are gone and are in a pack that was handed over."""
    packs = {one.head_digest: one for one in file.all(IssuedPack)}
    found: list[Row] = []
    for table, row_id in places if packs else ():
        kind = ROWS_BY_TABLE.get(table)
        if kind is None:
            continue
        were = file.as_they_were(kind, [row_id], packs)
        if any(may_have_left(pack.name, were.get((row_id, digest))) for digest, pack in packs.items()):
            found.append(file.ever_was(kind, [row_id])[-1])
    return found


def packs_with(file: Reading, things: Iterable[Row]) -> dict[str, list[IssuedPack]]:
    """Return by the id of each thing the packs that were handed over and may hold it; none that no pack holds.

    It, or another form of it, was there, and could leave, in the record that the pack was made from. In a file that was
    saved from a damaged one nothing tells of that record any more: whatever was saved may have been in it.
    """
    packs = file.all(IssuedPack)
    kinds: dict[type[Row], set[str]] = {}
    if not packs:
        return {}
    forms = {one.id: forms_of(file, one) for one in things}
    every = [form for each in forms.values() for form in each]
    private = {one.id for one in private_among(file, every)}
    for one in every:
        if one.id not in private:
            kinds.setdefault(type(one), set()).add(one.id)
    # Of these the journal does not tell any more what they were before: a pack of that time may hold them.
    asked = {one.id: one.asked_at for one in file.all(TakingBack)}
    emptied = {one.row_id: asked[one.taking_back_id] for one in file.all(TakenBack) if one.reason in _EMPTIED}
    saved, before_that = file.saved_from_a_damaged_one, handed_over_before_recovery(file)
    held: dict[str, list[IssuedPack]] = {}
    for kind, ids in kinds.items():
        were = file.as_they_were(kind, ids, {pack.head_digest for pack in packs})
        for row_id in ids:
            with_it = [
                one
                for one in packs
                if may_have_left(one.name, were.get((row_id, one.head_digest)))
                or (one.issued_at <= emptied.get(row_id, "") and kind in PACKS_HOLD.get(one.name, (kind,)))
                or (row_id in saved and one.id in before_that and kind in PACKS_HOLD.get(one.name, (kind,)))
            ]
            if with_it:
                held[row_id] = with_it
    found: dict[str, list[IssuedPack]] = {}
    for row_id, each in forms.items():
        ids_with_it = {pack.id for form in each for pack in held.get(form.id, [])}
        if ids_with_it:
            found[row_id] = [one for one in packs if one.id in ids_with_it]
    return found


def handed_over_before_recovery(file: Reading) -> set[str]:
    """Return the ids of the packs that were made from a record whose history was lost with a damaged file."""
    saved = file.saved_from_a_damaged_one
    return {one.id for one in file.all(IssuedPack) if one.id in saved and not file.knows_head(one.head_digest)}


def packs_with_certificates_of(file: Reading, young_person_id: str, *, real_name: bool) -> list[IssuedPack]:
    """Return the packs that were handed over and hold a certificate of a young person.

    Args:
        file: the open file.
        young_person_id: whose.
        real_name: only those with their real name on it.
    """
    packs = [one for one in file.all(IssuedPack) if Certificate in PACKS_HOLD.get(one.name, ())]
    saved, before_that = file.saved_from_a_damaged_one, handed_over_before_recovery(file)
    for kind in (Certificate, RealName) if real_name else (Certificate,):
        ids = file.once_in(table_of(kind), "young_person_id", young_person_id)
        there = {digest for _, digest in file.as_they_were(kind, ids, {one.head_digest for one in packs})}
        may_be = before_that if saved & set(ids) else set()
        packs = [one for one in packs if one.head_digest in there or one.id in may_be]
    return packs


def private_among(file: Reading, things: Iterable[Row]) -> list[Row]:
    """Return those of these words that can have left in no pack, recorded or not, in any of their forms.

    A statement that was never up, a remark or an answer that was never shared and a question that was never on the
    list, as the journal has it, and the name of a category that somebody made in a turn of their own. What somebody
    declared, their own notes and ground rules are in no pack at all. Of what was saved from a damaged file nobody knows
    whether it was shown.
    """
    shown = {
        Statement: set(file.once_in(table_of(Statement), "state", StatementState.UP)),
        Remark: set(file.once_in(table_of(Remark), "state", RemarkState.SHARED)),
        Verdict: set(file.once_in(table_of(Verdict), "shared", 1)),
        Question: set(file.once_in(table_of(Question), "place", QuestionPlace.LIST)),
    }
    # Of these the journal does not tell all any more.
    unknown = {one.row_id for one in file.all(TakenBack) if one.reason not in (WAITS_FOR_THE_LEAD, MADE_FROM_THEM)}
    unknown |= file.saved_from_a_damaged_one

    def is_private(thing: Row) -> bool:
        if isinstance(thing, Category):
            return file.get(Sort, thing.sort_id).young_person_id is not None
        if never_leaves(thing):
            return True
        waits = isinstance(thing, Statement | Remark | Verdict | Question) and thing.id not in unknown
        # In files from before these were told apart, the journal does not say so of what has not changed since.
        now_shown = (isinstance(thing, Verdict) and thing.shared) or (
            isinstance(thing, Question) and thing.place is QuestionPlace.LIST
        )
        if now_shown:
            return False
        return waits and thing.id not in shown[type(thing)]

    return [one for one in things if all(map(is_private, forms_of(file, one)))]


def written(file: Reading, things: Collection[Row], gone: Collection[Place] = ()) -> Written:
    """Return where the very words of these things stand, or stood, beside the things themselves.

    Args:
        file: the open file.
        things: what holds the words.
        gone: rows that are not there any more; what they held is looked for as well.
    """
    ours = {(table_of(type(one)), one.id) for one in things} | set(gone)
    copies: dict[Place, Row] = {}
    before: dict[Place, Row] = {}
    reasons: dict[Place, Row] = {}
    found_gone: dict[Place, None] = {}
    captions: dict[str, Attachment] = {}
    alike: set[Place] = set()
    elsewhere: set[Place] = set()
    texts = {text for one in things for text in words_in(one)}
    texts |= {text for one in _as_they_were(file, gone) for text in words_in(one)}
    wanted = [one for one in map(folded, sorted(texts)) if one]
    holds = holds_any(wanted)
    for table, row_id, version in file.ever_written(wanted):
        place = (table, row_id)
        if place in ours or not any(holds(folded(one)) for one in version.values() if isinstance(one, str)):
            continue
        if not file.is_there(table, row_id):
            found_gone[place] = None
            continue
        if table == table_of(Attachment):
            captions[row_id] = file.get(Attachment, row_id)
            continue
        if table not in ROWS_BY_TABLE:
            elsewhere.add(place)
            continue
        thing = file.get(ROWS_BY_TABLE[table], row_id)
        if holds(folded(thing.set_aside_reason)):
            reasons[place] = thing
        if not any(holds(folded(one)) for one in _texts(thing)):
            before[place] = thing
        elif isinstance(thing, Statement | Remark) and folded(thing.wording) in wanted:
            alike.add(place)
        else:
            copies[place] = thing
    return Written(
        list(copies.values()),
        list(before.values()),
        list(reasons.values()),
        list(found_gone),
        list(captions.values()),
        len(alike),
        len(elsewhere),
    )


def _as_they_were(file: Reading, gone: Iterable[Place]) -> list[Row]:
    """Return every version of rows of words that are gone."""
    by_kind: dict[type[Row], list[str]] = {}
    for table, row_id in gone:
        if table in ROWS_BY_TABLE:
            by_kind.setdefault(ROWS_BY_TABLE[table], []).append(row_id)
    return [one for kind, ids in by_kind.items() for one in file.ever_was(kind, ids)]


def _texts(thing: Row) -> list[str]:
    return [*words_in(thing), *([thing.wording] if isinstance(thing, AskedQuestion) else [])]


def made_from(
    file: Reading, things: Collection[Row], *, left: bool = False, gone: Collection[Place] = ()
) -> list[Made]:
    """Return all that is there and was made from these words, and whatever else holds the very words; each once.

    Other wordings, lines and later versions of lines, questions, how a question was put to a tenderer, reasons for
    picking the words, and what they are a part of.

    Args:
        file: the open file.
        things: the words.
        left: a pack has left of which nobody made a record, and that may hold any of it.
        gone: rows that are not there any more, of which it is asked as well.
    """
    known = {one.id for one in things}
    found = {one.id: one for one in from_them(file, things, gone).there}
    holders = [one for one in (*_wholes(file, things), *written(file, things).copies) if one.id not in known]
    # If these go too, so may what was made from them.
    more = [*holders, *(from_them(file, holders).there if holders else [])]
    found |= {one.id: one for one in more if one.id not in known}
    order: list[type[Row]] = [one.row for one in SAID]
    listed = sorted(found.values(), key=lambda one: (order.index(type(one)), getattr(one, "position", 0), one.id))
    # What waits, or was kept by an officer's decision, left as well, whether or not anybody made a record of the pack.
    gone_out = {one.id for one in had_left(file, listed, left=left)} | waits_or_was_kept(file)
    return [Made(one, shown_of(one), one.id in gone_out) for one in listed]


def _wholes(file: Reading, things: Iterable[Row]) -> list[Row]:
    """Return what these words are a part of, and so stand in, however short they are."""
    return [
        file.get(type(one), one.rewording_of)
        for one in things
        if isinstance(one, Statement | Remark) and one.made_how is MadeHow.PART and one.rewording_of is not None
    ]


def from_them(file: Reading, things: Collection[Row], gone: Collection[Place] = ()) -> FromThem:
    """Return all that was made from these words, there or gone, and from that again.

    Args:
        file: the open file.
        things: the words.
        gone: rows that are not there any more, of which it is asked as well.
    """
    now, ever = steps_from(file, ROWS_BY_TABLE.values()), steps_ever(file)
    start = {(table_of(type(one)), one.id) for one in things} | set(gone)
    there: dict[Place, Row] = {}
    tied: set[Place] = set()
    before: set[Place] = set()
    lost: set[Place] = set()
    to_look_at = list(start)
    while to_look_at:
        origin = to_look_at.pop()
        is_gone = origin in lost or origin in gone
        for made in (ever.get(origin, set()) | now.get(origin, set())) - start:
            table, row_id = made
            if not file.is_there(table, row_id):
                if made not in lost:
                    lost.add(made)
                    to_look_at.append(made)
                continue
            if made in now.get(origin, set()):
                tied.add(made)
            if made in there:
                continue
            if made not in tied and not is_gone:
                # It was tied to them once and is not any more.
                before.add(made)
            else:
                thing = file.get(ROWS_BY_TABLE[table], row_id)
                if isinstance(thing, Pick) and not words_in(thing):
                    continue
                there[made] = thing
                to_look_at.append(made)
    through_gone = [thing for place, thing in there.items() if place not in tied]
    return FromThem(list(there.values()), through_gone, sorted(before - there.keys()), sorted(lost))


def shown_of(thing: Row) -> str:
    """Return the words by which somebody who decides knows a thing."""
    return thing.wording if isinstance(thing, AskedQuestion) else "\n".join(words_in(thing))


@dataclass(frozen=True, slots=True)
class Waiting:
    """Something that was taken back and waits.

    Attributes:
        taken: the record of it.
        thing: the words, or the film, photo or paper; None if it is not there any more.
        called: what it is, such as "one thing said". It does not tell whose.
        for_the_lead: it waits until the safeguarding lead was told, and nobody decides before.
        can_be_finished: it waited for that, and they were told.
    """

    taken: TakenBack
    thing: Row | None
    called: str
    for_the_lead: bool
    can_be_finished: bool


def waiting(file: Reading) -> list[Waiting]:
    """Return all that was taken back and waits, in an order that tells nothing.

    Of what is one thing, the latest form stands for all.
    """
    listed: dict[str, Waiting] = {}
    for one in file.all(TakenBack, outcome=Outcome.WAITING):
        latest = waiting_with(file, one)[-1]
        listed.setdefault(latest.id, what_waits(file, latest))
    return list(listed.values())


def what_waits(file: Reading, taken: TakenBack) -> Waiting:
    """Return what waits under one record."""
    thing = file.find(ROWS_BY_TABLE.get(taken.table_name, Attachment), id=taken.row_id)
    for_the_lead = taken.reason == WAITS_FOR_THE_LEAD
    can_be = for_the_lead and not (thing is not None and waits_for_the_lead(thing))
    return Waiting(taken, thing, table_called(taken.table_name, 1), for_the_lead and not can_be, can_be)


def waiting_with(file: Reading, taken: TakenBack) -> list[TakenBack]:
    """Return the records of all that waits and is one thing with what waits under one, itself among them, in order.

    A film, photo or paper may wait since several requests.
    """
    records = file.all(TakenBack, outcome=Outcome.WAITING, table_name=taken.table_name)
    if taken.table_name not in ROWS_BY_TABLE:
        return [one for one in records if one.row_id == taken.row_id]
    words = file.find(ROWS_BY_TABLE[taken.table_name], id=taken.row_id)
    forms = [] if words is None else forms_of(file, words)
    by_row = {one.row_id: one for one in records}
    return [by_row[one.id] for one in forms if one.id in by_row] or [taken]


def forms_that_wait(file: Reading, taken: TakenBack) -> list[Row]:
    """Return the words that wait under one record, with all that is one thing with them and was not destroyed.

    Raises:
        NotFoundError: they are not there any more.
    """
    words = words_with_id(file, taken.row_id)
    waits = {one.row_id for one in waiting_with(file, taken)}
    return [one for one in forms_of(file, words) if one.id in waits or not is_taken_back(file, one.id)]


def made_from_what_waits(file: Reading, taken: TakenBack) -> list[Made]:
    """Return what was made from words that wait, of each of which it is to be said what becomes, if they go now.

    Words that go on being taken back after the safeguarding lead was told are not destroyed where a pack had left: an
    officer decides about them, and of what was made from them nothing is to be said before.
    """
    if taken.table_name not in ROWS_BY_TABLE or not file.is_there(taken.table_name, taken.row_id):
        return []
    things = forms_that_wait(file, taken)
    if taken.reason == WAITS_FOR_THE_LEAD:
        unrecorded = file.get(TakingBack, taken.taking_back_id).had_left
        left = had_left(file, things, left=unrecorded)
        return made_from(file, [one for one in things if one not in left], left=unrecorded)
    # Whoever decides about them decides about these as well.
    return [replace(one, left=False) for one in made_from(file, things)]


def had_left(file: Reading, things: Collection[Row], *, left: bool) -> list[Row]:
    """Return those of these words that left with a recorded pack, or, with ``left``, may have with another."""
    recorded, private = packs_with(file, things), private_among(file, things)
    return [one for one in things if one.id in recorded or (left and one not in private)]


def waits_or_was_kept(file: Reading) -> set[str]:
    """Return the ids of what was taken back and is for an officer to decide on, or was."""
    return {one.row_id for one in file.all(TakenBack) if one.outcome is not Outcome.DESTROYED and _is_out_of_use(one)}


def is_taken_back(file: Reading, row_id: str) -> bool:
    """Tell whether words were taken back, and so may not be shown, used or said to be somebody's.

    They wait, were kept by an officer's decision, or only their place is left.
    """
    return row_id in taken_back(file)


def taken_back(file: Reading) -> set[str]:
    """Return the ids of all such words."""
    return {one.row_id for one in file.all(TakenBack) if _is_out_of_use(one)}


def _is_out_of_use(taken: TakenBack) -> bool:
    if taken.outcome is Outcome.WAITING:
        return taken.reason != WAITS_FOR_THE_LEAD
    if taken.outcome is Outcome.KEPT:
        return taken.decided_at is not None
    return taken.reason not in STILL_THERE


def out_of_date(file: Reading) -> list[IssuedPack]:
    """Return the packs that hold words which were taken back since, in the order they were handed over."""
    ids = {one.row_id for one in file.all(TakenBack, table_name=table_of(IssuedPack))}
    return sorted((one for one in file.all(IssuedPack) if one.id in ids), key=lambda one: one.issued_at)


def nobody_any_more(file: Reading) -> set[str]:
    """Return the ids of the young people whose names were taken back: their rows only count that somebody was there."""
    return {one.row_id for one in file.all(TakenBack, table_name=table_of(YoungPerson))}


def taking_back_of(file: Reading, taking_back_id: str) -> tuple[TakingBack, list[TakenBack]]:
    """Return a request and all that it reached.

    Raises:
        NotFoundError: there is none.
    """
    return file.get(TakingBack, taking_back_id), file.all(TakenBack, taking_back_id=taking_back_id)


def name_stands_in(file: Reading, names: Collection[str]) -> int:
    """Return how many things in the file still hold any of these names, in words that somebody said or wrote."""
    places = {
        (table, row_id)
        for table, row_id, version in file.ever_written(names)
        if table not in (table_of(YoungPerson), table_of(RealName))
        and file.is_there(table, row_id)
        and any(isinstance(one, str) and holds_name(one, name) for one in version.values() for name in names)
    }
    return len(places)


def names_ever(file: Reading, young_person_id: str) -> set[str]:
    """Return every name for this work that a young person ever had, as the journal has it."""
    return {one.alias for one in file.ever_was(YoungPerson, [young_person_id])}


def people_gone(file: Reading) -> dict[str, str]:
    """Return by their ids the last names of the young people who were added and taken out again, and are not forgotten.

    Nothing shows them any more; only the journal still holds their names.
    """
    there = {one.id for one in file.all(YoungPerson)}
    return {
        changed.row_id: str((changed.after or changed.before or {}).get("alias", ""))
        for _, changed in file.changes_to([YoungPerson])
        if changed.row_id not in there
    }
