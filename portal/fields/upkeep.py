"""Legal basis, whom to ask, and who may read what until when."""

from portal.fields import values
from portal.fields.field import Duty, Field, Group, Type

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
