"""Gathers what stands around the words of a pack: its cover, what is not in it in figures, and who saw what."""

from workshop_app.domain.occasions import Occasion, OccasionKind
from workshop_app.domain.packs import FEEDBACK_PACK, SPECIFICATION
from workshop_app.domain.statements import Statement, StatementState
from workshop_app.domain.tendering import Criterion, Presentation
from workshop_app.domain.times import local_day
from workshop_app.exports.gathered_around import GatheredAround, GatheredCriterion, GatheredMeeting
from workshop_app.exports.gathering.basis import Basis
from workshop_app.exports.gathering.days_set_aside import days_set_aside, set_aside_beside
from workshop_app.record.commission import commission_of
from workshop_app.record.history import clock_is_before_the_record
from workshop_app.record.occasions import occasion_of, who_was_at
from workshop_app.record.packs import handed_over_before, version_from
from workshop_app.record.presentations import held_presentation
from workshop_app.record.setting_aside import in_no_list


def around(basis: Basis) -> GatheredAround:
    """Gather what the commission says of packs, the criteria, the order of presenting, and what is left out."""
    file, commission = basis.file, commission_of(basis.file)
    before = handed_over_before(file, FEEDBACK_PACK, file.head_digest)
    specified = handed_over_before(file, SPECIFICATION, file.head_digest)
    gone = in_no_list(file, Statement)
    statements = [one for one in file.all(Statement) if one.id not in gone]
    return GatheredAround(
        reference=commission.reference,
        handling=commission.handling,
        answers_by=commission.answers_by,
        answers_on=commission.answers_on,
        tender_documents_say=commission.tender_documents_say,
        tender_documents_on=commission.tender_documents_on,
        questions_go_said_by=commission.questions_go_said_by,
        questions_go_on=commission.questions_go_on,
        specification_version=version_from(specified),
        specification_handed_over_on=local_day(specified[-1].issued_at) if specified else "",
        version=version_from(before),
        handed_over_on=local_day(before[-1].issued_at) if before else "",
        criteria=[
            GatheredCriterion(number=number, name=one.name, plain_words=one.plain_words)
            for number, one in enumerate(file.all(Criterion), start=1)
        ],
        in_order_of_presenting=_in_order_of_presenting(basis),
        meetings={basis.tenderer_numbers[one.id]: _meetings(basis, one.id) for one in basis.tenderers},
        waiting=sum(one.state is StatementState.WAITING for one in statements),
        statements_set_aside=sum(one.state is StatementState.SET_ASIDE for one in statements),
        other_words_set_aside=len(set_aside_beside(basis)),
        set_aside_on=days_set_aside(basis),
        clock_set_back=clock_is_before_the_record(file),
    )


def _in_order_of_presenting(basis: Basis) -> list[int]:
    begun = basis.file.when_given(Presentation, "presenting_started_at")
    held = [one for each in basis.tenderers if (one := held_presentation(basis.file, each.id)) is not None]
    held.sort(key=lambda one: (begun.get(one.id, 0), one.presenting_started_at or ""))
    return [basis.tenderer_numbers[one.tenderer_id] for one in held]


def _meetings(basis: Basis, tenderer_id: str) -> list[GatheredMeeting]:
    """Gather the occasions of one tenderer; a presentation that began is one though nothing was said on it."""
    file = basis.file
    occasions = file.all(Occasion, tenderer_id=tenderer_id)
    held = held_presentation(file, tenderer_id)
    if held is not None:
        presented = occasion_of(file, tenderer_id, OccasionKind.PRESENTATION, held.session_id)
        occasions += [] if presented.id else [presented]
    kinds = list(OccasionKind)
    occasions.sort(key=lambda one: (kinds.index(one.kind), one.held_on, one.position))
    return [
        GatheredMeeting(kind=one.kind, held_on=one.held_on, seen_by=len(who_was_at(file, one)) or None)
        for one in occasions
        if one.kind is not OccasionKind.PRESENTATION or (held is not None and held.session_id == one.session_id)
    ]
