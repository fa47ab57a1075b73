"""The fields of a Praxisbeitrag, in the order in which files and pages show them."""

from portal.fields import values
from portal.fields.field import Duty, Field, Group, Type

BODY_HEADINGS = (
    "Ausgangslage",
    "Ziele",
    "Vorgehen",
    "Ergebnis",
    "Hindernisse",
    "Das würden wir heute anders machen",
    "Voraussetzungen",
    "Kosten und Aufwand",
    "Mitbestimmung",
    "Weitere Angaben",
)

HEAD = (
    Field(
        "titel", "title", "Titel", Type.LINE, Duty.ALWAYS, most=90, searchable=True,
        hint="Was wurde getan? Möglichst mit einem Tätigkeitswort.",
        example="Desksharing im Rathaus eingeführt und nach einem Jahr geprüft",
    ),
    Field(
        "art", "kind", "Art", Type.CHOICE, Duty.ALWAYS, Group.OVERVIEW, values=values.KINDS,
        hint="Ein Kurzbeitrag reicht, um gefunden und angerufen zu werden.", example="kurz",
    ),
    Field(
        "kurzfassung", "summary", "Kurzfassung", Type.TEXT, Duty.ALWAYS, most=500, searchable=True,
        hint="Drei Sätze: Ausgangslage, Lösung, Wirkung.",
        example="Die Büros waren nur zur Hälfte belegt. Seit 2023 teilen sich …",
    ),
    Field(
        "stadt", "city", "Stadt", Type.SLUG, Duty.ALWAYS, Group.OVERVIEW,
        hint="Die Kurzform der Stadt in Adressen.", example="musterstadt",
    ),
    Field(
        "fachbereich", "department", "Federführender Fachbereich", Type.LINE, Duty.ALWAYS,
        Group.OVERVIEW, searchable=True,
        hint="Wer ist fachlich verantwortlich?", example="Organisation",
    ),
    Field(
        "fachbereichstyp", "department_type", "Art des Fachbereichs", Type.CHOICE,
        values=values.DEPARTMENT_TYPES, hint="Für den Vergleich zwischen Städten.",
        example="organisation",
    ),
    Field(
        "themenfelder", "themenfelder", "Themenfeld", Type.NUMBERS, Duty.NEVER, Group.OVERVIEW,
        most=4, hint="Nummern 1 bis 4, die wichtigste zuerst; sonst schlägt das Thema sie vor.",
        example="[3]",
    ),
    Field(
        "themen", "topics", "Themen", Type.SLUGS, Duty.ALWAYS, Group.OVERVIEW, most=4,
        hint="Ein bis vier Austauschthemen, das wichtigste zuerst.",
        example="[moderne-bueroflaechen]",
    ),
    Field(
        "schlagworte", "tags", "Schlagwörter", Type.LINES, Duty.NEVER, Group.OVERVIEW, most=8,
        searchable=True, hint="Wonach würden Sie selbst suchen?", example="[Desksharing]",
    ),
    Field(
        "status", "status", "Status", Type.CHOICE, Duty.ALWAYS, Group.OVERVIEW,
        values=values.STATUS, hint="Auch was nicht gelang, hilft anderen.", example="verstetigt",
    ),
    Field(
        "grund", "discontinued_reason", "Grund des Endes", Type.CHOICE, Duty.NEVER, Group.OVERVIEW,
        values=values.DISCONTINUED_REASONS,
        hint="Pflicht, wenn der Status „nicht fortgeführt“ ist.", example="akzeptanz",
    ),
    Field(
        "beginn", "started", "Beginn", Type.PARTIAL_DATE, Duty.FULL, Group.OVERVIEW,
        hint="So genau wie bekannt; „noch-nicht-bekannt“ ist erlaubt.", example="2023-07",
    ),
    Field(
        "ende", "ended", "Ende", Type.PARTIAL_DATE,
        hint="Nur wenn es ein Ende gab oder gibt.", example="um 2025",
    ),
)  # fmt: skip

PROCESS = (
    Field(
        "ausloeser", "triggers", "Auslöser", Type.CHOICES, Duty.NEVER, Group.PROCESS,
        values=values.TRIGGERS, hint="Was gab den Anstoß?", example="[umzug-neubau]",
    ),
    Field(
        "zielgruppe", "target_groups", "Zielgruppe", Type.CHOICES, Duty.FULL, Group.PROCESS,
        values=values.TARGET_GROUPS, hint="Wem nützt es?", example="[beschaeftigte]",
    ),
    Field(
        "beteiligungsformate", "participation_formats", "Beteiligungsformate", Type.CHOICES,
        Duty.NEVER, Group.PROCESS, values=values.PARTICIPATION_FORMATS,
        hint="Wie wurden Menschen einbezogen?", example="[befragung, pilotbereich]",
    ),
    Field(
        "beteiligte", "participants", "Beteiligte", Type.ROWS, Duty.NEVER, Group.PROCESS,
        hint="Wer war in welcher Rolle dabei? Stellen, keine Personen.",
        example="[{name: Personalrat, art: personalrat, rolle: Mitglied der Projektgruppe}]",
        columns=(
            Field("name", "name", "Stelle", Type.LINE, Duty.ALWAYS),
            Field("art", "kind", "Art", Type.CHOICE, values=values.PARTICIPANTS),
            Field("rolle", "role", "Rolle", Type.LINE),
        ),
    ),
    Field(
        "mitbestimmung", "codetermination", "Mitbestimmung", Type.CHOICE, Duty.FULL, Group.PROCESS,
        values=values.CODETERMINATION, hint="Wie war der Personalrat eingebunden?",
        example="dienstvereinbarung",
    ),
    Field(
        "massnahme", "measure", "Plan und Maßnahme", Type.LINE, Duty.NEVER, Group.PROCESS,
        hint="Zu welchem Plan gehört es?", example="Digitalstrategie 2030, Maßnahme 4",
    ),
    Field(
        "technik", "technology", "Eingesetzte Technik", Type.ROWS, Duty.NEVER, Group.PROCESS,
        hint="Produkte und Standards.",
        example="[{name: Buchungssystem, art: Fachverfahren, lizenz: Open Source}]",
        columns=(
            Field("name", "name", "Name", Type.LINE, Duty.ALWAYS),
            Field("art", "kind", "Art", Type.LINE),
            Field("lizenz", "licence", "Lizenz", Type.LINE),
            Field("betrieb", "hosting", "Betrieb", Type.LINE),
        ),
    ),
)  # fmt: skip

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

LAW = (
    Field(
        "rechtsgrundlagen", "legal_bases", "Rechtsgrundlagen", Type.ROWS, Duty.FULL, Group.LAW,
        searchable=True, hint="„keine besondere“ ist erlaubt.",
        example='[{name: EGovG NRW, fundstelle: "§ 9"}]',
        columns=(
            Field("name", "name", "Vorschrift", Type.LINE, Duty.ALWAYS),
            Field("fundstelle", "paragraph", "Fundstelle", Type.LINE),
            Field("link", "url", "Adresse", Type.URL),
        ),
    ),
    Field(
        "beschluesse", "decisions", "Beschlüsse", Type.ROWS, Duty.NEVER, Group.LAW,
        hint="Welches Gremium hat wann beschlossen?",
        example="[{gremium: Rat, datum: 2018-11-15}]",
        columns=(
            Field("gremium", "body", "Gremium", Type.LINE, Duty.ALWAYS),
            Field("datum", "date", "Datum", Type.PARTIAL_DATE),
            Field("drucksache", "paper", "Drucksache", Type.LINE),
            Field("link", "url", "Adresse", Type.URL),
        ),
    ),
    Field(
        "datenschutz", "privacy_check", "Datenschutz geprüft", Type.CHOICE, Duty.NEVER, Group.LAW,
        values=values.PRIVACY_CHECKS, hint="Wie wurde der Datenschutz geprüft?",
        example="freigabe",
    ),
)  # fmt: skip

CARE = (
    Field(
        "angebot", "offers", "Das bieten wir an", Type.CHOICES, Duty.ALWAYS, Group.CONTACT,
        values=values.OFFERS, hint="Womit helfen Sie anderen Städten?",
        example="[telefonat, unterlagen]",
    ),
    Field(
        "kontakt", "contact", "Funktionspostfach", Type.MAIL, Duty.NEVER, Group.CONTACT,
        hint="Ein Postfach der Stelle, keine Person; Pflicht, wenn keine Quellen genannt sind.",
        example="organisation@musterstadt.example",
    ),
    Field(
        "telefon", "phone", "Telefon", Type.LINE, Duty.NEVER, Group.CONTACT,
        hint="In Anführungszeichen, sonst verliert YAML die führende Null.",
        example='"030 23125 000"',
    ),
    Field(
        "links", "links", "Weiterführend", Type.ROWS, Duty.NEVER, Group.CARE,
        hint="Mit dem Tag der letzten Prüfung.",
        example="[{titel: Projektseite, url: https://www.musterstadt.example/buero}]",
        columns=(
            Field("titel", "title", "Titel", Type.LINE, Duty.ALWAYS),
            Field("url", "url", "Adresse", Type.URL, Duty.ALWAYS),
            Field("geprueft", "checked_on", "geprüft am", Type.DAY),
        ),
    ),
    Field(
        "quellen", "sources", "Quellen", Type.ROWS,
        hint="Woher stammen die Angaben?",
        example="[{titel: Bericht, herausgeber: Stadt Musterstadt, datum: 2024-05}]",
        columns=(
            Field("titel", "title", "Titel", Type.LINE, Duty.ALWAYS),
            Field("herausgeber", "publisher", "Herausgeber", Type.LINE),
            Field("datum", "date", "Datum", Type.PARTIAL_DATE),
            Field("url", "url", "Adresse", Type.URL),
        ),
    ),
    Field(
        "lizenz", "licence", "Lizenz des Textes", Type.CHOICE, Duty.NEVER, Group.CARE,
        values=values.LICENCES, hint="Ohne Angabe CC BY 4.0.", example="cc-by-4.0",
    ),
    Field(
        "sichtbarkeit", "visibility", "Sichtbarkeit", Type.CHOICE, Duty.ALWAYS,
        values=values.VISIBILITIES, hint="Wer darf es lesen?", example="öffentlich",
    ),
    Field(
        "stand", "as_of", "Stand", Type.PARTIAL_DATE, Duty.ALWAYS, Group.CARE,
        hint="Von wann sind die Angaben?", example="2024-05-01",
    ),
    Field(
        "bestaetigt", "confirmed_on", "Zuletzt bestätigt", Type.DAY, Duty.NEVER, Group.CARE,
        hint="Wann hat der Fachbereich die Angaben zuletzt geprüft?", example="2026-03-02",
    ),
    Field(
        "beispiel", "example", "Beispiel", Type.FLAG,
        hint="Erfundener Inhalt einer erfundenen Stadt.", example="true",
    ),
)  # fmt: skip

ARTICLE_FIELDS: tuple[Field, ...] = HEAD + PROCESS + RESOURCES + RESULT + TRANSFER + LAW + CARE

_BY_KEY = {field.key: field for field in ARTICLE_FIELDS}
_BY_NAME = {field.name: field for field in ARTICLE_FIELDS}


def by_key(key: str) -> Field | None:
    """Return the field with this key in files, or None."""
    return _BY_KEY.get(key)


def by_name(name: str) -> Field:
    """Return the field with this name in code; KeyError if there is none."""
    return _BY_NAME[name]
