"""Gathers from a commission file what may leave the room."""

from collections.abc import Iterable
from dataclasses import replace

from workshop_app.domain.commission import Commission
from workshop_app.domain.feedback import Evaluation
from workshop_app.domain.packs import Certificate, Identifying
from workshop_app.domain.people import AdultRole, ConsentPurpose, RealName, Recipient, YoungPerson
from workshop_app.domain.sessions import Session
from workshop_app.domain.sorting import PickOf
from workshop_app.domain.tendering import minutes_between
from workshop_app.domain.times import utc_text
from workshop_app.domain.who_uses import uses_told
from workshop_app.exports.gathered import Gathered, GatheredCertificate, GatheredEvaluation, GatheredSession
from workshop_app.exports.gathering.around import around
from workshop_app.exports.gathering.attachments import attachments
from workshop_app.exports.gathering.basis import Basis
from workshop_app.exports.gathering.left_out import private_remarks, private_turns, set_aside
from workshop_app.exports.gathering.objections import objections
from workshop_app.exports.gathering.strongest import strongest, strongest_asked, strongest_offers
from workshop_app.exports.gathering.taken_back import taken_back_since
from workshop_app.exports.gathering.tenderers import Tenderers
from workshop_app.exports.gathering.words import Words
from workshop_app.record.attachments import may_leave
from workshop_app.record.commission import commission_of
from workshop_app.record.people import roles_at, who_agreed, who_came
from workshop_app.record.planned_time import minutes_of_each
from workshop_app.record.slots import told_of_order
from workshop_app.store import CommissionFile


def gather_for(file: CommissionFile, recipients: Iterable[Recipient]) -> dict[Recipient, Gathered]:
    """Gather what may leave the room for each of several readers: once where names and attachments are the same.

    Refusals are those of ``gather``.
    """
    found: dict[tuple[frozenset[str], frozenset[str]], Gathered] = {}
    gathered = {}
    for recipient in recipients:
        agreeing = who_agreed(file, ConsentPurpose.WORDS_NAMED, recipient)
        leaving = agreeing, frozenset(one.id for one in may_leave(file, recipient))
        if leaving not in found:
            found[leaving] = gather(file, recipient)
        gathered[recipient] = replace(found[leaving], recipient=recipient)
    return gathered


def gather(file: CommissionFile, recipient: Recipient = Recipient.PANEL) -> Gathered:
    """Gather what may leave the room from ``file``.

    Words stand in order of prompt, then of their ids. Ids are random, so the order tells nobody who spoke when,
    and what one young person said of one tenderer cannot be linked to what they said of the next.

    Args:
        file: the open file.
        recipient: who is to read it: names stand beside words only where those concerned agreed to this reader.

    Raises:
        DoesNotCheckError: the file does not check, so no digest in a pack would pin it.
        RuleBrokenError: the file is still being checked, or holds no commission yet.
    """
    file.must_check()
    basis = Basis(file, recipient)
    words = Words(basis)
    on_tenderers = Tenderers(basis)
    commission = commission_of(file)
    came = who_came(file)
    categories = words.categories()
    sorted_ids = {one.id for category in categories for one in category.statements}
    turns, chose = private_turns(basis)
    tenderers = [on_tenderers.tenderer(one) for one in basis.tenderers]
    return Gathered(
        commission_id=basis.outside(commission.id),
        title=commission.title,
        service=commission.service,
        council=commission.council,
        about_whom=commission.about_whom,
        head_digest=file.head_digest,
        actions=len(file.actions()),
        made_at=utc_text(file.clock()),
        recipient=recipient,
        young_people=len(came),
        sessions=[_session(basis, one) for one in basis.sessions.values() if one.started_at],
        statements=list(words.statements.values()),
        categories=categories,
        unsorted=[
            one for row_id, one in words.statements.items() if one.id not in sorted_ids and row_id not in words.titles
        ],
        titles=[one for row_id, one in words.statements.items() if row_id in words.titles],
        key_aspect=words.pick(PickOf.KEY_ASPECT),
        presentation_title=words.pick(PickOf.TITLE),
        specification=[words.line(one) for one in basis.lines],
        questions=[words.question(one) for one in basis.questions],
        tenderers=tenderers,
        order_told=told_of_order(file),
        kept_private=private_remarks(basis),
        uses=uses_told([one.uses for one in file.all(YoungPerson) if one.id in came]),
        set_aside=set_aside(basis),
        private_turns=turns,
        turns_with_a_choice=chose,
        strongest=strongest(basis),
        strongest_asked=strongest_asked(basis),
        strongest_offers=strongest_offers(basis),
        evaluations=_evaluations(basis),
        objections=objections(basis),
        attachments=attachments(basis, set(words.statements)),
        planned_minutes=minutes_of_each(file),
        paper_sort=words.paper_sort(),
        certificates=_certificates(basis, commission),
        decided=file.all(Identifying),
        taken_back=taken_back_since(basis),
        around=around(basis),
    )


def _session(basis: Basis, session: Session) -> GatheredSession:
    roles: dict[str, int] = dict.fromkeys(AdultRole, 0)
    for role in roles_at(basis.file, session.id).values():
        roles[role] += 1
    return GatheredSession(
        number=basis.session_numbers[session.id],
        title=session.title,
        held_on=basis.held_on(session),
        place=session.place,
        young_people=len(who_came(basis.file, session.id)),
        adults={role: number for role, number in roles.items() if number},
        minutes=minutes_between(session.started_at, session.ended_at),
    )


def _evaluations(basis: Basis) -> list[GatheredEvaluation]:
    found = sorted(
        basis.not_taken_back(basis.file.all(Evaluation)),
        key=lambda one: (basis.sessions[one.session_id].position, basis.outside(one.id)),
    )
    return [
        GatheredEvaluation(
            id=basis.outside(one.id),
            session=basis.sessions[one.session_id].title,
            session_number=basis.session_numbers[one.session_id],
            enjoyed=one.enjoyed,
            understood=one.understood,
            wording=wording,
            origin=origin,
        )
        for one in found
        for wording, origin in [basis.unnamed(one)]
    ]


def _certificates(basis: Basis, commission: Commission) -> list[GatheredCertificate]:
    real_names = {one.young_person_id: one.name for one in basis.file.all(RealName)}
    found = sorted(basis.file.all(Certificate), key=lambda one: basis.people[one.young_person_id].position)
    return [
        GatheredCertificate(
            real_name=real_names.get(one.young_person_id, basis.people[one.young_person_id].alias),
            achievement=one.achievement,
            service=commission.service if one.names_service else "",
            council=commission.council,
            signatory=one.signatory,
            signatory_role=one.signatory_role,
            awarded_on=one.awarded_on,
        )
        for one in found
    ]
