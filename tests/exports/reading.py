"""Reads PDFs as a screen reader does: by structure, in order, a text the file itself gives before its glyphs."""

import re
from collections import defaultdict
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pikepdf


def paragraphs(pdf_bytes: bytes) -> list[str]:
    """Return the text of each paragraph, heading, cell or other element that holds text, in reading order."""
    with pikepdf.open(BytesIO(pdf_bytes)) as pdf:
        written = {page.obj.objgen: _marked(page) for page in pdf.pages}
        return ["".join(_text(element, written)) for element in elements(pdf) if _holds_text(element)]


def elements(pdf: pikepdf.Pdf) -> list[Any]:
    """Return every element of the structure, in reading order."""
    found: list[Any] = []

    def walk(element: Any) -> None:
        if isinstance(element, pikepdf.Array):
            for child in element:
                walk(child)
        elif isinstance(element, pikepdf.Dictionary):
            if "/S" in element:
                found.append(element)
            if "/K" in element:
                walk(element.K)

    walk(pdf.Root.StructTreeRoot.K)
    return found


def empty_headings(pdf_bytes: bytes) -> list[str]:
    """Return the headings under which nothing stands before one that is as high, or before the end."""
    found: list[str] = []
    open_headings: list[tuple[int, str]] = []
    with pikepdf.open(BytesIO(pdf_bytes)) as pdf:
        written = {page.obj.objgen: _marked(page) for page in pdf.pages}
        for element in elements(pdf):
            level = _level(element)
            if level is not None:
                found += [text for above, text in open_headings if above >= level]
                open_headings = [one for one in open_headings if one[0] < level]
                open_headings.append((level, "".join(_text(element, written))))
            elif str(element.S) == "/Figure" or (_holds_text(element) and not _in_heading(element)):
                open_headings = []
    return found + [text for _, text in open_headings]


def pages_with_nothing(pdf_bytes: bytes) -> list[int]:
    """Return the numbers, from 1, of the pages on which nothing stands but what is at the head and foot of each."""
    with pikepdf.open(BytesIO(pdf_bytes)) as pdf:
        return [number for number, page in enumerate(pdf.pages, 1) if not "".join(_marked(page).values()).strip()]


def _level(element: Any) -> int | None:
    found = re.fullmatch(r"/H(\d)", str(element.S))
    return None if found is None else int(found[1])


def _in_heading(element: Any) -> bool:
    while "/P" in element and "/S" in element.P:
        element = element.P
        if _level(element) is not None:
            return True
    return False


def actual_texts(pdf_bytes: bytes) -> list[list[str]]:
    """Return, page by page, the texts that the file itself gives for what is drawn."""
    with pikepdf.open(BytesIO(pdf_bytes)) as pdf:
        return [
            [
                _unicode(bytes(instruction.operands[1].ActualText))
                for instruction in pikepdf.parse_content_stream(page)
                if str(instruction.operator) == "BDC" and "/ActualText" in instruction.operands[1]
            ]
            for page in pdf.pages
        ]


def reach(pdf_bytes: bytes) -> list[tuple[float, float, float]]:
    """Return, page by page, how far glyphs stand to the left, to the right and down, in points from the corner."""
    with pikepdf.open(BytesIO(pdf_bytes)) as pdf:
        return [_reach_on(page) for page in pdf.pages]


def _reach_on(page: pikepdf.Page) -> tuple[float, float, float]:
    widths = {name: _widths(font) for name, font in page.resources.get("/Font", {}).items()}
    in_use: tuple[dict[int, float], float, int] = ({}, 1000.0, 2)
    size, at, kept = 0.0, pikepdf.Matrix(), []
    line = pikepdf.Matrix()
    found = [float(page.mediabox[2]) / 2]
    down = [float(page.mediabox[3])]
    for instruction in pikepdf.parse_content_stream(page):
        operator, operands = str(instruction.operator), instruction.operands
        if operator == "q":
            kept.append(at)
        elif operator == "Q":
            at = kept.pop()
        elif operator == "cm":
            at = pikepdf.Matrix(*map(float, operands)) @ at
        elif operator == "BT":
            line = pikepdf.Matrix()
        elif operator == "Tm":
            line = pikepdf.Matrix(*map(float, operands))
        elif operator == "Td":
            line = line.translated(float(operands[0]), float(operands[1]))
        elif operator == "Tf":
            in_use, size = widths[str(operands[0])], float(operands[1])
        elif operator in ("Tj", "TJ"):
            along = 0.0
            for piece in operands[0] if operator == "TJ" else [operands[0]]:
                if isinstance(piece, pikepdf.String):
                    codes = bytes(piece)
                    each, otherwise, wide = in_use
                    for place in range(0, len(codes), wide):
                        along += each.get(int.from_bytes(codes[place : place + wide]), otherwise)
                else:
                    along -= float(piece)
            drawn = (line @ at).transform(pikepdf.Rectangle(0, 0, along * size / 1000, 1))
            found += [drawn.llx, drawn.urx]
            down.append(drawn.lly)
    return min(found), max(found), min(down)


def attached(pdf_bytes: bytes) -> dict[str, bytes]:
    """Return every file that is attached, by its name."""
    with pikepdf.open(BytesIO(pdf_bytes)) as pdf:
        return {name: one.get_file().read_bytes() for name, one in pdf.attachments.items()}


def languages(pdf_bytes: bytes) -> dict[str, str]:
    """Return the language of everything that is in another than British English, by its text."""
    found: dict[str, str] = {}
    with pikepdf.open(BytesIO(pdf_bytes)) as pdf:
        written = {page.obj.objgen: _marked(page) for page in pdf.pages}
        for element in elements(pdf):
            if "/Lang" in element:
                found["".join(_text(element, written))] = str(element.Lang)
        for page in pdf.pages:
            for instruction in pikepdf.parse_content_stream(page, "BDC"):
                properties = instruction.operands[1]
                if isinstance(properties, pikepdf.Dictionary) and "/Lang" in properties:
                    found[written[page.obj.objgen][int(properties.MCID)]] = str(properties.Lang)
    return {text: language for text, language in found.items() if language != "en-GB"}


def _widths(font: Any) -> tuple[dict[int, float], float, int]:
    """Return the width of each glyph of a font by its code, that of those not named, and the bytes of a code."""
    if "/DescendantFonts" not in font:
        first = int(font.get("/FirstChar", 0))
        return {first + place: float(width) for place, width in enumerate(font.get("/Widths", []))}, 0.0, 1
    inner = font.DescendantFonts[0]
    each: dict[int, float] = {}
    listed = list(inner.get("/W", []))
    while listed:
        first, second = int(listed.pop(0)), listed.pop(0)
        if isinstance(second, pikepdf.Array):
            each |= {first + number: float(width) for number, width in enumerate(second)}
        else:
            each |= dict.fromkeys(range(first, int(second) + 1), float(listed.pop(0)))
    return each, float(inner.get("/DW", 1000)), 2


def font_names(pdf_bytes: bytes) -> dict[str, bool]:
    """Return every font's name, and whether it is embedded."""
    fonts: dict[str, bool] = {}
    with pikepdf.open(BytesIO(pdf_bytes)) as pdf:
        for item in pdf.objects:
            if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/Font" and "/BaseFont" in item:
                inner = item.DescendantFonts[0] if "/DescendantFonts" in item else item
                described: Any = inner.get("/FontDescriptor", {})
                fonts[str(item.BaseFont)] = any(f"/FontFile{n}" in described for n in ("", "2", "3"))
    return fonts


def _holds_text(element: Any) -> bool:
    # A link is part of the sentence that it stands in.
    return str(element.S) != "/Link" and any(isinstance(child, int) or "/MCID" in child for child in _children(element))


def _children(element: Any) -> list[Any]:
    if "/K" not in element:
        return []
    return list(element.K) if isinstance(element.K, pikepdf.Array) else [element.K]


def _text(element: Any, written: dict[Any, dict[int, str]]) -> Iterator[str]:
    for child in _children(element):
        if isinstance(child, int):
            yield written[element.Pg.objgen].get(child, "")
        elif "/MCID" in child:
            yield written[child.get("/Pg", element.get("/Pg")).objgen].get(int(child.MCID), "")
        else:
            yield from _text(child, written)


def _marked(page: pikepdf.Page) -> dict[int, str]:
    """Return the text of each marked piece of the page's content."""
    texts: dict[int, str] = defaultdict(str)
    maps = {name: _code_map(font) for name, font in page.resources.get("/Font", {}).items()}
    code_map: dict[int, str] = {}
    open_marks: list[tuple[int | None, str | None]] = []
    for instruction in pikepdf.parse_content_stream(page):
        operator, operands = str(instruction.operator), instruction.operands
        if operator == "Tf":
            code_map = maps[str(operands[0])]
        elif operator in ("BDC", "BMC"):
            properties: Any = operands[1] if operator == "BDC" and isinstance(operands[1], pikepdf.Dictionary) else {}
            actual = _unicode(bytes(properties["/ActualText"])) if "/ActualText" in properties else None
            open_marks.append((int(properties["/MCID"]) if "/MCID" in properties else None, actual))
            if actual is not None and not any(text is not None for _, text in open_marks[:-1]):
                _add(texts, open_marks, actual)
        elif operator == "EMC":
            open_marks.pop()
        elif operator in ("Tj", "TJ") and not any(text is not None for _, text in open_marks):
            pieces = operands[0] if operator == "TJ" else [operands[0]]
            codes = b"".join(bytes(piece) for piece in pieces if isinstance(piece, pikepdf.String))
            numbers = (int.from_bytes(codes[at : at + 2]) for at in range(0, len(codes), 2))
            _add(texts, open_marks, "".join(code_map.get(number, "\ufffd") for number in numbers))
    return texts


def _add(texts: dict[int, str], open_marks: list[tuple[int | None, str | None]], text: str) -> None:
    numbers = [number for number, _ in open_marks if number is not None]
    if numbers:
        texts[numbers[-1]] += text


def _code_map(font: Any) -> dict[int, str]:
    source = font.ToUnicode.read_bytes().decode("ascii")
    codes: dict[int, str] = {}
    for block in re.findall(r"beginbfchar(.*?)endbfchar", source, re.DOTALL):
        for code, text in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>", block):
            codes[int(code, 16)] = bytes.fromhex(text).decode("utf-16-be")
    for block in re.findall(r"beginbfrange(.*?)endbfrange", source, re.DOTALL):
        for first, last, text in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>", block):
            start = bytes.fromhex(text).decode("utf-16-be")
            for offset in range(int(last, 16) - int(first, 16) + 1):
                codes[int(first, 16) + offset] = start[:-1] + chr(ord(start[-1]) + offset)
    return codes


def _unicode(raw: bytes) -> str:
    return raw[2:].decode("utf-16-be") if raw.startswith(b"\xfe\xff") else raw.decode("latin-1")
