"""The turns in which each young person is told who the tenderers are, and says whether they know them."""

from collections.abc import Collection

from workshop_app.actions.fairness import check_may_be_told
from workshop_app.domain.fairness import Agreed, Declaration
from workshop_app.record.fairness import agreement_of
from workshop_app.record.slots import still_bidding
from workshop_app.store import Acting
from workshop_app.ui.activities.remembered_turn import RememberedTurns
from workshop_app.ui.activities.turn import HowFar


class DeclarationTurns(RememberedTurns):
    """Turns at declaring. The record knows of a turn once the names were told in it."""

    def are_open(self) -> bool:
        """Tell whether there are tenderers to be named."""
        return self.project.has_file and still_bidding(self.project.file) != []

    def how_far(self) -> dict[str, HowFar]:
        """Return how many of the tenderers each has declared about to whom they were named; never what."""
        file = self.project.file
        own: dict[str, list[Declaration]] = {}
        for one in file.all(Declaration):
            own.setdefault(one.young_person_id, []).append(one)
        count = len(still_bidding(file))
        return {person: _told(sum(one.declared_at is not None for one in of), count) for person, of in own.items()}

    def left_out(self, young_people: Collection[str]) -> set[str]:
        """Return who said no to keeping it to themselves: they are told no names, and are not asked again."""
        agreement = agreement_of(self.project.file)
        return {one for one in young_people if agreement.get(one) is Agreed.NO}

    def begin(self, acting: Acting, young_person_id: str) -> None:
        """Begin their turn; who declared before finds it there.

        Raises:
            RuleBrokenError: they have not agreed to keep it to themselves, or there are no tenderers.
        """
        check_may_be_told(self.project.file, young_person_id)
        super().begin(acting, young_person_id)


def _told(declared: int, count: int) -> HowFar:
    done = declared >= count
    words = "declared" if done else f"{declared} of {count} declared"
    return HowFar(words, "has it now", share=declared / max(1, count), done=done)
