"""The yardstick: nginx with one worker, giving the same bytes from disk, compressed beforehand."""

import subprocess
import time
from pathlib import Path

from benchmarks.site import free_port

CONFIGURATION = """
worker_processes 1;
daemon off;
user root;
pid {folder}/nginx.pid;
error_log {folder}/nginx.log;
events {{ worker_connections 512; }}
http {{
  access_log off;
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
}}
"""
ITS_OWN = {"content-type", "content-length", "content-encoding", "etag", "date", "server", "connection"}


class Nginx:
    """Serves `page` and `zipped` at `address` with the site's own headers, so that as much is sent."""

    def __init__(self, folder: Path, page: bytes, zipped: bytes, headers: dict[str, str]) -> None:
        port = free_port()
        self.address = f"http://127.0.0.1:{port}"
        (folder / "www").mkdir(parents=True)
        (folder / "www" / "index.html").write_bytes(page)
        (folder / "www" / "index.html.gz").write_bytes(zipped)
        lines = [f'add_header {n} "{value}";' for n, value in headers.items() if n.lower() not in ITS_OWN]
        text = CONFIGURATION.format(folder=folder, port=port, headers="\n    ".join(lines))
        (folder / "nginx.conf").write_text(text)
        self.process = subprocess.Popen(
            ["nginx", "-c", str(folder / "nginx.conf")], stderr=subprocess.DEVNULL
        )
        time.sleep(1)

    def workers(self) -> list[int]:
        pid = self.process.pid
        return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait(timeout=10)
