"""Who may open each address. A new address needs a line here: its name, and whom it lets in.

`READ` says who gets an answer to a GET. `WRITE` names the addresses where fewer may send a form.
"""

ANONYMOUS, EDITOR, APPROVER, ADMINISTRATOR = "anonymous", "Redaktör", "Fastställare", "Administratör"
WITHOUT_ROLE = "utan roll"
"""Somebody who is signed in, such as anybody at work who has single sign-on, and may do nothing more."""
NOBODY: frozenset[str] = frozenset()
ADMINISTRATORS = frozenset({ADMINISTRATOR})
APPROVERS = frozenset({APPROVER, ADMINISTRATOR})
STAFF = frozenset({EDITOR, APPROVER, ADMINISTRATOR})
SIGNED_IN = STAFF | {WITHOUT_ROLE}
ANYBODY = SIGNED_IN | {ANONYMOUS}

# The readers' pages, of the current edition and of every old one. Their drafts are for STAFF.
PAGES = [
    *(
        "start",
        "guides",
        "guide",
        "guide_in_short",
        "step_by_code",
        "routine",
        "document",
        "support",
        "helpdesk",
        "helpdesk_guide",
    ),
    *("ask", "examples", "everything", "find_code", "search", "changes"),
    *(
        "things",
        "recipient",
        "recipient_en",
        "recipient_translated",
        "recipient_qr",
        "recipient_qr_en",
        "rescue",
        "about",
        "accessibility",
    ),
    *("api_edition", "api_questionnaire"),
]

PUBLISHED = {"pdf": ANYBODY}
"""Of editions only: a draft has none, see tests/transfer/test_pdf_files.py."""

OPINIONS = ("guide", "step", "outcome")
OTHER = {
    "editions": ANYBODY,
    "editions_feed": ANYBODY,
    "api_editions": ANYBODY,
    "api_description": ANYBODY,
    "style": STAFF,
    "picture": ANYBODY,
    "own_style_sheet": NOBODY,  # there is none until colours are chosen: tests/organisation/test_colours.py
    "opensearch": ANYBODY,
    "sitemap": NOBODY,  # turned on by SITEMAP, see tests/transfer/test_discovery.py
    "stop_letters": ANYBODY,  # who has the letter
    **dict.fromkeys([f"{page}_{kind}" for page in ("opinion", "thanks") for kind in OPINIONS], ANYBODY),
    "mismatch": ANYBODY,
    **dict.fromkeys(["comment", "comment_settled"], NOBODY),  # of a draft: tests/feedback/test_comments.py
    "healthz": ANYBODY,
    "readyz": ANYBODY,
    "metrics": NOBODY,  # opened by a token, see tests/operations/test_metrics.py
    "security_txt": NOBODY,  # opened by SECURITY_CONTACT, see tests/operations/test_fixed_addresses.py
    "account_login": ANYBODY,
    "account_logout": ANYBODY,
    "signed_out": ANYBODY,
    "account_inactive": ANYBODY,
    "account_reauthenticate": SIGNED_IN,
    "account_change_password": SIGNED_IN,
    "account_set_password": SIGNED_IN,
    "mfa_authenticate": SIGNED_IN,
    "mfa_reauthenticate": SIGNED_IN,
    "mfa_index": SIGNED_IN,
    "mfa_activate_totp": SIGNED_IN,
    "mfa_qr_code": SIGNED_IN,
    "mfa_add_webauthn": SIGNED_IN,
    "mfa_remove_webauthn": SIGNED_IN,
    "mfa_list_webauthn": ANYBODY,  # only leads to mfa_index
    "mfa_reauthenticate_webauthn": SIGNED_IN,
    "mfa_deactivate_totp": SIGNED_IN,
    "mfa_view_recovery_codes": SIGNED_IN,
    "mfa_generate_recovery_codes": SIGNED_IN,
    "openid_connect_login": NOBODY,  # not turned on, see tests/accounts/test_single_sign_on.py
    "openid_connect_callback": NOBODY,
    "saml_metadata": NOBODY,  # nor this: tests/accounts/test_saml.py
    "saml_acs": NOBODY,
    "socialaccount_login_cancelled": ANYBODY,
    "to_password_change": ANYBODY,  # both only lead to account_change_password
    "admin:password_change": ANYBODY,
    "moved": ANYBODY,  # only leads to where a list in the admin stands now
    "admin:index": STAFF,
    "admin:app_list": STAFF,
    "admin:login": STAFF,  # leads others to account_login
    "admin:logout": ANYBODY,
    "admin:password_change_done": STAFF,
    "admin:autocomplete": NOBODY,  # refused but for fields that have it
    "admin:jsi18n": STAFF,
    "admin:view_on_site": NOBODY,  # no row has an address of its own
    "admin:decisions_tree": STAFF,
    "admin:decisions_map": STAFF,
    "admin:decisions_try_out": STAFF,
    "rebuild": STAFF,
    "rebuild_by": STAFF,
    "admin:decisions_matrix": STAFF,
    "admin:decisions_matrix_file": STAFF,
    "admin:publish": APPROVERS,
    "admin:publish_again": APPROVERS,
    "admin:compare_editions": STAFF,
    "admin:discard_draft": APPROVERS,
    "admin:export_draft": STAFF,
    "admin:export_edition": STAFF,
    "admin:archive_edition": STAFF,
    "admin:edition_matrix": STAFF,
    "admin:edition_matrix_file": STAFF,
    "replace": STAFF,
    "rename_button": STAFF,
    "readdress": STAFF,
    "taken_down": APPROVERS,
    "take_down": APPROVERS,
    "new_guide": STAFF,
    "workbench": STAFF,
    "write_chapter": STAFF,
    "new_question": STAFF,
    "write_question": STAFF,
    "new_outcome": STAFF,
    "write_outcome": STAFF,
    "choose_word": STAFF,
    "check_word": STAFF,
    "admin:import_routine": APPROVERS,
    "admin:check_import": APPROVERS,
    "admin:review_routine": STAFF,
    "admin:review_guide": STAFF,
    "admin:auth_user_password_change": ADMINISTRATORS,
    "admin:trial_letter": NOBODY,  # takes only a form
}

DRAFT_ROWS = [
    *("guide_routine", "guide_section", "guide_guide", "guide_step", "guide_illustration", "guide_image"),
    *("guide_addresswords", "guide_environment"),
    *(
        "guide_supportchannel",
        "guide_synonym",
        "guide_thing",
        "guide_pagetext",
        "guide_contact",
        "guide_otherway",
        "guide_translation",
        "guide_knownproblem",
        "guide_buttonname",
    ),
    "guide_statement",
    *("decisions_questionnaire", "decisions_question", "decisions_option", "decisions_outcome"),
    "decisions_verdictkind",
    *("decisions_advice", "decisions_scenario", "decisions_rule"),
]
ROWS = {
    **dict.fromkeys(DRAFT_ROWS, STAFF),
    "publishing_edition": STAFF,
    "publishing_sharelink": STAFF,
    "publishing_revision": STAFF,
    "publishing_approval": STAFF,
    "publishing_shippedtext": STAFF,
    "feedback_message": STAFF,
    "feedback_comment": STAFF,
    "feedback_tally": STAFF,
    "reviews_review": STAFF,
    "reviews_reviewplan": STAFF,
    "audit_event": APPROVERS,
    "auth_user": ADMINISTRATORS,
    "mfa_authenticator": ADMINISTRATORS,
    "organisation_sitesettings": ADMINISTRATORS,
}
ACTIONS = ["changelist", "add", "change", "delete", "history"]
REFUSED = {
    "admin:guide_routine_add": NOBODY,  # there is one
    "admin:guide_routine_delete": NOBODY,
    "admin:guide_statement_add": NOBODY,
    "admin:guide_statement_delete": NOBODY,
    "admin:decisions_questionnaire_add": NOBODY,
    "admin:decisions_questionnaire_delete": NOBODY,
    "admin:publishing_edition_add": NOBODY,  # made by publishing
    "admin:publishing_edition_delete": NOBODY,
    "admin:publishing_shippedtext_add": NOBODY,  # it comes with the program
    "admin:publishing_shippedtext_delete": NOBODY,
    "admin:publishing_approval_add": NOBODY,
    "admin:publishing_approval_delete": NOBODY,
    "admin:publishing_revision_add": NOBODY,  # made by saving
    "admin:publishing_revision_delete": NOBODY,
    "admin:publishing_sharelink_delete": NOBODY,  # revoked instead
    "admin:feedback_message_add": NOBODY,  # they come from readers
    "admin:feedback_comment_add": NOBODY,  # they come from the draft's own pages
    "admin:feedback_tally_add": NOBODY,
    "admin:feedback_tally_delete": NOBODY,
    "admin:audit_event_add": NOBODY,
    "admin:audit_event_delete": NOBODY,
    "admin:reviews_review_add": NOBODY,
    "admin:reviews_review_delete": NOBODY,
    "admin:reviews_reviewplan_delete": NOBODY,
    "admin:auth_user_delete": NOBODY,  # made inactive instead
    "admin:mfa_authenticator_add": NOBODY,
    "admin:organisation_sitesettings_add": NOBODY,  # there is one
    "admin:organisation_sitesettings_delete": NOBODY,
}

READ = {
    **dict.fromkeys(PAGES, ANYBODY),
    **OTHER,
    **PUBLISHED,
    **{f"admin:{row}_{action}": who for row, who in ROWS.items() for action in ACTIONS},
    **REFUSED,
}
WRITE = {
    "admin:trial_letter": ADMINISTRATORS,
    "admin:publishing_approval_change": NOBODY,
    "admin:publishing_edition_change": NOBODY,
    "admin:publishing_sharelink_change": NOBODY,
    "admin:publishing_shippedtext_change": NOBODY,
    "admin:reviews_review_change": NOBODY,
    "admin:feedback_tally_change": NOBODY,
    "admin:audit_event_change": NOBODY,
    "admin:mfa_authenticator_change": NOBODY,
}
