"""Gathers what is not in a pack, in figures, and how feedback was given; never a word of it."""

from workshop_app.domain.feedback import IndividualTurn, Remark, RemarkState
from workshop_app.domain.naming_people import names_one_of
from workshop_app.domain.quoting import gives_away
from workshop_app.exports.gathered import GatheredSetAside, GatheredWhySetAside
from workshop_app.exports.gathering.basis import Basis
from workshop_app.record.people import called_alike, names_of_young_people
from workshop_app.record.setting_aside import in_no_list


def set_aside(basis: Basis) -> list[GatheredSetAside]:
    """Gather how many remarks an adult set aside with a reason, tenderer by tenderer, and why.

    A reason that gives away some of the words, or names a young person, stays in the record.

    Those that were taken back or that other words stand for are not among them, nor those set aside as unfair, which
    are counted on their own.
    """
    gone = in_no_list(basis.file, Remark)
    aside = [
        one for one in basis.file.all(Remark, state=RemarkState.SET_ASIDE) if not one.unfair and one.id not in gone
    ]
    names, others = names_of_young_people(basis.file), called_alike(basis.file)

    def may_be_told(one: Remark) -> bool:
        said = f"{one.wording}\n{one.evidence}"
        return not gives_away(one.set_aside_reason, said) and not names_one_of(one.set_aside_reason, names, others)

    return [
        GatheredSetAside(
            tenderer=tenderer.name,
            tenderer_number=basis.tenderer_numbers[tenderer.id],
            number=len(ours),
            whys=[
                GatheredWhySetAside(wording=why)
                for why in sorted({one.set_aside_reason.strip() for one in ours if may_be_told(one)})
            ],
            untold=sum(not may_be_told(one) for one in ours),
        )
        for tenderer in basis.tenderers
        if (ours := [one for one in aside if one.tenderer_id == tenderer.id])
    ]


def private_remarks(basis: Basis) -> int:
    """Return how many remarks are private; none that was taken back, put right, or made from words kept safe."""
    gone = in_no_list(basis.file, Remark)
    return sum(one.id not in gone for one in basis.file.all(Remark, state=RemarkState.PRIVATE))


def private_turns(basis: Basis) -> tuple[int, int]:
    """Return how many private turns on tenderers were finished, and in how many of them it was chosen what to share."""
    finished = [
        one
        for one in basis.file.all(IndividualTurn)
        if one.finished_at is not None and basis.activities[one.activity_id].tenderer_id is not None
    ]
    return len(finished), sum(one.chose_at is not None for one in finished)
