"""The turns in which each young person says whether they agree to what a briefing asks of them."""

from workshop_app.domain.fairness import BriefingPart
from workshop_app.record.fairness import agreement_of
from workshop_app.record.people import young_people_here
from workshop_app.record.settings import briefing_settings
from workshop_app.ui.activities.remembered_turn import RememberedTurns
from workshop_app.ui.activities.turn import HowFar

_ANSWERED = HowFar("answered", "has it now, to see their answer again", share=1.0, done=True)
_BEFORE = HowFar("answered before", "has it now", share=1.0, done=True)


class AgreeTurns(RememberedTurns):
    """Turns at agreeing, or not. The record knows of a turn once its answer is given."""

    def are_open(self) -> bool:
        """Tell whether there is anything to agree to."""
        return self.project.has_file and briefing_settings(self.activity).agree != ""

    def how_far(self) -> dict[str, HowFar]:
        """Return who has answered, here or at an earlier briefing, and is not asked again; never what."""
        file = self.project.file
        before = agreement_of(file)
        here = young_people_here(file, self.activity.session_id)
        parts = file.all(BriefingPart, activity_id=self.activity.id)
        return {one.id: _BEFORE for one in here if one.id in before} | {
            one.young_person_id: _ANSWERED for one in parts if one.agreed is not None
        }
