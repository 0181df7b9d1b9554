#!/usr/bin/env bash
# A copy of the prepared database without equipment: benches/fresh.sh FOLDER NAME.
set -euo pipefail
if [ ! -f "$1/empty.db" ]; then
  cp "$1/base.db" "$1/empty.db"
  sqlite3 "$1/empty.db" "DELETE FROM equipment; VACUUM;" >/dev/null
  chmod 600 "$1/empty.db"
fi
rm -f "$1/$2.db" "$1/$2.db-wal" "$1/$2.db-shm"
cp "$1/empty.db" "$1/$2.db"
