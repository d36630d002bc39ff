"""Starting a commission and saying what it is."""

from workshop_app.actions.action import action
from workshop_app.actions.sessions import add_session
from workshop_app.domain.commission import Commission
from workshop_app.domain.errors import RuleBrokenError
from workshop_app.domain.times import checked_day, today
from workshop_app.domain.wording import checked_wording, is_empty, storable
from workshop_app.record.commission import commission_of
from workshop_app.store import Writing


@action("Start the commissioning project", undoable=False)
def start_commission(
    write: Writing,
    *,
    title: str,
    service: str,
    council: str = "",
    about_whom: str = "",
    safeguarding_name: str = "",
    safeguarding_contact: str = "",
    plan_name: str = "",
    session_title: str = "",
) -> str:
    """Say what this empty file is for; return the commission's id. It is not undoable: nothing comes before it.

    Args:
        write: the empty file, or the action this is part of.
        title: what the young people call the project.
        service: what is being bought.
        council: who buys it.
        about_whom: which young people it is for.
        safeguarding_name: the safeguarding lead's name.
        safeguarding_contact: how to reach them.
        plan_name: the session plan of a first session, planned for today; "" for none yet.
        session_title: what that session is called.
    """
    file = write.file
    checked_wording(title, "The title")
    checked_wording(service, "The name of the service")
    if file.find(Commission) is not None:
        raise RuleBrokenError("This file already contains a commissioning project. Make a new file for another.")
    commission = write.insert(
        Commission(
            id=write.new_id(),
            title=title,
            service=service,
            council=storable(council, "The council's name"),
            about_whom=storable(about_whom, "Whom it is for"),
            safeguarding_name=storable(safeguarding_name, "The safeguarding lead's name"),
            safeguarding_contact=storable(safeguarding_contact, "The safeguarding lead's contact"),
            created_at=write.now,
        )
    )
    if plan_name:
        add_session(write, plan_name, title=session_title, planned_on=today(file.clock))
    return commission.id


@action("Change the project details")
def describe_commission(
    write: Writing,
    *,
    title: str | None = None,
    service: str | None = None,
    council: str | None = None,
    about_whom: str | None = None,
    safeguarding_name: str | None = None,
    safeguarding_contact: str | None = None,
    reference: str | None = None,
    handling: str | None = None,
    answers_by: str | None = None,
    answers_on: str | None = None,
) -> None:
    """Change what is said of the commission; what is None stays.

    By which day young people get their answer, ``answers_on``, is YYYY-MM-DD or as somebody typed it.

    Raises:
        RuleBrokenError: the title or the service is empty, or it is no day.
    """
    file = write.file
    given = {
        "title": title,
        "service": service,
        "council": council,
        "about_whom": about_whom,
        "safeguarding_name": safeguarding_name,
        "safeguarding_contact": safeguarding_contact,
        "reference": reference,
        "handling": handling,
        "answers_by": answers_by,
        "answers_on": answers_on,
    }
    fields = {name: storable(text, "These words") for name, text in given.items() if text is not None}
    for name, what in (("title", "The title"), ("service", "The name of the service")):
        if name in fields:
            checked_wording(fields[name], what)
    if fields.get("answers_on", "").strip():
        fields["answers_on"] = checked_day(fields["answers_on"])
    write.update(Commission, commission_of(file).id, **fields)


@action("Record what the tender documents say")
def record_tender_documents(write: Writing, words: str, day: str) -> None:
    """Record what the tender documents told tenderers about young people's part, in their exact words.

    Args:
        write: the open file, or the action this is part of.
        words: as they stand there; "" where nothing is recorded any more.
        day: that of the documents; "" with no words, or where it is not known.

    Raises:
        RuleBrokenError: it is no day, or a day is given without words.
    """
    storable(words, "What the tender documents say")
    if is_empty(words) and day.strip():
        raise RuleBrokenError("Type what the tender documents say as well as their date. Nothing was changed.")
    write.update(
        Commission,
        commission_of(write.file).id,
        tender_documents_say="" if is_empty(words) else words,
        tender_documents_on=checked_day(day) if day.strip() else "",
    )


@action("Record that tenderers get the questions")
def say_questions_go(write: Writing, said_by: str, day: str) -> None:
    """Record that an officer said that tenderers get the panel's questions beforehand, all of them the same.

    Args:
        write: the open file, or the action this is part of.
        said_by: the officer; "" where nobody says so, or it does not hold any more.
        day: on which day; "" where nobody does, or it is not known.

    Raises:
        RuleBrokenError: it is no day, or a day is given without an officer.
    """
    storable(said_by, "The officer's name")
    if is_empty(said_by) and day.strip():
        raise RuleBrokenError("Type who said so as well as the date. Nothing was changed.")
    write.update(
        Commission,
        commission_of(write.file).id,
        questions_go_said_by="" if is_empty(said_by) else said_by,
        questions_go_on=checked_day(day) if day.strip() else "",
    )


@action("Name the present provider")
def name_present_provider(write: Writing, known_as: str) -> None:
    """Say by which names whoever runs the present service is known, a line each; "" for none."""
    kept = "\n".join(line for line in storable(known_as, "The names").split("\n") if not is_empty(line))
    write.update(Commission, commission_of(write.file).id, present_provider=kept)


@action("Set how long the project is kept")
def set_keep_until(write: Writing, day: str) -> None:
    """Say until which day the file is to be kept; "" for not known yet.

    Raises:
        RuleBrokenError: it is no day.
    """
    write.update(Commission, commission_of(write.file).id, keep_until=checked_day(day) if day.strip() else "")
