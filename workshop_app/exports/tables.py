"""Tables: the statements as CSV and JSON, and the data copy."""

import csv
import io
import json
from typing import Any

from workshop_app.domain.feedback import Answer
from workshop_app.exports.gathered import (
    Gathered,
    GatheredRemark,
    GatheredStatement,
    GatheredTenderer,
    GatheredVerdict,
    Voice,
)
from workshop_app.store.plain_copy import plain_copy
from workshop_app.store.rows import Value

PlainRow = dict[str, Value]


def statements_csv(gathered: Gathered) -> bytes:
    """Return the statements as CSV (RFC 4180, UTF-8 with a byte order mark), exactly as said.

    Exact and safe cannot both be had in a CSV: a spreadsheet may run a cell that begins with "=". The file name
    says "raw" for that reason.
    """
    text = io.StringIO(newline="")
    rows = [_statement(one) for one in gathered.statements]
    writer = csv.DictWriter(text, fieldnames=list(_STATEMENT_COLUMNS))
    writer.writeheader()
    writer.writerows([{key: "" if value is None else value for key, value in row.items()} for row in rows])
    return text.getvalue().encode("utf-8-sig")


def statements_json(gathered: Gathered) -> bytes:
    """Return the statements as one JSON object: what they belong to, the head digest, and the list."""
    content: dict[str, Any] = {
        "commission": gathered.title,
        "service": gathered.service,
        "head_digest": gathered.head_digest,
        "made_at": gathered.made_at,
        "statements": [_statement(one) for one in gathered.statements],
    }
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode()


def data_copy(gathered: Gathered) -> bytes:
    """Return the data copy: a plain SQLite file of what may leave the room.

    It holds no real names, declarations, private remarks, waiting words or words set aside, and no journal.
    Names for this work stand beside words only where everybody who was there agreed to that.
    """
    tenderers = gathered.tenderers
    return plain_copy(
        {
            "about": [{"what": what, "value": value} for what, value in _about(gathered).items()],
            "session": [
                {
                    "title": one.title,
                    "held_on": one.held_on,
                    "place": one.place,
                    "young_people": one.young_people,
                    "adults": ", ".join(f"{count} {role}" for role, count in one.adults.items()),
                    "minutes": one.minutes,
                }
                for one in gathered.sessions
            ],
            "statement": [_statement(one) for one in gathered.statements],
            "category": [{"name": one.name, "key_aspect": int(one.is_key_aspect)} for one in gathered.categories],
            "specification_line": [
                {"number": one.number, "wording": one.wording, "category": one.category}
                for one in gathered.specification
            ],
            "specification_source": [
                {"line": line.number, "statement_id": one.id}
                for line in gathered.specification
                for one in line.statements
            ],
            "question": [
                {"number": one.number, "wording": one.wording, "category": one.category} for one in gathered.questions
            ],
            "tenderer": [_tenderer(one) for one in tenderers],
            "response": [
                {"tenderer": tenderer.name, "line": one.line, "wording": one.wording}
                for tenderer in tenderers
                for one in tenderer.responses
            ],
            "asked_question": [
                {"tenderer": tenderer.name, "number": one.number, "wording": one.wording, "answer": one.answer}
                for tenderer in tenderers
                if tenderer.presentation is not None
                for one in tenderer.presentation.asked
            ],
            "remark": [
                _remark(tenderer, one)
                for tenderer in tenderers
                for one in [*tenderer.strengths, *tenderer.weaknesses, *tenderer.explore]
            ],
            "verdict_count": [_verdict_count(tenderer, one) for tenderer in tenderers for one in tenderer.verdicts],
            "verdict_words": [
                {
                    "tenderer": tenderer.name,
                    "about": verdict.about,
                    "answer": one.answer.value,
                    **_voice(one.voice),
                }
                for tenderer in tenderers
                for verdict in tenderer.verdicts
                for one in verdict.words
            ],
            "strongest": [{"tenderer": one.tenderer, **_voice(one.voice)} for one in gathered.strongest],
            "evaluation": [
                {
                    "session": one.session,
                    "enjoyed": one.enjoyed.value,
                    "understood": one.understood.value,
                    "wording": one.wording,
                }
                for one in gathered.evaluations
            ],
        }
    )


_STATEMENT_COLUMNS = (
    "id",
    "wording",
    "said_by",
    "exactness",
    "by_adult",
    "source",
    "session",
    "held_on",
    "prompt",
    "category",
)


def _voice(voice: Voice) -> PlainRow:
    return {
        "wording": voice.wording,
        "said_by": voice.said_by,
        "exactness": voice.exactness.value,
        "by_adult": int(voice.by_adult),
        "source": voice.source.value,
    }


def _statement(one: GatheredStatement) -> PlainRow:
    return {
        "id": one.id,
        **_voice(one.voice),
        "session": one.session,
        "held_on": one.held_on,
        "prompt": one.prompt,
        "category": one.category,
    }


def _about(gathered: Gathered) -> dict[str, str]:
    return {
        "what this is": "a copy of what young people said, made by In Their Words to be shared; it is advice, "
        "not a score, and it is not the record itself",
        "title": gathered.title,
        "service": gathered.service,
        "council": gathered.council,
        "about whom": gathered.about_whom,
        "made at": gathered.made_at,
        "head digest": gathered.head_digest,
        "actions": str(gathered.actions),
        "key aspect": gathered.key_aspect.picked,
        "presentation title": gathered.presentation_title.picked,
    }


def _tenderer(one: GatheredTenderer) -> PlainRow:
    slot = one.presentation
    return {
        "name": one.name,
        "presented_on": slot.held_on if slot else None,
        "presenting_minutes": slot.presenting_minutes if slot else None,
        "question_minutes": slot.question_minutes if slot else None,
    }


def _remark(tenderer: GatheredTenderer, one: GatheredRemark) -> PlainRow:
    return {
        "tenderer": tenderer.name,
        "kind": one.kind.value,
        **_voice(one.voice),
        "evidence": one.evidence,
        "criterion": one.criterion,
    }


def _verdict_count(tenderer: GatheredTenderer, one: GatheredVerdict) -> PlainRow:
    return {
        "tenderer": tenderer.name,
        "scope": one.scope,
        "about": one.about,
        "present": one.count.present,
        **{answer.value.replace(" ", "_"): one.count.answers[answer] for answer in Answer},
        "silent": one.count.silent,
        "group_said": one.group.value if one.group else None,
        "group_wording": one.group_wording,
    }
