"""A SAML 2.0 provider, whose answers are signed by another library than the one that reads them."""

import base64
import zlib
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qs, urlsplit

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import NameOID
from lxml import etree
from signxml import SignatureConstructionMethod, XMLSigner

NAME = "https://login.example.se/saml"
SITE = "http://127.0.0.1:8000"
ENTITY_ID, ANSWERS = f"{SITE}/konto/organisation/saml/", f"{SITE}/konto/organisation/saml/svar/"
GROUPS = "http://schemas.microsoft.com/ws/2008/06/identity/claims/groups"
ADDRESS = "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress"
PERSISTENT = "urn:oasis:names:tc:SAML:2.0:nameid-format:persistent"
NAMESPACES = (
    'xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion"'
)
SAML = "{urn:oasis:names:tc:SAML:2.0:assertion}"
PLACE = '<ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#" Id="placeholder"/>'


class SamlProvider:
    """`person` and `attributes` are whom it tells of; `wrong` stands in place of what should be said."""

    def __init__(self) -> None:
        self.key = self.signs_with = rsa.generate_private_key(public_exponent=65537, key_size=2048)
        self.certificate = certificate_of(self.key)
        self.person, self.format = "eva-1", PERSISTENT
        self.attributes = {GROUPS: ["group-editors"], ADDRESS: ["eva@example.se"]}
        self.wrong: dict[str, object] = {}

    def metadata(self) -> str:
        der = base64.b64encode(self.certificate.public_bytes(serialization.Encoding.DER)).decode()
        return f"""<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="{NAME}">
<md:IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">
<md:KeyDescriptor use="signing"><ds:KeyInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:X509Data>
<ds:X509Certificate>{der}</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor>
<md:SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" Location="{NAME}/in"/>
</md:IDPSSODescriptor></md:EntityDescriptor>"""

    def answer(self, asked: str, change: Callable[[etree._Element], None] | None = None) -> str:
        """What the browser brings back to the question at `asked`, as the form has it; `change` is made after
        the signing."""
        response = etree.fromstring(self.response(question_of(asked).get("ID")))
        assertion = response.find(f"{SAML}Assertion")
        if self.signs_with:
            signed = self.sign(assertion)
            response.replace(assertion, signed)
        if change:
            change(response)
        return base64.b64encode(etree.tostring(response)).decode()

    def sign(self, assertion: etree._Element) -> etree._Element:
        signer = XMLSigner(
            method=SignatureConstructionMethod.enveloped,
            signature_algorithm="rsa-sha256",
            digest_algorithm="sha256",
            c14n_algorithm="http://www.w3.org/2001/10/xml-exc-c14n#",
        )
        alone = etree.fromstring(etree.tostring(assertion))
        return signer.sign(
            alone,
            key=self.signs_with,
            cert=[certificate_of(self.signs_with)],
            reference_uri=f"#{assertion.get('ID')}",
        )

    def response(self, question: str) -> str:
        now = datetime.now(UTC)
        audience = f"<saml:Audience>{ENTITY_ID}</saml:Audience>"
        said = {
            "audience": f"<saml:AudienceRestriction>{audience}</saml:AudienceRestriction>",
            "recipient": f'Recipient="{ANSWERS}"',
            "in_response_to": f'InResponseTo="{question}"',
            "until": f'NotOnOrAfter="{stamp(now + timedelta(minutes=5))}"',
            "issuer": NAME,
            "destination": ANSWERS,
            "answers": question,
            "status": "Success",
            **self.wrong,
        }
        attributes = "".join(
            f'<saml:Attribute Name="{name}">'
            + "".join(f"<saml:AttributeValue>{value}</saml:AttributeValue>" for value in values)
            + "</saml:Attribute>"
            for name, values in self.attributes.items()
        )
        statement = f"<saml:AttributeStatement>{attributes}</saml:AttributeStatement>" if attributes else ""
        return f"""<samlp:Response {NAMESPACES} ID="r{question}" Version="2.0" IssueInstant="{stamp(now)}"
Destination="{said["destination"]}" InResponseTo="{said["answers"]}"><saml:Issuer>{NAME}</saml:Issuer>
<samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:{said["status"]}"/></samlp:Status>
<saml:Assertion ID="a{question}" Version="2.0" IssueInstant="{stamp(now)}"><saml:Issuer>{
            said["issuer"]
        }</saml:Issuer>{PLACE if self.signs_with else ""}<saml:Subject><saml:NameID Format="{self.format}">{
            self.person
        }</saml:NameID>
<saml:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer">
<saml:SubjectConfirmationData {said["until"]} {said["recipient"]} {said["in_response_to"]}/>
</saml:SubjectConfirmation></saml:Subject>
<saml:Conditions NotBefore="{stamp(now - timedelta(minutes=1))}" {said["until"]}>{
            said["audience"]
        }</saml:Conditions>
<saml:AuthnStatement AuthnInstant="{stamp(now)}"><saml:AuthnContext><saml:AuthnContextClassRef>
urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport</saml:AuthnContextClassRef></saml:AuthnContext>
</saml:AuthnStatement>{statement}</saml:Assertion></samlp:Response>"""


def question_of(asked: str) -> etree._Element:
    """The AuthnRequest that the site sends the browser to the provider with."""
    packed = parse_qs(urlsplit(asked).query)["SAMLRequest"][0]
    return etree.fromstring(zlib.decompress(base64.b64decode(packed), -15))


def certificate_of(key: rsa.RSAPrivateKey) -> x509.Certificate:
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "login.example.se")])
    now = datetime.now(UTC)
    made = x509.CertificateBuilder().subject_name(name).issuer_name(name).public_key(key.public_key())
    made = made.serial_number(1).not_valid_before(now).not_valid_after(now + timedelta(days=1))
    return made.sign(key, hashes.SHA256())


def stamp(at: datetime) -> str:
    return at.strftime("%Y-%m-%dT%H:%M:%SZ")
