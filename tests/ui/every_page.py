"""Goes through every page that a commission has, in both windows."""

from collections import Counter
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from tests.ui.boards import choose_first_card
from tests.ui.driver import Driver, Key
from workshop_app.actions import sessions
from workshop_app.actions.attachments import add_attachment
from workshop_app.actions.people import add_adult, add_young_person, arrive
from workshop_app.actions.sessions import add_session, reopen_session
from workshop_app.actions.setting_aside import set_aside, set_aside_for_safeguarding
from workshop_app.actions.statements import keep_statement
from workshop_app.actions.tendering import add_tenderer
from workshop_app.domain.attachments import kind_of
from workshop_app.domain.people import Adult, AdultRole, YoungPerson
from workshop_app.domain.sessions import Activity, ActivityKind, Prompt, Session
from workshop_app.domain.statements import Statement, StatementState
from workshop_app.record.people import adults_here, young_people_here
from workshop_app.store import CommissionFile
from workshop_app.ui.kit.second_press import TOO_SOON

ALIASES = ("Persephone-Rose", "Ash", "Wojciech", "little t", "Efa", "Jay", "Nneka", "Oz", "Robin", "Zed", "Bo", "Mx Q")
"""So many that their lists fold, and some of them long."""

ORDINARY = (
    "food that is not crisps",
    "somewhere quiet to go when it gets too loud in there",
    "a bus home after eight in the evening, and not only on Fridays",
    "ask us",
    "the same person every week, and one who rings back",
)
"""What is said last, some of it in one line and some in two."""

PARTS: dict[ActivityKind, tuple[tuple[str, ...], ...]] = {
    ActivityKind.BRIEFING: (
        ("Notes for you",),
        ("Close the notes", "Who is here"),
        ("Back to the plan",),
        ("More",),
        ("More",),
    ),
    ActivityKind.CAPTURE: (
        ("More about these words",),
        ("Split it",),
        ("Set aside",),
        ("Cancel", "Close these words"),
    ),
    ActivityKind.SORT: (
        ("Manage cards",),
        ("Individual turns",),
        ("Where we differ", "Show this on the big screen"),
        ("Replay", "Show this on the big screen"),
        ("Bring the group’s board back on the big screen", "On paper"),
    ),
    ActivityKind.PICK: (("Dots",), ("Remove all dots",)),
    ActivityKind.PRESENTATION: (("Start presenting",), ("Start questions",), ("Correct the times",)),
    ActivityKind.VERDICT: (("Whose answer: The group",),),
    ActivityKind.CLOSE: (("Award a certificate, Ash",),),
}
"""What else a page of some kinds shows, by what is pressed for it."""


def crowd(file: CommissionFile, session_id: str) -> None:
    """Have as many people in a session as there are places, with three to write down."""
    known = {one.alias: one.id for one in file.all(YoungPerson)}
    here = {one.id for one in young_people_here(file, session_id)}
    for alias in ALIASES:
        person = known.get(alias) or add_young_person(file, alias)
        if person not in here:
            arrive(file, session_id, young_person_id=person)
    adults = {one.name: one.id for one in file.all(Adult)}
    adults_are_here = {one.id for one in adults_here(file, session_id)}
    for name in ("Ms Okoro-Featherstonehaugh", "Mr Price", "Del"):
        adult = adults.get(name) or add_adult(file, name, AdultRole.SUPPORT_WORKER)
        if adult not in adults_are_here:
            arrive(file, session_id, adult_id=adult)


def every_page(driver: Driver, file: Path) -> Iterator[str]:
    """Open a commission file and yield what each page is called, while both windows show it: home and plan first."""
    yield "home"
    project, session_under_way = driver.windows.project, driver.windows.session
    assert project.open(str(file)), driver.windows.last_said
    driver.settle()
    if session_under_way.session is not None:
        session_under_way.end()
    yield "plan"
    for session in project.file.all(Session):
        if session.ended_at is not None:
            sessions.reopen_session(project.file, session.id)
        session_under_way.start(session.id)
        for activity in project.file.all(Activity, session_id=session.id):
            session_under_way.go_to(activity.id)
            driver.settle()
            yield f"{session.title}: {activity.kind.value} “{activity.title}”"
        session_under_way.end()
        driver.settle()


def a_page_of_each_kind(driver: Driver, file: Path) -> Iterator[str]:
    """Open a commission file and yield what each page is called, while it shows: one of every kind, and all its parts.

    There are as many people as lists fold for, words in every state, and a tenderer who is still to present.
    """
    project, under_way = driver.windows.project, driver.windows.session
    yield "home"
    driver.click("Start a new project")
    while driver.all_named("Back"):  # What was typed at an earlier walk is still there.
        driver.rest(TOO_SOON + 50)
        driver.click("Back")
        driver.settle()
    for step in range(8):
        yield f"home: question {step + 1}"
        if step < 2:
            driver.type("Ours")
        if step < 7:
            driver.click("Next question")
    driver.key(Key.Key_Escape)
    driver.key(Key.Key_F1)
    yield "help"
    driver.key(Key.Key_F1)
    assert project.open(str(file)), driver.windows.last_said
    driver.drain()
    if under_way.session is not None:
        under_way.end()
    record = project.file
    add_tenderer(record, "The Harbour and Hills Learning Partnership Community Interest Company")
    add_session(record, "presentations", title="Another day of presentations", planned_on="2026-05-06")
    driver.drain()
    yield "plan"
    driver.click("Before you start: Another day of presentations")
    yield "before you start"
    driver.click("Close “Before you start”")
    for part in ("Tenderers", "Safeguarding lead", "Taking words back", "How long to keep it", "Password"):
        driver.go_to_details(part)
        yield f"project details: {part}"
        driver.click("Close the project details")
    driver.click("Packs")
    yield "packs"
    driver.click("Create, Paper sort")
    driver.wait_until(lambda: not project.packs.busy, milliseconds=60_000)
    driver.click("Record who received it, Paper sort")
    driver.settle()
    yield "packs: something in it nobody has decided on"
    driver.click("Go on all the same")
    yield "packs: who received it"
    driver.click("For tenderers")
    yield "packs: for another reader"
    driver.click("Cancel")
    driver.click("Look at it, " + next(str(row["name"]) for row in project.packs.made.rows()))
    driver.wait_until(lambda: project.packs.pages.count > 0)
    yield "a page of a pack"
    driver.click("Back to the packs")
    driver.click("Could somebody be known?, Feedback pack")
    yield "leaving"
    driver.click("Back to the packs")
    driver.click("Packs")
    driver.click("What they agreed to")
    driver.click(f"Who: {record.all(YoungPerson)[0].alias}")
    yield "what they agreed to"
    driver.click("Close what they agreed to")
    for name in ("our film.mp4", "sheet.pdf", "told.jpg"):
        digest = sha256(name.encode()).hexdigest()
        added = add_attachment(record, kind=kind_of(name), file_name=name, digest=digest, size=5_000_000_000)
    set_aside_for_safeguarding(record, [added])
    driver.click("Attachments: film, photos, paper")
    yield "attachments"
    driver.click("Details, our film.mp4")
    driver.click("Set aside: our film.mp4")
    yield "attachments: one of them"
    driver.click("Close the attachments")
    driver.click("What happened")
    yield "what happened"
    driver.click("Close the list")
    up = Counter(one.prompt_id for one in record.all(Statement, state=StatementState.UP))
    kinds: dict[ActivityKind, Activity] = {}
    fullest: Counter[ActivityKind] = Counter()
    for session in record.all(Session):
        if session.started_at is None:
            under_way.start(session.id)
            if under_way.begins:
                under_way.start_on("")
            under_way.end()
        for activity in record.all(Activity, session_id=session.id):
            words = sum(up[prompt.id] for prompt in record.all(Prompt, activity_id=activity.id))
            latest = activity.kind in (ActivityKind.PRESENTATION, ActivityKind.CLOSE)
            if activity.kind not in kinds or words > fullest[activity.kind] or latest:
                kinds[activity.kind], fullest[activity.kind] = activity, words
    for kind, activity in kinds.items():
        reopen_session(record, activity.session_id)
        crowd(record, activity.session_id)
        under_way.start(activity.session_id)
        under_way.go_to(activity.id)
        if kind is ActivityKind.CAPTURE:
            _keep_in_every_state(record, activity)
        driver.drain()
        yield kind.value
        if kind is ActivityKind.SORT:
            driver.console.resize(1280, 720)
            choose_first_card(driver)
            yield "sort: a card is chosen"
        for pressed in PARTS.get(kind, ()):
            # Whoever looks at a page in many sizes may have moved the window to where nobody has said who sees it.
            driver.windows.placing.say_who_sees("facilitator")
            driver.settle()
            for name in pressed:
                driver.click(name)
            yield f"{kind.value}: {pressed[-1]}"
        driver.settle()  # A page that goes while a scroll bar of it fades has Qt complain.
        under_way.end()
        driver.drain()
    driver.go_home()
    driver.drain()
    yield "home, with a project to go on with"


def _keep_in_every_state(file: CommissionFile, activity: Activity) -> None:
    prompt = file.all(Prompt, activity_id=activity.id)[0].id
    keep_statement(file, "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch", prompt_id=prompt)
    told = keep_statement(file, "told in confidence", prompt_id=prompt)
    set_aside_for_safeguarding(file, [told])
    aside = keep_statement(file, "said twice by mistake, and longer than most of what is said here", prompt_id=prompt)
    set_aside(file, aside, "said twice")
    for wording in ORDINARY:
        keep_statement(file, wording, prompt_id=prompt)
