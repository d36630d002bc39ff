"""What is asked of a tenderer, each category, each line and the whole last, and which answers there are to it."""

from dataclasses import dataclass

from workshop_app.domain.feedback import Answer
from workshop_app.domain.sessions import Activity
from workshop_app.record.made_from import lines
from workshop_app.record.settings import verdict_settings
from workshop_app.record.sorts import category_names, latest_categories
from workshop_app.store import Reading
from workshop_app.ui.kit.crossing import for_qt
from workshop_app.ui.kit.label_words import answer_label

OVERALL = "overall"
WHOLE = "All in all"


@dataclass(frozen=True, slots=True)
class Asked:
    """One thing that is asked of a tenderer.

    Attributes:
        key: "overall", or what it is and its id.
        scope: overall, category or line.
        number: the number of its sign.
        about: its words.
    """

    key: str
    scope: str
    number: int
    about: str

    @property
    def category_id(self) -> str | None:
        """The category's id, or None."""
        return about_ids(self.key)[0]

    @property
    def line_id(self) -> str | None:
        """The line's id, or None."""
        return about_ids(self.key)[1]


def asked_of(file: Reading, activity: Activity) -> list[Asked]:
    """Return what is asked in an activity in which answers are given."""
    settings = verdict_settings(activity)
    found: list[Asked] = []
    if "category" in settings.per:
        found += categories_asked(file)
    if "line" in settings.per:
        found += lines_asked(file)
    if OVERALL in settings.per:
        found.append(Asked(OVERALL, OVERALL, 0, "Should they go on?" if settings.whether_to_go_on else WHOLE))
    return found


def answers_to(activity: Activity) -> list[Answer]:
    """Return the answers offered in an activity: where all that is asked is whether to go on, partly is not."""
    going_on = verdict_settings(activity).whether_to_go_on
    return [one for one in Answer if not (going_on and one is Answer.PARTLY)]


def answer_word(activity: Activity, answer: Answer) -> str:
    """Return what an answer is called in an activity."""
    return answer_label(answer, whether_to_go_on=verdict_settings(activity).whether_to_go_on)


def categories_asked(file: Reading) -> list[Asked]:
    """Return the categories of the group's latest sort."""
    return [Asked(f"category {one.id}", "category", at, one.name) for at, one in enumerate(latest_categories(file))]


def lines_asked(file: Reading) -> list[Asked]:
    """Return the lines of the specification."""
    return [Asked(f"line {one.id}", "line", at, one.wording) for at, one in enumerate(lines(file), start=1)]


def subjects_of(file: Reading) -> dict[str, str]:
    """Return what a remark can be about, by its id: every category's name, and every line's words that may be shown."""
    named = category_names(file) | {one.id: one.wording for one in lines(file)}
    return {row_id: for_qt(name) for row_id, name in named.items()}


def about_ids(key: str) -> tuple[str | None, str | None]:
    """Return the ids of the category and of the line that a key tells; None for each that it is not."""
    scope, _, row_id = key.partition(" ")
    return (row_id if scope == "category" else None, row_id if scope == "line" else None)
