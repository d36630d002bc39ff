"""What there is to pick from, and picking it: the same at both windows."""

from dataclasses import dataclass

from workshop_app.actions import sorting
from workshop_app.domain.drafts import why_key
from workshop_app.domain.sessions import Activity, Prompt
from workshop_app.domain.sorting import Category, Pick, PickOf
from workshop_app.domain.statements import Statement, StatementState
from workshop_app.record.sorts import latest_sort, words_in
from workshop_app.store import Acting
from workshop_app.ui.project.project import Project

GROUP = "group"


@dataclass(frozen=True, slots=True)
class Thing:
    """Something that can be picked: a category (with the number that chooses its sign) or words (-1)."""

    key: str
    wording: str
    number: int


def thing_picked(pick: Pick | None) -> str:
    """Return the id of the category or statement picked, or ""."""
    return "" if pick is None else pick.category_id or pick.statement_id or ""


def words_picked(project: Project, pick: Pick | None) -> str:
    """Return what was picked in words; "" where nothing was, or where the words are not up any more."""
    if pick is None:
        return ""
    if pick.category_id is not None:
        return project.file.get(Category, pick.category_id).name
    statement = project.file.get(Statement, pick.statement_id or "")
    return statement.wording if statement.state is StatementState.UP else ""


def category_number(project: Project, category_id: str) -> int:
    """Return the place of a category in its sort, from 0, which chooses its colour and sign."""
    category = project.file.get(Category, category_id)
    return [one.id for one in project.file.all(Category, sort_id=category.sort_id)].index(category_id)


class Picking:
    """What both windows do alike: find what there is to pick from, and pick."""

    def __init__(self, project: Project, activity: Activity, pick_of: PickOf) -> None:
        self.project = project
        self.activity = activity
        self.pick_of = pick_of

    def categories(self) -> list[Category]:
        """Return the categories to pick from; none for a title."""
        sort = latest_sort(self.project.file)
        if self.pick_of is PickOf.TITLE or sort is None:
            return []
        return self.project.file.all(Category, sort_id=sort.id)

    def things(self) -> list[Thing]:
        """Return all there is to pick from: each category followed by its words, or the proposals for a title."""
        if self.pick_of is PickOf.TITLE:
            prompts = {one.id for one in self.project.file.all(Prompt, activity_id=self.activity.id)}
            up = self.project.file.all(Statement, state=StatementState.UP)
            return [Thing(one.id, one.wording, -1) for one in up if one.prompt_id in prompts]
        found = []
        for number, category in enumerate(self.categories()):
            found.append(Thing(category.id, category.name, number))
            found += [Thing(one.id, one.wording, -1) for one in words_in(self.project.file, category)]
        return found

    def picked(self, young_person_id: str | None) -> Pick | None:
        """Return the pick of one young person, or of the group."""
        return self.project.file.find(Pick, pick_of=self.pick_of, young_person_id=young_person_id)

    def draft_key(self, young_person_id: str | None) -> str:
        """Return where a half-typed reason is kept."""
        return why_key(self.activity.id, young_person_id)

    def pick(self, thing: str, young_person_id: str | None, acting: Acting) -> None:
        """Pick a category or statement; the reason given for another becomes a draft again, to keep or to drop."""
        file = self.project.file
        old = self.picked(young_person_id)
        if thing == thing_picked(old):
            return

        def change() -> None:
            key = self.draft_key(young_person_id)
            if old is not None and old.why and not self.project.drafts.get(key):
                self.project.drafts.keep(key, old.why)
            is_category = file.find(Category, id=thing) is not None
            sorting.pick(
                acting,
                self.pick_of,
                category_id=thing if is_category else None,
                statement_id=None if is_category else thing,
                young_person_id=young_person_id,
                session_id=self.activity.session_id,
            )

        self.project.attempt(change)

    def take_back(self, young_person_id: str | None, acting: Acting) -> None:
        """Take a pick back."""
        pick = self.picked(young_person_id)
        if pick is not None:
            self.project.attempt(lambda: sorting.unpick(acting, pick.id))
