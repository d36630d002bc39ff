"""What somebody asks to be taken back, and all that has to be asked of them before it is done."""

import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from workshop_app.actions.checks import check_not_taken_back
from workshop_app.actions.destroying import TakenNow
from workshop_app.actions.taking_back import (
    erase_real_name,
    must_be_somebody,
    must_have_a_real_name,
    take_everything_back,
    take_words_back,
)
from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.people import YoungPerson
from workshop_app.domain.taking_back import TO_BE_PASSED_ON_FIRST, Chosen, TakingBackOf, waits_for_the_lead
from workshop_app.record.taking_back import (
    Made,
    Reached,
    everything_of,
    in_all_forms,
    people_gone,
    reached_by,
    words_with_id,
)
from workshop_app.store import CommissionFile


@dataclass(frozen=True, slots=True)
class Request:
    """What somebody asks to be taken back, with all that has to be asked of them before.

    Attributes:
        file: the open file.
        reached: what it reaches.
        what: words, everything of a young person, or a real name.
        ids: the words, or the young person.
    """

    file: CommissionFile
    reached: Reached
    what: TakingBackOf
    ids: tuple[str, ...]

    @property
    def asks_whether_left(self) -> bool:
        """Whether to ask if a pack has left that is not recorded: not where recorded ones hold all or none can."""
        if self.what is TakingBackOf.REAL_NAME:
            return False
        known = {one.id for one in self.reached.waiting} | self.reached.left.keys() | self.reached.private
        return any(one.id not in known for one in self.reached.things)

    def to_be_chosen(self, *, left: bool) -> list[Made]:
        """Return what was made from words that would be destroyed, of each of which it is to be said what becomes."""
        return self.reached.made_if_left if left else self.reached.made

    def take(self, *, left: bool, made: Mapping[str, Chosen]) -> TakenNow:
        """Do it.

        Raises:
            RuleBrokenError: with the sentence.
        """
        if self.what is TakingBackOf.REAL_NAME:
            return erase_real_name(self.file, self.ids[0])
        if self.what is TakingBackOf.EVERYTHING:
            return take_everything_back(self.file, self.ids[0], left=left, made=made).on_disk(self.file)
        return take_words_back(self.file, self.ids, left=left, made=made).on_disk(self.file)


def request_of(file: CommissionFile, words_ids: Sequence[str]) -> Request:
    """Return the request to take some words back.

    Raises:
        NotFoundError: there are no such words.
        RuleBrokenError: they wait for the safeguarding lead.
    """
    asked = [words_with_id(file, one) for one in dict.fromkeys(words_ids)]
    for one in asked:
        check_not_taken_back(file, one.id)
    things = in_all_forms(file, asked)
    if any(waits_for_the_lead(one) for one in things):
        raise RuleBrokenError(f"{TO_BE_PASSED_ON_FIRST} Nothing was changed.")
    return Request(file, reached_by(file, things), TakingBackOf.WORDS, tuple(one.id for one in asked))


def request_of_everything(file: CommissionFile, young_person_id: str) -> Request:
    """Return the request to take back everything of a young person."""
    must_be_somebody(file, young_person_id)
    things = everything_of(file, young_person_id)
    reached = reached_by(file, things, young_person_id=young_person_id)
    return Request(file, reached, TakingBackOf.EVERYTHING, (young_person_id,))


def request_of_real_name(file: CommissionFile, young_person_id: str) -> Request:
    """Return the request to erase a young person's real name.

    Raises:
        RuleBrokenError: none was ever kept.
    """
    must_have_a_real_name(file, young_person_id)
    return Request(file, Reached([]), TakingBackOf.REAL_NAME, (young_person_id,))


def requests(file: CommissionFile, ids: Sequence[str], *, real_name: bool) -> Iterator[Request]:
    """Go through the requests that these ids stand for: one for all words, and one for each young person.

    All are looked at before the first is given; each is then looked at anew, since what was done before changes it.

    Raises:
        NotFoundError: there is nothing with one of the ids.
        RuleBrokenError: one of them cannot be taken back, or no real name was ever kept.
    """
    gone = people_gone(file)
    people = [
        one for one in dict.fromkeys(ids) if real_name or one in gone or file.find(YoungPerson, id=one) is not None
    ]
    words = [one for one in dict.fromkeys(ids) if one not in people]
    of_one = request_of_real_name if real_name else request_of_everything
    asks = [partial(request_of, file, words)] if words else []
    asks += [partial(of_one, file, one) for one in people]
    for ask in asks:
        ask()
    for ask in asks:
        yield ask()


def free_name(path: Path) -> Path:
    """Return ``path``, or, where something is there already, the same with a number."""
    numbered = (path.with_name(f"{path.stem} ({number}){path.suffix}") for number in itertools.count(2))
    return next(one for one in itertools.chain([path], numbered) if not one.exists())
