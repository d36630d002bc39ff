"""Young people, the adults in the room, who is here, and what was agreed to."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import StrEnum

from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.row import Row
from workshop_app.domain.wording import shows_nothing


class AgeBand(StrEnum):
    """Whether a parent or carer has to agree as well as the young person."""

    UNDER_16 = "under 16"
    OVER_16 = "16 or over"
    NOT_KNOWN = "not known"


class AdultRole(StrEnum):
    """What an adult in the room may do: only a support worker or facilitator writes down; an observer watches."""

    FACILITATOR = "facilitator"
    SUPPORT_WORKER = "support worker"
    OBSERVER = "observer"


class UsesService(StrEnum):
    """Which service like the one being bought a young person uses, as they told the facilitator."""

    PRESENT = "present"
    SIMILAR = "similar"
    NONE = "none"


class Recipient(StrEnum):
    """Who reads what leaves the room; an agreement that words or faces leave names one of them."""

    PANEL = "the panel"
    TENDERERS = "tenderers"
    PUBLISHED = "published"


class ConsentPurpose(StrEnum):
    """What is agreed to; each purpose is asked for on its own."""

    TAKING_PART = "taking part"
    WORDS_NAMED = "words leave with the name for this work"
    FILM = "film"
    PHOTO = "photo"


@dataclass(frozen=True, kw_only=True, slots=True)
class YoungPerson(Row):
    """Somebody young who takes part, under the name they chose for this work (``alias``).

    Attributes:
        uses: which service like this they use; None where nobody asked. Below five people it is told of the group only.
    """

    alias: str
    age_band: AgeBand = AgeBand.NOT_KNOWN
    uses: UsesService | None = None
    position: int
    created_at: str


@dataclass(frozen=True, kw_only=True, slots=True)
class RealName(Row):
    """A young person's real name, kept apart from everything else: for certificates only."""

    young_person_id: str
    name: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Adult(Row):
    """An adult who is in the room.

    Attributes:
        role: what they are usually; what they are on one day stands with their attendance.
    """

    name: str
    role: AdultRole
    position: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Attendance(Row):
    """One stay of one person at one session: exactly one of ``young_person_id`` and ``adult_id`` is set.

    Whoever leaves and comes back has another stay, so that nobody counts for what they missed.

    Attributes:
        arrived_at: UTC, ISO 8601.
        left_at: UTC, or None while they are here or when they stayed to the end.
        briefed_at: UTC, when they had the briefing, or None if they missed it.
        role: what an adult is on this day; None for a young person.
    """

    session_id: str
    young_person_id: str | None = None
    adult_id: str | None = None
    arrived_at: str
    left_at: str | None = None
    briefed_at: str | None = None
    role: AdultRole | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Consent(Row):
    """What was agreed to for one purpose, by whom, and whether the paper form was seen.

    Attributes:
        recipient: who may read or see it; None for taking part, of which nothing leaves.
        own_agreement: the young person said yes themselves.
        agreed_by: for under-16s the parent or carer, or whoever holds delegated authority; else empty.
        form_seen: the facilitator saw the signed paper form.
        agreed_at: UTC, ISO 8601.
    """

    young_person_id: str
    purpose: ConsentPurpose
    recipient: Recipient | None
    own_agreement: bool
    agreed_by: str = ""
    form_seen: bool = False
    agreed_at: str


def recipient_asked(purpose: ConsentPurpose, recipient: Recipient | None) -> Recipient | None:
    """Return to which recipient an agreement is: of taking part to none, and of the rest to the panel unless named."""
    return None if purpose is ConsentPurpose.TAKING_PART else recipient or Recipient.PANEL


class Standing(StrEnum):
    """How it stands with one purpose and recipient for one young person."""

    NOT_ASKED = "not asked"
    NO = "no"
    OWN_YES_ONLY = "own yes only"
    YES = "yes"


def standing(
    person: YoungPerson, consents: Iterable[Consent], purpose: ConsentPurpose, recipient: Recipient | None
) -> Standing:
    """Return whether ``person`` agreed to ``purpose``, and, unless known to be 16 or over, an adult for them too.

    The latest consent for the purpose and recipient counts, so a yes can be taken back by recording a no. A yes to one
    recipient says nothing of another.

    Args:
        person: who.
        consents: anybody's, in the order in which they were recorded, whatever the clock said.
        purpose: to what.
        recipient: who reads or sees it; None for taking part.
    """
    latest = None
    for one in consents:
        if (one.young_person_id, one.purpose, one.recipient) == (person.id, purpose, recipient):
            latest = one
    if latest is None:
        return Standing.NOT_ASKED
    if not latest.own_agreement:
        return Standing.NO
    if person.age_band is AgeBand.OVER_16 or (latest.agreed_by.strip() and latest.form_seen):
        return Standing.YES
    return Standing.OWN_YES_ONLY


def agreed(
    person: YoungPerson, consents: Iterable[Consent], purpose: ConsentPurpose, recipient: Recipient | None
) -> bool:
    """Tell whether it stands at a yes that counts, as ``standing`` has it."""
    return standing(person, consents, purpose, recipient) is Standing.YES


ASKED: tuple[tuple[ConsentPurpose, Recipient | None], ...] = (
    (ConsentPurpose.TAKING_PART, None),
    *(
        (purpose, recipient)
        for purpose in (ConsentPurpose.WORDS_NAMED, ConsentPurpose.FILM, ConsentPurpose.PHOTO)
        for recipient in Recipient
    ),
)
"""What each young person is asked, each on its own: the purpose, and who reads or sees it."""


def may_be_named(counted: Collection[str], agreeing: Collection[str]) -> frozenset[str]:
    """Return whom one list of words may name: everybody who counts for it if all of them agreed, else nobody.

    One named of three gives the other two away: whoever was there can tell who is left.

    Args:
        counted: ids of the young people who were there for what the list is about, and of those who speak in it.
        agreeing: ids of the young people who agreed that their words leave with their name for this work.
    """
    everybody = frozenset(counted)
    return everybody if everybody.issubset(agreeing) else frozenset()


def must_be_seen(alias: str) -> None:
    """Check that a name can be seen: a button that shows nothing is nobody's.

    Raises:
        RuleBrokenError: it shows nothing.
    """
    if shows_nothing(alias):
        raise RuleBrokenError(
            "The name for this work has characters in it, but none that anybody can see. Type a name that can be seen. "
            "Nothing was changed."
        )


def may_write_down(role: AdultRole) -> bool:
    """Tell whether an adult in this role may write down what young people say; an observer only watches."""
    return role is not AdultRole.OBSERVER


def must_be_a_scribe(adult: Adult, role: AdultRole) -> None:
    """Check that an adult may write down what young people say, in the role they have on that day.

    Raises:
        RuleBrokenError: they are an observer.
    """
    if not may_write_down(role):
        raise RuleBrokenError(
            f"{adult.name} is an observer and only watches. Choose who else wrote it down; nothing was changed."
        )


def must_have_been_there(young_person_id: str, there: Collection[str]) -> None:
    """Check that a young person's answer counts.

    Args:
        young_person_id: who answers.
        there: the ids of those who were at what they answer about.

    Raises:
        RuleBrokenError: they were not there.
    """
    if young_person_id not in there:
        raise RuleBrokenError("This young person was not there, so this would not count. Mark them as here first.")


def young_people_of(stays: Iterable[Attendance]) -> set[str]:
    """Return the ids of the young people whose stays these are."""
    return {one.young_person_id for one in stays if one.young_person_id is not None}


def was_there(stay: Attendance, *, arrived: int, left: int, begun: int, ended: int | None) -> bool:
    """Tell whether somebody was there for any of something.

    What came first is told by the order in which it was recorded: what the clock said does not tell, since somebody may
    have set it in between.

    Args:
        stay: their stay.
        arrived: the place of their arrival in that order.
        left: the place of their leaving; it counts only if they have left.
        begun: the place of its beginning.
        ended: the place of its end, or None while it goes on.
    """
    return (ended is None or arrived < ended) and (stay.left_at is None or left > begun)
