"""The short game on being fair: where both windows are in it. Where it stands is kept like half-typed words, outlives a
restart, and is nothing that anybody said; nothing scores.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from workshop_app.domain.drafts import game_key
from workshop_app.domain.sessions import Activity
from workshop_app.record.settings import briefing_settings
from workshop_app.ui.project.project import Project

if TYPE_CHECKING:
    from workshop_app.plans.plan import SituationPlan

OPENING, SITUATION, WHY, FACTORS = "", "situation", "why", "factors"
"""The parts of the briefing that the wall shows, besides the turns at agreeing."""


@dataclass(frozen=True, slots=True)
class Step:
    """Where the game is: at the opening page, at a situation with or without its why, or at the factors."""

    part: str = OPENING
    number: int = 0


class FairGame:
    """Where the game of one briefing is, and going on and back in it.

    Attributes:
        situations: what is talked over, in order.
        may_use, may_not: what one may go by, and what not.
    """

    def __init__(self, project: Project, activity: Activity) -> None:
        settings = briefing_settings(activity)
        self._project = project
        self._activity = activity
        self.situations = settings.situations
        self.may_use = [one.factor for one in settings.factors if one.use == "may be used"]
        self.may_not = [one.factor for one in settings.factors if one.use == "may not"]

    @property
    def _steps(self) -> list[Step]:
        ends = [Step(FACTORS)] if self.may_use or self.may_not else []
        return [Step(), *(Step(SITUATION, number) for number in range(len(self.situations))), *ends]

    def now(self) -> Step:
        """Return where it is; while it is at something else, such as somebody's turn, at its opening page."""
        parts = self._project.wall_parts
        part = parts.part(self._activity.id)
        return self._stood() if part == OPENING else self._step(part, parts.detail(self._activity.id))

    def _stood(self) -> Step:
        """Return where it stood last, also before a restart or somebody's turn."""
        part, _, number = self._project.drafts.get(game_key(self._activity.id)).partition(" ")
        return self._step(part, number)

    def _step(self, part: str, number: str) -> Step:
        if part == FACTORS and (self.may_use or self.may_not):
            return Step(FACTORS)
        if part in (SITUATION, WHY) and number.isdecimal() and int(number) < len(self.situations):
            return Step(part, int(number))
        return Step()

    def at(self, step: Step) -> "SituationPlan | None":
        """Return the situation of a step, if it is one."""
        return self.situations[step.number] if step.part in (SITUATION, WHY) else None

    def place(self) -> int:
        """Return which step it is, from 0, with or without the why."""
        return self._place_of(self.now())

    def following(self) -> int:
        """Return which step comes next: after turns, the one at which it stood before them."""
        place = self.place()
        stood = self._place_of(self._stood())
        return stood if place == 0 and stood > 0 else place + 1

    def _place_of(self, step: Step) -> int:
        return self._steps.index(Step(SITUATION, step.number) if step.part == WHY else step)

    def last(self) -> int:
        """Return which is the last step."""
        return len(self._steps) - 1

    def go_to(self, place: int) -> None:
        """Go to a step, where there is one: to a situation without its why."""
        if 0 <= place <= self.last():
            self._show(self._steps[place])

    def show_why(self) -> None:
        """Show why, of the situation it is at."""
        now = self.now()
        if now.part == SITUATION:
            self._show(Step(WHY, now.number))

    def _show(self, step: Step) -> None:
        if self._project.room_is_at(self._activity.id):
            self._project.drafts.keep(game_key(self._activity.id), f"{step.part} {step.number}" if step.part else "")
            self._project.wall_parts.choose(self._activity.id, step.part, str(step.number))
