"""Briefing: the ground rules, the same in both windows."""

from workshop_app.ui.activities.title_page import TitlePage

WALL = CONSOLE = TitlePage
