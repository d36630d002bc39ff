"""Questions: what every tenderer will be asked, each tied to the categories, lines and words it grew from."""

from workshop_app.ui.activities.questions.console import ConsoleQuestions
from workshop_app.ui.activities.questions.wall import WallQuestions

WALL = WallQuestions
CONSOLE = ConsoleQuestions
