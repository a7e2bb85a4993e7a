"""A reverse proxy, nginx, in front of several processes of the site, set up as docs/deploy.md asks."""

import subprocess
import time
import urllib.request
from pathlib import Path
from urllib.parse import urlsplit

from benchmarks.site import free_port

CONFIGURATION = """
worker_processes 1;
daemon off;
pid {folder}/nginx.pid;
error_log {folder}/nginx.log;
events {{ worker_connections 512; }}
http {{
  access_log off;
  client_body_temp_path {folder}/body;
  proxy_temp_path {folder}/answers;
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
}}
"""


class Proxy:
    """Takes a whole request before it bothers a site with it, and gives each request to the next site."""

    def __init__(self, folder: Path, sites: list[str]) -> None:
        folder.mkdir()
        self.port = free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        self.file = folder / "nginx.conf"
        servers = "\n    ".join(f"server {urlsplit(site).netloc};" for site in sites)
        self.file.write_text(CONFIGURATION.format(folder=folder, port=self.port, servers=servers))

    def start(self, seconds: float = 10) -> None:
        self.process = subprocess.Popen(["nginx", "-c", str(self.file)], stderr=subprocess.DEVNULL)
        ends = time.monotonic() + seconds
        while not self.answers():
            if time.monotonic() > ends:
                raise TimeoutError("nginx does not start.")
            time.sleep(0.05)

    def answers(self) -> bool:
        try:
            with urllib.request.urlopen(f"{self.address}/healthz", timeout=5) as response:
                return bool(response.status == 200)
        except OSError:
            return False

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait(timeout=10)
