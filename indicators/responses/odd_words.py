"""The words by which rows are known that are no answers, or answers of others."""

from __future__ import annotations

import re
from collections.abc import Mapping

# What survey tools, and those who use them, write beside rows that are no answers: Qualtrics
# (Status, Response Type, Distribution Channel), Alchemer and SurveyMonkey (Response Status),
# KoboToolbox and ODK (validation and review), SoSci Survey (MODE).
MARKS = frozenset({
    "survey preview", "survey test", "preview", "spam", "offline survey preview", "test data",
    "deleted", "disqualified", "screened out", "overquota", "over quota", "quota full",
    "rejected", "not approved", "validation_status_not_approved", "pretest", "debug",
    "raderad", "raderat", "borttagen", "borttaget", "makulerad", "makulerat", "ogiltig",
    "ogiltigt", "förhandsvisning", "förhandsgranskning", "ej godkänd", "inte godkänd",
    "underkänd", "avvisad", "diskvalificerad", "provsvar", "räkna inte", "ska ej räknas",
    "possible spam", "survey preview spam", "offline preview", "hasissues", "on hold",
    "validation_status_on_hold", "räkna ej", "ska inte räknas", "dubblett", "ta bort", "invalid",
    "duplicate", "kasserad", "kasserat", "testläge", "testlänk", "ska inte vara med", "stryks",
    "struken", "stryk", "fel person", "exkluderad", "utgår", "exclude",
})  # fmt: skip
TEST = re.compile(
    r"(?:test|demo)(?:[ -]?(?:svar|enkät|ifyllnad|person|respondent|rad|data))?[ _-]?\d{0,9}"
    r"|test testsson"
)
# A cell of few words, one of which says so: "OBS! TEST". It may be somebody's own words.
PERHAPS_TEST = re.compile(r"(?:\S+ ){0,2}test(?:svar|ifyllnad)?(?: \S+){0,3}")
# What stands beside a mark and is none.
NO_MARKS = frozenset({"imported", "ip address", "offline response"})
# Headers over a plain yes or no, and what they say yes with.
MARK_HEADERS = frozenset({
    "test", "testsvar", "is test", "is_test", "istest", "preview", "deleted", "spam",
    "förhandsvisning", "raderad", "borttagen", "provsvar", "disqualified", "exclude", "excluded",
    "exkluderad", "exkludera", "utesluten", "bortfall", "makulerad", "dubblett",
})  # fmt: skip
# And over a plain no, that a row is not to count.
COUNTED_HEADERS = frozenset({
    "samtycke", "samtycker", "consent", "räknas", "ska räknas", "giltig", "giltigt", "valid",
    "medräknas", "filter_$", "include", "inkludera",
})  # fmt: skip
NO = frozenset({"nej", "no", "false", "falskt", "0"})
YES = frozenset({"ja", "yes", "true", "sant", "1", "x"})
# Qualtrics writes Status as a number where values are exported: previews, tests and spam.
STATUS_HEADERS = frozenset({"status", "response type"})
TELLING_HEADERS = MARK_HEADERS | COUNTED_HEADERS | STATUS_HEADERS
QUALTRICS = frozenset({"responseid", "recordeddate", "response id", "recorded date"})
QUALTRICS_MARKS = frozenset({"1", "2", "8", "9", "12", "17"})

# One of the words of a header over the year, or the wave, of a row.
YEAR_HEADERS = frozenset({
    "år", "året", "årtal", "year", "mätår", "mätningsår", "undersökningsår", "enkätår", "mätning",
    "mätningen", "mätningens", "omgång", "enkätomgång", "mätomgång", "period", "mätperiod",
    "mättillfälle", "wave", "termin", "verksamhetsår", "läsår",
    "utskick", "källa", "enkät", "våg", "round", "undersökning", "datainsamling",
})  # fmt: skip
# Years of the respondents themselves.
OTHER_YEARS = frozenset({
    "började", "börjat", "anställd", "anställning", "anställningsår", "född", "födelseår", "ålder",
    "erfarenhet", "verksamheten", "yrket", "sedan", "arbetat", "examen", "born", "started", "age",
})  # fmt: skip
FEW_WORDS = 5  # of a header, or of a cell that says who somebody is
NEAR = 10  # years from the wave: years of birth, and of employment, are others
YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
SHORT_YEAR = re.compile(r"(?:ht|vt|h|v|hösten|våren)?[ -]*(\d\d)")

# The respondent groups of the NNS questionnaires, as a column may tell them apart.
ROLES: Mapping[str, re.Pattern[str]] = {
    "staff": re.compile(r"\b(?:insats)?personal|\bmedarbetar|\bhandläggar|\bstaff\b"),
    "board": re.compile(r"\bstyrelse|\bboard\b|\bledamot|\bledamöter"),
    "managers": re.compile(r"\bchef|\bmanager|beredningsgrupp|\bstyrgrupp|\bsamverkansgrupp"),
    "participants": re.compile(r"\bdeltagar|\bparticipant"),
}

# What has none of these in it, under any other header, says nothing of a row.
ALL_TELLING = MARKS | {
    "test", "demo", "personal", "medarbetar", "handläggar", "staff", "styrelse", "board", "chef",
    "manager", "beredningsgrupp", "styrgrupp", "samverkansgrupp", "deltagar", "participant",
}  # fmt: skip
TELLING = [w for w in sorted(ALL_TELLING) if not any(o in w for o in ALL_TELLING - {w})]
