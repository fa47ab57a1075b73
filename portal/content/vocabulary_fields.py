"""What stands in the YAML files of the vocabulary, as tables of fields like a write-up's."""

from portal.fields import Duty, Field, Type
from portal.models.cities import LANDS

ORIGINS = {
    "A": "Nachricht der Stadt Dortmund über den Besuch aus Leipzig (ohne Datum)",
    "B": "Nachricht der Stadt Dortmund zum Masterplan vom 1. Oktober 2019",
}


def _must(key: str, name: str, type_: Type, **more: object) -> Field:
    return Field(key, name, key, type_, Duty.ALWAYS, **more)  # type: ignore[arg-type]


def _may(key: str, name: str, type_: Type, **more: object) -> Field:
    return Field(key, name, key, type_, **more)  # type: ignore[arg-type]


def _source(*columns: Field) -> Field:
    return _must(
        "quelle", "source", Type.ROWS, example="{titel: Bericht, herausgeber: Stadt Musterstadt}",
        columns=(
            _must("titel", "title", Type.LINE),
            _must("herausgeber", "publisher", Type.LINE),
            *columns,
            _may("lizenz", "licence", Type.LINE),
            _may("lizenzname", "licence_name", Type.LINE),
            _may("hinweis", "remark", Type.TEXT),
        ),
    )  # fmt: skip


THEMENFELDER = Field(
    "themenfelder.yaml", "themenfelder", "Themenfelder", Type.ROWS,
    example="slug: plan, name: Plan, stand: 2019, quelle: …, felder: …",
    columns=(
        _must("slug", "slug", Type.SLUG, example="masterplan"),
        _must("name", "name", Type.LINE),
        _may("stadt", "city", Type.SLUG, example="dortmund"),
        _must("stand", "as_of", Type.PARTIAL_DATE),
        _source(_may("datum", "date", Type.PARTIAL_DATE)),
        _must(
            "felder", "fields", Type.ROWS, example="{nummer: 1, ziffer: I, slug: themenfeld-1, …}",
            columns=(
                _must("nummer", "number", Type.NUMBER, example="1"),
                _must("ziffer", "numeral", Type.LINE),
                _must("slug", "slug", Type.SLUG, example="themenfeld-1"),
                _must("name", "name", Type.LINE),
                _must("vorgeschlagen", "name_is_proposed", Type.FLAG),
                _must("beschreibung", "description", Type.TEXT),
                _must("unterthemen", "subthemes", Type.LINES),
                _may("federfuehrung", "lead", Type.LINE),
                _may("arbeitsgruppe", "working_group", Type.LINE),
            ),
        ),
    ),
)  # fmt: skip

TOPICS = Field(
    "themen.yaml", "topics", "Themen", Type.ROWS, example="themen: …",
    columns=(
        _must(
            "themen", "topics", Type.ROWS, example="{slug: buergerservice, name: Bürgerservice, …}",
            columns=(
                _must("slug", "slug", Type.SLUG, example="buergerservice"),
                _must("name", "name", Type.LINE),
                _must("definition", "definition", Type.TEXT),
                _must("themenfelder", "themenfelder", Type.NUMBERS, example="[1, 3]"),
                _may("verwandte", "related_words", Type.LINES),
                _may("herkunft", "origins", Type.CHOICES, values=ORIGINS),
            ),
        ),
    ),
)  # fmt: skip

CITIES = Field(
    "staedte.yaml", "cities", "Städte", Type.ROWS, example="quelle: …, einwohnerzahlen: …",
    columns=(
        _source(_must("gebietsstand", "territory_of", Type.DAY)),
        _must(
            "einwohnerzahlen", "populations", Type.ROWS,
            example="{spalte: einwohner_2025, stichtag: 2025-12-31, erschlossen: true}",
            columns=(
                _must("spalte", "column", Type.LINE),
                _must("stichtag", "counted_on", Type.DAY),
                _must("erschlossen", "date_is_inferred", Type.FLAG),
                _may("hinweis", "remark", Type.TEXT),
            ),
        ),
        _may(
            "beteiligt", "participating", Type.ROWS, example="{slug: leipzig}",
            columns=(
                _must("slug", "slug", Type.SLUG, example="leipzig"),
                _may("beteiligt_seit", "since", Type.DAY),
                _may("bemerkung", "remark", Type.TEXT),
            ),
        ),
    ),
)  # fmt: skip

EXAMPLE_CITIES = Field(
    "staedte-beispiel.yaml", "example_cities", "Beispielstädte", Type.ROWS, example="staedte: …",
    columns=(
        _must(
            "staedte", "cities", Type.ROWS,
            example="{slug: musterstadt, name: Musterstadt, land: NW, einwohner: 1000}",
            columns=(
                _must("slug", "slug", Type.SLUG, example="musterstadt"),
                _must("name", "name", Type.LINE),
                _must("land", "land", Type.CHOICE, values=LANDS),
                _must("einwohner", "inhabitants", Type.NUMBER, example="312400"),
                _may("beispiel", "example", Type.FLAG),
            ),
        ),
    ),
)  # fmt: skip
