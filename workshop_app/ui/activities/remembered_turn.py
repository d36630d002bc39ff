"""Turns of which the record knows nothing before something of them is kept."""

from workshop_app.store import Acting
from workshop_app.ui.activities.turn import TurnKind


class RememberedTurns(TurnKind):
    """Turns that are under way from being handed over until they are left; it is remembered while the file is open.

    What is done in them is kept at once, and whoever had theirs finds it there again.
    """

    @property
    def _place(self) -> str:
        return f"turns handed over {self.activity.id}"

    def is_under_way(self, young_person_id: str) -> bool:
        """Tell whether it was handed over to them and they did not leave it."""
        return self.project.chosen.get(self._place, young_person_id) != ""

    def begin(self, acting: Acting, young_person_id: str) -> None:
        """Begin their turn; what they did before is there."""
        self.project.chosen.keep(self._place, young_person_id, "handed over")

    def finish(self, acting: Acting, young_person_id: str, *, name_agreed: bool) -> None:
        """What they did is kept by then, or they did nothing."""

    def go_on(self, acting: Acting, young_person_id: str) -> None:
        """Whoever had their turn may look at it again and change it."""

    def leave(self, young_person_id: str) -> None:
        """Take their turn off the wall."""
        self.project.chosen.keep(self._place, young_person_id, "")
        super().leave(young_person_id)
