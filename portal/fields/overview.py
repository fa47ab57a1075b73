"""What was done, by whom, and how: the first fields of a Praxisbeitrag."""

from portal.fields import values
from portal.fields.field import Duty, Field, Group, Type

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
