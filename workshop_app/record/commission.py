"""Which commission a file holds."""

from workshop_app.domain.commission import Commission
from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.wording import is_empty
from workshop_app.store import Reading


def present_provider(file: Reading) -> list[str]:
    """Return the names by which whoever runs the present service is known; none where nobody gave any."""
    commission = file.find(Commission)
    return [] if commission is None else [one for one in commission.present_provider.split("\n") if one.strip()]


def safeguarding_lead(file: Reading) -> str:
    """Return the name of the safeguarding lead and how to reach them, a line each; "" where nobody was named."""
    commission = file.find(Commission)
    said = () if commission is None else (commission.safeguarding_name, commission.safeguarding_contact)
    return "\n".join(one for one in said if not is_empty(one))


def commission_of(file: Reading) -> Commission:
    """Return the commission in ``file``.

    Raises:
        RuleBrokenError: the file is still empty.
    """
    commission = file.find(Commission)
    if commission is None:
        raise RuleBrokenError(f"“{file.path.name}” holds no commissioning project yet. Start one first.")
    return commission


def secret_of(file: Reading) -> str:
    """Return what only the file knows and what leaves is numbered and named by: the id of the commission.

    It stands in nothing that leaves. "" while the file is empty.
    """
    commission = file.find(Commission)
    return "" if commission is None else commission.id
