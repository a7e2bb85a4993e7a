# Stands in for postgres: it takes the same variables and keeps its files in the same place.
FROM localhost/debian
RUN apt-get update -qq && apt-get install --yes --no-install-recommends postgresql \
    && ln -s /usr/lib/postgresql/*/bin/* /usr/local/bin/ \
    && install -d -o postgres -g postgres -m 700 /var/lib/postgresql/data
COPY start_postgres /usr/local/bin/
ENV PGDATA=/var/lib/postgresql/data
CMD ["start_postgres"]
