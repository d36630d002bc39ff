"""What the group said of a tenderer together, from which somebody may differ."""

from dataclasses import dataclass

from workshop_app.domain.feedback import Remark, Verdict
from workshop_app.domain.setting_aside import is_hidden
from workshop_app.record.setting_aside import in_no_list
from workshop_app.record.taking_back import taken_back
from workshop_app.store import Reading


@dataclass(frozen=True, slots=True)
class SaidTogether:
    """The group's own remarks and answers on one tenderer, without those that are set aside or taken back."""

    remarks: list[Remark]
    verdicts: list[Verdict]


def said_together(file: Reading, tenderer_id: str) -> SaidTogether:
    """Return what the group said of a tenderer, and answered."""
    unseen, gone = in_no_list(file, Remark), taken_back(file)
    remarks = file.all(Remark, tenderer_id=tenderer_id, by_group=True)
    verdicts = file.all(Verdict, tenderer_id=tenderer_id, young_person_id=None)
    return SaidTogether(
        [one for one in remarks if one.id not in unseen and not is_hidden(one)],
        [one for one in verdicts if one.id not in gone],
    )
