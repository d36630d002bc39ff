"""Gathers what was said of each tenderer: presentations, remarks, verdicts."""

from collections import defaultdict
from dataclasses import replace

from workshop_app.domain.explore_ids import short_ids
from workshop_app.domain.feedback import AskedFirst, Dissent, Remark, RemarkKind, RemarkState, Verdict
from workshop_app.domain.occasions import Occasion, OccasionKind
from workshop_app.domain.setting_aside import as_seen, is_hidden
from workshop_app.domain.slot_time import MOMENT_IN_WORDS, corrected_moments, minutes_stood_still, minutes_used
from workshop_app.domain.specification import SpecificationLine
from workshop_app.domain.tendering import (
    AskedOutcome,
    AskedQuestion,
    Presentation,
    Response,
    SlotPart,
    SlotPause,
    Tenderer,
)
from workshop_app.domain.times import local_day
from workshop_app.domain.wording import is_empty
from workshop_app.exports.gathered import (
    GatheredAnswer,
    GatheredAskedQuestion,
    GatheredDissent,
    GatheredPresentation,
    GatheredRemark,
    GatheredResponse,
    GatheredTenderer,
    GatheredVerdict,
    GatheredVerdictWords,
    Origin,
    Voice,
)
from workshop_app.exports.gathering.basis import Basis, Names
from workshop_app.exports.gathering.brought import brought_by
from workshop_app.record.fairness import who_gives_no_answers
from workshop_app.record.made_from import hidden_lines, hidden_questions
from workshop_app.record.occasions import occasion_of, who_was_at
from workshop_app.record.presentations import held_presentation
from workshop_app.record.setting_aside import in_no_list
from workshop_app.record.slots import told_of_not_held, told_of_withdrawal
from workshop_app.record.taking_back import taken_back
from workshop_app.record.verdicts import counted


def _in_order(occasion: Occasion) -> tuple[int, str, int]:
    """Return what sorts occasions: what was written, then visits, then presentations, each by its day."""
    return list(OccasionKind).index(occasion.kind), occasion.held_on, occasion.position


class Tenderers:
    """What was said of each tenderer."""

    def __init__(self, basis: Basis) -> None:
        self.basis = basis
        # Of all that is in the file, so that what is put aside or taken back changes no other id.
        self._short_ids = short_ids([basis.outside(one.id) for one in basis.file.all(Remark, kind=RemarkKind.EXPLORE)])

    def tenderer(self, tenderer: Tenderer) -> GatheredTenderer:
        """Gather everything said of one tenderer, and what it wrote."""
        shared = self.basis.file.all(Remark, tenderer_id=tenderer.id, state=RemarkState.SHARED)
        remarks = sorted(shared, key=lambda one: self.basis.outside(one.id))
        verdicts = self.basis.not_taken_back(self.basis.file.all(Verdict, tenderer_id=tenderer.id))
        dissent = self._dissent(tenderer)
        aside = self._unfair(tenderer)
        slots = self.basis.file.all(Presentation, tenderer_id=tenderer.id)
        held = held_presentation(self.basis.file, tenderer.id)
        occasions = {one.id: one for one in self.basis.file.all(Occasion, tenderer_id=tenderer.id)}
        names = self._names_on_tenderer(tenderer, held, remarks, verdicts, dissent, occasions)

        # A slot that never began is no presentation, unless its clock was forgotten and questions were asked.
        presentation = held or next((one for one in slots if not one.not_held_why and self._was_asked(one)), None)
        not_held = [told_of_not_held(self.basis.file, one) for one in slots if one.not_held_why]
        hidden = hidden_lines(self.basis.file)
        versions = {one.id: one for one in self.basis.file.all(SpecificationLine) if one.id not in hidden}

        def of_kind(kind: RemarkKind) -> list[GatheredRemark]:
            found = (
                self._remark(one, occasions[one.occasion_id], versions, dissent, names)
                for one in remarks
                if one.kind is kind
            )
            return [one for one in found if one is not None]

        latest = {one.id for one in self.basis.lines}
        responses = self.basis.file.all(Response, tenderer_id=tenderer.id)
        return GatheredTenderer(
            number=self.basis.tenderer_numbers[tenderer.id],
            name=tenderer.name,
            presentation=self._presentation(presentation) if presentation else None,
            withdrew=told_of_withdrawal(tenderer),
            not_held=" ".join(one for one in not_held if one),
            strengths=of_kind(RemarkKind.STRENGTH),
            weaknesses=of_kind(RemarkKind.WEAKNESS),
            explore=of_kind(RemarkKind.EXPLORE),
            verdicts=[
                one
                for occasion in sorted(occasions.values(), key=_in_order)
                for one in self._verdicts(
                    occasion, [each for each in verdicts if each.occasion_id == occasion.id], versions, dissent, names
                )
            ],
            dissent=self._differing([one for one in dissent if one.remark_id is one.verdict_id is None], names),
            set_aside_as_unfair=len(aside),
            asked_before_setting_aside=sum(one.asked_first is AskedFirst.YES for one in aside),
            responses=sorted(
                (
                    GatheredResponse(
                        id=self.basis.outside(one.id),
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
            response_as_a_whole=next((one.wording for one in responses if one.specification_line_id is None), ""),
            brought=brought_by(self.basis, tenderer, presentation or next(iter(slots), None)),
        )

    def _is_recorded(self, occasion: Occasion) -> bool:
        """Tell whether the record has what was talked about: a presentation may never have begun."""
        if occasion.kind is not OccasionKind.PRESENTATION:
            return True
        slots = self.basis.file.all(Presentation, tenderer_id=occasion.tenderer_id)
        return any(
            one.presenting_started_at is not None or self._was_asked(one)
            for one in slots
            if occasion.session_id in (None, one.session_id)
        )

    def _was_asked(self, slot: Presentation) -> bool:
        asked = self.basis.file.all(AskedQuestion, presentation_id=slot.id)
        return any(one.outcome is not AskedOutcome.SKIPPED for one in asked)

    def _unfair(self, tenderer: Tenderer) -> list[Remark]:
        gone = in_no_list(self.basis.file, Remark)
        aside = self.basis.file.all(Remark, tenderer_id=tenderer.id, state=RemarkState.SET_ASIDE, unfair=True)
        return [one for one in aside if one.id not in gone]

    def _dissent(self, tenderer: Tenderer) -> list[Dissent]:
        """Return who differs; what they differ from in words that are in no pack, they differ from in all of it."""
        gone = taken_back(self.basis.file)
        shown = {
            one.id
            for one in self.basis.file.all(Remark, tenderer_id=tenderer.id, state=RemarkState.SHARED, by_group=True)
        }
        return [
            one if one.remark_id is None or one.remark_id in shown else replace(one, remark_id=None)
            for one in sorted(
                self.basis.file.all(Dissent, tenderer_id=tenderer.id), key=lambda one: self.basis.outside(one.id)
            )
            if one.id not in gone
        ]

    def _differing(self, dissent: list[Dissent], names: Names) -> list[GatheredDissent]:
        voices = ((one.id, self.basis.voice(one, names)) for one in dissent)
        return [
            GatheredDissent(id=self.basis.outside(row_id), voice=voice) for row_id, voice in voices if voice is not None
        ]

    def _remark(
        self,
        remark: Remark,
        occasion: Occasion,
        versions: dict[str, SpecificationLine],
        dissent: list[Dissent],
        names: Names,
    ) -> GatheredRemark | None:
        line = versions.get(remark.specification_line_id or "")
        about = line.wording if line is not None else self.basis.category_name(remark.category_id)
        voice = self.basis.voice(remark, names)
        if voice is None:
            if not about and is_empty(remark.evidence):
                return None
            voice = Voice(wording="", said_by=names.get(remark.said_by or ""), source=remark.source)
        return GatheredRemark(
            id=self.basis.outside(remark.id),
            kind=remark.kind,
            voice=voice,
            evidence=remark.evidence,
            criterion=self.basis.criteria.get(remark.criterion_id or "", ""),
            criterion_number=self.basis.criterion_numbers.get(remark.criterion_id or ""),
            looked=remark.looked,
            looked_at_by=remark.looked_at_by,
            looked_on=local_day(remark.looked_at) if remark.looked_at else "",
            occasion=occasion.kind,
            occasion_on=occasion.held_on,
            occasion_recorded=self._is_recorded(occasion),
            about=about,
            about_category=self.basis.category_number(remark.category_id),
            about_line=None if line is None else self.basis.line_numbers[line.id],
            by_group=remark.by_group,
            dissent=self._differing([one for one in dissent if one.remark_id == remark.id], names),
            short_id=self._short_ids.get(self.basis.outside(remark.id), ""),
        )

    def _presentation(self, presentation: Presentation) -> GatheredPresentation:
        hidden = hidden_questions(self.basis.file)
        asked = [
            one
            for one in self.basis.file.all(AskedQuestion, presentation_id=presentation.id)
            if one.question_id not in hidden
        ]
        asked_ids = {one.question_id for one in asked}
        pauses = self.basis.file.all(SlotPause, presentation_id=presentation.id)
        return GatheredPresentation(
            held_on=self.basis.held_on(self.basis.sessions[presentation.session_id]),
            planned_presenting_minutes=presentation.planned_presenting_minutes,
            planned_question_minutes=presentation.planned_question_minutes,
            presenting_minutes=minutes_used(presentation, SlotPart.PRESENTING, pauses),
            question_minutes=minutes_used(presentation, SlotPart.QUESTIONS, pauses),
            added_presenting_minutes=presentation.added_presenting_minutes,
            added_question_minutes=presentation.added_question_minutes,
            still_presenting_minutes=minutes_stood_still(pauses, SlotPart.PRESENTING),
            still_question_minutes=minutes_stood_still(pauses, SlotPart.QUESTIONS),
            times_corrected=", ".join(MOMENT_IN_WORDS[one] for one in corrected_moments(presentation)),
            times_corrected_why=presentation.times_corrected_why,
            young_people_brought=presentation.young_people_brought,
            young_people_minutes=presentation.young_people_minutes,
            asked=[
                GatheredAskedQuestion(
                    id=self.basis.outside(one.id),
                    number=self.basis.question_numbers.get(one.question_id or ""),
                    wording=as_seen(one).wording,
                    outcome=one.outcome,
                    outcome_why="" if is_hidden(one) else one.outcome_why,
                    answer=answer,
                    origin=origin,
                )
                for one in asked
                for answer, origin in [self.basis.unnamed(one)]
            ],
            not_asked=[self.basis.question_numbers[one.id] for one in self.basis.questions if one.id not in asked_ids],
        )

    def _names_on_tenderer(
        self,
        tenderer: Tenderer,
        held: Presentation | None,
        remarks: list[Remark],
        verdicts: list[Verdict],
        dissent: list[Dissent],
        occasions: dict[str, Occasion],
    ) -> Names:
        """Return the names that may stand beside what was said of one tenderer.

        Who saw the presentation counts, who was on any other occasion that something was said on, and who was at
        another session in which a remark was made; without a presentation, who was at the sessions in which anything
        was said. Where somebody keeps an answer private, or gives none since it was so decided on what they declared,
        names beside the others would tell whose it is: there is none.
        """
        if any(not one.shared for one in verdicts):
            return {}
        file, basis = self.basis.file, self.basis
        met = {occasions[one.occasion_id] for one in remarks} | {occasions[one.occasion_id] for one in verdicts}
        said: list[Remark | Dissent] = [*remarks, *dissent]
        sessions = {one.session_id for one in said}
        if held is None:
            sessions |= {one.session_id for one in verdicts}
        else:
            met.add(occasion_of(file, held.tenderer_id, OccasionKind.PRESENTATION, held.session_id))
            sessions.discard(held.session_id)
        seen_by = basis.at_sessions(sessions).union(*(basis.recorded_or_anybody(who_was_at(file, one)) for one in met))
        if seen_by & who_gives_no_answers(file, tenderer.id):
            return {}
        speakers = [*(one.said_by for one in said), *(one.young_person_id for one in verdicts)]
        return basis.names(seen_by, speakers)

    def _verdicts(
        self,
        occasion: Occasion,
        verdicts: list[Verdict],
        versions: dict[str, SpecificationLine],
        dissent: list[Dissent],
        names: Names,
    ) -> list[GatheredVerdict]:
        about: dict[tuple[str | None, str | None], list[Verdict]] = defaultdict(list)
        for one in sorted(verdicts, key=lambda one: self.basis.outside(one.id)):
            about[one.category_id, one.specification_line_id].append(one)
        gathered = []
        if (None, None) in about:
            gathered.append(self._verdict(occasion, "Overall", "overall", about[None, None], dissent, names))
        for category in self.basis.categories.values():
            if (category.id, None) in about:
                judged = self._verdict(occasion, category.name, "category", about[category.id, None], dissent, names)
                gathered.append(replace(judged, category_number=self.basis.category_numbers[category.id]))
        for line in sorted(versions.values(), key=lambda one: self.basis.line_numbers[one.id]):
            if (None, line.id) in about:
                judged = self._verdict(occasion, line.wording, "line", about[None, line.id], dissent, names)
                gathered.append(replace(judged, line=self.basis.line_numbers[line.id]))
        return gathered

    def _verdict(
        self,
        occasion: Occasion,
        about: str,
        scope: str,
        given: list[Verdict],
        dissent: list[Dissent],
        names: Names,
    ) -> GatheredVerdict:
        group = next((one for one in given if one.young_person_id is None), None)
        group_wording, group_origin = ("", Origin()) if group is None else self.basis.unnamed(group)
        answers = [self._answer(one, names) for one in given if one.shared]
        return GatheredVerdict(
            about=about,
            scope=scope,
            occasion=occasion.kind,
            occasion_on=occasion.held_on,
            occasion_recorded=self._is_recorded(occasion),
            count=counted(self.basis.file, given),
            group=group.answer if group else None,
            group_wording=group_wording,
            group_origin=group_origin,
            group_id=self.basis.outside(group.id) if group else "",
            words=[
                GatheredVerdictWords(answer=one.answer, voice=one.voice)
                for one in answers
                if one.voice.wording and not one.by_group
            ],
            answers=answers,
            dissent=self._differing(
                [one for one in dissent if group is not None and one.verdict_id == group.id], names
            ),
        )

    def _answer(self, verdict: Verdict, names: Names) -> GatheredAnswer:
        named = names.get(verdict.young_person_id or "")
        return GatheredAnswer(
            id=self.basis.outside(verdict.id),
            answer=verdict.answer,
            by_group=verdict.young_person_id is None,
            voice=self.basis.voice(verdict, names) or Voice(wording="", said_by=named, source=verdict.source),
        )
