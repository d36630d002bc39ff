"""How long a commission file is kept."""

from datetime import date

from workshop_app.domain.times import checked_day

YEARS_AFTER_CONTRACT = 3
"""For so long a council keeps the records that explain its decisions (Procurement Act 2023, section 98)."""


def usual_keep_until(contract_on: str, inspected_on: str = "") -> str:
    """Return the day until which a file is usually kept.

    It is the later of three years after the contract and the inspection by young people after its first 12 months.

    Args:
        contract_on: the day of the contract, as YYYY-MM-DD; "" if it is not known yet.
        inspected_on: the day of that inspection, or for which it is planned; "" stands for 12 months after the
            contract.

    Returns:
        YYYY-MM-DD; "" while the day of the contract is not known.

    Raises:
        RuleBrokenError: one of them is no day.
    """
    if not contract_on:
        return ""
    contract = date.fromisoformat(checked_day(contract_on))
    inspection = date.fromisoformat(checked_day(inspected_on)) if inspected_on else _years_after(contract, 1)
    return max(_years_after(contract, YEARS_AFTER_CONTRACT), inspection).isoformat()


def has_passed(keep_until: str, today: str) -> bool:
    """Tell whether the day until which a file is kept is over; it is not where none was set."""
    return bool(keep_until) and keep_until < today


def _years_after(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        # 29 February has no such day in most years.
        return day.replace(year=day.year + years, month=3, day=1)
