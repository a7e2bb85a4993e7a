"""Answering with encryption, on the web and on the computer."""

from content.drawings import desktop, web
from content.drawings.kit import Box, bars, picture, rule, shape, words
from content.drawings.parts import (
    big_button,
    button,
    button_width,
    icon_button,
    mail_list,
    neighbours,
    person,
)
from content.drawings.windows import rail

SUBJECT = "SV: Underlag till mötet"


def web_reply() -> str:
    shown, area = web.mailbox()
    column, area = rail(area)
    left, pane = area.cut_left(150)
    message, answer = pane.cut_top(168)
    reply = Box(message.right - 186, message.y + 16, 164, 56)
    card = Box(answer.x + 18, answer.y, answer.w - 36, answer.h + 20)
    pop_out = Box(card.right - 72, card.y + 14, 58, 58)
    return picture(
        "Ett svar i Outlook på webben",
        shown,
        column,
        mail_list(left, ("", "", "", "")),
        person(message.x + 50, message.y + 44),
        words(message.x + 90, message.y + 34, "Anna Andersson", 20),
        bars(message.x + 90, message.y + 56, [140]),
        bars(message.x + 28, message.y + 100, [420, 330], 28),
        button(reply, "Svara", "reply", "primary", 25),
        shape(card, "edge", 8),
        button(Box(card.x + 16, card.y + 19, 132, 48), "Skicka", "send", size=20),
        words(card.x + 22, card.y + 108, "Till", 19, "muted"),
        words(card.x + 72, card.y + 108, "Anna Andersson", 19, "muted"),
        rule(card.x + 16, card.y + 132, card.right - 16, card.y + 132),
        bars(card.x + 22, card.y + 158, [300, 220], 28),
        icon_button(pop_out, "Öppna i nytt fönster", "pop-out"),
    )


def web_encrypt() -> str:
    shown, ribbon, below = web.message_window(SUBJECT, "Alternativ", "Alternativ")
    return picture(
        "Svaret i eget fönster med Alternativ och Kryptera",
        shown,
        web.encrypt_button(ribbon)[0],
        web.draft(below, subject=SUBJECT),
    )


def desktop_reply() -> str:
    shown, ribbon, area = desktop.main_window()
    before, x = neighbours(ribbon, desktop.MAIN_BUTTONS[:2])
    reply = ribbon._replace(x=x, w=112)
    after, _ = neighbours(ribbon.cut_left(reply.right - ribbon.x)[1], desktop.MAIN_BUTTONS[3:])
    left, pane = area.cut_left(180)
    pop_out = Box(pane.x + 24, pane.y + 18, button_width("Öppna i eget fönster"), 54)
    return picture(
        "Ett svar i Outlook på datorn",
        shown,
        before,
        big_button(reply, "Svara", "reply", "target"),
        after,
        mail_list(left, desktop.PEOPLE),
        button(pop_out, "Öppna i eget fönster", "pop-out", "target"),
        desktop.draft(Box(pane.x + 6, pane.y + 74, pane.w - 6, pane.h), subject=SUBJECT),
    )


def desktop_encrypt() -> str:
    shown, ribbon, below = desktop.message_window(SUBJECT, "Alternativ", "Alternativ")
    return picture(
        "Svaret i eget fönster med Alternativ och Kryptera",
        shown,
        desktop.encrypt_ribbon(ribbon)[0],
        desktop.draft(below, subject=SUBJECT),
    )


PICTURES = {
    "svara-webb-svara": web_reply,
    "svara-webb-kryptera": web_encrypt,
    "svara-dator-svara": desktop_reply,
    "svara-dator-kryptera": desktop_encrypt,
}
