"""What is wrong with how an association wants its publications to look."""

from .catalogue import WORDS, both

# What is written
WORDS["look.colour"] = both(sv="”{given}” är ingen färg.", en="“{given}” is not a colour.")
WORDS["look.colour.hint"] = both(
    sv='Skriv färgen som "#123b6d", inom raka citattecken: # och sex tecken, 0–9 och a–f. Koden '
    "står i förbundets grafiska profil. I Word heter den hex, under Fler färger.",
    en='Write the colour as "#123b6d", in straight quotation marks: # and six signs, 0–9 and a–f. '
    "The code stands in the association's design manual. Word calls it hex, under More Colours.",
)
WORDS["look.typeface"] = both(
    sv="”{given}” kan inte vara ett typsnitts namn.",
    en="“{given}” cannot be the name of a typeface.",
)
WORDS["look.typeface.hint"] = both(
    sv='Skriv bara namnet, som det står i Words lista över typsnitt: typeface = "Calibri".',
    en='Write only the name, as it stands in Word\'s list of fonts: typeface = "Calibri".',
)
WORDS["look.logo_text"] = both(
    sv="det finns ingen logotyp som texten kan beskriva.",
    en="there is no logo for the text to describe.",
)
WORDS["look.logo_text.hint"] = both(
    sv='Ange också logotypens fil: logo = "logo.png".',
    en='Name the file of the logo, too: logo = "logo.png".',
)

# Colours that are not seen, or not told apart
WORDS["look.shade.words.paper"] = both(
    sv="färgen {given} är för ljus för vit text: kontrasten är {has}:1, och minst {least}:1 krävs.",
    en="the colour {given} is too light for white text: the contrast is {has}:1, and {least}:1 is "
    "the least.",
)
WORDS["look.shade.words.ink"] = both(
    sv="färgen {given} är för mörk för svart text: kontrasten är {has}:1, och minst {least}:1 "
    "krävs.",
    en="the colour {given} is too dark for black text: the contrast is {has}:1, and {least}:1 is "
    "the least.",
)
WORDS["look.shade.shapes.paper"] = both(
    sv="färgen {given} är för ljus mot vitt papper: kontrasten är {has}:1, och minst {least}:1 "
    "krävs.",
    en="the colour {given} is too light on white paper: the contrast is {has}:1, and {least}:1 is "
    "the least.",
)
WORDS["look.shade.shapes.class"] = both(
    sv="färgen {given} ligger för nära {other_colour} ({other}), som den möter i staplarna: "
    "kontrasten är {has}:1, och minst {least}:1 krävs.",
    en="the colour {given} is too near {other_colour} ({other}), which it meets in the bars: the "
    "contrast is {has}:1, and {least}:1 is the least.",
)
_EYES = {
    "usual": ("", ""),
    "protan": (" för den som inte ser rött ljus", " for people who do not see red light"),
    "deutan": (" för den som inte ser grönt ljus", " for people who do not see green light"),
    "tritan": (" för den som inte ser blått ljus", " for people who do not see blue light"),
    "grey": (" i gråskala", " in greyscale"),
}
for _vision, (_sv, _en) in _EYES.items():
    WORDS[f"look.shade.near.{_vision}"] = both(
        sv=f"färgen {{given}} är för lik {{other_colour}} ({{other}}){_sv}: skillnaden är {{has}} "
        "på en skala till 100, och minst {least} krävs.",
        en=f"the colour {{given}} is too like {{other_colour}} ({{other}}){_en}: the difference is "
        "{has} on a scale to 100, and {least} is the least.",
    )
WORDS["look.shade.hint"] = both(
    sv='Närmaste nyans av samma färg som duger: {role} = "{instead}"',
    en='The nearest shade of the same colour that will do: {role} = "{instead}"',
)

# The file of a logo
WORDS["look.logo.kind"] = both(
    sv="{name} är ingen logotyp som går att använda: filen ska sluta på .png eller .svg.",
    en="{name} is no logo that can be used: the file has to end in .png or .svg.",
)
WORDS["look.logo.kind.hint"] = both(
    sv="Öppna bilden i Paint (på Mac i Förhandsvisning) och spara den som PNG.",
    en="Open the picture in Paint (on a Mac in Preview) and save it as PNG.",
)
WORDS["look.logo.missing"] = both(
    sv="filen {name} finns inte i {folder}.", en="there is no file {name} in {folder}."
)
WORDS["look.logo.missing.hint"] = both(
    sv="Kopiera logotypen dit, bredvid rounds.toml, och skriv filens namn som det är.",
    en="Copy the logo there, beside rounds.toml, and write the name of the file as it is.",
)
WORDS["look.logo.unreadable"] = both(
    sv="filen {name} går inte att öppna.", en="the file {name} cannot be opened."
)
WORDS["look.logo.large"] = both(
    sv="{name} är större än 1 MB, för stor för att följa med i varje fil.",
    en="{name} is larger than 1 MB, too large to go with every file.",
)
WORDS["look.logo.large.hint"] = both(
    sv="Spara logotypen i mindre format; 1000 bildpunkter på bredden räcker.",
    en="Save the logo at a smaller size; 1000 pixels across are enough.",
)
WORDS["look.logo.pixels"] = both(
    sv="{name} har fler än 4000 bildpunkter på bredden eller höjden.",
    en="{name} is more than 4000 pixels wide or high.",
)
WORDS["look.logo.pixels.hint"] = both(
    sv="Spara logotypen i mindre format; 1000 bildpunkter på bredden räcker.",
    en="Save the logo at a smaller size; 1000 pixels across are enough.",
)
WORDS["look.logo.measures"] = both(
    sv="{name} går inte att använda: bilden saknar mått, eller är mer än 20 gånger längre åt ena "
    "hållet än åt det andra.",
    en="{name} cannot be used: the picture has no measures, or is more than 20 times longer one "
    "way than the other.",
)
WORDS["look.logo.measures.hint"] = both(
    sv="Spara logotypen på nytt, med bredd och höjd i siffror (viewBox), eller som PNG.",
    en="Save the logo anew, with width and height in numbers (viewBox), or as PNG.",
)
WORDS["look.logo.png"] = both(
    sv="{name} är ingen PNG, trots namnet.", en="{name} is not a PNG, for all its name."
)
WORDS["look.logo.png.hint"] = both(
    sv="Att byta namn på en fil gör den inte till PNG. Öppna bilden i Paint (på Mac i "
    "Förhandsvisning) och spara den som PNG.",
    en="A file does not become a PNG by its name. Open the picture in Paint (on a Mac in Preview) "
    "and save it as PNG.",
)
WORDS["look.logo.broken"] = both(
    sv="{name} är skadad: bilden är inte hel.", en="{name} is damaged: the picture is not whole."
)
WORDS["look.logo.broken.hint"] = both(
    sv="Hämta logotypen på nytt, eller öppna den i Paint och spara den som PNG.",
    en="Fetch the logo anew, or open it in Paint and save it as PNG.",
)
WORDS["look.logo.svg"] = both(
    sv="{name} är ingen SVG, trots namnet.", en="{name} is not an SVG, for all its name."
)
WORDS["look.logo.svg.hint"] = both(
    sv="Be om logotypen som SVG eller PNG; förbundets kommunikatör har den oftast.",
    en="Ask for the logo as SVG or PNG; whoever does the association's communication has it.",
)
WORDS["look.logo.unsafe"] = both(
    sv="{name} är mer än en bild: {part} kan köra eller hämta något när sidan öppnas.",
    en="{name} is more than a picture: {part} can run or fetch something when a page is opened.",
)
WORDS["look.logo.unsafe.hint"] = both(
    sv="Be om en SVG med bara former, eller spara logotypen som PNG.",
    en="Ask for an SVG with shapes only, or save the logo as PNG.",
)
