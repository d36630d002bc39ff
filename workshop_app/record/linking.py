"""Which shared remarks an officer says the published criterion of."""

from workshop_app.domain.feedback import Remark, RemarkState
from workshop_app.domain.setting_aside import is_hidden
from workshop_app.domain.tendering import Tenderer
from workshop_app.record.setting_aside import in_no_list
from workshop_app.store import Reading


def remarks_to_link(file: Reading) -> list[Remark]:
    """Return the shared remarks, tenderer by tenderer, by their random ids: never a private one, nor one set aside."""
    gone = in_no_list(file, Remark)
    return [
        one
        for tenderer in file.all(Tenderer)
        for one in sorted(file.all(Remark, tenderer_id=tenderer.id, state=RemarkState.SHARED), key=lambda one: one.id)
        if one.id not in gone and not is_hidden(one)
    ]
