"""The young people's individual turns at the group's sort: what the record says of them, and what changes it."""

from workshop_app.actions import turns
from workshop_app.domain.sorting import Placement, Sort
from workshop_app.record.sorts import cards_of, group_sort_of
from workshop_app.store import Acting
from workshop_app.ui.activities.turn import IS_DONE, HowFar, TurnKind


class SortTurns(TurnKind):
    """Turns at sorting the cards alone. One that was begun is a sort of its own, beside the group's."""

    takes_out = True

    def sort_of(self, young_person_id: str) -> Sort | None:
        """Return a young person's individual turn; None before it was begun."""
        group_sort = group_sort_of(self.project.file, self.activity.id)
        if group_sort is None or not young_person_id:
            return None
        return self.project.file.find(Sort, together_id=group_sort.id, young_person_id=young_person_id)

    def are_open(self) -> bool:
        """Tell whether the group's sort is there, whose categories they use."""
        return group_sort_of(self.project.file, self.activity.id) is not None

    def how_far(self) -> dict[str, HowFar]:
        """Return how many of the cards each has placed."""
        file = self.project.file
        group_sort = group_sort_of(file, self.activity.id)
        turns = [] if group_sort is None else file.all(Sort, together_id=group_sort.id)
        up = {one.id for one in cards_of(file, group_sort)} if turns else set()
        return {turn.young_person_id: self._how_far(turn, up) for turn in turns if turn.young_person_id is not None}

    def _how_far(self, turn: Sort, up: set[str]) -> HowFar:
        if turn.finished_at is not None:
            return IS_DONE
        placed = sum(one.card in up for one in self.project.file.all(Placement, sort_id=turn.id))
        words = f"{placed} of {len(up)} placed"
        return HowFar(f"not done yet: {words}", f"has it now: {words}", placed / len(up) if up else 0.0)

    def is_under_way(self, young_person_id: str) -> bool:
        """Tell whether their turn was begun and is not finished."""
        turn = self.sort_of(young_person_id)
        return turn is not None and turn.finished_at is None

    def begin(self, acting: Acting, young_person_id: str) -> None:
        """Begin their turn, if it was not begun yet."""
        group_sort = group_sort_of(self.project.file, self.activity.id)
        if group_sort is not None and self.sort_of(young_person_id) is None:
            turns.begin_individual_turn(acting, group_sort.id, young_person_id)

    def finish(self, acting: Acting, young_person_id: str, *, name_agreed: bool) -> None:
        """Record that they are done, and whether their name may show beside where they put the cards."""
        turn = self.sort_of(young_person_id)
        if turn is not None:
            turns.end_individual_turn(acting, turn.id, name_agreed=name_agreed)

    def go_on(self, acting: Acting, young_person_id: str) -> None:
        """Let them go on who were done."""
        turn = self.sort_of(young_person_id)
        if turn is not None:
            turns.go_on_with_individual_turn(acting, turn.id)

    def take_out(self, acting: Acting, young_person_id: str) -> None:
        """Take their turn out, with where they put the cards and the categories they made."""
        turn = self.sort_of(young_person_id)
        if turn is not None:
            turns.remove_individual_turn(acting, turn.id)
