"""Every step of undo has its sentence, and none of them quotes anybody."""

import ast
from pathlib import Path

import workshop_app.actions
from workshop_app.actions.history import _DESCRIPTIONS


def undoable_actions() -> set[str]:
    names = set()
    for path in Path(workshop_app.actions.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "action":
                undoable = all(
                    not (keyword.arg == "undoable" and getattr(keyword.value, "value", True) is False)
                    for keyword in node.keywords
                )
                if undoable and node.args and isinstance(node.args[0], ast.Constant):
                    names.add(str(node.args[0].value))
    return names


def test_every_action_that_can_be_undone_is_described() -> None:
    found = undoable_actions()
    assert len(found) > 40
    assert found - set(_DESCRIPTIONS) == set()
    assert set(_DESCRIPTIONS) - found <= {"move_specification_line", "move_question"}
