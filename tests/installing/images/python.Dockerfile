# Stands in for python:…-slim where no registry is reached: the Python of Debian's packages.
FROM localhost/debian
RUN apt-get update -qq && apt-get install --yes --no-install-recommends \
    ca-certificates python3 python3-pip python3-venv python-is-python3
