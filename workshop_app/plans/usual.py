"""Activities that a session is offered where its plan has none of their kind."""

from workshop_app.plans.plan import DeclarationPlan, QuestionsPlan


def usual_questions() -> QuestionsPlan:
    """Return where the panel's questions are made, before the first presentation."""
    return QuestionsPlan(
        title="Our questions",
        minutes=15,
        say="Everyone who comes gets the same questions.\nWhat would show you if they would really do it?",
    )


def usual_declaration() -> DeclarationPlan:
    """Return where tenderers are named and each young person says whether they know them, before anything of a bid."""
    return DeclarationPlan(
        title="Do you know any of them?",
        minutes=10,
        say="You hear who wants to run the service, one after the other, alone.\nThen you say whether you know them.",
    )
