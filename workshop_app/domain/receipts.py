"""The receipt for words that were taken back: what was removed, what waits, what could not be reached.

It says so in kinds and numbers. It quotes no words and names no young person; it names the officer who decided.
"""

from dataclasses import dataclass, field

from workshop_app.domain.called import table_called
from workshop_app.domain.taking_back import TakingBackOf
from workshop_app.domain.times import day_text, moment_text

Counts = tuple[tuple[str, int], ...]
"""How many things of which table, in the order in which they are told."""


@dataclass(frozen=True, kw_only=True, slots=True)
class StalePack:
    """A pack that was handed over and holds words that were taken back since.

    Attributes:
        label: what it is called.
        issued_to: who received it.
        issued_at: when, UTC, ISO 8601.
    """

    label: str
    issued_to: str
    issued_at: str

    @property
    def told(self) -> str:
        """It in one line."""
        return f"{self.label}, handed over to {self.issued_to} on {day_text(self.issued_at[:10])}"


@dataclass(frozen=True, kw_only=True, slots=True)
class Decision:
    """What an officer decided about something that waited.

    Attributes:
        about: what it is, such as "one thing said".
        kept: it was kept in the record; else it was destroyed.
        decided_by: the officer, as they gave their name.
        decided_at: when, UTC, ISO 8601.
        reason: why, in their words.
    """

    about: str
    kept: bool
    decided_by: str
    decided_at: str
    reason: str

    @property
    def told(self) -> str:
        """It in one sentence."""
        what = "keep it in the record" if self.kept else "destroy it"
        about = self.about[:1].upper() + self.about[1:]
        return f"{about}: {self.decided_by} decided on {day_text(self.decided_at[:10])} to {what}. Why: {self.reason}"


@dataclass(frozen=True, kw_only=True, slots=True)
class Receipt:
    """What is told of one request.

    Attributes:
        project: what the young people call the project.
        what: what was asked for.
        asked_at: when, UTC, ISO 8601.
        had_left: a pack with the words had left by then.
        destroyed: what is gone of what was said; each once, in however many forms it stood.
        made_destroyed: how many things that were made from it are gone with it.
        reworded: how many things that were made from them got other words.
        before: of how many things only what they said before is gone.
        waiting: what waits for an officer's decision, cut off from whoever said it.
        made_waiting: how many things that were made from it wait as well, because they left in a pack themselves.
        nobodys: how many things that were made from it, and stay, are nobody's any more.
        decisions: what an officer decided.
        for_the_lead: how many things wait until the safeguarding lead was told.
        made_kept: what was made from the words and stays.
        attachments: how many films, photos and papers are to be looked at.
        packs: the packs that are out of date.
        drafts: how many half-typed words went.
        still_there: how many things that somebody said or wrote still hold a name that was erased.
        copies_deleted, copies_anew: how many backups that held the words were deleted, and were made anew; None
            where that is not known any more.
        copies_left: a sentence for each backup that could not be reached.
        files_left: a sentence for each file of a film, photo or paper that could not be deleted or renamed.
        elsewhere: how many things that nobody here said, such as a prompt, still hold the very words.
        packs_folder: the name of the folder beside the project whose packs may still hold it; "" for none.
        wiped: free space in the file was wiped.
    """

    project: str
    what: TakingBackOf
    asked_at: str
    had_left: bool
    destroyed: Counts = ()
    made_destroyed: int = 0
    reworded: int = 0
    before: int = 0
    waiting: Counts = ()
    made_waiting: int = 0
    nobodys: int = 0
    decisions: tuple[Decision, ...] = ()
    for_the_lead: int = 0
    made_kept: Counts = ()
    attachments: int = 0
    packs: tuple[StalePack, ...] = ()
    drafts: int = 0
    still_there: int = 0
    copies_deleted: int | None = None
    copies_anew: int = 0
    copies_left: tuple[str, ...] = ()
    files_left: tuple[str, ...] = ()
    elsewhere: int = 0
    packs_folder: str = ""
    wiped: bool = True


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a receipt: its heading and its sentences."""

    heading: str
    sentences: list[str] = field(default_factory=list)


_ASKED = {
    TakingBackOf.WORDS: "Words were taken back.",
    TakingBackOf.EVERYTHING: "Everything that one young person said was taken back.",
    TakingBackOf.REAL_NAME: "A real name was erased.",
}
NAMES_NOBODY = "This receipt names no young person. Write the name here by hand if you want it."
"""What stands above the line for the name."""


def title_of(receipt: Receipt) -> str:
    """Return the title of a receipt."""
    return "Real name erased" if receipt.what is TakingBackOf.REAL_NAME else "Words taken back"


def parts_of(receipt: Receipt) -> list[Part]:
    """Return what a receipt says, part by part; a part of which nothing is to be said is left out."""
    asked = Part(
        "What was asked", [f"{_ASKED[receipt.what]} Project: {receipt.project}. {moment_text(receipt.asked_at)}."]
    )
    decided = Part("What an officer decided", [one.told for one in receipt.decisions])
    found = [
        asked,
        _removed(receipt),
        _waits(receipt),
        decided,
        _stays(receipt),
        _packs(receipt),
        _not_reached(receipt),
    ]
    return [one for one in found if one.sentences]


def _removed(receipt: Receipt) -> Part:
    told = []
    if receipt.destroyed or receipt.made_destroyed:
        told.append(f"Destroyed: {_with_made(receipt.destroyed, receipt.made_destroyed)}.")
    if receipt.waiting or receipt.made_waiting:
        waiting = _with_made(receipt.waiting, receipt.made_waiting)
        told.append(f"The link to the person who said it was destroyed: {waiting}.")
    if receipt.nobodys:
        were = (
            "One thing made from it stays, and is"
            if receipt.nobodys == 1
            else (f"{receipt.nobodys} things made from it stay, and are")
        )
        told.append(f"{were} no longer linked to anybody.")
    if receipt.reworded:
        told.append(f"{_things(receipt.reworded)} made from them got other words.")
    if receipt.before:
        told.append(f"Of {receipt.before} more, what they said before was destroyed.")
    if receipt.drafts:
        told.append(f"Half-typed words that were deleted: {receipt.drafts}.")
    if told:
        where = "the tables, the history, the search and half-typed words"
        told.append(
            f"It is gone from the file: from {where}, and from free space."
            if receipt.wiped
            else f"It is gone from {where}. Free space in the file is wiped when it is opened next."
        )
    if receipt.copies_deleted:
        anew = "" if not receipt.copies_anew else f" {_were(receipt.copies_anew, 'one was', 'were')} made again."
        held = _were(receipt.copies_deleted, "One backup that held it was", "backups that held it were")
        told.append(f"{held} deleted.{anew}")
    return Part("What was removed", told)


def _waits(receipt: Receipt) -> Part:
    told = []
    if receipt.waiting or receipt.made_waiting:
        waits = _with_made(receipt.waiting, receipt.made_waiting)
        told.append(
            f"A pack had left, so an officer decides, with a reason, whether the words are kept: {waits}. Until then "
            "only the person who decides sees them, and they are in no new pack."
        )
    if receipt.for_the_lead:
        told.append(
            f"Set aside for safeguarding, and waiting until the safeguarding lead was told: {receipt.for_the_lead}. "
            "The name of whoever said it waits with it."
        )
    if receipt.attachments:
        told.append(f"Films, photos and papers to check: {receipt.attachments}.")
    return Part("What waits", told)


def _stays(receipt: Receipt) -> Part:
    told = []
    if receipt.made_kept:
        told.append(f"Made from the words, checked and kept: {_listed(receipt.made_kept)}.")
    return Part("What stays", told)


def _packs(receipt: Receipt) -> Part:
    return Part("Packs that may contain it, and are out of date", [f"{one.told}." for one in receipt.packs])


def _not_reached(receipt: Receipt) -> Part:
    told = [
        "Prints, packs that were handed over or written to a folder, and copies of the file on sticks, in mail or on "
        "other computers. Ask anybody who has one to delete it."
    ]
    if receipt.packs_folder:
        told.append(
            f"The folder “{receipt.packs_folder}” beside the project: packs in it may still hold it. Create them anew, "
            "or delete them."
        )
    told += (*receipt.files_left, *receipt.copies_left)
    if receipt.copies_deleted is None:
        told.append("Backups: what was reached is on the receipt that was made at the time.")
    if receipt.still_there:
        told.append(f"The name is still in {_things(receipt.still_there, small=True)} that somebody said or wrote.")
    if receipt.elsewhere:
        told.append(
            f"The same words are also in {_things(receipt.elsewhere, small=True)}: a prompt, for example, or what a "
            "tenderer wrote."
        )
    told.append("What a disk keeps of deleted files is out of this app’s reach.")
    return Part("What could not be reached", told)


def _listed(counts: Counts) -> str:
    return ", ".join(table_called(table, number) for table, number in counts)


def _with_made(said: Counts, made: int) -> str:
    """Return what was said, counted, and how much of what was made from it."""
    if not made:
        return _listed(said)
    things = "1 thing" if made == 1 else f"{made} things"
    it = "it" if sum(number for _, number in said) == 1 else "them"
    return f"{_listed(said)}, and {things} made from {it}" if said else f"{things} made from what was taken back"


def _things(number: int, *, small: bool = False) -> str:
    one = "one thing" if small else "One thing"
    return one if number == 1 else f"{number} things"


def _were(number: int, one: str, several: str) -> str:
    return one[:1].upper() + one[1:] if number == 1 else f"{number} {several}"
