# syntax=docker/dockerfile:1
ARG PYTHON_IMAGE=python:3.13.15-slim-bookworm
FROM $PYTHON_IMAGE AS build
ENV PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1
RUN python -m venv --without-pip /venv
COPY requirements.txt /
RUN pip --python /venv/bin/python install --require-hashes --only-binary :all: --requirement /requirements.txt
WORKDIR /site
COPY . .
ENV PATH=/venv/bin:$PATH
RUN python -m compileall -q /venv . \
    && SECRET_KEY=only-for-collectstatic python manage.py collectstatic --no-input --verbosity 0

FROM $PYTHON_IMAGE
ARG VERSION=
LABEL org.opencontainers.image.title="Kryptera e-post" org.opencontainers.image.version="$VERSION"
RUN useradd --system --uid 10001 --no-create-home site && install -d -o site /pictures /backups
COPY --from=build /venv /venv
COPY --from=build /site /site
WORKDIR /site
ENV PATH=/venv/bin:$PATH PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 MEDIA_ROOT=/pictures LISTEN=0.0.0.0:8000
USER 10001
EXPOSE 8000
# The site answers only to its own name.
HEALTHCHECK --interval=10s --timeout=5s --start-period=20s \
    CMD ["python", "-c", "import os, urllib.request as r; host = os.environ['SITE_URL'].split('/')[2]; \
r.urlopen(r.Request('http://127.0.0.1:8000/readyz', headers={'Host': host}))"]
CMD ["python", "-m", "config.server"]
