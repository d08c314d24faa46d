"""An icon that opens the window, and a file that does so from a shared folder."""

from .catalogue import WORDS, both

WORDS["help.option.shortcut"] = both(
    sv="Lägg en ikon på skrivbordet som öppnar arbetsmappen, och öppna inget nu.",
    en="Put an icon on the desktop that opens the workspace, and open nothing now.",
)
WORDS["help.option.held"] = both(
    sv="Som ikonen startar: gör ingen ny mapp, och behåll fönstret tills du har läst ett fel.",
    en="As the icon starts it: make no new folder, and stay until you have read an error.",
)
WORDS["shortcut.made"] = both(
    sv="Ikonen ligger på skrivbordet: {file}. Dubbelklicka på den nästa gång.",
    en="The icon is on the desktop: {file}. Double-click it next time.",
)
WORDS["shortcut.comment"] = both(
    sv="Öppnar arbetsmappen i webbläsaren", en="Opens the workspace in the browser"
)
WORDS["shortcut.gone"] = both(
    sv="Mappen {folder} finns inte längre.", en="The folder {folder} is no longer there."
)
WORDS["shortcut.gone.hint"] = both(
    sv="Har den flyttats eller bytt namn: öppna den på sitt nya ställe och gör en ny ikon. Ligger "
    "den på en delad disk: se efter att disken är ansluten.",
    en="If it was moved or renamed, open it where it is now and make a new icon. If it lies on a "
    "shared drive, see that the drive is connected.",
)
WORDS["shortcut.enter"] = both(
    sv="Tryck Enter för att stänga fönstret.", en="Press Enter to close the window."
)
WORDS["shortcut.name"] = both(
    sv="Mappens namn kan inte stå i en ikon: {folder}",
    en="The name of the folder cannot stand in an icon: {folder}",
)
WORDS["shortcut.name.hint"] = both(
    sv="Ge mappen ett namn utan radbrytningar och osynliga tecken.",
    en="Give the folder a name without line breaks and invisible characters.",
)
WORDS["shortcut.no_desktop"] = both(
    sv="Det finns inget skrivbord här: {folder}", en="There is no desktop here: {folder}"
)
WORDS["shortcut.no_desktop.hint"] = both(
    sv="Starta i stället med: indicators app och mappens namn.",
    en="Start it with: indicators app and the name of the folder.",
)
WORDS["shortcut.start_file"] = both(sv="Starta indicators.cmd", en="Start indicators.cmd")
WORDS["shortcut.not_installed"] = both(
    sv="Programmet indicators är inte installerat på den här datorn.",
    en="The program indicators is not installed on this computer.",
)
WORDS["shortcut.not_installed.hint"] = both(
    sv="Installera det först, en gång. Hur står i docs/installera.md.",
    en="Install it first, once. How stands in docs/installera.md.",
)
WORDS["shortcut.failed"] = both(
    sv="Programmet stannade. Vad som var fel står ovanför.",
    en="The program has stopped. What was wrong stands above.",
)
