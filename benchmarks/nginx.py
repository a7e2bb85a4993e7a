"""nginx, with one worker: the yardstick, and the proxy in front of the site."""

import subprocess
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

from benchmarks.site import free_port, wait_until_answered

MAIN = """
worker_processes 1;
daemon off;
user root;
pid {folder}/nginx.pid;
error_log {folder}/nginx.log;
events {{ worker_connections 512; }}
http {{
  access_log off;
  client_body_temp_path {folder}/body;
  proxy_temp_path {folder}/answers;
{http}
}}
"""
YARDSTICK = """
  default_type "text/html; charset=utf-8";
  sendfile on;
  tcp_nopush on;
  gzip_static on;
  keepalive_requests 100000000;
  server {{
    listen 127.0.0.1:{port};
    root {folder}/www;
    {headers}
  }}
"""
PROXY = """
  upstream sites {{
    {servers}
    keepalive 32;
  }}
  server {{
    listen 127.0.0.1:{port};
    client_max_body_size 12m;
    location / {{
      proxy_pass http://sites;
      proxy_http_version 1.1;
      proxy_set_header Connection "";
      proxy_set_header Host $http_host;
      proxy_set_header X-Forwarded-Proto $scheme;
      proxy_set_header X-Forwarded-For $remote_addr;
    }}
  }}
"""
ITS_OWN = {"content-type", "content-length", "content-encoding", "etag", "date", "server", "connection"}


class Nginx:
    """A process of it in `folder`, reached at `address`."""

    path = "/"
    """What it answers when it has started."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir()
        self.folder, self.port = folder, free_port()
        self.address = f"http://127.0.0.1:{self.port}"

    def start(self, http: str) -> None:
        file = self.folder / "nginx.conf"
        file.write_text(MAIN.format(folder=self.folder, http=http))
        self.process = subprocess.Popen(["nginx", "-c", str(file)], stderr=subprocess.DEVNULL)
        wait_until_answered(self.address + self.path, self.process, self.folder / "nginx.log")

    def workers(self) -> list[int]:
        pid = self.process.pid
        return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait(timeout=10)


class Answer(NamedTuple):
    """What the site gives at a path: as it is, as it comes compressed, and its headers."""

    path: str
    body: bytes
    zipped: bytes
    headers: dict[str, str]


class Yardstick(Nginx):
    """Gives the same from disk, with the headers of the first answer, so that as much is sent."""

    def __init__(self, folder: Path, answers: list[Answer]) -> None:
        super().__init__(folder)
        self.path = answers[0].path
        for answer in answers:
            name = f"www{answer.path}index.html" if answer.path.endswith("/") else f"www{answer.path}"
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(answer.body)
            (folder / f"{name}.gz").write_bytes(answer.zipped)
        headers = answers[0].headers.items()
        lines = [f'add_header {name} "{value}";' for name, value in headers if name.lower() not in ITS_OWN]
        self.start(YARDSTICK.format(folder=folder, port=self.port, headers="\n    ".join(lines)))


class Proxy(Nginx):
    """Set up as docs/deploy.md asks: takes a whole request before it bothers a site with it."""

    path = "/healthz"

    def serve(self, sites: list[str]) -> None:
        servers = "\n    ".join(f"server {urlsplit(site).netloc};" for site in sites)
        self.start(PROXY.format(port=self.port, servers=servers))
