#!/bin/sh
# A night's job: what time alone brings, the mails, an export, a report of the week, a backup. It says
# nothing when all went well; what goes wrong is said on stderr, and cron mails it.
#
#   night.sh FOLDER      the folder of what it leaves; GUICHET_DB names the database
set -eu
folder=${1:?"the folder of what is left: night.sh FOLDER"}
day=$(date +%F)
umask 077
mkdir -p "$folder"

guichet -q --no-input run due > /dev/null
if [ -n "$(guichet --no-input config get mail.transport)" ]; then
    guichet -q --no-input mail send > /dev/null
fi
guichet -q --no-input ticket export --format csv -o "$folder/tickets.csv" --force
guichet -q --no-input report activity --since -7d --format html -o "$folder/activity.html" --force
guichet -q --no-input db backup "$folder/guichet-$day.db" --force

# A month of backups is kept.
find "$folder" -name 'guichet-????-??-??.db' -mtime +30 -delete
