#!/bin/sh
# A database and a role of the same name for each service. Run again, it adds what is new and sets the passwords.
set -eu
secrets=${SECRETS:-/run/lanken}
PGPASSWORD=$(cat "$secrets/postgres")
export PGPASSWORD
for service in $SERVICES; do
  psql --quiet --no-psqlrc --set ON_ERROR_STOP=1 --set service="$service" \
    --set password="$(cat "$secrets/$service")" --file "$(dirname "$0")/make-database.sql"
  echo "The database $service is there"
done
