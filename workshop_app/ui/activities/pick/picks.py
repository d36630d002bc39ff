"""Picking one of what there is to pick from: the same at both windows."""

from workshop_app.actions import picks
from workshop_app.domain.drafts import why_key
from workshop_app.domain.sessions import Activity
from workshop_app.domain.sorting import Pick, PickOf
from workshop_app.record.picks import Option, options, pick_by, thing_to_pick, why_picked
from workshop_app.store import Acting
from workshop_app.ui.project.project import Project

GROUP = "group"


class Picks:
    """What both windows do alike with the picks of one activity."""

    def __init__(self, project: Project, activity: Activity, pick_of: PickOf) -> None:
        self.project = project
        self.activity = activity
        self.pick_of = pick_of

    def options(self) -> list[Option]:
        """Return all there is to pick from."""
        return options(self.project.file, self.pick_of, self.activity.id)

    def picked(self, young_person_id: str | None) -> Pick | None:
        """Return the pick of one young person, or of the group."""
        return pick_by(self.project.file, self.pick_of, young_person_id)

    def thing_picked(self, young_person_id: str | None) -> str:
        """Return the id of what one young person, or the group, picked; "" for nothing."""
        pick = self.picked(young_person_id)
        return "" if pick is None else pick.thing

    def draft_key(self, young_person_id: str | None) -> str:
        """Return where a half-typed reason is kept."""
        return why_key(self.activity.id, young_person_id)

    def pick(self, thing: str, young_person_id: str | None, acting: Acting) -> None:
        """Pick a category, words or a line; the reason given for another becomes a draft again, to keep or to drop."""
        file = self.project.file
        old = self.picked(young_person_id)
        if thing == self.thing_picked(young_person_id):
            return

        def change() -> None:
            key = self.draft_key(young_person_id)
            why = why_picked(file, old)
            if why and not self.project.drafts.get(key):
                self.project.drafts.keep(key, why)
            picks.pick(
                acting,
                self.pick_of,
                **thing_to_pick(file, thing),
                young_person_id=young_person_id,
                session_id=self.activity.session_id,
            )

        self.project.attempt(change)

    def take_back(self, young_person_id: str | None, acting: Acting) -> None:
        """Take a pick back."""
        pick = self.picked(young_person_id)
        if pick is not None:
            self.project.attempt(lambda: picks.unpick(acting, pick.id))
