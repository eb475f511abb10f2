#!/bin/sh
# A database and a role of the same name for each service. Run again, it adds what is new and sets the passwords.
set -eu
secrets=${SECRETS:-/run/lanken}
export PGPASSWORD PGOPTIONS SERVICE PASSWORD
PGPASSWORD=$(cat "$secrets/postgres")
PGOPTIONS='-c client_min_messages=warning'
for SERVICE in $SERVICES; do
  PASSWORD=$(cat "$secrets/$SERVICE")
  psql --quiet --no-psqlrc --set ON_ERROR_STOP=1 --file "$(dirname "$0")/make-database.sql"
  echo "The database $SERVICE is there"
done
