"""Gathers whom each young person found strongest, that it was asked, and to whom the paper on it was offered."""

from workshop_app.domain.feedback import Strongest, StrongestOffer
from workshop_app.exports.gathered import GatheredStrongest, GatheredStrongestAsked, GatheredStrongestOffer, Voice
from workshop_app.exports.gathering.basis import Basis
from workshop_app.record.fairness import may_answer_on, who_gives_no_answers
from workshop_app.record.people import who_came
from workshop_app.record.strongest import asked_whom_strongest


def strongest(basis: Basis) -> list[GatheredStrongest]:
    """Gather whom each young person found strongest, by the ids of their answers, which are random."""
    tenderers = {tenderer.id: tenderer.name for tenderer in basis.tenderers}
    found = _answers(basis)
    there = basis.at_sessions(one.session_id for one in found)
    names = {} if there & _barred(basis) else basis.names(there, (one.young_person_id for one in found))
    return [
        GatheredStrongest(
            session=basis.sessions[one.session_id].title,
            session_number=basis.session_numbers[one.session_id],
            answer=one.answer,
            tenderer=tenderers[one.tenderer_id] if one.tenderer_id else "",
            tenderer_number=basis.tenderer_numbers[one.tenderer_id] if one.tenderer_id else None,
            voice=basis.voice(one, names) or Voice(wording="", said_by=names.get(one.young_person_id)),
        )
        for one in found
    ]


def strongest_asked(basis: Basis) -> list[GatheredStrongestAsked]:
    """Gather in which sessions it was asked, how many were there and how many answered, whatever they said."""
    answers = _answers(basis)
    asked = asked_whom_strongest(basis.file)
    gathered = []
    for session in basis.sessions.values():
        if session.id not in asked:
            continue
        answered = {one.young_person_id for one in answers if one.session_id == session.id}
        gathered.append(
            GatheredStrongestAsked(
                session=session.title,
                session_number=basis.session_numbers[session.id],
                asked_on=basis.held_on(session),
                present=len(who_came(basis.file, session.id) | answered),
                answered=len(answered),
            )
        )
    return gathered


def strongest_offers(basis: Basis) -> list[GatheredStrongestOffer]:
    """Gather when and by whom the paper was offered, and what became of it."""
    return [
        GatheredStrongestOffer(
            offered_on=one.offered_on,
            offered_by=one.offered_by,
            outcome=one.outcome,
            outcome_on=one.outcome_on,
            outcome_by=one.outcome_by,
            outcome_why=one.outcome_why,
            told_back_on=one.told_back_on,
            told_back_by=one.told_back_by,
        )
        for one in basis.file.all(StrongestOffer)
    ]


def _barred(basis: Basis) -> set[str]:
    """Return who gives no answers on some tenderer: names beside the others would tell that theirs is missing."""
    return {who for tenderer in basis.tenderers for who in who_gives_no_answers(basis.file, tenderer.id)}


def _answers(basis: Basis) -> list[Strongest]:
    """Return the answers that leave: not who named a tenderer on which, as was decided since, they give none."""
    found = [
        one
        for one in basis.not_taken_back(basis.file.all(Strongest))
        if one.tenderer_id is None or may_answer_on(basis.file, one.young_person_id, one.tenderer_id)
    ]
    return sorted(found, key=lambda one: basis.outside(one.id))
