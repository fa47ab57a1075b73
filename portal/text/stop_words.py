"""German words that carry no meaning of their own in a search, folded and in lower case."""

from typing import Final

# Written for this portal. Left out on purpose: "kann", "muss", "soll" and "nicht", which decide
# what a rule says; "it", which is a department; "an" and "ab" stay, nobody searches for them.
_WORDS: Final = """
    der die das des dem den ein eine einer eines einem einen
    ich du er sie es wir ihr mich dich ihn ihm ihnen uns euch sich man
    mein meine meiner meines meinem meinen dein deine sein seine seiner seines seinem seinen
    ihre ihrer ihres ihrem ihren unser unsere unserer unseres unserem unseren euer eure
    dieser diese dieses diesem diesen jener jene jenes jenem jenen
    welcher welche welches welchem welchen solche solcher solches solchem solchen
    derselbe dieselbe dasselbe dessen deren denen derer
    wer was wen wem wessen wie wo wann warum wieso weshalb woher wohin womit wodurch wofur wozu
    und oder aber denn sondern sowie sowohl weder noch entweder als wenn weil dass ob falls
    damit obwohl wahrend nachdem bevor sobald indem sofern soweit
    in im ins an am ans auf aus bei beim bis durch fur gegen ohne um unter uber vom von vor
    zu zum zur nach mit ab seit hinter neben zwischen trotz wegen je per pro bzw
    bin bist ist sind seid war waren warst wart gewesen sei seien ware waren
    habe hast hat haben habt hatte hatten hattest gehabt
    werde wirst wird werden werdet wurde wurden worden geworden
    auch nur schon sehr so da dann dort hier nun mal ja nein doch etwa eben also dabei dadurch
    dafur dagegen daher dahin danach daran darauf daraus darin daruber darum darunter davon
    davor dazu hierbei hierfur hierzu
    alle alles allem allen aller jede jeder jedes jedem jeden
    ganz etwas zwar usw bzgl ggf
"""
STOP_WORDS: Final = frozenset(_WORDS.split())
