"""Content files to test with."""

from pathlib import Path

SHORT = {
    "titel": "Schreibtische teilen",
    "art": "kurz",
    "kurzfassung": "Geteilte Schreibtische im Rathaus.",
    "stadt": "musterstadt",
    "fachbereich": "Organisation",
    "themen": "[moderne-bueroflaechen]",
    "status": "verstetigt",
    "angebot": "[telefonat]",
    "kontakt": "organisation@musterstadt.example",
    "sichtbarkeit": "öffentlich",
    "stand": "2024-05-01",
    "beispiel": "true",
}
BODY = "## Ausgangslage\n\nDie Büros standen leer."


def text_of(body: str = BODY, **fields: str | None) -> str:
    """Return a file; `fields` as they stand in YAML, None leaves one out."""
    head = {key: value for key, value in (SHORT | fields).items() if value is not None}
    return "---\n" + "".join(f"{key}: {value}\n" for key, value in head.items()) + f"---\n{body}\n"


def write_up(root: Path, slug: str = "desksharing", body: str = BODY, **fields: str | None) -> Path:
    """Write a file where its city says."""
    path = root / "praxis" / (fields.get("stadt") or SHORT["stadt"]) / f"{slug}.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text_of(body, **fields), encoding="utf-8")
    return path
