"""Signing in and out, the password, and the second step. Of django-allauth's pages only these are here.

The names are django-allauth's own, since its code looks them up.
"""

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as recovery
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as webauthn
from allauth.socialaccount import views as social
from django.urls import path, re_path
from django.views.decorators.cache import never_cache
from django.views.generic import RedirectView

from accounts import sign_out, views
from accounts.single_sign_on import PROVIDER_ID

urlpatterns = [
    path("logga-in/", views.SignIn.as_view(), name="account_login"),
    path("logga-in/kod/", mfa.authenticate, name="mfa_authenticate"),
    path("logga-ut/", sign_out.SignOut.as_view(), name="account_logout"),
    path("utloggad/", sign_out.signed_out, name="signed_out"),
    path("avstangt/", account.account_inactive, name="account_inactive"),
    path("bekrafta/", account.reauthenticate, name="account_reauthenticate"),
    path("bekrafta/kod/", mfa.reauthenticate, name="mfa_reauthenticate"),
    path("losenord/", account.password_change, name="account_change_password"),
    path("losenord/saknas/", views.no_password, name="account_set_password"),
    path("tva-steg/", mfa.index, name="mfa_index"),
    path("tva-steg/app/", totp.activate_totp, name="mfa_activate_totp"),
    path("tva-steg/app/qr.svg", views.qr_code, name="mfa_qr_code"),
    path("tva-steg/app/ta-bort/", totp.deactivate_totp, name="mfa_deactivate_totp"),
    path("tva-steg/nyckel/", webauthn.add_webauthn, name="mfa_add_webauthn"),
    path("tva-steg/nyckel/<int:pk>/ta-bort/", webauthn.remove_webauthn, name="mfa_remove_webauthn"),
    path("tva-steg/nycklar/", RedirectView.as_view(pattern_name="mfa_index"), name="mfa_list_webauthn"),
    path("bekrafta/nyckel/", webauthn.reauthenticate_webauthn, name="mfa_reauthenticate_webauthn"),
    path("tva-steg/reservkoder/", recovery.view_recovery_codes, name="mfa_view_recovery_codes"),
    path("tva-steg/reservkoder/nya/", recovery.generate_recovery_codes, name="mfa_generate_recovery_codes"),
    re_path(rf"^(?P<provider_id>{PROVIDER_ID})/$", views.start_single_sign_on, name="openid_connect_login"),
    re_path(
        rf"^(?P<provider_id>{PROVIDER_ID})/svar/$",
        views.finish_single_sign_on,
        name="openid_connect_callback",
    ),
    path(f"{PROVIDER_ID}/saml/", views.saml_metadata, name="saml_metadata"),
    path(f"{PROVIDER_ID}/saml/svar/", views.finish_saml, name="saml_acs"),
    path("organisation/avbrutet/", social.login_cancelled, name="socialaccount_login_cancelled"),
]
# Each page is somebody's own, and no browser or proxy may keep it.
for pattern in urlpatterns:
    pattern.callback = never_cache(pattern.callback)
