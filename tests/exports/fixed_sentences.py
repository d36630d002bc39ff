"""Every sentence that always reads the same in what leaves the room: in templates, and in the code beside them.

For each ``proved_sentences`` says in which record it stands, and in which it would be false and does not.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import workshop_app
from workshop_app.data import data_folder

TEMPLATES = ("feedback-pack", "please-explore", "specification", "strongest", "title-and-brief", "common")
CODE = (
    "exports/documents",
    "exports/typesetting",
    "exports/gathering",
    "exports/sheets",
    "exports/told_of_masks.py",
    "domain/receipts.py",
    "exports/answers_sheet.py",
)
"""Where sentences are made, in the package."""

GONE = (
    "The title tenderers presented to",
    "Presented on 22 April 2026 to 0",
    "All that was written on tenderers is in this pack",
    "everything written about tenderers is in this pack",
    "first on their own and unseen",
    "The same questions, the same time",
    "In the words of",
    "Written from the words of",
    "The questions put to everyone",
    "after talking",
    "did not respond",
    "was shared",
    "did not say",
    "marked where it applies",
    "exactly as they were said",
    "came up in the room",
    "young person took part",
    "was kept private",
    "No private turn is recorded",
    "0 of 0",
)
"""What was said whatever the record held."""

HELD = "#"
"""Stands in a sentence for what is filled in."""

_FILLED = re.compile(r"#[a-z][\w.-]*(?:\([^§]*?\)+)*|§|\{\}")
_MOST_FILLED = 300
"""Characters that may be filled in."""
_LEAST = 3
"""Words of a piece of code from which on it says something."""
_SAYS = re.compile(r"[A-Za-z]{3,}.*[.:]$|^no \w+ is recorded|#data.differed$")


def fixed_sentences() -> set[str]:
    """Return them all, with ``HELD`` for what is filled in."""
    found = {_told(one) for one in (*_in_templates(), *_in_code())}
    return {one for one in found if re.search(r"[A-Za-z]", one)}


def _told(text: str) -> str:
    plain = _FILLED.sub(HELD, text).replace("*", "").replace("`", "")
    return " ".join(plain.split())


def _in_templates() -> Iterator[str]:
    for name in TEMPLATES:
        text = (data_folder("resources") / "documents" / f"{name}.typ").read_text("utf-8")
        yield from _of_template(re.sub(r"(?m)^\s*//.*$", "", text))


def _of_template(text: str) -> set[str]:
    """Return what stands in brackets and is a sentence, with each line that explains a term."""
    found = {line.removeprefix("/ ") for line in text.splitlines() if line.startswith("/ ")}
    while pieces := re.findall(r"\[([^\[\]]*)\]", text):
        found |= {
            " ".join(piece.split())
            for piece in pieces
            if not {"{", "§"} & set(piece) and not piece.strip().startswith("/")
        }
        text = re.sub(r"\[[^\[\]]*\]", "§", text)
    return {one for one in found if _SAYS.search(one) and "could not" not in one}


def _in_code() -> Iterator[str]:
    package = Path(workshop_app.__file__).parent
    for place in CODE:
        path = package / place
        for module in sorted(path.glob("*.py")) if path.is_dir() else [path]:
            yield from (one for one in _of_code(ast.parse(module.read_text("utf-8"))) if _says_something(one))


def _of_code(tree: ast.Module) -> Iterator[str]:
    """Yield every text of a module that is no explanation, no refusal and no part of another."""
    skipped: set[int] = set()
    for node in ast.walk(tree):
        match node:
            case ast.Expr(value=ast.Constant()):
                skipped.add(id(node.value))
            case ast.Raise() | ast.Assert():
                skipped |= {id(one) for one in ast.walk(node)}
            case ast.JoinedStr():
                skipped |= {id(one) for one in node.values}
            case ast.Call(func=ast.Attribute(attr="compile" | "startswith" | "setTitle" | "setSubject")):
                skipped |= {id(one) for one in ast.walk(node)}
    for node in ast.walk(tree):
        if id(node) in skipped:
            continue
        if isinstance(node, ast.JoinedStr):
            yield "".join(str(one.value) if isinstance(one, ast.Constant) else "{}" for one in node.values)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def _says_something(text: str) -> bool:
    if re.search(r"[<>_|%\\]|^#|^'|\b\w+\[|^\w+-", text):
        return False
    words = re.findall(r"[A-Za-z’-]+", text.replace("{}", " "))
    return len(words) >= _LEAST or (len(words) == _LEAST - 1 and text.endswith("."))


def says(text: str, sentence: str) -> bool:
    """Tell whether a text has a sentence in it, whatever is filled in and wherever lines end."""
    parts = [one for one in map(squeezed, sentence.split(HELD)) if one]
    text = squeezed(text)
    at = text.find(parts[0])
    while at >= 0:
        end = at + len(parts[0])
        for one in parts[1:]:
            found = text.find(one, end, end + _MOST_FILLED + len(one))
            end = found + len(one)
            if found < 0:
                break
        else:
            return True
        at = text.find(parts[0], at + 1)
    return False


def squeezed(text: str) -> str:
    """Return a text without its spaces, and without the colon that a list of terms draws by itself."""
    return "".join(text.split()).replace(":", "")
