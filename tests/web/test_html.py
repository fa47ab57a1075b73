"""One module alone tells templates that a text is safe."""

import ast
import re
from pathlib import Path

PORTAL = Path(__file__).parents[2] / "portal"
ALLOWED = PORTAL / "web" / "html.py"
NAMES = {"Markup", "render_template_string", "autoescape"}


def names_in(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)} | {
        node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)
    }


def test_safe_only_in_render() -> None:
    users = {path for path in PORTAL.rglob("*.py") if names_in(path) & NAMES}
    assert users == {ALLOWED}


def test_no_template_switches_escaping_off() -> None:
    pattern = re.compile(r"\|\s*safe\b|autoescape")
    templates = list((PORTAL / "templates").rglob("*"))
    assert len(templates) > 20
    found = [path for path in templates if path.is_file() and pattern.search(path.read_text())]
    assert found == []


def test_xxe() -> None:
    """The portal writes XML and reads none, so no entity of anybody's can be resolved."""
    parsers = {"fromstring", "XMLParser", "XMLPullParser", "iterparse", "minidom", "sax", "lxml"}
    users = {path for path in PORTAL.rglob("*.py") if names_in(path) & parsers}
    assert users == set()
