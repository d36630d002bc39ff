"""Which commission a file holds."""

from workshop_app.domain.commission import Commission
from workshop_app.domain.errors import RuleBrokenError
from workshop_app.store import Reading


def commission_of(file: Reading) -> Commission:
    """Return the commission in ``file``.

    Raises:
        RuleBrokenError: the file is still empty.
    """
    commission = file.find(Commission)
    if commission is None:
        raise RuleBrokenError(f"“{file.path.name}” holds no commissioning project yet. Start one first.")
    return commission
