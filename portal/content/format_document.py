"""Write the documentation of the file format from the table of fields."""

from collections.abc import Iterator

from portal.fields import ARTICLE_FIELDS, BODY_HEADINGS, Duty, Field, Type

TYPES = {
    Type.LINE: "Text in einer Zeile",
    Type.TEXT: "Text",
    Type.LINES: "Liste von Texten",
    Type.CHOICE: "ein Wert der Liste",
    Type.CHOICES: "mehrere Werte der Liste",
    Type.PARTIAL_DATE: "Datum, so genau wie bekannt",
    Type.DAY: "Datum mit Tag",
    Type.NUMBER: "ganze Zahl",
    Type.NUMBERS: "Liste von Zahlen",
    Type.FLAG: "`true` oder `false`",
    Type.MAIL: "Mailadresse",
    Type.URL: "Internetadresse",
    Type.SLUG: "Kurzform",
    Type.SLUGS: "Liste von Kurzformen",
    Type.ROWS: "Liste von Angaben",
}
BEGINNING = """\
# Das Format der Inhaltsdateien

<!-- Aus der Tabelle der Felder gemacht, mit `flask content fields --markdown`. -->

Ein Praxisbeitrag ist eine Datei `content/praxis/<stadt>/<slug>.md` in UTF-8: zwischen zwei Zeilen
`---` ein Kopf aus Feldern in YAML, danach der Text in Markdown. Der Name der Datei wird die Adresse
`/praxis/<slug>`; sie gilt im ganzen Portal nur einmal und ändert sich nie.

- Ein unbekanntes Feld oder ein unbekannter Wert ist ein Fehler; die Meldung nennt das nächste
  bekannte Wort.
- Längen sind Hinweise. Nur ein Titel über 300 Zeichen wird abgelehnt.
- Was YAML anders läse, als es dasteht (`0341`, `3.10`, `Ja: nein`), gehört in Anführungszeichen.
- Ein Datum ist so genau wie bekannt: `2023`, `2023-07`, `2023-07-06`, `2023-Q3`, `um 2019`.
- Ein Beitrag hat ein Funktionspostfach (`kontakt`) oder nennt seine `quellen`.
- Erfundenes trägt `beispiel: true` und gehört zu einer erfundenen Stadt; beides geht nur zusammen.

`flask content check` prüft Dateien, ohne etwas zu ändern; `flask content export` schreibt sie.
"""


def format_document() -> str:
    """Return `docs/content-format.md`."""
    return "\n".join([BEGINNING, *_table(), *_values(), *_rows(), *_body()]) + "\n"


def _table() -> Iterator[str]:
    yield "## Felder\n"
    yield "| Feld | Bedeutung | Art | Pflicht | Hinweis | Beispiel |"
    yield "|---|---|---|---|---|---|"
    for field in ARTICLE_FIELDS:
        most = _most(field)
        cells = (
            f"`{field.key}`", field.label, f"{TYPES[field.type]}{most}", field.duty.value,
            field.hint, f"`{field.example}`",
        )  # fmt: skip
        yield f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"
    yield ""


def _most(field: Field) -> str:
    if field.most is None:
        return ""
    return f", am besten bis {field.most} Zeichen" if _is_text(field) else f", bis {field.most}"


def _is_text(field: Field) -> bool:
    return field.type in (Type.LINE, Type.TEXT)


def _values() -> Iterator[str]:
    yield "## Werte\n"
    for field in ARTICLE_FIELDS:
        if field.values:
            yield f"- `{field.key}`: {_list_of(field)}"
    yield ""


def _list_of(field: Field) -> str:
    return ", ".join(f"`{value}` ({label})" for value, label in field.values.items())


def _rows() -> Iterator[str]:
    yield "## Angaben mit mehreren Teilen\n"
    for field in ARTICLE_FIELDS:
        if field.columns:
            yield f"- `{field.key}`: {', '.join(map(_column, field.columns))}"
    yield ""


def _column(column: Field) -> str:
    must = ", Pflicht" if column.duty is Duty.ALWAYS else ""
    words = f"; {_list_of(column)}" if column.values else ""
    return f"`{column.key}` ({TYPES[column.type]}{must}{words})"


def _body() -> Iterator[str]:
    yield "## Text\n"
    yield "Überschriften der zweiten Ebene (`##`) heißen wie folgt; keine ist Pflicht:\n"
    yield from (f"- {heading}" for heading in BODY_HEADINGS)
    yield "\nÜberschriften der dritten Ebene (`###`) sind frei."
