"""Gathers what was said of each tenderer: presentations, remarks, verdicts, and who was found strongest."""

from collections import defaultdict
from dataclasses import replace

from workshop_app.domain.feedback import Remark, RemarkKind, RemarkState, Strongest, Verdict
from workshop_app.domain.occasions import Occasion, OccasionKind
from workshop_app.domain.setting_aside import as_seen
from workshop_app.domain.specification import SpecificationLine
from workshop_app.domain.tendering import (
    AskedQuestion,
    Presentation,
    Response,
    Tenderer,
    minutes_between,
)
from workshop_app.exports.gathered import (
    GatheredAskedQuestion,
    GatheredPresentation,
    GatheredRemark,
    GatheredResponse,
    GatheredStrongest,
    GatheredTenderer,
    GatheredVerdict,
    GatheredVerdictWords,
    Origin,
    Voice,
)
from workshop_app.exports.gathering.basis import Basis, Names
from workshop_app.record.made_from import hidden_lines, hidden_questions
from workshop_app.record.occasions import occasion_of, who_was_at
from workshop_app.record.people import who_came
from workshop_app.record.presentations import held_presentation
from workshop_app.record.verdicts import counted


def _in_order(occasion: Occasion) -> tuple[int, str, int]:
    """Return what sorts occasions: what was written, then visits, then presentations, each by its day."""
    return list(OccasionKind).index(occasion.kind), occasion.held_on, occasion.position


class Tenderers:
    """What was said of each tenderer."""

    def __init__(self, basis: Basis) -> None:
        self.basis = basis

    def tenderer(self, tenderer: Tenderer) -> GatheredTenderer:
        """Gather everything said of one tenderer, and what it wrote."""
        shared = self.basis.file.all(Remark, tenderer_id=tenderer.id, state=RemarkState.SHARED)
        remarks = sorted(shared, key=lambda one: one.id)
        verdicts = self.basis.not_taken_back(self.basis.file.all(Verdict, tenderer_id=tenderer.id))
        slots = self.basis.file.all(Presentation, tenderer_id=tenderer.id)
        held = held_presentation(self.basis.file, tenderer.id)
        occasions = {one.id: one for one in self.basis.file.all(Occasion, tenderer_id=tenderer.id)}
        names = self._names_on_tenderer(held, remarks, verdicts, occasions)

        def of_kind(kind: RemarkKind) -> list[GatheredRemark]:
            return [
                GatheredRemark(
                    kind=one.kind,
                    voice=voice,
                    evidence=one.evidence,
                    criterion=self.basis.criteria.get(one.criterion_id or "", ""),
                    occasion=occasions[one.occasion_id].kind,
                    occasion_on=occasions[one.occasion_id].held_on,
                )
                for one in remarks
                if one.kind is kind and (voice := self.basis.voice(one, names)) is not None
            ]

        presentation = held or next(iter(slots), None)
        hidden = hidden_lines(self.basis.file)
        versions = {one.id: one for one in self.basis.file.all(SpecificationLine) if one.id not in hidden}
        latest = {one.id for one in self.basis.lines}
        responses = self.basis.file.all(Response, tenderer_id=tenderer.id)
        return GatheredTenderer(
            number=self.basis.tenderer_numbers[tenderer.id],
            name=tenderer.name,
            presentation=self._presentation(presentation) if presentation else None,
            strengths=of_kind(RemarkKind.STRENGTH),
            weaknesses=of_kind(RemarkKind.WEAKNESS),
            explore=of_kind(RemarkKind.EXPLORE),
            verdicts=[
                one
                for occasion in sorted(occasions.values(), key=_in_order)
                for one in self._verdicts(
                    occasion, [each for each in verdicts if each.occasion_id == occasion.id], versions, names
                )
            ],
            responses=sorted(
                (
                    GatheredResponse(
                        line=self.basis.line_numbers[one.specification_line_id],
                        asked=versions[one.specification_line_id].wording,
                        wording=one.wording,
                        to_earlier=one.specification_line_id not in latest,
                    )
                    for one in responses
                    if one.specification_line_id in versions
                ),
                key=lambda one: one.line,
            ),
        )

    def _presentation(self, presentation: Presentation) -> GatheredPresentation:
        hidden = hidden_questions(self.basis.file)
        asked = [
            one
            for one in self.basis.file.all(AskedQuestion, presentation_id=presentation.id)
            if one.question_id not in hidden
        ]
        asked_ids = {one.question_id for one in asked}
        return GatheredPresentation(
            held_on=self.basis.held_on(self.basis.sessions[presentation.session_id]),
            planned_presenting_minutes=presentation.planned_presenting_minutes,
            planned_question_minutes=presentation.planned_question_minutes,
            presenting_minutes=minutes_between(presentation.presenting_started_at, presentation.presenting_ended_at),
            question_minutes=minutes_between(presentation.questions_started_at, presentation.questions_ended_at),
            asked=[
                GatheredAskedQuestion(
                    number=self.basis.question_numbers.get(one.question_id or ""),
                    wording=as_seen(one).wording,
                    answer=answer,
                    origin=origin,
                )
                for one in asked
                for answer, origin in [self.basis.unnamed(one)]
            ],
            not_asked=[self.basis.question_numbers[one.id] for one in self.basis.questions if one.id not in asked_ids],
        )

    def _names_on_tenderer(
        self, held: Presentation | None, remarks: list[Remark], verdicts: list[Verdict], occasions: dict[str, Occasion]
    ) -> Names:
        """Return the names that may stand beside what was said of one tenderer.

        Who saw the presentation counts, who was on any other occasion that something was said on, and who was at
        another session in which a remark was made; without a presentation, who was at the sessions in which anything
        was said.
        """
        file, basis = self.basis.file, self.basis
        met = {occasions[one.occasion_id] for one in remarks} | {occasions[one.occasion_id] for one in verdicts}
        sessions = {one.session_id for one in remarks}
        if held is None:
            sessions |= {one.session_id for one in verdicts}
        else:
            met.add(occasion_of(file, held.tenderer_id, OccasionKind.PRESENTATION, held.session_id))
            sessions.discard(held.session_id)
        seen_by = basis.at_sessions(sessions).union(*(basis.recorded_or_anybody(who_was_at(file, one)) for one in met))
        speakers = [*(one.said_by for one in remarks), *(one.young_person_id for one in verdicts)]
        return basis.names(seen_by, speakers)

    def _verdicts(
        self, occasion: Occasion, verdicts: list[Verdict], versions: dict[str, SpecificationLine], names: Names
    ) -> list[GatheredVerdict]:
        about: dict[tuple[str | None, str | None], list[Verdict]] = defaultdict(list)
        for one in sorted(verdicts, key=lambda one: one.id):
            about[one.category_id, one.specification_line_id].append(one)
        gathered = []
        if (None, None) in about:
            gathered.append(self._verdict(occasion, "Overall", "overall", about[None, None], names))
        for category in self.basis.categories.values():
            if (category.id, None) in about:
                judged = self._verdict(occasion, category.name, "category", about[category.id, None], names)
                gathered.append(replace(judged, category_number=self.basis.category_numbers[category.id]))
        for line in sorted(versions.values(), key=lambda one: self.basis.line_numbers[one.id]):
            if (None, line.id) in about:
                judged = self._verdict(occasion, line.wording, "line", about[None, line.id], names)
                gathered.append(replace(judged, line=self.basis.line_numbers[line.id]))
        return gathered

    def _verdict(
        self,
        occasion: Occasion,
        about: str,
        scope: str,
        given: list[Verdict],
        names: Names,
    ) -> GatheredVerdict:
        group = next((one for one in given if one.young_person_id is None), None)
        group_wording, group_origin = ("", Origin()) if group is None else self.basis.unnamed(group)
        return GatheredVerdict(
            about=about,
            scope=scope,
            occasion=occasion.kind,
            occasion_on=occasion.held_on,
            count=counted(self.basis.file, given),
            group=group.answer if group else None,
            group_wording=group_wording,
            group_origin=group_origin,
            words=[
                GatheredVerdictWords(answer=one.answer, voice=voice)
                for one in given
                if one.young_person_id is not None and (voice := self.basis.voice(one, names)) is not None
            ],
        )

    def strongest(self) -> tuple[list[GatheredStrongest], int]:
        """Gather whom each young person found strongest, and how many were there when that was asked.

        Whoever was there in two sessions in which it was asked counts twice, as they could answer twice.
        """
        tenderers = {tenderer.id: tenderer.name for tenderer in self.basis.tenderers}
        found = self.basis.not_taken_back(self.basis.file.all(Strongest))
        present = sum(len(who_came(self.basis.file, one)) for one in {one.session_id for one in found})
        names = self.basis.names(
            self.basis.at_sessions(one.session_id for one in found), (one.young_person_id for one in found)
        )
        gathered = [
            GatheredStrongest(
                session=self.basis.sessions[one.session_id].title,
                session_number=self.basis.session_numbers[one.session_id],
                answer=one.answer,
                tenderer=tenderers[one.tenderer_id] if one.tenderer_id else "",
                tenderer_number=self.basis.tenderer_numbers[one.tenderer_id] if one.tenderer_id else None,
                voice=self.basis.voice(one, names) or Voice(wording="", said_by=names.get(one.young_person_id)),
            )
            for one in found
        ]
        return gathered, present
