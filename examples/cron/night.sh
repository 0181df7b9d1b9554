#!/bin/sh
# A night's job: a backup, what time alone brings, the mails, and of each desk an export and a report of
# the week. It says nothing when all went well; what goes wrong is said on stderr, and cron mails it. No
# step waits for another to go well; the exit code is that of the first that did not.
#
#   night.sh FOLDER      the folder of what it leaves; GUICHET_DB names the database
set -u
folder=${1:?"the folder of what is left: night.sh FOLDER"}
backup=$folder/guichet-$(date +%F).db
umask 077
mkdir -p "$folder" || exit 73
code=0

failed() {
    [ "$code" -ne 0 ] || code=$1
    return "$1"
}

try() {
    guichet -q --no-input "$@" > /dev/null || failed $?
}

if try db backup "$backup" --force; then
    # A month of backups is kept; one that cannot be made takes none of the others away.
    find "$folder" -name 'guichet-????-??-??.db' -mtime +30 -delete || failed $?
elif [ "$code" -eq 78 ]; then
    # No database, or none that may be worked with: the rest would say the same.
    exit "$code"
fi

try run due
transport=$(guichet --no-input --format table config get mail.transport) || failed $?
[ -z "$transport" ] || try mail send

# The desk that is said (GUICHET_DESK, the configuration), else all that the operator serves.
desks=$(guichet --no-input --format table config get desk) || failed $?
if [ -z "$desks" ]; then
    desks=$(guichet -q --no-input desk list --mine --columns code --no-headers --format table) || failed $?
fi
several=$(echo "$desks" | sed -n 2p)
for desk in $desks; do
    of=${several:+-$desk}
    try --desk "$desk" ticket export --format csv -o "$folder/tickets$of.csv" --force
    try --desk "$desk" report activity --since -7d --format html -o "$folder/activity$of.html" --force
done
exit "$code"
