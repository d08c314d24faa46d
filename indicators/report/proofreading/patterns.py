"""The patterns of numbers in prose, where numbers in words are digits by then."""

from __future__ import annotations

import re

from . import vocabulary as v

SIZE = re.compile(
    rf"(?<![\w-])(?P<size>{v.UP}|{v.DOWN}|{v.ABOUT}|{v.LEAST}|{v.MOST})\s+$", re.IGNORECASE
)
LONGEST_SIZE = 24
FLAGS = re.IGNORECASE
YEAR = r"(?:\s*\(?\s*(?:år |in )?(?:19|20)\d\d\)?)?"
FROM_TO = re.compile(
    rf"\b(?:från|from)\s+(?P<a>{v.N}){v.PERCENT}?{YEAR}\s*(?:upp |ned |ner |up |down )?"
    rf"(?:till|to)\s+(?P<b>{v.N})(?P<unit>{v.PERCENT}|(?={YEAR}\W*$))|"
    rf"(?P<c>{v.N}){v.PERCENT}?\s*(?:→|->)\s*(?P<d>{v.N}){v.PERCENT}?",
    FLAGS,
)
SPAN = re.compile(
    rf"(?:(?:mellan|between)\s+(?P<a>{v.N}){v.PERCENT}?\s+(?:och|and)|"
    rf"(?P<c>{v.N}){v.PERCENT}?\s?(?:[–—-]|till|to))\s?(?P<b>{v.N}){v.PERCENT}",
    FLAGS,
)
POINTS = re.compile(rf"(?P<sign>[+−–-])?(?P<n>{v.N})\s*{v.POINTS}", FLAGS)
PERCENT = re.compile(rf"(?P<n>{v.N}){v.PERCENT}", FLAGS)
TWO = re.compile(
    r"(?<!av )(?<!of )(?<!in )(?<![\w.,/])(?P<n>\d{1,3}(?:[.,]\d)?)"
    rf"(?=(?:\s*,\s*\d{{1,3}})*\s*(?:respektive|och|and|eller|mot|or)\s*(?:\w+\s)?{v.N}{v.PERCENT})",
    FLAGS,
)
# "Av de tolv tillfrågade", "styrelsens tolv ledamöter".
OF_THE = r"(?:(?:de|the|alla|våra|our)\s|(?:[\w:’'-]+\s){0,2}?[\w:-]+[’']?s\s(?:totalt\s)?)?"
ASKED = re.compile(
    rf"\b(?:av|of)\s+{OF_THE}(?P<b>{v.WHOLE})\s+(?:\w+\s)?(?:"
    r"(?:tillfrågade|inbjudna|people asked|invited|asked)\b,?\s*(?:har\s)?"
    rf"(?:svarade|besvarade|svarat)?|(?:{v.PEOPLE})(?!\w),?\s*(?:har\s)?"
    rf"(?:svarade|besvarade|svarat|answered|responded))\s*(?:bara\s|only\s)?(?P<a>{v.WHOLE})",
    FLAGS,
)
RATIO = re.compile(
    rf"(?P<a>{v.WHOLE})\s*(?:(?:\w+\s)?(?:utav|av|of|out of|in)\s+(?:totalt\s"
    rf"|de totalt\s|sammanlagt\s|those\s|{OF_THE})?(?P<b>{v.WHOLE})(?!{v.PERCENT})"
    rf"|/(?P<c>\d{{1,3}})(?![\d/-]))",
    FLAGS,
)
FRACTION = re.compile(rf"(?<!\w)(?:{'|'.join(v.FRACTIONS)})(?!\w)", FLAGS)
DECIMAL = re.compile(r"(?<![\d.,=<>])(?<![=<>] )(?P<n>[01][.,]\d{1,3})(?!\s?%|[\w.]\d|\d)")
BARE = re.compile(
    r"\b(?:ligger|låg|landa\w+|hamna\w+|når|nådde|fick|får|stanna\w+|blev|uppgår|uppgick)\s+"
    r"(?:bara\s)?(?:på|vid|till|om|på runt)?\s*(?P<n>\d{1,3}(?:[.,]\d)?)(?=\s*(?:[.;)]|,(?!\d)|$"
    r"|mot\b|jämfört\b))",
    FLAGS,
)
ALMOST = rf"(?:(?P<almost>{v.DOWN}|inte|långt ifrån|not|far from)\s+)?"
EVERY = re.compile(
    rf"{ALMOST}\b(?P<word>{v.EVERY})\b(?!\s+(?:hjärtans|mer|slags))(?:\s+(?:de|våra|the)\b)?"
    rf"(?:\s+(?P<n>{v.WHOLE}))?(?:\s+(?P<noun>[^\W\d_]+))?",
    FLAGS,
)
NOBODY = re.compile(rf"{ALMOST}\b(?P<word>{v.NOBODY})\b(?:\s+(?P<noun>[^\W\d_]+))?", FLAGS)
MANY = re.compile(rf"\b(?P<word>{v.MANY})\b(?:\s+(?P<noun>[^\W\d_]+))?", FLAGS)
SOLE = r"(?P<sole>bara|endast|blott|enbart|only|just|en enda)\s+"
COUNT = re.compile(
    rf"(?:{SOLE})?(?P<n>{v.WHOLE})\s+(?:(?:inkomna|enda|olika|utav|av|of|received)\s+)?"
    rf"(?P<noun>{v.PEOPLE})(?!\w)(?!\s+(?:år|kronor))",
    FLAGS,
)
# "Nio av enhetens medarbetare", and a single one who is singled out.
OUT_OF = re.compile(
    rf"(?P<n>{v.WHOLE})\s+(?:utav|av|of)\s+(?:[\w:’']+\s){{1,4}}?(?P<noun>{v.PEOPLE})(?!\w)"
    r"|\b(?P<single>den enda|det var (?:bara |endast )?en|the only (?:one|person))\b"
    r"(?=[^.;]{0,40}\b(?:som|who)\b)",
    FLAGS,
)
SAID = re.compile(
    rf"(?:{SOLE})?(?P<n>{v.WHOLE})\s+(?:som\s|who\s)?(?:har\s|var\s|were\s|was\s|är\s|are\s|have\s|is\s)?"
    rf"(?P<noun>svara\w*|besvara\w+|tyck\w+|tyckte|ansåg|anser|menade|menar|upplev\w+|instäm\w+"
    rf"|positiva?|nöjda?|negativa?|answered|responded|agree\w*|satisfied|positive|said|say)\b"
    rf"|\b(?P<noun2>svarade|besvarade|answered|responded)\s+(?:bara\s|endast\s|totalt\s|only\s)?"
    rf"(?P<n2>{v.WHOLE})(?!{v.PERCENT})(?!\s+(?:av|of)\b)"
    rf"|\b(?P<noun3>antalet? (?:svar|svarande|respondenter|enkäter)|number of (?:answers|responses"
    rf"|respondents)|n)\s*(?:var|är|blev|uppgick till|was|is|:|=)\s*(?P<n3>{v.WHOLE})"
    rf"|(?:{SOLE.replace('sole', 'sole4')})(?P<n4>{v.WHOLE})\s+(?P<noun4>(?=på|i|från|hos|at|in))",
    FLAGS,
)
MOVED = re.compile(
    rf"(?<![\w-])(?P<up>{v.ROSE})(?!\w)|(?<![\w-])(?P<down>{v.FELL})(?!\w)"
    rf"|(?<![\w-])(?P<still>{v.STILL})(?!\w)",
    FLAGS,
)


AFTER_THESE = re.compile(
    r"\b(?:bland|av|för|från|till|hos|att|i|among|of|for|by|from|to|that|at|in|and not|efter|om"
    r"|mellan|between)\s+$",
    FLAGS,
)
