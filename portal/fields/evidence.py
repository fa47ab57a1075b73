"""What it cost, what came of it, and what another city needs for it."""

from portal.fields import values
from portal.fields.field import Duty, Field, Group, Type

RESOURCES = (
    Field(
        "kosten_einmalig", "cost_once", "Einmalige Kosten", Type.CHOICE, Duty.FULL,
        Group.RESOURCES, values=values.COSTS, hint="Spanne genügt, brutto.", example="bis-25000",
    ),
    Field(
        "kosten_laufend", "cost_running", "Laufende Kosten im Jahr", Type.CHOICE, Duty.FULL,
        Group.RESOURCES, values=values.COSTS, hint="Spanne genügt, brutto.", example="bis-5000",
    ),
    Field(
        "preisjahr", "price_year", "Preise aus dem Jahr", Type.NUMBER, Duty.NEVER,
        Group.RESOURCES, hint="Auf welches Jahr beziehen sich die Kosten?", example="2024",
    ),
    Field(
        "aufwand_einfuehrung", "effort_introduction", "Personalaufwand der Einführung",
        Type.CHOICE, Duty.FULL, Group.RESOURCES, values=values.EFFORT_INTRODUCTION,
        hint="Eigene Arbeitszeit, ohne Dienstleister.", example="bis-6",
    ),
    Field(
        "aufwand_betrieb", "effort_operation", "Personalaufwand im Betrieb", Type.CHOICE,
        Duty.FULL, Group.RESOURCES, values=values.EFFORT_OPERATION,
        hint="Stellenanteile auf Dauer.", example="bis-0-5",
    ),
    Field(
        "dauer", "duration", "Dauer bis zum Betrieb", Type.CHOICE, Duty.FULL, Group.RESOURCES,
        values=values.DURATION, hint="Vom Start bis es lief.", example="bis-12",
    ),
    Field(
        "finanzierung", "funding", "Finanzierung", Type.CHOICES, Duty.NEVER, Group.RESOURCES,
        values=values.FUNDING, hint="Woher kam das Geld?", example="[haushalt]",
    ),
    Field(
        "beschaffung", "procurement", "Beschaffungsweg", Type.CHOICES, Duty.NEVER,
        Group.RESOURCES, values=values.PROCUREMENT, hint="Wie wurde beschafft?",
        example="[rahmenvertrag]",
    ),
)  # fmt: skip

RESULT = (
    Field(
        "kennzahlen", "indicators", "Kennzahlen", Type.ROWS, Duty.NEVER, Group.RESULT,
        hint="Was ließ sich messen?",
        example='[{name: Belegung, vorher: "48", nachher: "71", einheit: Prozent}]',
        columns=(
            Field("name", "name", "Kennzahl", Type.LINE, Duty.ALWAYS),
            Field("vorher", "before", "vorher", Type.LINE),
            Field("nachher", "after", "nachher", Type.LINE),
            Field("einheit", "unit", "Einheit", Type.LINE),
            Field("stand", "as_of", "Stand", Type.PARTIAL_DATE),
            Field("quelle", "source", "Quelle", Type.LINE),
        ),
    ),
    Field(
        "evidenz", "evidence", "Worauf stützt sich das?", Type.CHOICE, Duty.FULL, Group.RESULT,
        values=values.EVIDENCE, hint="Ehrlich genügt.", example="rueckmeldungen",
    ),
    Field(
        "hindernisse", "obstacles", "Hindernisse", Type.ROWS, Duty.FULL, Group.RESULT,
        hint="Was stand im Weg, und wie gingen Sie damit um?",
        example="[{art: kulturell, text: Sorge um den eigenen Platz, umgang: Teamtage}]",
        searchable=True,
        columns=(
            Field("art", "kind", "Art", Type.CHOICE, Duty.ALWAYS, values=values.OBSTACLES),
            Field("text", "text", "Hindernis", Type.TEXT, Duty.ALWAYS),
            Field("umgang", "handling", "Umgang damit", Type.TEXT),
        ),
    ),
    Field(
        "erfolgsfaktoren", "success_factors", "Erfolgsfaktoren", Type.LINES, Duty.NEVER,
        Group.RESULT, most=5, searchable=True, hint="Was hat getragen? Höchstens fünf.",
        example="[Leitung macht mit]",
    ),
)  # fmt: skip

TRANSFER = (
    Field(
        "uebertragbarkeit", "transferability", "Übertragbarkeit", Type.CHOICE, Duty.FULL,
        Group.TRANSFER, values=values.TRANSFERABILITY,
        hint="Wie gut ließe es sich anderswo nutzen?", example="mit-anpassung",
    ),
    Field(
        "voraussetzungen", "conditions", "Voraussetzungen", Type.CHOICES, Duty.FULL,
        Group.TRANSFER, values=values.CONDITIONS, hint="Was muss eine Stadt mitbringen?",
        example="[personalrat, budget]",
    ),
    Field(
        "groessenklassen", "size_classes", "Geeignet für Größenklassen (KGSt)", Type.NUMBERS,
        Duty.NEVER, Group.TRANSFER, values=values.SIZE_CLASSES, most=7,
        hint="1 (über 400.000 Einwohner) bis 7 (unter 10.000).",
        example="[1, 2]",
    ),
    Field(
        "vorbild", "based_on", "Vorbild", Type.LINE, Duty.NEVER, Group.TRANSFER,
        hint="Kurzform eines Beitrags oder freier Text.", example="desksharing-im-rathaus",
    ),
)  # fmt: skip
