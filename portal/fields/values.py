"""The value lists of the study (domain.md 2.2 and 2.3) as slug → words."""

from portal.fields.field import UNKNOWN

UNKNOWN_LABEL = {UNKNOWN: "noch nicht bekannt"}

KINDS = {"kurz": "Kurzbeitrag", "voll": "Vollbeitrag"}

STATUS = {
    "idee": "Idee",
    "geplant": "geplant",
    "pilot": "Pilot läuft",
    "ausrollen": "wird flächendeckend eingeführt",
    "abgeschlossen": "abgeschlossen",
    "verstetigt": "verstetigt",
    "pausiert": "pausiert",
    "nicht-fortgefuehrt": "nicht fortgeführt",
}

DISCONTINUED_REASONS = {
    "kosten": "Kosten",
    "recht": "Recht",
    "technik": "Technik",
    "akzeptanz": "Akzeptanz",
    "personal": "Personal",
    "prioritaet": "andere Priorität",
    "abgeloest": "durch anderes abgelöst",
}

DEPARTMENT_TYPES = {
    "personal": "Personal",
    "organisation": "Organisation",
    "it-digitalisierung": "IT und Digitalisierung",
    "buergerdienste": "Bürgerdienste",
    "gebaeude": "Gebäude",
    "finanzen": "Finanzen",
    "gesundheit": "Gesundheit",
    "sonstige": "Sonstige",
}

TRIGGERS = {
    "gesetzliche-pflicht": "gesetzliche Pflicht",
    "ratsbeschluss": "Ratsbeschluss",
    "umzug-neubau": "Umzug oder Neubau",
    "personalengpass": "Personalengpass",
    "haushaltslage": "Haushaltslage",
    "krise": "Krise",
    "beschaeftigtenwunsch": "Wunsch der Beschäftigten",
    "beschwerden": "Beschwerden",
    "foerderprogramm": "Förderprogramm",
    "vorbild-anderer-stadt": "Vorbild einer anderen Stadt",
}

TARGET_GROUPS = {
    "beschaeftigte": "Beschäftigte",
    "fuehrungskraefte": "Führungskräfte",
    "nachwuchskraefte": "Nachwuchskräfte und unter 35-Jährige",
    "buergerschaft": "Bürgerinnen und Bürger",
    "unternehmen": "Unternehmen",
    "politik": "Rat und Politik",
    "andere-behoerden": "andere Behörden",
}

PARTICIPATION_FORMATS = {
    "innovationsworkshop": "Innovationsworkshop",
    "verwaltungskonferenz": "Verwaltungskonferenz",
    "barcamp": "Barcamp",
    "befragung": "Befragung",
    "arbeitsgruppe": "Arbeitsgruppe",
    "pilotbereich": "Pilotbereich",
    "sprechstunde": "Sprechstunde",
    "hackathon": "Hackathon",
    "online-dialog": "Online-Dialog",
}

PARTICIPANTS = {
    "fachbereich": "Fachbereich",
    "personalrat": "Personalrat",
    "gleichstellung": "Gleichstellungsstelle",
    "sbv": "Schwerbehindertenvertretung",
    "datenschutz": "Datenschutz",
    "it-dienstleister": "IT-Dienstleister",
    "hochschule": "Hochschule",
    "firma": "Firma",
    "verband": "Verband",
    "land-bund": "Land oder Bund",
    "andere-kommune": "andere Kommune",
}

CODETERMINATION = {
    "nicht-erforderlich": "nicht erforderlich",
    "informiert": "Personalrat informiert",
    "beteiligt": "Personalrat beteiligt",
    "dienstvereinbarung": "Dienstvereinbarung geschlossen",
    "offen": "noch offen",
}

COSTS = {
    "keine": "keine zusätzlichen",
    "bis-5000": "bis 5.000 Euro",
    "bis-25000": "5.000 bis 25.000 Euro",
    "bis-100000": "25.000 bis 100.000 Euro",
    "bis-500000": "100.000 bis 500.000 Euro",
    "bis-2-mio": "500.000 bis 2 Mio. Euro",
    "ueber-2-mio": "über 2 Mio. Euro",
    "nicht-oeffentlich": "nicht öffentlich",
    **UNKNOWN_LABEL,
}

EFFORT_INTRODUCTION = {
    "unter-1": "unter 1 Personenmonat",
    "bis-3": "1 bis 3 Personenmonate",
    "bis-6": "3 bis 6 Personenmonate",
    "bis-12": "6 bis 12 Personenmonate",
    "bis-36": "12 bis 36 Personenmonate",
    "ueber-36": "über 36 Personenmonate",
    **UNKNOWN_LABEL,
}

EFFORT_OPERATION = {
    "keiner": "keine zusätzliche Stelle",
    "unter-0-25": "unter 0,25 Stellen",
    "bis-0-5": "0,25 bis 0,5 Stellen",
    "bis-1": "0,5 bis 1 Stelle",
    "bis-3": "1 bis 3 Stellen",
    "ueber-3": "über 3 Stellen",
    **UNKNOWN_LABEL,
}

DURATION = {
    "unter-3": "unter 3 Monate",
    "bis-6": "3 bis 6 Monate",
    "bis-12": "6 bis 12 Monate",
    "bis-24": "12 bis 24 Monate",
    "ueber-24": "über 24 Monate",
    **UNKNOWN_LABEL,
}

FUNDING = {
    "haushalt": "eigener Haushalt",
    "landesfoerderung": "Landesförderung",
    "bundesfoerderung": "Bundesförderung",
    "eu": "EU-Förderung",
    "interkommunal": "interkommunal geteilt",
    "spende-stiftung": "Spende oder Stiftung",
}

PROCUREMENT = {
    "eigene-entwicklung": "eigene Entwicklung",
    "rahmenvertrag": "Rahmenvertrag",
    "ausschreibung": "Ausschreibung",
    "inhouse": "Inhouse-Vergabe",
    "efa-marktplatz": "Einer für Alle (EfA) oder Marktplatz",
    "open-source": "Open Source",
    "keine": "keine Beschaffung",
}

EVIDENCE = {
    "einschaetzung": "Einschätzung der Verfassenden",
    "rueckmeldungen": "Rückmeldungen gesammelt",
    "kennzahl": "Kennzahl vorher und nachher",
    "evaluation": "Evaluation oder Befragung mit Bericht",
}

OBSTACLES = {
    "rechtlich": "rechtlich",
    "technisch": "technisch",
    "organisatorisch": "organisatorisch",
    "personell": "personell",
    "finanziell": "finanziell",
    "kulturell": "kulturell",
    "politisch": "politisch",
}

TRANSFERABILITY = {
    "sofort": "sofort nutzbar",
    "mit-anpassung": "mit Anpassung",
    "nur-idee": "nur die Idee",
    "ortsgebunden": "an den Ort gebunden",
}

CONDITIONS = {
    "rechtlich": "rechtliche Grundlage",
    "technisch": "technische Grundlage",
    "organisatorisch": "organisatorische Grundlage",
    "personalrat": "Zustimmung des Personalrats",
    "budget": "eigenes Budget",
    "politischer-beschluss": "politischer Beschluss",
    "keine-besonderen": "keine besonderen",
}

SIZE_CLASSES = {
    "1": "1 (über 400.000 Einwohner)",
    "2": "2 (200.000 bis 400.000)",
    "3": "3 (100.000 bis 200.000)",
    "4": "4 (50.000 bis 100.000)",
    "5": "5 (25.000 bis 50.000)",
    "6": "6 (10.000 bis 25.000)",
    "7": "7 (unter 10.000)",
}

OFFERS = {
    "telefonat": "Telefonat",
    "videotermin": "Videotermin",
    "unterlagen": "Unterlagen",
    "vorlage": "Vorlage oder Muster",
    "software": "Software",
    "besuch": "Besuch vor Ort",
    "hospitation": "Hospitation",
    "vortrag": "Vortrag",
    "beratung": "Beratung auf Zeit",
    "keines": "derzeit kein Angebot",
}

PRIVACY_CHECKS = {
    "nicht-noetig": "nicht nötig",
    "dsfa": "Datenschutz-Folgenabschätzung liegt vor",
    "freigabe": "Freigabe der Datenschutzbeauftragten",
    "offen": "noch offen",
}

LICENCES = {
    "cc-by-4.0": "CC BY 4.0",
    "dl-de-by-2.0": "Datenlizenz Deutschland – Namensnennung – 2.0",
    "dl-de-zero-2.0": "Datenlizenz Deutschland – Zero – 2.0",
    "cc0-1.0": "CC0 1.0",
}

VISIBILITIES = {
    "öffentlich": "öffentlich",
    "beteiligte-städte": "beteiligte Städte",
    "eigene-stadt": "eigene Stadt",
}
