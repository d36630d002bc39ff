"""Writes ``dist/bom.json``: what the app is made of and in which version, in the form CycloneDX that IT asks for.

``python packaging/bill_of_materials.py [FILE]``. It says what this environment has, so it is run in the one that is
built from. What lies inside a package and has a name of its own is listed as a part of that package.
"""

import json
import subprocess
import sys
from importlib.metadata import Distribution
from pathlib import Path
from typing import Any

from packaging.utils import canonicalize_name
from runtime import ROOT, needed, parts_told_by

SCHEMA = "1.6"
USUAL = ROOT / "dist" / "bom.json"


def bill() -> dict[str, object]:
    """Return the bill of materials of what the app needs to run."""
    wanted = needed()
    said = subprocess.run(
        [
            *(sys.executable, "-m", "cyclonedx_py", "environment", "--output-reproducible", "--no-validate"),
            *("--spec-version", SCHEMA, "--pyproject", str(ROOT / "pyproject.toml"), "--mc-type", "application"),
        ],
        capture_output=True,
        check=True,
        text=True,
    )
    found: dict[str, Any] = json.loads(said.stdout)
    found["components"] = [one for one in found["components"] if canonicalize_name(one["name"]) in wanted]
    native = _native()
    for one in found["components"]:
        distribution = wanted[canonicalize_name(one["name"])]
        assert distribution is not None
        if parts := [*native.get(canonicalize_name(one["name"]), ()), *_told_by(distribution)]:
            one["components"] = [_as_part_of(one["bom-ref"], part) for part in parts]
    found["components"] += _fonts()
    known = {one["bom-ref"] for one in found["components"]} | {found["metadata"]["component"]["bom-ref"]}
    found["dependencies"] = [
        {**one, "dependsOn": [ref for ref in one.get("dependsOn", ()) if ref in known]}
        for one in found["dependencies"]
        if one["ref"] in known
    ]
    return found


def _native() -> dict[str, list[dict[str, object]]]:
    """Return the libraries inside packages, which say by themselves what they are."""
    import lxml.etree
    import pikepdf
    import pypdfium2
    import sqlcipher3
    import uharfbuzz
    from PIL import features
    from PySide6.QtCore import qVersion

    connection = sqlcipher3.connect(":memory:")
    (cipher,) = connection.execute("PRAGMA cipher_version").fetchone()
    # What encrypts is only there once there is a key.
    connection.execute("PRAGMA key = 'any'")
    (provider,) = connection.execute("PRAGMA cipher_provider_version").fetchone() or ("",)
    connection.close()
    pictures = {"freetype2": "FreeType", "littlecms2": "Little CMS", "jpg_2000": "OpenJPEG", "raqm": "Raqm"}
    pictures |= {"webp": "libwebp", "libtiff": "libtiff"}
    return {
        "pyside6-essentials": [_part("Qt", qVersion(), "LGPL-3.0-only")],
        "sqlcipher3": [
            _part("SQLCipher", cipher.split()[0], "BSD-3-Clause"),
            _part("SQLite", sqlcipher3.sqlite_version, "blessing"),
            _part("OpenSSL", _number(provider), "Apache-2.0"),
        ],
        "pypdfium2": [_part("PDFium", str(pypdfium2.PDFIUM_INFO), "BSD-3-Clause")],
        "pikepdf": [_part("qpdf", pikepdf.__libqpdf_version__, "Apache-2.0")],
        "uharfbuzz": [_part("HarfBuzz", uharfbuzz.version_string(), "MIT-Modern-Variant")],
        "lxml": [
            _part("libxml2", _dotted(lxml.etree.LIBXML_VERSION), "MIT"),
            _part("libxslt", _dotted(lxml.etree.LIBXSLT_VERSION), "MIT"),
        ],
        "pillow": [
            _part(name, features.version(feature) or "", "")
            for feature, name in pictures.items()
            if features.check(feature)
        ],
    }


def _number(told: str) -> str:
    return next((word for word in told.split() if word[:1].isdigit()), "")


def _dotted(version: tuple[int, ...]) -> str:
    return ".".join(map(str, version))


def _part(name: str, version: str, licence: str) -> dict[str, object]:
    part: dict[str, object] = {"type": "library", "name": name}
    if version:
        part["version"] = version
    if licence:
        part["licenses"] = [{"license": {"id": licence}}]
    return part


def _told_by(distribution: Distribution) -> list[dict[str, object]]:
    """Return the parts in another language that a package says it was built from."""
    kept = ("type", "name", "version", "licenses", "purl")
    return [{key: one[key] for key in kept if key in one} for one in parts_told_by(distribution)]


def _as_part_of(whole: str, part: dict[str, object]) -> dict[str, object]:
    return {**part, "bom-ref": f"{whole}#{part['name']}@{part.get('version', '')}"}


def _fonts() -> list[dict[str, object]]:
    files = sorted((ROOT / "resources" / "fonts").glob("*.ttf"))
    names = sorted({file.stem.split("_")[0] for file in files})
    return [
        {
            "type": "data",
            "bom-ref": f"font-{name}",
            "name": f"Font {name}",
            "licenses": [{"license": {"id": "OFL-1.1"}}],
        }
        for name in names
    ]


def write(file: Path) -> None:
    """Write the bill of materials to ``file``."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(bill(), indent=1, ensure_ascii=False) + "\n", "utf-8")


if __name__ == "__main__":
    write(Path(sys.argv[1]) if len(sys.argv) > 1 else USUAL)
