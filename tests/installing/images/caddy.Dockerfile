# Stands in for caddy. Debian's is older, and spells one word of the Caddyfile in another way.
FROM localhost/debian
RUN apt-get update -qq && apt-get install --yes --no-install-recommends ca-certificates caddy
ENV XDG_DATA_HOME=/data XDG_CONFIG_HOME=/config
CMD sed 's/request_buffers 12MB/buffer_requests/' /etc/caddy/Caddyfile >/tmp/Caddyfile \
    && exec caddy run --config /tmp/Caddyfile --adapter caddyfile
