"""Deciding what is done in a pack with words that might tell who somebody is; the words themselves stay as they are."""

from collections.abc import Iterable

from workshop_app.actions.action import action
from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.packs import Identifying, IdentifyingDecision
from workshop_app.domain.wording import checked_wording
from workshop_app.record.identifying import LOOK_OUT
from workshop_app.store import Writing


@action("Decide on words in a pack")
def decide_in_pack(write: Writing, pack: str, phrase: str, decision: IdentifyingDecision, *, decided_by: str) -> str:
    """Say what is done with a phrase in one pack, or change that; return the entry's id.

    Args:
        write: the open file, or the action this is part of.
        pack: the pack's name.
        phrase: the very words.
        decision: keep them, mask them, or leave out all words that they stand in.
        decided_by: who decides.

    Raises:
        RuleBrokenError: there are no words, or nobody says who decides.
    """
    checked_wording(phrase, "What to look at")
    checked_wording(decided_by, "Who decides")
    if pack == LOOK_OUT:
        raise RuleBrokenError("It is decided for one pack at a time. Nothing was changed.")
    old = write.file.find(Identifying, pack=pack, phrase=phrase)
    if old is not None:
        write.update(Identifying, old.id, decision=decision, decided_by=decided_by, decided_at=write.now)
        return old.id
    return _kept(write, pack, phrase, decision, decided_by)


@action("Decide on several words in a pack")
def decide_all_in_pack(
    write: Writing, pack: str, phrases: Iterable[str], decision: IdentifyingDecision, *, decided_by: str
) -> list[str]:
    """Say the same of several phrases in one pack; return the entries' ids. The refusals are those of one."""
    return [decide_in_pack(write, pack, one, decision, decided_by=decided_by) for one in phrases]


@action("Take back a decision on words in a pack")
def decide_later(write: Writing, pack: str, phrase: str) -> None:
    """Take out what was decided on a phrase in one pack: it is undecided again, and stays as it is."""
    old = write.file.find(Identifying, pack=pack, phrase=phrase)
    if old is not None:
        write.delete(Identifying, old.id)


@action("Add words to look out for")
def look_out_for(write: Writing, phrase: str) -> str:
    """Add words that every pack is looked through for, such as the name of a school; return the entry's id.

    Raises:
        RuleBrokenError: there are no words, or they are looked for already.
    """
    checked_wording(phrase, "What to look out for")
    phrase = phrase.strip()
    if write.file.find(Identifying, pack=LOOK_OUT, phrase=phrase) is not None:
        raise RuleBrokenError(f"“{phrase}” is looked for already. Nothing was changed.")
    return _kept(write, LOOK_OUT, phrase, IdentifyingDecision.KEEP, "")


@action("Remove words to look out for")
def look_out_no_more(write: Writing, identifying_id: str) -> None:
    """Take out words that packs are looked through for; what was decided on them in a pack stays."""
    write.delete(Identifying, identifying_id)


def _kept(write: Writing, pack: str, phrase: str, decision: IdentifyingDecision, decided_by: str) -> str:
    return write.insert(
        Identifying(
            id=write.new_id(),
            pack=pack,
            phrase=phrase,
            decision=decision,
            decided_by=decided_by,
            decided_at=write.now,
        )
    ).id
