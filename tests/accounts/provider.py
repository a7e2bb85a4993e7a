"""An OpenID provider on this machine: strict where Entra ID is, and able to go wrong in every way."""

import base64
import hashlib
import json
import secrets
import time
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from urllib.parse import parse_qsl, urlencode, urlsplit

import jwt
from cryptography.hazmat.primitives.asymmetric import rsa

CLIENT_ID, CLIENT_SECRET = "kryptera", "client-secret"
TENANT = "11111111-1111-1111-1111-111111111111"


class Refused(Exception):
    pass


class Provider:
    """`person` is who signs in; `wrong` are claims to put in the token in place of the true ones."""

    def __init__(self, origin: str) -> None:
        self.issuer = f"{origin}/{TENANT}/v2.0"
        self.key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
        self.signed_with, self.algorithm = self.key, "RS256"
        self.person = {"oid": "eva", "tid": TENANT, "preferred_username": "eva@example.se", "groups": []}
        self.wrong: dict[str, object] = {}
        self.config: dict[str, object] = {}
        self.asked: dict[str, str] = {}
        self.codes: dict[str, dict[str, str]] = {}
        self.told: list[str] = []
        self.key_name = "key-1"
        self.silent_at, self.speaks = "", Event()
        self.callback = "http://127.0.0.1:8000/konto/organisation/svar/"

    def discovery(self) -> dict:
        return {
            "issuer": self.issuer,
            "authorization_endpoint": f"{self.issuer}/authorize",
            "token_endpoint": f"{self.issuer}/token",
            "jwks_uri": f"{self.issuer}/keys",
            "token_endpoint_auth_methods_supported": ["client_secret_post"],
            **self.config,
        }

    def keys(self) -> dict:
        public = jwt.algorithms.RSAAlgorithm.to_jwk(self.key.public_key(), as_dict=True)
        return {"keys": [{**public, "kid": self.key_name, "use": "sig", "alg": "RS256"}]}

    def authorize(self, query: dict[str, str]) -> str:
        """Where the browser goes once the person has signed in at the provider."""
        self.asked = query
        demand(query["client_id"] == CLIENT_ID)
        demand(query["redirect_uri"] == self.callback)
        demand(query["response_type"] == "code")
        demand(query["code_challenge_method"] == "S256")
        demand("openid" in query["scope"].split())
        code = secrets.token_urlsafe()
        self.codes[code] = query
        return self.callback + "?" + urlencode({"code": code, "state": query["state"]})

    def token(self, form: dict[str, str]) -> dict:
        began = self.codes.pop(form["code"], None)
        demand(began is not None)
        demand((form["client_id"], form["client_secret"]) == (CLIENT_ID, CLIENT_SECRET))
        demand(form["redirect_uri"] == began["redirect_uri"])
        digest = hashlib.sha256(form["code_verifier"].encode()).digest()
        demand(base64.urlsafe_b64encode(digest).decode().rstrip("=") == began["code_challenge"])
        return {"access_token": "x", "token_type": "Bearer", "id_token": self.id_token(began["nonce"])}

    def id_token(self, nonce: str) -> str:
        now = int(time.time())
        claims = {
            "iss": self.issuer,
            "aud": CLIENT_ID,
            "sub": "pairwise-" + self.person["oid"],
            "iat": now,
            "exp": now + 300,
            "nonce": nonce,
            **self.person,
            **self.wrong,
        }
        claims = {name: value for name, value in claims.items() if value is not None}
        return jwt.encode(claims, self.signed_with, self.algorithm, headers={"kid": self.key_name})


def demand(holds: bool) -> None:
    if not holds:
        raise Refused


class Handler(BaseHTTPRequestHandler):
    provider: Provider

    def do_GET(self) -> None:
        url = urlsplit(self.path)
        if url.path.endswith("/authorize"):
            self.send_response(302)
            self.send_header("Location", self.provider.authorize(dict(parse_qsl(url.query))))
            self.end_headers()
            return
        self.provider.told.append(url.path.rpartition("/")[2])
        if url.path.endswith("/openid-configuration"):
            self.answer(self.provider.discovery())
        else:
            self.answer(self.provider.keys())

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        try:
            self.answer(self.provider.token(dict(parse_qsl(body))))
        except (Refused, KeyError):
            self.answer({"error": "invalid_grant"}, status=400)

    def answer(self, value: dict, status: int = 200) -> None:
        if self.provider.silent_at and urlsplit(self.path).path.endswith(self.provider.silent_at):
            self.provider.speaks.wait(10)
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(json.dumps(value).encode())

    def log_message(self, *args: object) -> None:
        pass


@contextmanager
def running_provider():
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    provider = Handler.provider = Provider(f"http://127.0.0.1:{server.server_port}")
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield provider
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
