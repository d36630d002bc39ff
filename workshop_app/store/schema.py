"""The tables: their SQL and columns, by the version of the file that brought them.

State tables hold TEXT and INTEGER only, so that the JSON in the journal gives every row back exactly.
"""

from collections.abc import Iterator

from workshop_app.domain.row import Value

SCHEMA_VERSION = 6
"""The schema this version of the app writes; kept in the file's ``user_version``, and with each action."""

STATE_SQL_1 = """
CREATE TABLE commission (
    id TEXT PRIMARY KEY NOT NULL,
    title TEXT NOT NULL,
    service TEXT NOT NULL,
    council TEXT NOT NULL,
    about_whom TEXT NOT NULL,
    safeguarding_name TEXT NOT NULL,
    safeguarding_contact TEXT NOT NULL,
    created_at TEXT NOT NULL
) STRICT;
CREATE TABLE young_person (
    id TEXT PRIMARY KEY NOT NULL,
    alias TEXT NOT NULL UNIQUE,
    age_band TEXT NOT NULL CHECK (age_band IN ('under 16', '16 or over', 'not known')),
    position INTEGER NOT NULL,
    created_at TEXT NOT NULL
) STRICT;
CREATE TABLE real_name (
    id TEXT PRIMARY KEY NOT NULL,
    young_person_id TEXT NOT NULL UNIQUE REFERENCES young_person (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL
) STRICT;
CREATE TABLE adult (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL UNIQUE,
    role TEXT NOT NULL CHECK (role IN ('facilitator', 'support worker', 'observer')),
    position INTEGER NOT NULL
) STRICT;
CREATE TABLE consent (
    id TEXT PRIMARY KEY NOT NULL,
    young_person_id TEXT NOT NULL REFERENCES young_person (id) DEFERRABLE INITIALLY DEFERRED,
    purpose TEXT NOT NULL,
    own_agreement INTEGER NOT NULL CHECK (own_agreement IN (0, 1)),
    agreed_by TEXT NOT NULL,
    form_seen INTEGER NOT NULL CHECK (form_seen IN (0, 1)),
    agreed_at TEXT NOT NULL
) STRICT;
CREATE TABLE session (
    id TEXT PRIMARY KEY NOT NULL,
    title TEXT NOT NULL,
    plan_name TEXT NOT NULL,
    plan_text TEXT NOT NULL,
    planned_on TEXT NOT NULL,
    place TEXT NOT NULL,
    position INTEGER NOT NULL,
    started_at TEXT,
    ended_at TEXT
) STRICT;
CREATE TABLE attendance (
    id TEXT PRIMARY KEY NOT NULL,
    session_id TEXT NOT NULL REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
    young_person_id TEXT REFERENCES young_person (id) DEFERRABLE INITIALLY DEFERRED,
    adult_id TEXT REFERENCES adult (id) DEFERRABLE INITIALLY DEFERRED,
    arrived_at TEXT NOT NULL,
    left_at TEXT,
    briefed_at TEXT,
    CHECK ((young_person_id IS NULL) <> (adult_id IS NULL))
) STRICT;
CREATE UNIQUE INDEX here_once ON attendance (session_id, ifnull(young_person_id, adult_id)) WHERE left_at IS NULL;
CREATE TABLE tenderer (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL UNIQUE,
    position INTEGER NOT NULL
) STRICT;
CREATE TABLE activity (
    id TEXT PRIMARY KEY NOT NULL,
    session_id TEXT NOT NULL REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    minutes INTEGER NOT NULL,
    say TEXT NOT NULL,
    notes TEXT NOT NULL,
    settings TEXT NOT NULL,
    tenderer_id TEXT REFERENCES tenderer (id) DEFERRABLE INITIALLY DEFERRED,
    started_at TEXT,
    ended_at TEXT
) STRICT;
CREATE INDEX activity_of_session ON activity (session_id, position);
CREATE TABLE prompt (
    id TEXT PRIMARY KEY NOT NULL,
    activity_id TEXT NOT NULL REFERENCES activity (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    wording TEXT NOT NULL
) STRICT;
CREATE TABLE statement (
    id TEXT PRIMARY KEY NOT NULL,
    wording TEXT NOT NULL,
    said_by TEXT REFERENCES young_person (id) DEFERRABLE INITIALLY DEFERRED,
    written_down_by TEXT REFERENCES adult (id) DEFERRABLE INITIALLY DEFERRED,
    exactness TEXT NOT NULL CHECK (exactness IN ('exact', 'gist')),
    source TEXT NOT NULL CHECK (source IN ('typed', 'paper', 'imported')),
    session_id TEXT REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
    prompt_id TEXT REFERENCES prompt (id) DEFERRABLE INITIALLY DEFERRED,
    said_at TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'up', 'set aside', 'safeguarding')),
    set_aside_reason TEXT NOT NULL,
    passed_on_at TEXT,
    rewording_of TEXT REFERENCES statement (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL
) STRICT;
CREATE INDEX statement_in_order ON statement (position);
CREATE TABLE sort (
    id TEXT PRIMARY KEY NOT NULL,
    title TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('closed', 'open', 'hybrid')),
    session_id TEXT REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
    activity_id TEXT REFERENCES activity (id) DEFERRABLE INITIALLY DEFERRED,
    young_person_id TEXT REFERENCES young_person (id) DEFERRABLE INITIALLY DEFERRED,
    together_id TEXT REFERENCES sort (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    CHECK ((young_person_id IS NULL) = (together_id IS NULL))
) STRICT;
CREATE TABLE category (
    id TEXT PRIMARY KEY NOT NULL,
    sort_id TEXT NOT NULL REFERENCES sort (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT;
CREATE TABLE placement (
    id TEXT PRIMARY KEY NOT NULL,
    sort_id TEXT NOT NULL REFERENCES sort (id) DEFERRABLE INITIALLY DEFERRED,
    statement_id TEXT NOT NULL REFERENCES statement (id) DEFERRABLE INITIALLY DEFERRED,
    category_id TEXT REFERENCES category (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    UNIQUE (sort_id, statement_id)
) STRICT;
CREATE TABLE pick (
    id TEXT PRIMARY KEY NOT NULL,
    pick_of TEXT NOT NULL CHECK (pick_of IN ('key aspect', 'title')),
    young_person_id TEXT REFERENCES young_person (id) DEFERRABLE INITIALLY DEFERRED,
    session_id TEXT REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
    category_id TEXT REFERENCES category (id) DEFERRABLE INITIALLY DEFERRED,
    statement_id TEXT REFERENCES statement (id) DEFERRABLE INITIALLY DEFERRED,
    why TEXT NOT NULL,
    CHECK ((category_id IS NULL) <> (statement_id IS NULL))
) STRICT;
CREATE UNIQUE INDEX one_pick_each ON pick (pick_of, ifnull(young_person_id, ''));
CREATE TABLE specification_line (
    id TEXT PRIMARY KEY NOT NULL,
    wording TEXT NOT NULL,
    category_id TEXT REFERENCES category (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL
) STRICT;
CREATE TABLE specification_source (
    id TEXT PRIMARY KEY NOT NULL,
    specification_line_id TEXT NOT NULL REFERENCES specification_line (id) DEFERRABLE INITIALLY DEFERRED,
    statement_id TEXT NOT NULL REFERENCES statement (id) DEFERRABLE INITIALLY DEFERRED,
    UNIQUE (specification_line_id, statement_id)
) STRICT;
CREATE TABLE question (
    id TEXT PRIMARY KEY NOT NULL,
    wording TEXT NOT NULL,
    category_id TEXT REFERENCES category (id) DEFERRABLE INITIALLY DEFERRED,
    asked_by TEXT REFERENCES young_person (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL
) STRICT;
CREATE TABLE question_source (
    id TEXT PRIMARY KEY NOT NULL,
    question_id TEXT NOT NULL REFERENCES question (id) DEFERRABLE INITIALLY DEFERRED,
    statement_id TEXT NOT NULL REFERENCES statement (id) DEFERRABLE INITIALLY DEFERRED,
    UNIQUE (question_id, statement_id)
) STRICT;
CREATE TABLE criterion (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL UNIQUE,
    position INTEGER NOT NULL
) STRICT;
CREATE TABLE response (
    id TEXT PRIMARY KEY NOT NULL,
    tenderer_id TEXT NOT NULL REFERENCES tenderer (id) DEFERRABLE INITIALLY DEFERRED,
    specification_line_id TEXT NOT NULL REFERENCES specification_line (id) DEFERRABLE INITIALLY DEFERRED,
    wording TEXT NOT NULL,
    UNIQUE (tenderer_id, specification_line_id)
) STRICT;
CREATE TABLE presentation (
    id TEXT PRIMARY KEY NOT NULL,
    tenderer_id TEXT NOT NULL REFERENCES tenderer (id) DEFERRABLE INITIALLY DEFERRED,
    session_id TEXT NOT NULL REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
    chaired_by TEXT REFERENCES young_person (id) DEFERRABLE INITIALLY DEFERRED,
    planned_presenting_minutes INTEGER NOT NULL,
    planned_question_minutes INTEGER NOT NULL,
    presenting_started_at TEXT,
    presenting_ended_at TEXT,
    questions_started_at TEXT,
    questions_ended_at TEXT,
    position INTEGER NOT NULL,
    UNIQUE (tenderer_id, session_id)
) STRICT;
CREATE TABLE asked_question (
    id TEXT PRIMARY KEY NOT NULL,
    presentation_id TEXT NOT NULL REFERENCES presentation (id) DEFERRABLE INITIALLY DEFERRED,
    question_id TEXT REFERENCES question (id) DEFERRABLE INITIALLY DEFERRED,
    wording TEXT NOT NULL,
    asked_by TEXT REFERENCES young_person (id) DEFERRABLE INITIALLY DEFERRED,
    asked_at TEXT NOT NULL,
    answer TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT;
CREATE TABLE remark (
    id TEXT PRIMARY KEY NOT NULL,
    tenderer_id TEXT NOT NULL REFERENCES tenderer (id) DEFERRABLE INITIALLY DEFERRED,
    session_id TEXT REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL CHECK (kind IN ('strength', 'weakness', 'explore')),
    wording TEXT NOT NULL,
    evidence TEXT NOT NULL,
    said_by TEXT REFERENCES young_person (id) DEFERRABLE INITIALLY DEFERRED,
    written_down_by TEXT REFERENCES adult (id) DEFERRABLE INITIALLY DEFERRED,
    exactness TEXT NOT NULL CHECK (exactness IN ('exact', 'gist')),
    source TEXT NOT NULL CHECK (source IN ('typed', 'paper', 'imported')),
    state TEXT NOT NULL CHECK (state IN ('private', 'shared', 'set aside', 'safeguarding')),
    set_aside_reason TEXT NOT NULL,
    passed_on_at TEXT,
    criterion_id TEXT REFERENCES criterion (id) DEFERRABLE INITIALLY DEFERRED,
    said_at TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT;
CREATE TABLE verdict (
    id TEXT PRIMARY KEY NOT NULL,
    tenderer_id TEXT NOT NULL REFERENCES tenderer (id) DEFERRABLE INITIALLY DEFERRED,
    session_id TEXT NOT NULL REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
    young_person_id TEXT REFERENCES young_person (id) DEFERRABLE INITIALLY DEFERRED,
    category_id TEXT REFERENCES category (id) DEFERRABLE INITIALLY DEFERRED,
    specification_line_id TEXT REFERENCES specification_line (id) DEFERRABLE INITIALLY DEFERRED,
    answer TEXT NOT NULL CHECK (answer IN ('yes', 'partly', 'no', 'not sure')),
    wording TEXT NOT NULL,
    source TEXT NOT NULL CHECK (source IN ('typed', 'paper', 'imported')),
    CHECK (category_id IS NULL OR specification_line_id IS NULL)
) STRICT;
CREATE UNIQUE INDEX one_verdict_each ON verdict (
    tenderer_id, ifnull(young_person_id, ''), ifnull(category_id, ''), ifnull(specification_line_id, '')
);
CREATE TABLE strongest (
    id TEXT PRIMARY KEY NOT NULL,
    session_id TEXT NOT NULL REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
    young_person_id TEXT NOT NULL REFERENCES young_person (id) DEFERRABLE INITIALLY DEFERRED,
    tenderer_id TEXT NOT NULL REFERENCES tenderer (id) DEFERRABLE INITIALLY DEFERRED,
    wording TEXT NOT NULL,
    UNIQUE (session_id, young_person_id)
) STRICT;
CREATE TABLE evaluation (
    id TEXT PRIMARY KEY NOT NULL,
    session_id TEXT NOT NULL REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
    young_person_id TEXT REFERENCES young_person (id) DEFERRABLE INITIALLY DEFERRED,
    enjoyed TEXT NOT NULL CHECK (enjoyed IN ('yes', 'partly', 'no', 'no answer')),
    understood TEXT NOT NULL CHECK (understood IN ('yes', 'partly', 'no', 'no answer')),
    wording TEXT NOT NULL,
    source TEXT NOT NULL CHECK (source IN ('typed', 'paper', 'imported')),
    position INTEGER NOT NULL,
    UNIQUE (session_id, young_person_id)
) STRICT;
CREATE TABLE certificate (
    id TEXT PRIMARY KEY NOT NULL,
    young_person_id TEXT NOT NULL REFERENCES young_person (id) DEFERRABLE INITIALLY DEFERRED,
    achievement TEXT NOT NULL,
    signatory TEXT NOT NULL,
    signatory_role TEXT NOT NULL,
    awarded_on TEXT NOT NULL,
    names_service INTEGER NOT NULL CHECK (names_service IN (0, 1))
) STRICT;
CREATE TABLE issued_pack (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    issued_to TEXT NOT NULL,
    issued_at TEXT NOT NULL,
    head_digest TEXT NOT NULL,
    file_digest TEXT NOT NULL
) STRICT;
"""
"""The tables of version 1 that hold the truth."""

JOURNAL_SQL_1 = """
CREATE TABLE action (
    seq INTEGER PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    done_at TEXT NOT NULL,
    done_by TEXT NOT NULL,
    undoable INTEGER NOT NULL CHECK (undoable IN (0, 1)),
    undoes INTEGER REFERENCES action (seq),
    redoes INTEGER REFERENCES action (seq),
    schema_version INTEGER NOT NULL,
    digest TEXT
) STRICT;
CREATE UNIQUE INDEX one_open_action ON action (digest IS NULL) WHERE digest IS NULL;
CREATE TABLE change (
    seq INTEGER PRIMARY KEY NOT NULL,
    action_seq INTEGER NOT NULL REFERENCES action (seq),
    table_name TEXT NOT NULL,
    row_id TEXT NOT NULL,
    before TEXT,
    after TEXT,
    salt TEXT,
    digest TEXT
) STRICT;
CREATE INDEX change_of_action ON change (action_seq);
CREATE TABLE draft (
    key TEXT PRIMARY KEY NOT NULL,
    wording TEXT NOT NULL,
    kept_at TEXT NOT NULL
) STRICT;
"""
"""The journal, and half-typed words beside it."""

STATE_SQL_2 = """
CREATE TABLE dot_round (
    id TEXT PRIMARY KEY NOT NULL,
    activity_id TEXT NOT NULL UNIQUE REFERENCES activity (id) DEFERRABLE INITIALLY DEFERRED,
    dots_each INTEGER NOT NULL CHECK (dots_each > 0),
    all_at_once INTEGER NOT NULL CHECK (all_at_once IN (0, 1)),
    revealed_at TEXT
) STRICT;
CREATE TABLE dot_turn (
    id TEXT PRIMARY KEY NOT NULL,
    dot_round_id TEXT NOT NULL REFERENCES dot_round (id) DEFERRABLE INITIALLY DEFERRED,
    young_person_id TEXT NOT NULL REFERENCES young_person (id) DEFERRABLE INITIALLY DEFERRED,
    finished_at TEXT NOT NULL,
    UNIQUE (dot_round_id, young_person_id)
) STRICT;
CREATE TABLE dot (
    id TEXT PRIMARY KEY NOT NULL,
    dot_round_id TEXT NOT NULL REFERENCES dot_round (id) DEFERRABLE INITIALLY DEFERRED,
    young_person_id TEXT REFERENCES young_person (id) DEFERRABLE INITIALLY DEFERRED,
    category_id TEXT REFERENCES category (id) DEFERRABLE INITIALLY DEFERRED,
    statement_id TEXT REFERENCES statement (id) DEFERRABLE INITIALLY DEFERRED,
    CHECK ((category_id IS NULL) <> (statement_id IS NULL))
) STRICT;
CREATE UNIQUE INDEX one_dot_each ON dot (dot_round_id, young_person_id, ifnull(category_id, statement_id))
WHERE young_person_id IS NOT NULL;
"""
"""The tables that version 2 added."""

_STATE_OF_WORDS = "CHECK (state IN ('kept', 'set aside', 'safeguarding'))"

STATE_SQL_4 = f"""
CREATE TABLE occasion (
    id TEXT PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('bid', 'visit', 'presentation')),
    tenderer_id TEXT NOT NULL REFERENCES tenderer (id) DEFERRABLE INITIALLY DEFERRED,
    session_id TEXT REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
    held_on TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX one_occasion_each ON occasion (tenderer_id, kind, ifnull(session_id, held_on));
CREATE TABLE note (
    id TEXT PRIMARY KEY NOT NULL,
    occasion_id TEXT NOT NULL REFERENCES occasion (id) DEFERRABLE INITIALLY DEFERRED,
    wording TEXT NOT NULL,
    said_by TEXT REFERENCES young_person (id) DEFERRABLE INITIALLY DEFERRED,
    by_group INTEGER NOT NULL CHECK (by_group IN (0, 1)),
    written_down_by TEXT REFERENCES adult (id) DEFERRABLE INITIALLY DEFERRED,
    exactness TEXT NOT NULL CHECK (exactness IN ('exact', 'gist')),
    source TEXT NOT NULL CHECK (source IN ('typed', 'paper', 'imported')),
    typed_by TEXT REFERENCES adult (id) DEFERRABLE INITIALLY DEFERRED,
    prompt_id TEXT REFERENCES prompt (id) DEFERRABLE INITIALLY DEFERRED,
    said_at TEXT NOT NULL,
    language TEXT NOT NULL,
    read_back_at TEXT,
    state TEXT NOT NULL {_STATE_OF_WORDS},
    set_aside_reason TEXT NOT NULL,
    passed_on_at TEXT,
    position INTEGER NOT NULL
) STRICT;
CREATE TABLE statement_origin (
    id TEXT PRIMARY KEY NOT NULL,
    statement_id TEXT NOT NULL REFERENCES statement (id) DEFERRABLE INITIALLY DEFERRED,
    from_statement_id TEXT NOT NULL REFERENCES statement (id) DEFERRABLE INITIALLY DEFERRED,
    UNIQUE (statement_id, from_statement_id)
) STRICT;
CREATE TABLE question_origin (
    id TEXT PRIMARY KEY NOT NULL,
    question_id TEXT NOT NULL REFERENCES question (id) DEFERRABLE INITIALLY DEFERRED,
    from_question_id TEXT NOT NULL REFERENCES question (id) DEFERRABLE INITIALLY DEFERRED,
    UNIQUE (question_id, from_question_id)
) STRICT;
CREATE TABLE attachment (
    id TEXT PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('film', 'photo', 'flip chart', 'hand-out', 'other')),
    file_name TEXT NOT NULL UNIQUE,
    digest TEXT NOT NULL,
    size INTEGER NOT NULL CHECK (size >= 0),
    caption TEXT NOT NULL,
    session_id TEXT REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
    added_at TEXT NOT NULL,
    state TEXT NOT NULL {_STATE_OF_WORDS},
    set_aside_reason TEXT NOT NULL,
    passed_on_at TEXT,
    position INTEGER NOT NULL
) STRICT;
CREATE TABLE attachment_person (
    id TEXT PRIMARY KEY NOT NULL,
    attachment_id TEXT NOT NULL REFERENCES attachment (id) DEFERRABLE INITIALLY DEFERRED,
    young_person_id TEXT NOT NULL REFERENCES young_person (id) DEFERRABLE INITIALLY DEFERRED,
    agreed_at TEXT,
    UNIQUE (attachment_id, young_person_id)
) STRICT;
CREATE TABLE attachment_words (
    id TEXT PRIMARY KEY NOT NULL,
    attachment_id TEXT NOT NULL REFERENCES attachment (id) DEFERRABLE INITIALLY DEFERRED,
    statement_id TEXT NOT NULL REFERENCES statement (id) DEFERRABLE INITIALLY DEFERRED,
    UNIQUE (attachment_id, statement_id)
) STRICT;
CREATE TABLE taking_back (
    id TEXT PRIMARY KEY NOT NULL,
    what TEXT NOT NULL CHECK (what IN ('words', 'everything', 'real name')),
    asked_at TEXT NOT NULL,
    had_left INTEGER NOT NULL CHECK (had_left IN (0, 1)),
    position INTEGER NOT NULL
) STRICT;
CREATE TABLE taken_back (
    id TEXT PRIMARY KEY NOT NULL,
    taking_back_id TEXT NOT NULL REFERENCES taking_back (id) DEFERRABLE INITIALLY DEFERRED,
    table_name TEXT NOT NULL,
    row_id TEXT NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN ('destroyed', 'waiting', 'kept')),
    decided_by TEXT NOT NULL,
    decided_at TEXT,
    reason TEXT NOT NULL,
    UNIQUE (taking_back_id, table_name, row_id)
) STRICT;
"""
"""The tables that version 4 added."""

STATE_SQL_5 = f"""
CREATE TABLE ground_rule (
    id TEXT PRIMARY KEY NOT NULL,
    session_id TEXT NOT NULL REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
    wording TEXT NOT NULL,
    said_by TEXT REFERENCES young_person (id) DEFERRABLE INITIALLY DEFERRED,
    by_group INTEGER NOT NULL CHECK (by_group IN (0, 1)),
    written_down_by TEXT REFERENCES adult (id) DEFERRABLE INITIALLY DEFERRED,
    exactness TEXT NOT NULL CHECK (exactness IN ('exact', 'gist')),
    source TEXT NOT NULL CHECK (source IN ('typed', 'paper', 'imported')),
    typed_by TEXT REFERENCES adult (id) DEFERRABLE INITIALLY DEFERRED,
    prompt_id TEXT REFERENCES prompt (id) DEFERRABLE INITIALLY DEFERRED,
    said_at TEXT NOT NULL,
    language TEXT NOT NULL,
    read_back_at TEXT,
    state TEXT NOT NULL {_STATE_OF_WORDS},
    set_aside_reason TEXT NOT NULL,
    passed_on_at TEXT,
    passed_on_to TEXT NOT NULL,
    to_look_at INTEGER NOT NULL CHECK (to_look_at IN (0, 1)),
    position INTEGER NOT NULL
) STRICT;
"""
"""The tables that version 5 added."""

_YOUNG = "TEXT NOT NULL REFERENCES young_person (id) DEFERRABLE INITIALLY DEFERRED"
_SESSION = "TEXT NOT NULL REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED"
_TENDERER = "TEXT NOT NULL REFERENCES tenderer (id) DEFERRABLE INITIALLY DEFERRED"
_WRITTEN = f"""written_down_by TEXT REFERENCES adult (id) DEFERRABLE INITIALLY DEFERRED,
    exactness TEXT NOT NULL CHECK (exactness IN ('exact', 'gist')),
    source TEXT NOT NULL CHECK (source IN ('typed', 'paper', 'imported')),
    typed_by TEXT REFERENCES adult (id) DEFERRABLE INITIALLY DEFERRED,
    prompt_id TEXT REFERENCES prompt (id) DEFERRABLE INITIALLY DEFERRED,
    said_at TEXT,
    language TEXT NOT NULL,
    read_back_at TEXT,
    state TEXT NOT NULL {_STATE_OF_WORDS},
    set_aside_reason TEXT NOT NULL,
    passed_on_at TEXT,
    passed_on_to TEXT NOT NULL,
    to_look_at INTEGER NOT NULL CHECK (to_look_at IN (0, 1))"""

STATE_SQL_6 = f"""
CREATE TABLE briefing_part (
    id TEXT PRIMARY KEY NOT NULL,
    activity_id TEXT NOT NULL REFERENCES activity (id) DEFERRABLE INITIALLY DEFERRED,
    young_person_id {_YOUNG},
    had TEXT NOT NULL CHECK (had IN ('there', 'caught up')),
    had_at TEXT NOT NULL,
    agreed TEXT CHECK (agreed IN ('yes', 'no')),
    agreed_at TEXT,
    UNIQUE (activity_id, young_person_id)
) STRICT;
CREATE TABLE declaration (
    id TEXT PRIMARY KEY NOT NULL,
    young_person_id {_YOUNG},
    tenderer_id {_TENDERER},
    session_id TEXT REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
    named_at TEXT NOT NULL,
    knows_them TEXT CHECK (knows_them IN ('yes', 'no', 'not sure')),
    used_their_service TEXT CHECK (used_their_service IN ('yes', 'no', 'not sure')),
    talked_to_about_it TEXT CHECK (talked_to_about_it IN ('yes', 'no', 'not sure')),
    declared_at TEXT,
    wording TEXT NOT NULL,
    first_wording TEXT,
    {_WRITTEN},
    decision TEXT CHECK (decision IN ('takes part', 'no answers on this tenderer', 'does not take part')),
    decided_by TEXT NOT NULL,
    decided_at TEXT,
    decided_why TEXT NOT NULL,
    UNIQUE (young_person_id, tenderer_id)
) STRICT;
CREATE TABLE planned_slot (
    id TEXT PRIMARY KEY NOT NULL,
    session_id {_SESSION},
    tenderer_id {_TENDERER},
    position INTEGER NOT NULL,
    UNIQUE (session_id, tenderer_id)
) STRICT;
CREATE TABLE slot_order (
    id TEXT PRIMARY KEY NOT NULL,
    how TEXT NOT NULL CHECK (how IN ('drawn', 'as they came in', 'by name', 'agreed', 'another way')),
    why TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    decided_at TEXT NOT NULL,
    tenderers TEXT NOT NULL
) STRICT;
CREATE TABLE day_role (
    id TEXT PRIMARY KEY NOT NULL,
    session_id {_SESSION},
    tenderer_id TEXT REFERENCES tenderer (id) DEFERRABLE INITIALLY DEFERRED,
    young_person_id {_YOUNG},
    role TEXT NOT NULL CHECK (role IN ('chair', 'time-keeper', 'greeter', 'note-taker'))
) STRICT;
CREATE UNIQUE INDEX one_day_role_each ON day_role (session_id, ifnull(tenderer_id, ''), young_person_id, role);
CREATE TABLE slot_pause (
    id TEXT PRIMARY KEY NOT NULL,
    presentation_id TEXT NOT NULL REFERENCES presentation (id) DEFERRABLE INITIALLY DEFERRED,
    part TEXT NOT NULL CHECK (part IN ('presenting', 'questions')),
    paused_at TEXT NOT NULL,
    resumed_at TEXT
) STRICT;
CREATE UNIQUE INDEX one_pause_at_a_time ON slot_pause (presentation_id) WHERE resumed_at IS NULL;
CREATE TABLE individual_turn (
    id TEXT PRIMARY KEY NOT NULL,
    activity_id TEXT NOT NULL REFERENCES activity (id) DEFERRABLE INITIALLY DEFERRED,
    young_person_id {_YOUNG},
    finished_at TEXT,
    chose_at TEXT,
    UNIQUE (activity_id, young_person_id)
) STRICT;
CREATE TABLE dissent (
    id TEXT PRIMARY KEY NOT NULL,
    tenderer_id {_TENDERER},
    session_id TEXT REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
    remark_id TEXT REFERENCES remark (id) DEFERRABLE INITIALLY DEFERRED,
    verdict_id TEXT REFERENCES verdict (id) DEFERRABLE INITIALLY DEFERRED,
    wording TEXT NOT NULL,
    said_by TEXT REFERENCES young_person (id) DEFERRABLE INITIALLY DEFERRED,
    by_group INTEGER NOT NULL CHECK (by_group IN (0, 1)),
    {_WRITTEN},
    position INTEGER NOT NULL,
    CHECK (remark_id IS NULL OR verdict_id IS NULL)
) STRICT;
CREATE TABLE strongest_offer (
    id TEXT PRIMARY KEY NOT NULL,
    offered_on TEXT NOT NULL,
    offered_by TEXT NOT NULL,
    outcome TEXT CHECK (outcome IN ('taken', 'declined')),
    outcome_on TEXT NOT NULL,
    outcome_by TEXT NOT NULL,
    outcome_why TEXT NOT NULL,
    told_back_on TEXT NOT NULL,
    told_back_by TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT;
CREATE TABLE objection (
    id TEXT PRIMARY KEY NOT NULL,
    tenderer_id TEXT REFERENCES tenderer (id) DEFERRABLE INITIALLY DEFERRED,
    raised_by TEXT NOT NULL,
    raised_on TEXT NOT NULL,
    wording TEXT NOT NULL,
    answer TEXT NOT NULL,
    answered_by TEXT NOT NULL,
    answered_on TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT;
CREATE TABLE chosen_card (
    id TEXT PRIMARY KEY NOT NULL,
    sort_id TEXT NOT NULL REFERENCES sort (id) DEFERRABLE INITIALLY DEFERRED,
    statement_id TEXT NOT NULL REFERENCES statement (id) DEFERRABLE INITIALLY DEFERRED,
    UNIQUE (sort_id, statement_id)
) STRICT;
CREATE TABLE question_line (
    id TEXT PRIMARY KEY NOT NULL,
    question_id TEXT NOT NULL REFERENCES question (id) DEFERRABLE INITIALLY DEFERRED,
    specification_line_id TEXT NOT NULL REFERENCES specification_line (id) DEFERRABLE INITIALLY DEFERRED,
    UNIQUE (question_id, specification_line_id)
) STRICT;
CREATE TABLE identifying (
    id TEXT PRIMARY KEY NOT NULL,
    pack TEXT NOT NULL,
    phrase TEXT NOT NULL,
    decision TEXT NOT NULL CHECK (decision IN ('keep', 'mask', 'leave out')),
    decided_by TEXT NOT NULL,
    decided_at TEXT NOT NULL,
    UNIQUE (pack, phrase)
) STRICT;
"""
"""The tables that version 6 added."""

_STATEMENT_OR_NONE = "statement_id TEXT REFERENCES statement (id) DEFERRABLE INITIALLY DEFERRED"
_LINE_OR_NONE = "specification_line_id TEXT REFERENCES specification_line (id) DEFERRABLE INITIALLY DEFERRED"
_ONE_OF_TWO = "CHECK ((category_id IS NULL) <> (statement_id IS NULL))"
_ONE_OF_THREE = (
    "CHECK ((category_id IS NOT NULL) + (statement_id IS NOT NULL) + (specification_line_id IS NOT NULL) = 1)"
)

MADE_ANEW_6: dict[str, tuple[tuple[str, str], ...]] = {
    "placement": (
        (
            "statement_id TEXT NOT NULL REFERENCES statement (id) DEFERRABLE INITIALLY DEFERRED",
            f"{_STATEMENT_OR_NONE},\n    {_LINE_OR_NONE}",
        ),
        (
            "UNIQUE (sort_id, statement_id)",
            "UNIQUE (sort_id, statement_id),\n    UNIQUE (sort_id, specification_line_id),\n"
            "    CHECK ((statement_id IS NULL) <> (specification_line_id IS NULL))",
        ),
    ),
    "pick": (
        (_STATEMENT_OR_NONE, f"{_STATEMENT_OR_NONE},\n    {_LINE_OR_NONE}"),
        (_ONE_OF_TWO, _ONE_OF_THREE),
    ),
    "dot": (
        (_STATEMENT_OR_NONE, f"{_STATEMENT_OR_NONE},\n    {_LINE_OR_NONE}"),
        (_ONE_OF_TWO, _ONE_OF_THREE),
    ),
    "response": (
        (
            "specification_line_id TEXT NOT NULL REFERENCES specification_line (id) DEFERRABLE INITIALLY DEFERRED",
            _LINE_OR_NONE,
        ),
    ),
}
"""Tables that version 6 makes anew, since only a new table can leave a field empty or check otherwise: what stands in
their SQL, and what stands there now. A card, a pick or a dot may be a line; a response may be to all lines at once."""

INDEXES_6 = """
CREATE UNIQUE INDEX one_pick_each ON pick (pick_of, ifnull(young_person_id, ''));
CREATE UNIQUE INDEX one_dot_each ON dot (
    dot_round_id, young_person_id, coalesce(category_id, statement_id, specification_line_id)
) WHERE young_person_id IS NOT NULL;
CREATE UNIQUE INDEX one_response_as_a_whole ON response (tenderer_id) WHERE specification_line_id IS NULL;
"""
"""The indexes of tables made anew, which went with the old ones."""

STRONGEST_4 = """
CREATE TABLE strongest_4 (
    id TEXT PRIMARY KEY NOT NULL,
    session_id TEXT NOT NULL REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
    young_person_id TEXT NOT NULL REFERENCES young_person (id) DEFERRABLE INITIALLY DEFERRED,
    tenderer_id TEXT REFERENCES tenderer (id) DEFERRABLE INITIALLY DEFERRED,
    wording TEXT NOT NULL,
    answer TEXT NOT NULL DEFAULT 'tenderer' CHECK (answer IN ('tenderer', 'nobody', 'would rather not say')),
    UNIQUE (session_id, young_person_id),
    CHECK ((answer = 'tenderer') = (tenderer_id IS NOT NULL))
) STRICT;
INSERT INTO strongest_4 (id, session_id, young_person_id, tenderer_id, wording)
SELECT id, session_id, young_person_id, tenderer_id, wording FROM strongest ORDER BY rowid;
DROP TABLE strongest;
ALTER TABLE strongest_4 RENAME TO strongest;
"""
"""Makes room in ``strongest`` for answers that name no tenderer, as version 4 has it: only a new table can."""

VERDICT_KEY_4 = """
DROP INDEX one_verdict_each;
CREATE UNIQUE INDEX one_verdict_each ON verdict (
    occasion_id, ifnull(young_person_id, ''), ifnull(category_id, ''), ifnull(specification_line_id, '')
);
CREATE UNIQUE INDEX one_version_after ON specification_line (replaces) WHERE replaces IS NOT NULL;
"""
"""What no two verdicts, and no two versions of a line, may share, as version 4 has it."""

_ADULT = "TEXT REFERENCES adult (id) DEFERRABLE INITIALLY DEFERRED"
_YOUNG_PERSON = "TEXT REFERENCES young_person (id) DEFERRABLE INITIALLY DEFERRED"
_PROMPT = "TEXT REFERENCES prompt (id) DEFERRABLE INITIALLY DEFERRED"
_OCCASION = "TEXT REFERENCES occasion (id) DEFERRABLE INITIALLY DEFERRED"
_YES_OR_NO = "INTEGER NOT NULL DEFAULT 0 CHECK ({0} IN (0, 1))"
_TEXT = "TEXT NOT NULL DEFAULT ''"
_MADE_HOW = "TEXT NOT NULL DEFAULT 'said' CHECK (made_how IN ('said', 'reworded', 'part', 'joined', 'corrected'))"

_PROVENANCE_4: dict[str, tuple[str, Value]] = {
    "said_by": (_YOUNG_PERSON, None),
    "by_group": (_YES_OR_NO.format("by_group"), 0),
    "written_down_by": (_ADULT, None),
    "exactness": ("TEXT NOT NULL DEFAULT 'exact' CHECK (exactness IN ('exact', 'gist'))", "exact"),
    "source": (
        "TEXT NOT NULL DEFAULT 'typed' CHECK (source IN ('typed', 'paper', 'imported', 'plan'))",
        "typed",
    ),
    "typed_by": (_ADULT, None),
    "prompt_id": (_PROMPT, None),
    "said_at": ("TEXT", None),
    "language": (_TEXT, ""),
    "read_back_at": ("TEXT", None),
    "state": (f"TEXT NOT NULL DEFAULT 'kept' {_STATE_OF_WORDS}", "kept"),
    "set_aside_reason": (_TEXT, ""),
    "passed_on_at": ("TEXT", None),
    "first_wording": ("TEXT", None),
}
"""Where words come from and what became of them: how each column is declared, and what it holds in older rows."""

_OWN = ("said_by", "by_group")
_FIRST = ("first_wording",)
_NOT_ADDED_4: dict[str, tuple[str, ...]] = {
    "statement": (
        "said_by",
        "written_down_by",
        "exactness",
        "source",
        "prompt_id",
        "said_at",
        "state",
        "set_aside_reason",
        "passed_on_at",
        *_FIRST,
    ),
    "remark": (
        "said_by",
        "written_down_by",
        "exactness",
        "source",
        "said_at",
        "state",
        "set_aside_reason",
        "passed_on_at",
        *_FIRST,
    ),
    "verdict": (*_OWN, "source"),
    "strongest": _OWN,
    "evaluation": (*_OWN, "source"),
    "pick": _OWN,
    "asked_question": (),
    "specification_line": _FIRST,
    "question": _FIRST,
    "category": (),
}
"""The kinds of words, and which of these columns each had before or does without: an answer is its young person's."""


def _columns_of_4() -> Iterator[tuple[str, str, str, Value]]:
    for table, without in _NOT_ADDED_4.items():
        for name, (declared, value) in _PROVENANCE_4.items():
            if name not in without:
                yield table, name, declared, value
    for table in ("remark", "verdict"):
        yield table, "occasion_id", _OCCASION, None
    for table in ("statement", "remark"):
        yield table, "made_how", _MADE_HOW, "said"
    yield "remark", "rewording_of", "TEXT REFERENCES remark (id) DEFERRABLE INITIALLY DEFERRED", None
    line = "TEXT REFERENCES specification_line (id) DEFERRABLE INITIALLY DEFERRED"
    yield "specification_line", "replaces", line, None
    yield "specification_line", "replaced_why", _TEXT, ""
    role = "TEXT CHECK (role IN ('facilitator', 'support worker', 'observer'))"
    yield "attendance", "role", role, None
    recipient = "TEXT CHECK (recipient IN ('the panel', 'tenderers', 'published'))"
    yield "consent", "recipient", recipient, None
    yield "issued_pack", "recipient", recipient, None
    yield "commission", "keep_until", _TEXT, ""


_WORDS_BEFORE_5 = (*_NOT_ADDED_4, "note", "attachment")
"""The kinds of words that version 4 had."""


def _columns_of_5() -> Iterator[tuple[str, str, str, Value]]:
    for table in _WORDS_BEFORE_5:
        yield table, "passed_on_to", _TEXT, ""
        yield table, "to_look_at", _YES_OR_NO.format("to_look_at"), 0
    for name in ("tender_documents_say", "tender_documents_on", "present_provider"):
        yield "commission", name, _TEXT, ""
    yield "criterion", "plain_words", _TEXT, ""
    yield "session", "ready", "TEXT NOT NULL DEFAULT '[]'", "[]"


def _columns_of_6() -> Iterator[tuple[str, str, str, Value]]:
    line = "TEXT REFERENCES specification_line (id) DEFERRABLE INITIALLY DEFERRED"
    category = "TEXT REFERENCES category (id) DEFERRABLE INITIALLY DEFERRED"
    yield "young_person", "uses", "TEXT CHECK (uses IN ('present', 'similar', 'none'))", None
    yield "sort", "takes", "TEXT NOT NULL DEFAULT 'words' CHECK (takes IN ('words', 'lines', 'chosen'))", "words"
    yield "specification_line", "changed_by", _TEXT, ""
    for name in ("withdrew_on", "withdrew_why"):
        yield "tenderer", name, _TEXT, ""
    place = "TEXT NOT NULL DEFAULT 'list' CHECK (place IN ('draft', 'list', 'spare'))"
    yield "question", "place", place, "list"
    yield "question", "minutes", "INTEGER CHECK (minutes > 0)", None
    yield "question", "follows", "TEXT REFERENCES question (id) DEFERRABLE INITIALLY DEFERRED", None
    yield "question", "fair", "TEXT CHECK (fair IN ('yes', 'no', 'not sure'))", None
    yield "question", "fair_why", _TEXT, ""
    for part in ("presenting", "question"):
        yield "presentation", f"added_{part}_minutes", "INTEGER NOT NULL DEFAULT 0", 0
    yield "presentation", "not_held_why", _TEXT, ""
    yield "presentation", "times_corrected", "TEXT NOT NULL DEFAULT '[]'", "[]"
    yield "presentation", "times_corrected_why", _TEXT, ""
    brought = "TEXT CHECK (young_people_brought IN ('none', 'came', 'spoke'))"
    yield "presentation", "young_people_brought", brought, None
    yield "presentation", "young_people_minutes", "INTEGER CHECK (young_people_minutes >= 0)", None
    outcome = "TEXT NOT NULL DEFAULT 'asked' CHECK (outcome IN ('asked', 'answered already', 'skipped'))"
    yield "asked_question", "outcome", outcome, "asked"
    yield "asked_question", "outcome_why", _TEXT, ""
    about = "TEXT NOT NULL DEFAULT 'heard' CHECK (about IN ('heard', 'brought', 'private'))"
    yield "note", "about", about, "heard"
    yield "remark", "category_id", category, None
    yield "remark", "specification_line_id", line, None
    yield "remark", "unfair", _YES_OR_NO.format("unfair"), 0
    asked = "TEXT CHECK (asked_first IN ('yes', 'could not be asked'))"
    yield "remark", "asked_first", asked, None
    for name in ("their_answer", "set_aside_by"):
        yield "remark", name, _TEXT, ""
    yield "remark", "looked_at_by", _TEXT, ""
    yield "remark", "looked_at", "TEXT", None
    yield "verdict", "shared", "INTEGER NOT NULL DEFAULT 1 CHECK (shared IN (0, 1))", 1
    for name in ("reference", "handling", "answers_by", "answers_on", "questions_go_said_by", "questions_go_on"):
        yield "commission", name, _TEXT, ""
    yield "issued_pack", "version", _TEXT, ""


COLUMNS_ADDED: dict[int, tuple[tuple[str, str, str, Value], ...]] = {
    2: (
        ("category", "most", "INTEGER CHECK (most > 0)", None),
        ("sort", "shown", "INTEGER NOT NULL DEFAULT 1 CHECK (shown IN (0, 1))", 1),
        ("sort", "finished_at", "TEXT", None),
        ("sort", "name_agreed", "INTEGER NOT NULL DEFAULT 0 CHECK (name_agreed IN (0, 1))", 0),
        ("placement", "from_paper", "INTEGER NOT NULL DEFAULT 0 CHECK (from_paper IN (0, 1))", 0),
        ("placement", "written_down_by", "TEXT REFERENCES adult (id) DEFERRABLE INITIALLY DEFERRED", None),
    ),
    4: tuple(_columns_of_4()),
    5: tuple(_columns_of_5()),
    6: tuple(_columns_of_6()),
}
"""Columns that a later schema added: table, name, how it is declared, and what rows made before it hold there.

``strongest`` got ``answer`` by being made anew (``STRONGEST_4``), others a line (``MADE_ANEW_6``).
"""

SEARCH_SQL_1 = (
    """CREATE VIRTUAL TABLE statement_fts USING fts5 (
    wording, content = 'statement', tokenize = 'unicode61 remove_diacritics 2'
)""",
    """CREATE TRIGGER statement_fts_insert AFTER INSERT ON statement BEGIN
    INSERT INTO statement_fts (rowid, wording) VALUES (NEW.rowid, NEW.wording);
END""",
    """CREATE TRIGGER statement_fts_delete AFTER DELETE ON statement BEGIN
    INSERT INTO statement_fts (statement_fts, rowid, wording) VALUES ('delete', OLD.rowid, OLD.wording);
END""",
    """CREATE TRIGGER statement_fts_update AFTER UPDATE OF wording ON statement BEGIN
    INSERT INTO statement_fts (statement_fts, rowid, wording) VALUES ('delete', OLD.rowid, OLD.wording);
    INSERT INTO statement_fts (rowid, wording) VALUES (NEW.rowid, NEW.wording);
END""",
)
"""The index by which statements are searched, and what keeps it up to date."""


def statements_of(script: str) -> list[str]:
    """Split a script of plain statements; ``executescript`` would commit the open transaction."""
    return [part.strip() for part in script.split(";\n") if part.strip()]


_ADDED_OTHERWISE: tuple[tuple[str, str, Value], ...] = (
    ("strongest", "answer", "tenderer"),
    *((table, "specification_line_id", None) for table in ("placement", "pick", "dot")),
)


def _table_names(script: str) -> list[str]:
    return [part.split()[2] for part in statements_of(script) if part.startswith("CREATE TABLE")]


_TABLES_OF_VERSION = {1: tuple(_table_names(STATE_SQL_1))}
_TABLES_OF_VERSION[2] = (*_TABLES_OF_VERSION[1], *_table_names(STATE_SQL_2))
_TABLES_OF_VERSION[3] = _TABLES_OF_VERSION[2]
_TABLES_OF_VERSION[4] = (*_TABLES_OF_VERSION[3], *_table_names(STATE_SQL_4))
_TABLES_OF_VERSION[5] = (*_TABLES_OF_VERSION[4], *_table_names(STATE_SQL_5))
_TABLES_OF_VERSION[6] = (*_TABLES_OF_VERSION[5], *_table_names(STATE_SQL_6))

STATE_TABLES = _TABLES_OF_VERSION[SCHEMA_VERSION]
"""Every table that holds the truth, in an order in which rows can be inserted."""


def state_tables_of(version: int) -> tuple[str, ...]:
    """Return the state tables of a file of ``version``."""
    return _TABLES_OF_VERSION[version]


def added_columns(table: str) -> dict[str, Value]:
    """Return the columns that ``table`` got in a later schema, with what rows made before hold there.

    The journal's entries of that time lack them.
    """
    added = [(of_table, name, value) for more in COLUMNS_ADDED.values() for of_table, name, _, value in more]
    return {name: value for of_table, name, value in [*added, *_ADDED_OTHERWISE] if of_table == table}
