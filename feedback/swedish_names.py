"""Whether a word could be somebody's name: common Swedish first names and surnames, and how others end."""

COMMON = """
abrahamsson adam agnes agneta ahmed ali alice alicia alm alma alva amanda amina amir anders andreas anette
anita ann anna anneli annette annika anton arne arvid astrid august axel barbro bengt bergman berit birgit
birgitta björk blom blomqvist bo bohlin borg britt britta bror camilla carin carina carl carolina caroline
cecilia charlotta charlotte christer christian christina christoffer claes dag dahl dahlberg dan daniel
david ebba edvin ek eklund elias elin elina elisabeth ella ellen elsa elvira emelie emil emilia emma
engström erik erika erland ester eva evelina falk fatima felicia felix filip forsberg frank franzén fredrik
frida frisk gabriel gerd gertrud gran gun gunilla gunnar gustaf gustav gustavsson göran görel gösta hall
hallberg hampus hanna hannes hans hansen harald harry hassan hedberg hedlund helen helena helene hellström
henrik herman hermansson hjalmar holm holmberg hugo hussein håkan håkansson höglund ibrahim ida ines inga
ingemar inger ingrid ingvar irene iris isabella isak isaksson ismail ivar jakob jan jennifer jenny jens
jesper jessica jimmy joakim joel johan johanna john johnny jonas jonathan josef josefin julia karin karl
karolina katarina kenneth kent kerstin kevin kim kjell klara klas konrad kristian kristina kristofer kvist
lars larsen laura leif lena lennart leo liam lilian lilly lind linda lindahl lindberg lindgren lindholm
lindqvist lindström linnea linnéa linus lisa lisbeth liselott liv lotta louise love lovisa lucas ludvig
lukas lund lundberg lundgren lundin lundqvist lundström madeleine magdalena magnus maj maja malin malm
marcus margareta margit maria marianne marie marina markus martin mathias matilda mats mattias max maya
melin melker mia michael mikael milla miriam moa moberg mohamed mohammed molin molly mona monica monika
morgan mustafa märta månsson nathalie nguyen niclas niklas nils nilsen nina noah nora norberg nordin
nordström norén nyberg nyman nyström ola olga oliver olivia olle olof omar oscar oskar otto palm palmgren
patrik paul per pernilla peter petra pia quist ragnar rebecca rickard rikard robert robin roger roland rolf
ronny rosén rune rydberg samuel sandberg sandra sandström sanna sara sebastian selma simon siri sixten
sjöberg sjögren skog skoog sofia sofie solveig sonja stefan stella sten stig ström sture sundberg sune
susanne svea sven söderberg söderström sören therese thomas tilda tobias tomas tommy tove tran tuva tyra ulf
ulla ulrika urban vallin valter vera veronica victor victoria vidar viggo viklund viktor viktoria vilhelm
vilma vincent wallin westerberg wiklund wikström wilhelm william wilma yasmin yngve yvonne åberg åke åsa
åström öberg öhman örjan östen
"""
NAMES = frozenset(COMMON.split())
ENDINGS = ("sson", "nsen", "qvist", "kvist", "lund", "gren", "ström", "stedt", "wall", "berg", "dotter")


def could_be_name(word: str) -> bool:
    """Rather once too often: a word that is refused is only not told of."""
    return word in NAMES or word.removesuffix("s") in NAMES or word.removesuffix("s").endswith(ENDINGS)
