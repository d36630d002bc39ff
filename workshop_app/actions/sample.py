"""Plays the sample commission into an empty file, through the same actions as the windows use."""

import tomllib
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from workshop_app.actions import (
    commission,
    dots,
    feedback,
    packs,
    people,
    sessions,
    setting_aside,
    sorting,
    specification,
    statements,
    tendering,
)
from workshop_app.domain.feedback import Answer, EvaluationAnswer, RemarkKind
from workshop_app.domain.people import AdultRole, AgeBand, Attendance, ConsentPurpose
from workshop_app.domain.sessions import Activity, ActivityKind, Prompt
from workshop_app.domain.sorting import Category, PickOf, SortKind
from workshop_app.domain.statements import Exactness, Source, StatementState
from workshop_app.domain.tendering import Presentation
from workshop_app.plans import SessionPlan, plan_named
from workshop_app.record.settings import pick_settings
from workshop_app.store import CommissionFile

Script = Mapping[str, Any]
"""The sample as TOML gives it; ``resources/sample/alternative-education.toml`` says what its parts are."""

_CAPTURE_PROMPTS = ("own needs", "peers' needs", "response", "people")


SCRIPT = Path("sample", "alternative-education.toml")
"""Where the script of the sample is, in the data folder ``resources``."""


def make_sample(path: Path, script_file: Path, *, who: str = "command line") -> None:
    """Make at ``path`` a commission file with the sample in it; if that fails, none is left.

    Args:
        path: a name not yet taken, ending in .workshop.
        script_file: the script, a TOML file.
        who: by which window or means it is made.

    Raises:
        FileError: a file cannot be made there.
    """
    script = tomllib.loads(script_file.read_text("utf-8"))
    file = CommissionFile.create(path, who=who)
    try:
        play_sample(file, script, {one["plan"]: plan_named(one["plan"]) for one in script["session"]})
    except BaseException:
        file.discard()
        raise
    file.close()


def play_sample(file: CommissionFile, script: Script, plans: Mapping[str, SessionPlan]) -> None:
    """Play a whole commission into ``file``, which is empty, at the days and hours the script gives.

    Args:
        file: an empty commission file.
        script: what everybody said and did.
        plans: the session plans the script names.
    """
    clock = file.clock
    try:
        _Playing(file, script, plans).everything()
    finally:
        file.clock = clock


class _Playing:
    """One playing: the script's keys and the ids that the actions gave them."""

    def __init__(self, file: CommissionFile, script: Script, plans: Mapping[str, SessionPlan]) -> None:
        self.file = file
        self.script = script
        self.plans = plans
        self.ids: dict[str, str] = {}
        self.now = datetime.fromisoformat(f"{script['session'][0]['planned_on']}T09:00").replace(tzinfo=UTC)
        self.now -= timedelta(days=7)
        file.clock = self.tell_time

    def tell_time(self) -> datetime:
        """Tell the story's time; a second passes with each look, as nothing happens at once."""
        self.now += timedelta(seconds=1)
        return self.now

    def go_to(self, moment: datetime) -> None:
        self.now = max(self.now, moment)

    def of(self, table: str, **equal: Any) -> list[dict[str, Any]]:
        return [
            one for one in self.script.get(table, []) if all(one.get(name) == value for name, value in equal.items())
        ]

    def id_of(self, key: str | None) -> str | None:
        return None if key is None else self.ids[key]

    def everything(self) -> None:
        commission.start_commission(self.file, **self.script["commission"])
        self.everybody()
        for session in self.script["session"]:
            self.session(session)
        for one in self.of("certificate"):
            packs.award_certificate(
                self.file,
                self.ids[one["young_person"]],
                **{name: value for name, value in one.items() if name != "young_person"},
            )

    def everybody(self) -> None:
        for one in self.of("adult"):
            self.ids[one["key"]] = people.add_adult(self.file, one["name"], AdultRole(one["role"]))
        for one in self.of("young_person"):
            self.ids[one["key"]] = people.add_young_person(
                self.file, one["alias"], age_band=AgeBand(one["age_band"]), real_name=one["real_name"]
            )
        for one in self.of("consent"):
            people.record_consent(
                self.file,
                self.ids[one["young_person"]],
                ConsentPurpose(one["purpose"]),
                own_agreement=one["own_agreement"],
                agreed_by=one.get("agreed_by", ""),
                form_seen=one.get("form_seen", False),
            )

    def session(self, session: dict[str, Any]) -> None:
        session_id = sessions.add_session(
            self.file,
            session["plan"],
            title=session["title"],
            planned_on=session["planned_on"],
            place=session.get("place", ""),
        )
        self.ids[session["key"]] = session_id
        plan = self.plans[session["plan"]]
        if any(activity.for_each_tenderer for activity in plan.activity):
            self.tenderers()
        self.go_to(datetime.fromisoformat(f"{session['planned_on']}T{session['starts']}").replace(tzinfo=UTC))
        sessions.start_session(self.file, session_id, plan)
        late = session.get("late", [])
        for key in session["adults"]:
            people.arrive(self.file, session_id, adult_id=self.ids[key])
        for key in session["young_people"]:
            if key not in late:
                people.arrive(self.file, session_id, young_person_id=self.ids[key])
        captures = iter(_CAPTURE_PROMPTS)
        for number, activity in enumerate(self.file.all(Activity, session_id=session_id)):
            sessions.start_activity(self.file, activity.id)
            ends = self.now + timedelta(minutes=activity.minutes)
            if number == 1:
                for key in late:
                    people.arrive(self.file, session_id, young_person_id=self.ids[key])
            if activity.kind is ActivityKind.BRIEFING:
                self.briefing(session_id)
            self.activity(session["key"], session_id, activity, captures)
            self.go_to(ends)
        sessions.end_session(self.file, session_id)

    def briefing(self, session_id: str) -> None:
        for attendance in self.file.all(Attendance, session_id=session_id):
            if attendance.young_person_id is not None and attendance.briefed_at is None:
                people.brief(self.file, attendance.id)

    def activity(self, session_key: str, session_id: str, activity: Activity, captures: Iterator[str]) -> None:
        match activity.kind:
            case ActivityKind.CAPTURE:
                self.statements(session_key, session_id, next(captures), activity)
            case ActivityKind.SORT:
                self.sort(session_id, activity)
            case ActivityKind.PICK:
                self.statements(session_key, session_id, "title", activity)
                pick_of = pick_settings(activity).pick_of
                self.dots(activity, pick_of)
                self.picks(session_id, pick_of)
            case ActivityKind.QUESTIONS:
                self.specification()
            case ActivityKind.PRESENTATION:
                self.presentation(session_id, activity)
            case ActivityKind.FEEDBACK:
                self.remarks(session_id, activity)
            case ActivityKind.VERDICT:
                self.verdicts(session_id, activity)
            case ActivityKind.EVALUATION:
                self.evaluations(session_key, session_id)

    def statements(self, session_key: str, session_id: str, prompt: str, activity: Activity) -> None:
        prompts = self.file.all(Prompt, activity_id=activity.id)
        for one in self.of("statement", session=session_key, prompt=prompt) if prompts else []:
            if "rewording_of" in one:
                self.ids[one["key"]] = statements.reword_statement(
                    self.file,
                    self.ids[one["rewording_of"]],
                    one["wording"],
                    said_by=self.id_of(one.get("said_by")),
                    written_down_by=self.id_of(one.get("written_down_by")),
                    exactness=Exactness(one.get("exactness", "exact")),
                )
            else:
                self.ids[one["key"]] = statements.keep_statement(
                    self.file,
                    one["wording"],
                    said_by=self.id_of(one.get("said_by")),
                    written_down_by=self.id_of(one.get("written_down_by")),
                    exactness=Exactness(one.get("exactness", "exact")),
                    source=Source(one.get("source", "typed")),
                    session_id=session_id,
                    prompt_id=prompts[0].id,
                )
            state = StatementState(one.get("state", "up"))
            if state is StatementState.UP:
                statements.put_up(self.file, [self.ids[one["key"]]])
            elif state is StatementState.SET_ASIDE:
                setting_aside.set_aside(self.file, self.ids[one["key"]], one["set_aside_reason"])

    def sort(self, session_id: str, activity: Activity) -> None:
        given = self.script["sort"]
        names = [one["name"] for one in self.of("category")]
        sort_id = sorting.add_sort(
            self.file,
            given["title"],
            kind=SortKind(given["kind"]),
            categories=names,
            session_id=session_id,
            activity_id=activity.id,
        )
        for one, category in zip(self.of("category"), self.file.all(Category, sort_id=sort_id), strict=True):
            self.ids[one["key"]] = category.id
        for one in self.of("own_turn"):
            self.own_turn(sort_id, one)
        for one in self.of("placement"):
            category_id = None if one["category"] == "not sure" else self.ids[one["category"]]
            sorting.place_card(self.file, sort_id, self.ids[one["statement"]], category_id)

    def own_turn(self, sort_id: str, turn: dict[str, Any]) -> None:
        """Sort alone as the group did later, but for what lies ``elsewhere``."""
        own_id = sorting.begin_individual_turn(self.file, sort_id, self.ids[turn["by"]])
        made = {name: sorting.add_category(self.file, own_id, name) for name in turn.get("made", [])}
        places = {one["statement"]: one["category"] for one in self.of("placement")} | turn["elsewhere"]
        for key, place in places.items():
            if place != "nowhere":
                category_id = None if place == "not sure" else made.get(place) or self.ids[place]
                sorting.place_card(self.file, own_id, self.ids[key], category_id)
        sorting.end_individual_turn(self.file, own_id, name_agreed=turn["name_agreed"])

    def dots(self, activity: Activity, pick_of: str) -> None:
        given = self.of("dots", pick_of=pick_of)
        if not given:
            return
        round_id = dots.start_dots(self.file, activity.id, dots_each=len(given[0]["on"]), all_at_once=False)
        for one in given:
            for key in one["on"]:
                dots.give_dot(self.file, round_id, statement_id=self.ids[key], young_person_id=self.ids[one["by"]])
            dots.finish_dots(self.file, round_id, self.ids[one["by"]])
        dots.reveal_dots(self.file, round_id)

    def picks(self, session_id: str, pick_of: str) -> None:
        for one in self.of("pick", pick_of=pick_of):
            sorting.pick(
                self.file,
                PickOf(pick_of),
                category_id=self.id_of(one.get("category")),
                statement_id=self.id_of(one.get("statement")),
                young_person_id=self.id_of(one.get("by")),
                why=one.get("why", ""),
                session_id=session_id,
            )

    def specification(self) -> None:
        for one in self.of("specification_line"):
            self.ids[one["key"]] = specification.add_specification_line(
                self.file,
                one["wording"],
                category_id=self.id_of(one.get("category")),
                statement_ids=[self.ids[key] for key in one["statements"]],
            )
        for one in self.of("question"):
            self.ids[one["key"]] = specification.add_question(
                self.file,
                one["wording"],
                category_id=self.id_of(one.get("category")),
                statement_ids=[self.ids[key] for key in one["statements"]],
                asked_by=self.id_of(one.get("asked_by")),
            )

    def tenderers(self) -> None:
        for one in self.of("criterion"):
            self.ids[one["name"]] = tendering.add_criterion(self.file, one["name"])
        for one in self.of("tenderer"):
            self.ids[one["key"]] = tendering.add_tenderer(self.file, one["name"])
        for one in self.of("response"):
            tendering.keep_response(self.file, self.ids[one["tenderer"]], self.ids[one["line"]], one["wording"])

    def key_of_tenderer(self, activity: Activity) -> str:
        return next(key for key, made in self.ids.items() if made == activity.tenderer_id)

    def presentation(self, session_id: str, activity: Activity) -> None:
        key = self.key_of_tenderer(activity)
        (given,) = self.of("presentation", tenderer=key)
        presentation = self.file.find(Presentation, tenderer_id=activity.tenderer_id, session_id=session_id)
        assert presentation is not None
        slot = presentation.id
        tendering.say_who_chairs(self.file, slot, self.id_of(given.get("chaired_by")))
        begins = datetime.fromisoformat(f"{self.now.date()}T{given['starts']}").replace(tzinfo=UTC)
        self.go_to(begins)
        tendering.start_presenting(self.file, slot)
        self.now += timedelta(minutes=given["presenting_minutes_used"])
        tendering.start_questions(self.file, slot)
        ends = self.now + timedelta(minutes=given["question_minutes_used"])
        asked = self.of("asked", tenderer=key)
        pause = timedelta(minutes=given["question_minutes_used"]) / (len(asked) + 1)
        for one in asked:
            asked_id = tendering.ask_question(
                self.file,
                slot,
                question_id=self.id_of(one.get("question")),
                wording=one.get("wording", ""),
                asked_by=self.id_of(one.get("asked_by")),
            )
            if one.get("answer"):
                tendering.keep_answer(self.file, asked_id, one["answer"])
            self.now += max(pause - timedelta(seconds=10), timedelta(0))
        self.go_to(ends)
        tendering.end_questions(self.file, slot)

    def remarks(self, session_id: str, activity: Activity) -> None:
        shared = []
        for one in self.of("remark", tenderer=self.key_of_tenderer(activity)):
            remark_id = feedback.keep_remark(
                self.file,
                self.ids[one["tenderer"]],
                RemarkKind(one["kind"]),
                one["wording"],
                evidence=one.get("evidence", ""),
                said_by=self.id_of(one.get("said_by")),
                written_down_by=self.id_of(one.get("written_down_by")),
                exactness=Exactness(one.get("exactness", "exact")),
                source=Source(one.get("source", "typed")),
                session_id=session_id,
            )
            if one.get("criterion"):
                feedback.link_remark(self.file, remark_id, self.ids[one["criterion"]])
            if one.get("state", "shared") == "shared":
                shared.append(remark_id)
        feedback.share_remarks(self.file, shared)

    def verdicts(self, session_id: str, activity: Activity) -> None:
        if activity.tenderer_id is None:
            for one in self.of("strongest"):
                feedback.find_strongest(
                    self.file,
                    session_id,
                    self.ids[one["by"]],
                    self.ids[one["tenderer"]],
                    wording=one.get("wording", ""),
                )
            return
        categories = {one["key"] for one in self.of("category")}
        for one in self.of("verdict", tenderer=self.key_of_tenderer(activity)):
            about = one["about"]
            feedback.give_verdict(
                self.file,
                self.ids[one["tenderer"]],
                Answer(one["answer"]),
                session_id=session_id,
                young_person_id=self.id_of(one.get("by")),
                category_id=self.ids[about] if about in categories else None,
                specification_line_id=self.ids[about] if about not in categories and about != "overall" else None,
                wording=one.get("wording", ""),
            )

    def evaluations(self, session_key: str, session_id: str) -> None:
        for one in self.of("evaluation", session=session_key):
            feedback.evaluate_session(
                self.file,
                session_id,
                young_person_id=self.id_of(one.get("by")),
                enjoyed=EvaluationAnswer(one.get("enjoyed", "no answer")),
                understood=EvaluationAnswer(one.get("understood", "no answer")),
                wording=one.get("wording", ""),
                source=Source(one.get("source", "typed")),
            )
