"""The words that addresses are known by stood in the code. A site that has a routine gets them as rows."""

from django.db import migrations

WORDS = {
    "system": "support, helpdesk, servicedesk, kundtjänst, kundservice, felanmälan, ärende, ticket, noreply, reply",
    "shared": "info, post, mail, epost, hr, lön, it, team, alla, adm, vd, grupp, admin, office, press, rektor, "
    "kontakt, kommun, registra, diari, arkiv, kansli, reception, växel, expedition, kundcenter, medborgar, "
    "förvaltning, myndighet, nämnd, styrelse, enhet, avdelning, tjänsten, service, skolan, förskol, elevhäls, jour, "
    "bibliotek, ekonomi, faktura, bokning, anmälan, upphandling, personal, omsorg, hemtjänst, bygglov, överförmyndar, "
    "nyhetsbrev, fören, miljö, bygg, kultur, fritid, barn, utbildning, lss, handlägg, kund, center, turist, ungdom, "
    "mottagning, lärarna, gatu, park, va, teknik, bvc, mvc, vård, klinik, apotek, polis, domstol",
    "household": "familjen, fam, hushåll, hemma, bostad, huset, paret, syskonen, föräldrar",
    "private": "gmail.com, hotmail.com, hotmail.se, outlook.com, live.se, live.com, yahoo.com, yahoo.se, icloud.com, "
    "me.com, telia.com, bredband.net, comhem.se, tele2.se, spray.se",
}


def fill(apps, schema_editor):
    AddressWords = apps.get_model("guide", "AddressWords")
    if apps.get_model("guide", "Routine").objects.exists():
        for kind, words in WORDS.items():
            AddressWords.objects.create(kind=kind, words=words)


class Migration(migrations.Migration):
    dependencies = [("guide", "0014_address_words")]
    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
