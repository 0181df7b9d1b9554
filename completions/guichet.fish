# Print an optspec for argparse to handle cmd's options that are independent of any subcommand.
function __fish_guichet_global_optspecs
    string join \n V/version db= desk= as= format= lang= color= no-input no-pager y/yes q/quiet v/verbose h/help
end

function __fish_guichet_needs_command
    # Figure out if the current invocation already has a command.
    set -l cmd (commandline -opc)
    set -e cmd[1]
    argparse -s (__fish_guichet_global_optspecs) -- $cmd 2>/dev/null
    or return
    if set -q argv[1]
        # Also print the command, so this can be used to figure out what it is.
        echo $argv[1]
        return 1
    end
    return 0
end

function __fish_guichet_using_subcommand
    set -l cmd (__fish_guichet_needs_command)
    test -z "$cmd"
    and return 1
    contains -- $cmd[1] $argv
end

complete -c guichet -n "__fish_guichet_needs_command" -l db -d 'The database; else `guichet/guichet.db` in the user\'s data folder [variable: GUICHET_DB]' -r -F
complete -c guichet -n "__fish_guichet_needs_command" -l desk -d 'The desk, by its code; not needed by an operator of one desk only [variable: GUICHET_DESK]' -r
complete -c guichet -n "__fish_guichet_needs_command" -l as -d 'The operator acting; else the one whose login is the system user\'s. Only an administrator may act as another, and both are recorded [variable: GUICHET_OPERATOR]' -r
complete -c guichet -n "__fish_guichet_needs_command" -l format -d 'How the answer is laid out [one of: table, json, ndjson, csv, xlsx, ics, html] [variable: GUICHET_FORMAT]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
xlsx\t''
ics\t''
html\t''"
complete -c guichet -n "__fish_guichet_needs_command" -l lang -d 'The language of what people read; machine output never changes with it [one of: fr, en] [variable: GUICHET_LANG]' -r -f -a "fr\t''
en\t''"
complete -c guichet -n "__fish_guichet_needs_command" -l color -d 'When to colour [one of: auto, always, never] [variable: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c guichet -n "__fish_guichet_needs_command" -s V -l version -d 'Print the version and the licence'
complete -c guichet -n "__fish_guichet_needs_command" -l no-input -d 'Never ask anything [variable: GUICHET_NO_INPUT]'
complete -c guichet -n "__fish_guichet_needs_command" -l no-pager -d 'Show long answers at once, without a pager [variable: GUICHET_PAGER]'
complete -c guichet -n "__fish_guichet_needs_command" -s y -l yes -d 'Answer yes to what would be asked'
complete -c guichet -n "__fish_guichet_needs_command" -s q -l quiet -d 'Say less on stderr'
complete -c guichet -n "__fish_guichet_needs_command" -s v -l verbose -d 'Say more on stderr'
complete -c guichet -n "__fish_guichet_needs_command" -s h -l help -d 'Print this help'
complete -c guichet -n "__fish_guichet_needs_command" -f -a "home" -d 'The operator\'s page: whose turn it is, what is late, what comes today'
complete -c guichet -n "__fish_guichet_needs_command" -f -a "ticket" -d 'Requests: open, follow, hand over, close'
complete -c guichet -n "__fish_guichet_needs_command" -f -a "view" -d 'Saved lists of tickets'
complete -c guichet -n "__fish_guichet_needs_command" -f -a "intervention" -d 'Appointments and work done'
complete -c guichet -n "__fish_guichet_needs_command" -f -a "inventory" -d 'The schools\' equipment'
complete -c guichet -n "__fish_guichet_needs_command" -f -a "school" -d 'Schools, their membership and white list'
complete -c guichet -n "__fish_guichet_needs_command" -f -a "person" -d 'The people at the schools'
complete -c guichet -n "__fish_guichet_needs_command" -f -a "desk" -d 'Desks and their profiles'
complete -c guichet -n "__fish_guichet_needs_command" -f -a "holidays" -d 'School holidays, which close some desks'
complete -c guichet -n "__fish_guichet_needs_command" -f -a "operator" -d 'Who works at the desk'
complete -c guichet -n "__fish_guichet_needs_command" -f -a "mail" -d 'Mails that leave, and mails that came'
complete -c guichet -n "__fish_guichet_needs_command" -f -a "article" -d 'The knowledge base'
complete -c guichet -n "__fish_guichet_needs_command" -f -a "search" -d 'Search everything: tickets, comments, articles, schools, people, equipment'
complete -c guichet -n "__fish_guichet_needs_command" -f -a "report" -d 'Figures over a period'
complete -c guichet -n "__fish_guichet_needs_command" -f -a "run" -d 'What time alone brings, for cron'
complete -c guichet -n "__fish_guichet_needs_command" -f -a "config" -d 'What is said once for all, and by whom'
complete -c guichet -n "__fish_guichet_needs_command" -f -a "db" -d 'The database itself'
complete -c guichet -n "__fish_guichet_needs_command" -f -a "doctor" -d 'Say what is wrong with this machine, the database, the mail set-up, and what to do'
complete -c guichet -n "__fish_guichet_needs_command" -f -a "completions" -d 'Print the completions of a shell'
complete -c guichet -n "__fish_guichet_needs_command" -f -a "man" -d 'Print a command\'s manual page, or write all of them, in both languages, for `man` to find'
complete -c guichet -n "__fish_guichet_needs_command" -f -a "help" -d 'Explain what holds for every command: exit codes, environment, formats, filters, routing, hooks'
complete -c guichet -n "__fish_guichet_using_subcommand home" -l db -d 'The database; else `guichet/guichet.db` in the user\'s data folder [variable: GUICHET_DB]' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand home" -l desk -d 'The desk, by its code; not needed by an operator of one desk only [variable: GUICHET_DESK]' -r
complete -c guichet -n "__fish_guichet_using_subcommand home" -l as -d 'The operator acting; else the one whose login is the system user\'s. Only an administrator may act as another, and both are recorded [variable: GUICHET_OPERATOR]' -r
complete -c guichet -n "__fish_guichet_using_subcommand home" -l format -d 'How the answer is laid out [one of: table, json, ndjson, csv, xlsx, ics, html] [variable: GUICHET_FORMAT]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
xlsx\t''
ics\t''
html\t''"
complete -c guichet -n "__fish_guichet_using_subcommand home" -l lang -d 'The language of what people read; machine output never changes with it [one of: fr, en] [variable: GUICHET_LANG]' -r -f -a "fr\t''
en\t''"
complete -c guichet -n "__fish_guichet_using_subcommand home" -l color -d 'When to colour [one of: auto, always, never] [variable: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c guichet -n "__fish_guichet_using_subcommand home" -l no-input -d 'Never ask anything [variable: GUICHET_NO_INPUT]'
complete -c guichet -n "__fish_guichet_using_subcommand home" -l no-pager -d 'Show long answers at once, without a pager [variable: GUICHET_PAGER]'
complete -c guichet -n "__fish_guichet_using_subcommand home" -s y -l yes -d 'Answer yes to what would be asked'
complete -c guichet -n "__fish_guichet_using_subcommand home" -s q -l quiet -d 'Say less on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand home" -s v -l verbose -d 'Say more on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand home" -s h -l help -d 'Print this help'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and not __fish_seen_subcommand_from new list show edit comment attach take assign ask hold escalate return resolve approve refuse cancel reject reopen participant link explain bookmark export import" -l db -d 'The database; else `guichet/guichet.db` in the user\'s data folder [variable: GUICHET_DB]' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and not __fish_seen_subcommand_from new list show edit comment attach take assign ask hold escalate return resolve approve refuse cancel reject reopen participant link explain bookmark export import" -l desk -d 'The desk, by its code; not needed by an operator of one desk only [variable: GUICHET_DESK]' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and not __fish_seen_subcommand_from new list show edit comment attach take assign ask hold escalate return resolve approve refuse cancel reject reopen participant link explain bookmark export import" -l as -d 'The operator acting; else the one whose login is the system user\'s. Only an administrator may act as another, and both are recorded [variable: GUICHET_OPERATOR]' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and not __fish_seen_subcommand_from new list show edit comment attach take assign ask hold escalate return resolve approve refuse cancel reject reopen participant link explain bookmark export import" -l format -d 'How the answer is laid out [one of: table, json, ndjson, csv, xlsx, ics, html] [variable: GUICHET_FORMAT]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
xlsx\t''
ics\t''
html\t''"
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and not __fish_seen_subcommand_from new list show edit comment attach take assign ask hold escalate return resolve approve refuse cancel reject reopen participant link explain bookmark export import" -l lang -d 'The language of what people read; machine output never changes with it [one of: fr, en] [variable: GUICHET_LANG]' -r -f -a "fr\t''
en\t''"
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and not __fish_seen_subcommand_from new list show edit comment attach take assign ask hold escalate return resolve approve refuse cancel reject reopen participant link explain bookmark export import" -l color -d 'When to colour [one of: auto, always, never] [variable: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and not __fish_seen_subcommand_from new list show edit comment attach take assign ask hold escalate return resolve approve refuse cancel reject reopen participant link explain bookmark export import" -l no-input -d 'Never ask anything [variable: GUICHET_NO_INPUT]'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and not __fish_seen_subcommand_from new list show edit comment attach take assign ask hold escalate return resolve approve refuse cancel reject reopen participant link explain bookmark export import" -l no-pager -d 'Show long answers at once, without a pager [variable: GUICHET_PAGER]'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and not __fish_seen_subcommand_from new list show edit comment attach take assign ask hold escalate return resolve approve refuse cancel reject reopen participant link explain bookmark export import" -s y -l yes -d 'Answer yes to what would be asked'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and not __fish_seen_subcommand_from new list show edit comment attach take assign ask hold escalate return resolve approve refuse cancel reject reopen participant link explain bookmark export import" -s q -l quiet -d 'Say less on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and not __fish_seen_subcommand_from new list show edit comment attach take assign ask hold escalate return resolve approve refuse cancel reject reopen participant link explain bookmark export import" -s v -l verbose -d 'Say more on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and not __fish_seen_subcommand_from new list show edit comment attach take assign ask hold escalate return resolve approve refuse cancel reject reopen participant link explain bookmark export import" -s h -l help -d 'Print this help'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and not __fish_seen_subcommand_from new list show edit comment attach take assign ask hold escalate return resolve approve refuse cancel reject reopen participant link explain bookmark export import" -f -a "new" -d 'Open a ticket; the desk says what is required'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and not __fish_seen_subcommand_from new list show edit comment attach take assign ask hold escalate return resolve approve refuse cancel reject reopen participant link explain bookmark export import" -f -a "list" -d 'List tickets, by priority then age; says how many of how many'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and not __fish_seen_subcommand_from new list show edit comment attach take assign ask hold escalate return resolve approve refuse cancel reject reopen participant link explain bookmark export import" -f -a "show" -d 'Show a ticket: its fields, comments, interventions, history'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and not __fish_seen_subcommand_from new list show edit comment attach take assign ask hold escalate return resolve approve refuse cancel reject reopen participant link explain bookmark export import" -f -a "edit" -d 'Change the fields of tickets; the events keep what stood there'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and not __fish_seen_subcommand_from new list show edit comment attach take assign ask hold escalate return resolve approve refuse cancel reject reopen participant link explain bookmark export import" -f -a "comment" -d 'Add a comment to a ticket'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and not __fish_seen_subcommand_from new list show edit comment attach take assign ask hold escalate return resolve approve refuse cancel reject reopen participant link explain bookmark export import" -f -a "attach" -d 'Attach files to a ticket'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and not __fish_seen_subcommand_from new list show edit comment attach take assign ask hold escalate return resolve approve refuse cancel reject reopen participant link explain bookmark export import" -f -a "take" -d 'Take tickets on oneself'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and not __fish_seen_subcommand_from new list show edit comment attach take assign ask hold escalate return resolve approve refuse cancel reject reopen participant link explain bookmark export import" -f -a "assign" -d 'Give tickets to an operator'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and not __fish_seen_subcommand_from new list show edit comment attach take assign ask hold escalate return resolve approve refuse cancel reject reopen participant link explain bookmark export import" -f -a "ask" -d 'Ask the requester something; the ticket waits for the answer'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and not __fish_seen_subcommand_from new list show edit comment attach take assign ask hold escalate return resolve approve refuse cancel reject reopen participant link explain bookmark export import" -f -a "hold" -d 'Put tickets on hold: for the authority, a supplier or a date'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and not __fish_seen_subcommand_from new list show edit comment attach take assign ask hold escalate return resolve approve refuse cancel reject reopen participant link explain bookmark export import" -f -a "escalate" -d 'Hand tickets over to the next level, as the desk\'s routes say'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and not __fish_seen_subcommand_from new list show edit comment attach take assign ask hold escalate return resolve approve refuse cancel reject reopen participant link explain bookmark export import" -f -a "return" -d 'Send tickets back to the team they came from'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and not __fish_seen_subcommand_from new list show edit comment attach take assign ask hold escalate return resolve approve refuse cancel reject reopen participant link explain bookmark export import" -f -a "resolve" -d 'Say that tickets are solved, and ask the requester to validate'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and not __fish_seen_subcommand_from new list show edit comment attach take assign ask hold escalate return resolve approve refuse cancel reject reopen participant link explain bookmark export import" -f -a "approve" -d 'Approve the closure of resolved tickets'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and not __fish_seen_subcommand_from new list show edit comment attach take assign ask hold escalate return resolve approve refuse cancel reject reopen participant link explain bookmark export import" -f -a "refuse" -d 'Refuse the closure of resolved tickets: they go back to work'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and not __fish_seen_subcommand_from new list show edit comment attach take assign ask hold escalate return resolve approve refuse cancel reject reopen participant link explain bookmark export import" -f -a "cancel" -d 'Withdraw tickets before any intervention'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and not __fish_seen_subcommand_from new list show edit comment attach take assign ask hold escalate return resolve approve refuse cancel reject reopen participant link explain bookmark export import" -f -a "reject" -d 'Reject tickets that are not for this desk'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and not __fish_seen_subcommand_from new list show edit comment attach take assign ask hold escalate return resolve approve refuse cancel reject reopen participant link explain bookmark export import" -f -a "reopen" -d 'Put finished tickets back to work'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and not __fish_seen_subcommand_from new list show edit comment attach take assign ask hold escalate return resolve approve refuse cancel reject reopen participant link explain bookmark export import" -f -a "participant" -d 'Who takes part in a ticket beside its requester'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and not __fish_seen_subcommand_from new list show edit comment attach take assign ask hold escalate return resolve approve refuse cancel reject reopen participant link explain bookmark export import" -f -a "link" -d 'Note that tickets repeat another one'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and not __fish_seen_subcommand_from new list show edit comment attach take assign ask hold escalate return resolve approve refuse cancel reject reopen participant link explain bookmark export import" -f -a "explain" -d 'Explain every routing decision: rules tried, facts read, what would change it'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and not __fish_seen_subcommand_from new list show edit comment attach take assign ask hold escalate return resolve approve refuse cancel reject reopen participant link explain bookmark export import" -f -a "bookmark" -d 'Keep tickets at hand, for oneself: `ticket list --bookmarked`'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and not __fish_seen_subcommand_from new list show edit comment attach take assign ask hold escalate return resolve approve refuse cancel reject reopen participant link explain bookmark export import" -f -a "export" -d 'Export tickets to a file or to stdout'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and not __fish_seen_subcommand_from new list show edit comment attach take assign ask hold escalate return resolve approve refuse cancel reject reopen participant link explain bookmark export import" -f -a "import" -d 'Take in tickets: those that `ticket export --whole` wrote, or a CSV, XLSX or ODS of another tool\'s'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from new" -l school -d 'The school, by its UAI' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from new" -l requester -d 'Who asks, by login or mail address' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from new" -l channel -d 'How the request came [one of: phone, mail, portal]' -r -f -a "phone\t''
mail\t''
portal\t''"
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from new" -l external-id -d 'The request\'s key in another system' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from new" -l for -d 'For whom, where it is somebody else (the beneficiary)' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from new" -l subject -d 'The subject, one line' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from new" -l description -d 'The description; `-` reads standard input' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from new" -l category -d 'The category, by its code in the desk\'s profile' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from new" -l kind -d 'An incident, or a service asked for [one of: incident, service]' -r -f -a "incident\t''
service\t''"
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from new" -l equipment -d 'The equipment, by its inventory or serial number' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from new" -l priority -d 'The desk\'s priority, by its code in the profile' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from new" -l urgency -d 'The requester\'s urgency, from 1 (most urgent) to 5' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from new" -l component -d 'The component of the service concerned' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from new" -l phone -d 'Where to call back, free format' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from new" -l availability -d 'When the requester can be reached, free format' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from new" -l url -d 'The address of the page concerned' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from new" -l breadcrumb -d 'The way to the page, such as `Accueil > Disciplines > SVT`' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from new" -l population -d 'Who is concerned: teachers, pupils…' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from new" -l affected -d 'Which users are affected, free format' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from new" -l started -d 'Since when, free format' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from new" -l location -d 'The place: building, room' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from new" -l attach -d 'A file to attach; may be repeated' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from new" -l recover -d 'Go on from the draft that an interrupted entry left behind; without a file, from the last one' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from new" -l request-id -d 'The same key never acts twice: a retry is safe' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from new" -l db -d 'The database; else `guichet/guichet.db` in the user\'s data folder [variable: GUICHET_DB]' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from new" -l desk -d 'The desk, by its code; not needed by an operator of one desk only [variable: GUICHET_DESK]' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from new" -l as -d 'The operator acting; else the one whose login is the system user\'s. Only an administrator may act as another, and both are recorded [variable: GUICHET_OPERATOR]' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from new" -l format -d 'How the answer is laid out [one of: table, json, ndjson, csv, xlsx, ics, html] [variable: GUICHET_FORMAT]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
xlsx\t''
ics\t''
html\t''"
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from new" -l lang -d 'The language of what people read; machine output never changes with it [one of: fr, en] [variable: GUICHET_LANG]' -r -f -a "fr\t''
en\t''"
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from new" -l color -d 'When to colour [one of: auto, always, never] [variable: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from new" -l private -d 'The request is private: seen by its requester and the team only'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from new" -s n -l dry-run -d 'Decide and print what would be done, and why; write nothing'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from new" -l no-input -d 'Never ask anything [variable: GUICHET_NO_INPUT]'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from new" -l no-pager -d 'Show long answers at once, without a pager [variable: GUICHET_PAGER]'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from new" -s y -l yes -d 'Answer yes to what would be asked'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from new" -s q -l quiet -d 'Say less on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from new" -s v -l verbose -d 'Say more on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from new" -s h -l help -d 'Print this help'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from list" -l view -d 'As this saved view says; what is told beside it comes first' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from list" -l status -d 'In one of these statuses, by code or in the desk\'s words, separated by commas; `~closed`: in any other [one of: new, in_progress, waiting_requester, waiting_authority, resolved, closed, cancelled, rejected, expired]' -r -f -a "new\t''
in_progress\t''
waiting_requester\t''
waiting_authority\t''
resolved\t''
closed\t''
cancelled\t''
rejected\t''
expired\t''"
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from list" -l team -d 'With one of these teams, by their codes' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from list" -l level -d 'At one of these levels' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from list" -l assignee -d 'Handled by this operator; `@me` is oneself' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from list" -l school -d 'Of this school' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from list" -l requester -d 'Asked by this person' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from list" -l participant -d 'In which this person takes part' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from list" -l seen-by -d 'That this person may see: their own, and their school\'s unless private' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from list" -l category -d 'Of one of these categories, by their codes' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from list" -l priority -d 'Of one of these priorities, by their codes' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from list" -l kind -d 'Incidents or services only [one of: incident, service]' -r -f -a "incident\t''
service\t''"
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from list" -l channel -d 'That came this way [one of: phone, mail, portal]' -r -f -a "phone\t''
mail\t''
portal\t''"
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from list" -l since -d 'Opened on this day or later: `2026-11-22`, `22/11/2026`, `today`, `-7d`, `-1y`' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from list" -l until -d 'Opened on this day or earlier' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from list" -l text -d 'Holding these words, accents and case apart' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from list" -l sort -d 'Sorted by this field, `:desc` for the other way round; else by priority, then age' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from list" -l as-of -d 'As things stood at that instant: `2026-11-24T14:30` at the desk, or RFC 3339' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from list" -l limit -d 'At most so many; else 20 on a terminal, all elsewhere' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from list" -l offset -d 'Skip so many' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from list" -l columns -d 'These columns in this order, separated by commas; a wrong name lists those there are' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from list" -l db -d 'The database; else `guichet/guichet.db` in the user\'s data folder [variable: GUICHET_DB]' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from list" -l desk -d 'The desk, by its code; not needed by an operator of one desk only [variable: GUICHET_DESK]' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from list" -l as -d 'The operator acting; else the one whose login is the system user\'s. Only an administrator may act as another, and both are recorded [variable: GUICHET_OPERATOR]' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from list" -l format -d 'How the answer is laid out [one of: table, json, ndjson, csv, xlsx, ics, html] [variable: GUICHET_FORMAT]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
xlsx\t''
ics\t''
html\t''"
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from list" -l lang -d 'The language of what people read; machine output never changes with it [one of: fr, en] [variable: GUICHET_LANG]' -r -f -a "fr\t''
en\t''"
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from list" -l color -d 'When to colour [one of: auto, always, never] [variable: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from list" -l open -d 'Still open: not closed, cancelled, rejected or expired'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from list" -l to-validate -d 'Waiting for the requester to validate the closure'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from list" -l overdue -d 'Past the time they were due'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from list" -l mine -d 'Handled by the operator'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from list" -l unassigned -d 'Handled by nobody yet'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from list" -l bookmarked -d 'Among those that the operator keeps at hand'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from list" -l recent -d 'Among those that the operator saw last, the latest first'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from list" -l no-headers -d 'Without the line of headings'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask anything [variable: GUICHET_NO_INPUT]'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from list" -l no-pager -d 'Show long answers at once, without a pager [variable: GUICHET_PAGER]'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer yes to what would be asked'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say less on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say more on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from list" -s h -l help -d 'Print this help'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from show" -l as-of -d 'As it stood at that instant: `2026-11-24T14:30` at the desk, or RFC 3339' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from show" -l seen-by -d 'As this person may see it, if they may: the requester, a participant, a colleague' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from show" -l save-attachments -d 'Save the attachments into this folder' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from show" -s o -l output -d 'Write to this file; `-` is stdout' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from show" -l db -d 'The database; else `guichet/guichet.db` in the user\'s data folder [variable: GUICHET_DB]' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from show" -l desk -d 'The desk, by its code; not needed by an operator of one desk only [variable: GUICHET_DESK]' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from show" -l as -d 'The operator acting; else the one whose login is the system user\'s. Only an administrator may act as another, and both are recorded [variable: GUICHET_OPERATOR]' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from show" -l format -d 'How the answer is laid out [one of: table, json, ndjson, csv, xlsx, ics, html] [variable: GUICHET_FORMAT]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
xlsx\t''
ics\t''
html\t''"
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from show" -l lang -d 'The language of what people read; machine output never changes with it [one of: fr, en] [variable: GUICHET_LANG]' -r -f -a "fr\t''
en\t''"
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from show" -l color -d 'When to colour [one of: auto, always, never] [variable: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from show" -l internal -d 'With the desk\'s internal notes'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from show" -l print -d 'Laid out to be printed: plain text, as wide as a sheet of A4'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from show" -l force -d 'Write over the file if it is there'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask anything [variable: GUICHET_NO_INPUT]'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from show" -l no-pager -d 'Show long answers at once, without a pager [variable: GUICHET_PAGER]'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answer yes to what would be asked'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Say less on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Say more on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from show" -s h -l help -d 'Print this help'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from edit" -l where -d 'The tickets of a list instead, by its filters: `status=new`, `overdue`, `view=NAME`; may be repeated' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from edit" -l for -d 'For whom, where it is somebody else (the beneficiary)' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from edit" -l subject -d 'The subject, one line' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from edit" -l description -d 'The description; `-` reads standard input' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from edit" -l category -d 'The category, by its code in the desk\'s profile' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from edit" -l kind -d 'An incident, or a service asked for [one of: incident, service]' -r -f -a "incident\t''
service\t''"
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from edit" -l equipment -d 'The equipment, by its inventory or serial number' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from edit" -l priority -d 'The desk\'s priority, by its code in the profile' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from edit" -l urgency -d 'The requester\'s urgency, from 1 (most urgent) to 5' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from edit" -l component -d 'The component of the service concerned' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from edit" -l phone -d 'Where to call back, free format' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from edit" -l availability -d 'When the requester can be reached, free format' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from edit" -l url -d 'The address of the page concerned' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from edit" -l breadcrumb -d 'The way to the page, such as `Accueil > Disciplines > SVT`' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from edit" -l population -d 'Who is concerned: teachers, pupils…' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from edit" -l affected -d 'Which users are affected, free format' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from edit" -l started -d 'Since when, free format' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from edit" -l location -d 'The place: building, room' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from edit" -l subject-path -d 'The qualified subject, such as `Incidents/Poste de Travail/PC/Panne`' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from edit" -l request-id -d 'The same key never acts twice: a retry is safe' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from edit" -l db -d 'The database; else `guichet/guichet.db` in the user\'s data folder [variable: GUICHET_DB]' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from edit" -l desk -d 'The desk, by its code; not needed by an operator of one desk only [variable: GUICHET_DESK]' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from edit" -l as -d 'The operator acting; else the one whose login is the system user\'s. Only an administrator may act as another, and both are recorded [variable: GUICHET_OPERATOR]' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from edit" -l format -d 'How the answer is laid out [one of: table, json, ndjson, csv, xlsx, ics, html] [variable: GUICHET_FORMAT]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
xlsx\t''
ics\t''
html\t''"
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from edit" -l lang -d 'The language of what people read; machine output never changes with it [one of: fr, en] [variable: GUICHET_LANG]' -r -f -a "fr\t''
en\t''"
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from edit" -l color -d 'When to colour [one of: auto, always, never] [variable: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from edit" -l private -d 'Make the ticket private'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from edit" -l public -d 'Make the ticket public again'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from edit" -s n -l dry-run -d 'Decide and print what would be done, and why; write nothing'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from edit" -l no-input -d 'Never ask anything [variable: GUICHET_NO_INPUT]'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from edit" -l no-pager -d 'Show long answers at once, without a pager [variable: GUICHET_PAGER]'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from edit" -s y -l yes -d 'Answer yes to what would be asked'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from edit" -s q -l quiet -d 'Say less on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from edit" -s v -l verbose -d 'Say more on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from edit" -s h -l help -d 'Print this help'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from comment" -l by -d 'Who says it: a requester or participant of the ticket; else the operator' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from comment" -l attach -d 'A file to attach; may be repeated' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from comment" -l request-id -d 'The same key never acts twice: a retry is safe' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from comment" -l db -d 'The database; else `guichet/guichet.db` in the user\'s data folder [variable: GUICHET_DB]' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from comment" -l desk -d 'The desk, by its code; not needed by an operator of one desk only [variable: GUICHET_DESK]' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from comment" -l as -d 'The operator acting; else the one whose login is the system user\'s. Only an administrator may act as another, and both are recorded [variable: GUICHET_OPERATOR]' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from comment" -l format -d 'How the answer is laid out [one of: table, json, ndjson, csv, xlsx, ics, html] [variable: GUICHET_FORMAT]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
xlsx\t''
ics\t''
html\t''"
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from comment" -l lang -d 'The language of what people read; machine output never changes with it [one of: fr, en] [variable: GUICHET_LANG]' -r -f -a "fr\t''
en\t''"
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from comment" -l color -d 'When to colour [one of: auto, always, never] [variable: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from comment" -l internal -d 'An internal note: the requester never sees it'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from comment" -s n -l dry-run -d 'Decide and print what would be done, and why; write nothing'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from comment" -l no-input -d 'Never ask anything [variable: GUICHET_NO_INPUT]'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from comment" -l no-pager -d 'Show long answers at once, without a pager [variable: GUICHET_PAGER]'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from comment" -s y -l yes -d 'Answer yes to what would be asked'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from comment" -s q -l quiet -d 'Say less on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from comment" -s v -l verbose -d 'Say more on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from comment" -s h -l help -d 'Print this help'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from attach" -l by -d 'Who says it: a requester or participant of the ticket; else the operator' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from attach" -l request-id -d 'The same key never acts twice: a retry is safe' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from attach" -l db -d 'The database; else `guichet/guichet.db` in the user\'s data folder [variable: GUICHET_DB]' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from attach" -l desk -d 'The desk, by its code; not needed by an operator of one desk only [variable: GUICHET_DESK]' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from attach" -l as -d 'The operator acting; else the one whose login is the system user\'s. Only an administrator may act as another, and both are recorded [variable: GUICHET_OPERATOR]' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from attach" -l format -d 'How the answer is laid out [one of: table, json, ndjson, csv, xlsx, ics, html] [variable: GUICHET_FORMAT]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
xlsx\t''
ics\t''
html\t''"
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from attach" -l lang -d 'The language of what people read; machine output never changes with it [one of: fr, en] [variable: GUICHET_LANG]' -r -f -a "fr\t''
en\t''"
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from attach" -l color -d 'When to colour [one of: auto, always, never] [variable: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from attach" -s n -l dry-run -d 'Decide and print what would be done, and why; write nothing'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from attach" -l no-input -d 'Never ask anything [variable: GUICHET_NO_INPUT]'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from attach" -l no-pager -d 'Show long answers at once, without a pager [variable: GUICHET_PAGER]'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from attach" -s y -l yes -d 'Answer yes to what would be asked'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from attach" -s q -l quiet -d 'Say less on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from attach" -s v -l verbose -d 'Say more on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from attach" -s h -l help -d 'Print this help'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from take" -l request-id -d 'The same key never acts twice: a retry is safe' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from take" -l db -d 'The database; else `guichet/guichet.db` in the user\'s data folder [variable: GUICHET_DB]' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from take" -l desk -d 'The desk, by its code; not needed by an operator of one desk only [variable: GUICHET_DESK]' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from take" -l as -d 'The operator acting; else the one whose login is the system user\'s. Only an administrator may act as another, and both are recorded [variable: GUICHET_OPERATOR]' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from take" -l format -d 'How the answer is laid out [one of: table, json, ndjson, csv, xlsx, ics, html] [variable: GUICHET_FORMAT]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
xlsx\t''
ics\t''
html\t''"
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from take" -l lang -d 'The language of what people read; machine output never changes with it [one of: fr, en] [variable: GUICHET_LANG]' -r -f -a "fr\t''
en\t''"
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from take" -l color -d 'When to colour [one of: auto, always, never] [variable: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from take" -s n -l dry-run -d 'Decide and print what would be done, and why; write nothing'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from take" -l no-input -d 'Never ask anything [variable: GUICHET_NO_INPUT]'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from take" -l no-pager -d 'Show long answers at once, without a pager [variable: GUICHET_PAGER]'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from take" -s y -l yes -d 'Answer yes to what would be asked'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from take" -s q -l quiet -d 'Say less on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from take" -s v -l verbose -d 'Say more on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from take" -s h -l help -d 'Print this help'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from assign" -l request-id -d 'The same key never acts twice: a retry is safe' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from assign" -l db -d 'The database; else `guichet/guichet.db` in the user\'s data folder [variable: GUICHET_DB]' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from assign" -l desk -d 'The desk, by its code; not needed by an operator of one desk only [variable: GUICHET_DESK]' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from assign" -l as -d 'The operator acting; else the one whose login is the system user\'s. Only an administrator may act as another, and both are recorded [variable: GUICHET_OPERATOR]' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from assign" -l format -d 'How the answer is laid out [one of: table, json, ndjson, csv, xlsx, ics, html] [variable: GUICHET_FORMAT]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
xlsx\t''
ics\t''
html\t''"
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from assign" -l lang -d 'The language of what people read; machine output never changes with it [one of: fr, en] [variable: GUICHET_LANG]' -r -f -a "fr\t''
en\t''"
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from assign" -l color -d 'When to colour [one of: auto, always, never] [variable: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from assign" -s n -l dry-run -d 'Decide and print what would be done, and why; write nothing'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from assign" -l no-input -d 'Never ask anything [variable: GUICHET_NO_INPUT]'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from assign" -l no-pager -d 'Show long answers at once, without a pager [variable: GUICHET_PAGER]'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from assign" -s y -l yes -d 'Answer yes to what would be asked'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from assign" -s q -l quiet -d 'Say less on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from assign" -s v -l verbose -d 'Say more on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from assign" -s h -l help -d 'Print this help'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from ask" -l request-id -d 'The same key never acts twice: a retry is safe' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from ask" -l db -d 'The database; else `guichet/guichet.db` in the user\'s data folder [variable: GUICHET_DB]' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from ask" -l desk -d 'The desk, by its code; not needed by an operator of one desk only [variable: GUICHET_DESK]' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from ask" -l as -d 'The operator acting; else the one whose login is the system user\'s. Only an administrator may act as another, and both are recorded [variable: GUICHET_OPERATOR]' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from ask" -l format -d 'How the answer is laid out [one of: table, json, ndjson, csv, xlsx, ics, html] [variable: GUICHET_FORMAT]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
xlsx\t''
ics\t''
html\t''"
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from ask" -l lang -d 'The language of what people read; machine output never changes with it [one of: fr, en] [variable: GUICHET_LANG]' -r -f -a "fr\t''
en\t''"
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from ask" -l color -d 'When to colour [one of: auto, always, never] [variable: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from ask" -s n -l dry-run -d 'Decide and print what would be done, and why; write nothing'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from ask" -l no-input -d 'Never ask anything [variable: GUICHET_NO_INPUT]'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from ask" -l no-pager -d 'Show long answers at once, without a pager [variable: GUICHET_PAGER]'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from ask" -s y -l yes -d 'Answer yes to what would be asked'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from ask" -s q -l quiet -d 'Say less on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from ask" -s v -l verbose -d 'Say more on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from ask" -s h -l help -d 'Print this help'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from hold" -l for -d 'Whom or what it waits for [one of: authority, supplier, date]' -r -f -a "authority\t''
supplier\t''
date\t''"
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from hold" -l until -d 'Until this day: `2026-12-01`, `01/12/2026`, `1 December`, `Friday`, `+2w`' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from hold" -l reason -d 'Why it waits' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from hold" -l request-id -d 'The same key never acts twice: a retry is safe' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from hold" -l db -d 'The database; else `guichet/guichet.db` in the user\'s data folder [variable: GUICHET_DB]' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from hold" -l desk -d 'The desk, by its code; not needed by an operator of one desk only [variable: GUICHET_DESK]' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from hold" -l as -d 'The operator acting; else the one whose login is the system user\'s. Only an administrator may act as another, and both are recorded [variable: GUICHET_OPERATOR]' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from hold" -l format -d 'How the answer is laid out [one of: table, json, ndjson, csv, xlsx, ics, html] [variable: GUICHET_FORMAT]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
xlsx\t''
ics\t''
html\t''"
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from hold" -l lang -d 'The language of what people read; machine output never changes with it [one of: fr, en] [variable: GUICHET_LANG]' -r -f -a "fr\t''
en\t''"
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from hold" -l color -d 'When to colour [one of: auto, always, never] [variable: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from hold" -s n -l dry-run -d 'Decide and print what would be done, and why; write nothing'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from hold" -l no-input -d 'Never ask anything [variable: GUICHET_NO_INPUT]'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from hold" -l no-pager -d 'Show long answers at once, without a pager [variable: GUICHET_PAGER]'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from hold" -s y -l yes -d 'Answer yes to what would be asked'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from hold" -s q -l quiet -d 'Say less on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from hold" -s v -l verbose -d 'Say more on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from hold" -s h -l help -d 'Print this help'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from escalate" -l to -d 'The team to hand over to, by its code; else the routes decide' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from escalate" -l reason -d 'Why, for whoever takes over' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from escalate" -l request-id -d 'The same key never acts twice: a retry is safe' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from escalate" -l db -d 'The database; else `guichet/guichet.db` in the user\'s data folder [variable: GUICHET_DB]' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from escalate" -l desk -d 'The desk, by its code; not needed by an operator of one desk only [variable: GUICHET_DESK]' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from escalate" -l as -d 'The operator acting; else the one whose login is the system user\'s. Only an administrator may act as another, and both are recorded [variable: GUICHET_OPERATOR]' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from escalate" -l format -d 'How the answer is laid out [one of: table, json, ndjson, csv, xlsx, ics, html] [variable: GUICHET_FORMAT]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
xlsx\t''
ics\t''
html\t''"
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from escalate" -l lang -d 'The language of what people read; machine output never changes with it [one of: fr, en] [variable: GUICHET_LANG]' -r -f -a "fr\t''
en\t''"
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from escalate" -l color -d 'When to colour [one of: auto, always, never] [variable: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from escalate" -l force -d 'Override the routes where the profile allows it; the reason is recorded'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from escalate" -s n -l dry-run -d 'Decide and print what would be done, and why; write nothing'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from escalate" -l no-input -d 'Never ask anything [variable: GUICHET_NO_INPUT]'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from escalate" -l no-pager -d 'Show long answers at once, without a pager [variable: GUICHET_PAGER]'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from escalate" -s y -l yes -d 'Answer yes to what would be asked'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from escalate" -s q -l quiet -d 'Say less on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from escalate" -s v -l verbose -d 'Say more on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from escalate" -s h -l help -d 'Print this help'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from return" -l reason -d 'Why they go back' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from return" -l request-id -d 'The same key never acts twice: a retry is safe' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from return" -l db -d 'The database; else `guichet/guichet.db` in the user\'s data folder [variable: GUICHET_DB]' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from return" -l desk -d 'The desk, by its code; not needed by an operator of one desk only [variable: GUICHET_DESK]' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from return" -l as -d 'The operator acting; else the one whose login is the system user\'s. Only an administrator may act as another, and both are recorded [variable: GUICHET_OPERATOR]' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from return" -l format -d 'How the answer is laid out [one of: table, json, ndjson, csv, xlsx, ics, html] [variable: GUICHET_FORMAT]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
xlsx\t''
ics\t''
html\t''"
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from return" -l lang -d 'The language of what people read; machine output never changes with it [one of: fr, en] [variable: GUICHET_LANG]' -r -f -a "fr\t''
en\t''"
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from return" -l color -d 'When to colour [one of: auto, always, never] [variable: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from return" -s n -l dry-run -d 'Decide and print what would be done, and why; write nothing'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from return" -l no-input -d 'Never ask anything [variable: GUICHET_NO_INPUT]'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from return" -l no-pager -d 'Show long answers at once, without a pager [variable: GUICHET_PAGER]'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from return" -s y -l yes -d 'Answer yes to what would be asked'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from return" -s q -l quiet -d 'Say less on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from return" -s v -l verbose -d 'Say more on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from return" -s h -l help -d 'Print this help'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from resolve" -l solution -d 'What solved it, for the requester to read; `-` reads standard input' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from resolve" -l article -d 'The article of the knowledge base that solved it; its solution is told, unless another is' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from resolve" -l cause -d 'The real cause, by its code in the desk\'s profile' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from resolve" -l subject-path -d 'The qualified subject, such as `Incidents/Poste de Travail/PC/Panne`' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from resolve" -l by -d 'Who says that it is over: the requester or the beneficiary, where the desk lets them close' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from resolve" -l request-id -d 'The same key never acts twice: a retry is safe' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from resolve" -l db -d 'The database; else `guichet/guichet.db` in the user\'s data folder [variable: GUICHET_DB]' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from resolve" -l desk -d 'The desk, by its code; not needed by an operator of one desk only [variable: GUICHET_DESK]' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from resolve" -l as -d 'The operator acting; else the one whose login is the system user\'s. Only an administrator may act as another, and both are recorded [variable: GUICHET_OPERATOR]' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from resolve" -l format -d 'How the answer is laid out [one of: table, json, ndjson, csv, xlsx, ics, html] [variable: GUICHET_FORMAT]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
xlsx\t''
ics\t''
html\t''"
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from resolve" -l lang -d 'The language of what people read; machine output never changes with it [one of: fr, en] [variable: GUICHET_LANG]' -r -f -a "fr\t''
en\t''"
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from resolve" -l color -d 'When to colour [one of: auto, always, never] [variable: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from resolve" -l direct -d 'Close at once, where the desk leaves the choice'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from resolve" -s n -l dry-run -d 'Decide and print what would be done, and why; write nothing'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from resolve" -l no-input -d 'Never ask anything [variable: GUICHET_NO_INPUT]'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from resolve" -l no-pager -d 'Show long answers at once, without a pager [variable: GUICHET_PAGER]'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from resolve" -s y -l yes -d 'Answer yes to what would be asked'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from resolve" -s q -l quiet -d 'Say less on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from resolve" -s v -l verbose -d 'Say more on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from resolve" -s h -l help -d 'Print this help'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from approve" -l by -d 'Whose word it is: the beneficiary, say; else the requester' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from approve" -l comment -d 'A word with it' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from approve" -l request-id -d 'The same key never acts twice: a retry is safe' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from approve" -l db -d 'The database; else `guichet/guichet.db` in the user\'s data folder [variable: GUICHET_DB]' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from approve" -l desk -d 'The desk, by its code; not needed by an operator of one desk only [variable: GUICHET_DESK]' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from approve" -l as -d 'The operator acting; else the one whose login is the system user\'s. Only an administrator may act as another, and both are recorded [variable: GUICHET_OPERATOR]' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from approve" -l format -d 'How the answer is laid out [one of: table, json, ndjson, csv, xlsx, ics, html] [variable: GUICHET_FORMAT]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
xlsx\t''
ics\t''
html\t''"
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from approve" -l lang -d 'The language of what people read; machine output never changes with it [one of: fr, en] [variable: GUICHET_LANG]' -r -f -a "fr\t''
en\t''"
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from approve" -l color -d 'When to colour [one of: auto, always, never] [variable: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from approve" -s n -l dry-run -d 'Decide and print what would be done, and why; write nothing'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from approve" -l no-input -d 'Never ask anything [variable: GUICHET_NO_INPUT]'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from approve" -l no-pager -d 'Show long answers at once, without a pager [variable: GUICHET_PAGER]'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from approve" -s y -l yes -d 'Answer yes to what would be asked'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from approve" -s q -l quiet -d 'Say less on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from approve" -s v -l verbose -d 'Say more on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from approve" -s h -l help -d 'Print this help'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from refuse" -l reason -d 'What is not solved' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from refuse" -l by -d 'Whose word it is: the beneficiary, say; else the requester' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from refuse" -l request-id -d 'The same key never acts twice: a retry is safe' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from refuse" -l db -d 'The database; else `guichet/guichet.db` in the user\'s data folder [variable: GUICHET_DB]' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from refuse" -l desk -d 'The desk, by its code; not needed by an operator of one desk only [variable: GUICHET_DESK]' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from refuse" -l as -d 'The operator acting; else the one whose login is the system user\'s. Only an administrator may act as another, and both are recorded [variable: GUICHET_OPERATOR]' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from refuse" -l format -d 'How the answer is laid out [one of: table, json, ndjson, csv, xlsx, ics, html] [variable: GUICHET_FORMAT]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
xlsx\t''
ics\t''
html\t''"
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from refuse" -l lang -d 'The language of what people read; machine output never changes with it [one of: fr, en] [variable: GUICHET_LANG]' -r -f -a "fr\t''
en\t''"
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from refuse" -l color -d 'When to colour [one of: auto, always, never] [variable: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from refuse" -s n -l dry-run -d 'Decide and print what would be done, and why; write nothing'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from refuse" -l no-input -d 'Never ask anything [variable: GUICHET_NO_INPUT]'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from refuse" -l no-pager -d 'Show long answers at once, without a pager [variable: GUICHET_PAGER]'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from refuse" -s y -l yes -d 'Answer yes to what would be asked'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from refuse" -s q -l quiet -d 'Say less on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from refuse" -s v -l verbose -d 'Say more on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from refuse" -s h -l help -d 'Print this help'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from cancel" -l reason -d 'Why they are withdrawn' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from cancel" -l cause -d 'The real cause, by its code in the desk\'s profile' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from cancel" -l subject-path -d 'The qualified subject, such as `Incidents/Poste de Travail/PC/Panne`' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from cancel" -l by -d 'Whose word it is: the beneficiary, say; else the requester' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from cancel" -l request-id -d 'The same key never acts twice: a retry is safe' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from cancel" -l db -d 'The database; else `guichet/guichet.db` in the user\'s data folder [variable: GUICHET_DB]' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from cancel" -l desk -d 'The desk, by its code; not needed by an operator of one desk only [variable: GUICHET_DESK]' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from cancel" -l as -d 'The operator acting; else the one whose login is the system user\'s. Only an administrator may act as another, and both are recorded [variable: GUICHET_OPERATOR]' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from cancel" -l format -d 'How the answer is laid out [one of: table, json, ndjson, csv, xlsx, ics, html] [variable: GUICHET_FORMAT]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
xlsx\t''
ics\t''
html\t''"
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from cancel" -l lang -d 'The language of what people read; machine output never changes with it [one of: fr, en] [variable: GUICHET_LANG]' -r -f -a "fr\t''
en\t''"
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from cancel" -l color -d 'When to colour [one of: auto, always, never] [variable: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from cancel" -s n -l dry-run -d 'Decide and print what would be done, and why; write nothing'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from cancel" -l no-input -d 'Never ask anything [variable: GUICHET_NO_INPUT]'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from cancel" -l no-pager -d 'Show long answers at once, without a pager [variable: GUICHET_PAGER]'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from cancel" -s y -l yes -d 'Answer yes to what would be asked'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from cancel" -s q -l quiet -d 'Say less on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from cancel" -s v -l verbose -d 'Say more on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from cancel" -s h -l help -d 'Print this help'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from reject" -l reason -d 'Why, and who can be asked instead' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from reject" -l request-id -d 'The same key never acts twice: a retry is safe' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from reject" -l db -d 'The database; else `guichet/guichet.db` in the user\'s data folder [variable: GUICHET_DB]' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from reject" -l desk -d 'The desk, by its code; not needed by an operator of one desk only [variable: GUICHET_DESK]' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from reject" -l as -d 'The operator acting; else the one whose login is the system user\'s. Only an administrator may act as another, and both are recorded [variable: GUICHET_OPERATOR]' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from reject" -l format -d 'How the answer is laid out [one of: table, json, ndjson, csv, xlsx, ics, html] [variable: GUICHET_FORMAT]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
xlsx\t''
ics\t''
html\t''"
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from reject" -l lang -d 'The language of what people read; machine output never changes with it [one of: fr, en] [variable: GUICHET_LANG]' -r -f -a "fr\t''
en\t''"
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from reject" -l color -d 'When to colour [one of: auto, always, never] [variable: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from reject" -s n -l dry-run -d 'Decide and print what would be done, and why; write nothing'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from reject" -l no-input -d 'Never ask anything [variable: GUICHET_NO_INPUT]'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from reject" -l no-pager -d 'Show long answers at once, without a pager [variable: GUICHET_PAGER]'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from reject" -s y -l yes -d 'Answer yes to what would be asked'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from reject" -s q -l quiet -d 'Say less on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from reject" -s v -l verbose -d 'Say more on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from reject" -s h -l help -d 'Print this help'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from reopen" -l reason -d 'What came up again' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from reopen" -l by -d 'Who says it: the requester or the beneficiary; else the operator' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from reopen" -l request-id -d 'The same key never acts twice: a retry is safe' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from reopen" -l db -d 'The database; else `guichet/guichet.db` in the user\'s data folder [variable: GUICHET_DB]' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from reopen" -l desk -d 'The desk, by its code; not needed by an operator of one desk only [variable: GUICHET_DESK]' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from reopen" -l as -d 'The operator acting; else the one whose login is the system user\'s. Only an administrator may act as another, and both are recorded [variable: GUICHET_OPERATOR]' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from reopen" -l format -d 'How the answer is laid out [one of: table, json, ndjson, csv, xlsx, ics, html] [variable: GUICHET_FORMAT]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
xlsx\t''
ics\t''
html\t''"
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from reopen" -l lang -d 'The language of what people read; machine output never changes with it [one of: fr, en] [variable: GUICHET_LANG]' -r -f -a "fr\t''
en\t''"
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from reopen" -l color -d 'When to colour [one of: auto, always, never] [variable: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from reopen" -s n -l dry-run -d 'Decide and print what would be done, and why; write nothing'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from reopen" -l no-input -d 'Never ask anything [variable: GUICHET_NO_INPUT]'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from reopen" -l no-pager -d 'Show long answers at once, without a pager [variable: GUICHET_PAGER]'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from reopen" -s y -l yes -d 'Answer yes to what would be asked'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from reopen" -s q -l quiet -d 'Say less on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from reopen" -s v -l verbose -d 'Say more on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from reopen" -s h -l help -d 'Print this help'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from participant" -l db -d 'The database; else `guichet/guichet.db` in the user\'s data folder [variable: GUICHET_DB]' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from participant" -l desk -d 'The desk, by its code; not needed by an operator of one desk only [variable: GUICHET_DESK]' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from participant" -l as -d 'The operator acting; else the one whose login is the system user\'s. Only an administrator may act as another, and both are recorded [variable: GUICHET_OPERATOR]' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from participant" -l format -d 'How the answer is laid out [one of: table, json, ndjson, csv, xlsx, ics, html] [variable: GUICHET_FORMAT]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
xlsx\t''
ics\t''
html\t''"
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from participant" -l lang -d 'The language of what people read; machine output never changes with it [one of: fr, en] [variable: GUICHET_LANG]' -r -f -a "fr\t''
en\t''"
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from participant" -l color -d 'When to colour [one of: auto, always, never] [variable: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from participant" -l no-input -d 'Never ask anything [variable: GUICHET_NO_INPUT]'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from participant" -l no-pager -d 'Show long answers at once, without a pager [variable: GUICHET_PAGER]'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from participant" -s y -l yes -d 'Answer yes to what would be asked'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from participant" -s q -l quiet -d 'Say less on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from participant" -s v -l verbose -d 'Say more on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from participant" -s h -l help -d 'Print this help'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from participant" -f -a "add" -d 'Let somebody take part in a ticket, if the desk lets them'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from participant" -f -a "remove" -d 'Take somebody off the participants of a ticket'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from link" -l duplicate-of -d 'The ticket that they repeat' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from link" -l request-id -d 'The same key never acts twice: a retry is safe' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from link" -l db -d 'The database; else `guichet/guichet.db` in the user\'s data folder [variable: GUICHET_DB]' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from link" -l desk -d 'The desk, by its code; not needed by an operator of one desk only [variable: GUICHET_DESK]' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from link" -l as -d 'The operator acting; else the one whose login is the system user\'s. Only an administrator may act as another, and both are recorded [variable: GUICHET_OPERATOR]' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from link" -l format -d 'How the answer is laid out [one of: table, json, ndjson, csv, xlsx, ics, html] [variable: GUICHET_FORMAT]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
xlsx\t''
ics\t''
html\t''"
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from link" -l lang -d 'The language of what people read; machine output never changes with it [one of: fr, en] [variable: GUICHET_LANG]' -r -f -a "fr\t''
en\t''"
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from link" -l color -d 'When to colour [one of: auto, always, never] [variable: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from link" -s n -l dry-run -d 'Decide and print what would be done, and why; write nothing'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from link" -l no-input -d 'Never ask anything [variable: GUICHET_NO_INPUT]'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from link" -l no-pager -d 'Show long answers at once, without a pager [variable: GUICHET_PAGER]'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from link" -s y -l yes -d 'Answer yes to what would be asked'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from link" -s q -l quiet -d 'Say less on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from link" -s v -l verbose -d 'Say more on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from link" -s h -l help -d 'Print this help'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from explain" -l db -d 'The database; else `guichet/guichet.db` in the user\'s data folder [variable: GUICHET_DB]' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from explain" -l desk -d 'The desk, by its code; not needed by an operator of one desk only [variable: GUICHET_DESK]' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from explain" -l as -d 'The operator acting; else the one whose login is the system user\'s. Only an administrator may act as another, and both are recorded [variable: GUICHET_OPERATOR]' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from explain" -l format -d 'How the answer is laid out [one of: table, json, ndjson, csv, xlsx, ics, html] [variable: GUICHET_FORMAT]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
xlsx\t''
ics\t''
html\t''"
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from explain" -l lang -d 'The language of what people read; machine output never changes with it [one of: fr, en] [variable: GUICHET_LANG]' -r -f -a "fr\t''
en\t''"
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from explain" -l color -d 'When to colour [one of: auto, always, never] [variable: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from explain" -l deadline -d 'Explain the deadline instead: what the desk aims at, what was counted and what was not'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from explain" -l no-input -d 'Never ask anything [variable: GUICHET_NO_INPUT]'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from explain" -l no-pager -d 'Show long answers at once, without a pager [variable: GUICHET_PAGER]'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from explain" -s y -l yes -d 'Answer yes to what would be asked'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from explain" -s q -l quiet -d 'Say less on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from explain" -s v -l verbose -d 'Say more on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from explain" -s h -l help -d 'Print this help'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from bookmark" -l request-id -d 'The same key never acts twice: a retry is safe' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from bookmark" -l db -d 'The database; else `guichet/guichet.db` in the user\'s data folder [variable: GUICHET_DB]' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from bookmark" -l desk -d 'The desk, by its code; not needed by an operator of one desk only [variable: GUICHET_DESK]' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from bookmark" -l as -d 'The operator acting; else the one whose login is the system user\'s. Only an administrator may act as another, and both are recorded [variable: GUICHET_OPERATOR]' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from bookmark" -l format -d 'How the answer is laid out [one of: table, json, ndjson, csv, xlsx, ics, html] [variable: GUICHET_FORMAT]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
xlsx\t''
ics\t''
html\t''"
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from bookmark" -l lang -d 'The language of what people read; machine output never changes with it [one of: fr, en] [variable: GUICHET_LANG]' -r -f -a "fr\t''
en\t''"
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from bookmark" -l color -d 'When to colour [one of: auto, always, never] [variable: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from bookmark" -l remove -d 'Keep them at hand no longer'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from bookmark" -s n -l dry-run -d 'Decide and print what would be done, and why; write nothing'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from bookmark" -l no-input -d 'Never ask anything [variable: GUICHET_NO_INPUT]'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from bookmark" -l no-pager -d 'Show long answers at once, without a pager [variable: GUICHET_PAGER]'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from bookmark" -s y -l yes -d 'Answer yes to what would be asked'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from bookmark" -s q -l quiet -d 'Say less on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from bookmark" -s v -l verbose -d 'Say more on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from bookmark" -s h -l help -d 'Print this help'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from export" -l view -d 'As this saved view says; what is told beside it comes first' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from export" -l status -d 'In one of these statuses, by code or in the desk\'s words, separated by commas; `~closed`: in any other [one of: new, in_progress, waiting_requester, waiting_authority, resolved, closed, cancelled, rejected, expired]' -r -f -a "new\t''
in_progress\t''
waiting_requester\t''
waiting_authority\t''
resolved\t''
closed\t''
cancelled\t''
rejected\t''
expired\t''"
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from export" -l team -d 'With one of these teams, by their codes' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from export" -l level -d 'At one of these levels' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from export" -l assignee -d 'Handled by this operator; `@me` is oneself' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from export" -l school -d 'Of this school' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from export" -l requester -d 'Asked by this person' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from export" -l participant -d 'In which this person takes part' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from export" -l seen-by -d 'That this person may see: their own, and their school\'s unless private' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from export" -l category -d 'Of one of these categories, by their codes' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from export" -l priority -d 'Of one of these priorities, by their codes' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from export" -l kind -d 'Incidents or services only [one of: incident, service]' -r -f -a "incident\t''
service\t''"
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from export" -l channel -d 'That came this way [one of: phone, mail, portal]' -r -f -a "phone\t''
mail\t''
portal\t''"
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from export" -l since -d 'Opened on this day or later: `2026-11-22`, `22/11/2026`, `today`, `-7d`, `-1y`' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from export" -l until -d 'Opened on this day or earlier' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from export" -l text -d 'Holding these words, accents and case apart' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from export" -l sort -d 'Sorted by this field, `:desc` for the other way round; else by priority, then age' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from export" -l as-of -d 'As things stood at that instant: `2026-11-24T14:30` at the desk, or RFC 3339' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from export" -s o -l output -d 'Write to this file; `-` is stdout' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from export" -l db -d 'The database; else `guichet/guichet.db` in the user\'s data folder [variable: GUICHET_DB]' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from export" -l desk -d 'The desk, by its code; not needed by an operator of one desk only [variable: GUICHET_DESK]' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from export" -l as -d 'The operator acting; else the one whose login is the system user\'s. Only an administrator may act as another, and both are recorded [variable: GUICHET_OPERATOR]' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from export" -l format -d 'How the answer is laid out [one of: table, json, ndjson, csv, xlsx, ics, html] [variable: GUICHET_FORMAT]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
xlsx\t''
ics\t''
html\t''"
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from export" -l lang -d 'The language of what people read; machine output never changes with it [one of: fr, en] [variable: GUICHET_LANG]' -r -f -a "fr\t''
en\t''"
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from export" -l color -d 'When to colour [one of: auto, always, never] [variable: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from export" -l open -d 'Still open: not closed, cancelled, rejected or expired'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from export" -l to-validate -d 'Waiting for the requester to validate the closure'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from export" -l overdue -d 'Past the time they were due'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from export" -l mine -d 'Handled by the operator'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from export" -l unassigned -d 'Handled by nobody yet'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from export" -l bookmarked -d 'Among those that the operator keeps at hand'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from export" -l recent -d 'Among those that the operator saw last, the latest first'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from export" -l excel-fr -d 'CSV as a French Excel reads it: `;`, BOM, decimal comma, DD/MM/YYYY'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from export" -l whole -d 'All that happened and the attached files too, a ticket a line, for `ticket import`'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from export" -l force -d 'Write over the file if it is there'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from export" -l no-input -d 'Never ask anything [variable: GUICHET_NO_INPUT]'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from export" -l no-pager -d 'Show long answers at once, without a pager [variable: GUICHET_PAGER]'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from export" -s y -l yes -d 'Answer yes to what would be asked'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from export" -s q -l quiet -d 'Say less on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from export" -s v -l verbose -d 'Say more on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from export" -s h -l help -d 'Print this help'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from import" -l map -d 'Which column holds a field, such as `number=N° inventaire`; may be repeated' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from import" -l delimiter -d 'What separates the cells: one character, or `tab`' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from import" -l encoding -d 'The encoding, such as `utf-8` or `windows-1252`' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from import" -l sheet -d 'Which sheet of a workbook; without it, the first on which anything stands' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from import" -l date-format -d 'How dates are written, such as `%d/%m/%Y`' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from import" -l rejects -d 'Where the wrong lines go, each with its number and what is wrong' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from import" -l request-id -d 'The same key never acts twice: a retry is safe' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from import" -l db -d 'The database; else `guichet/guichet.db` in the user\'s data folder [variable: GUICHET_DB]' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from import" -l desk -d 'The desk, by its code; not needed by an operator of one desk only [variable: GUICHET_DESK]' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from import" -l as -d 'The operator acting; else the one whose login is the system user\'s. Only an administrator may act as another, and both are recorded [variable: GUICHET_OPERATOR]' -r
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from import" -l format -d 'How the answer is laid out [one of: table, json, ndjson, csv, xlsx, ics, html] [variable: GUICHET_FORMAT]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
xlsx\t''
ics\t''
html\t''"
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from import" -l lang -d 'The language of what people read; machine output never changes with it [one of: fr, en] [variable: GUICHET_LANG]' -r -f -a "fr\t''
en\t''"
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from import" -l color -d 'When to colour [one of: auto, always, never] [variable: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from import" -l skip-invalid -d 'Take the good lines although others are wrong; the wrong ones go to `--rejects`'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from import" -s n -l dry-run -d 'Decide and print what would be done, and why; write nothing'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from import" -l no-input -d 'Never ask anything [variable: GUICHET_NO_INPUT]'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from import" -l no-pager -d 'Show long answers at once, without a pager [variable: GUICHET_PAGER]'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from import" -s y -l yes -d 'Answer yes to what would be asked'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from import" -s q -l quiet -d 'Say less on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from import" -s v -l verbose -d 'Say more on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand ticket; and __fish_seen_subcommand_from import" -s h -l help -d 'Print this help'
complete -c guichet -n "__fish_guichet_using_subcommand view; and not __fish_seen_subcommand_from add list remove" -l db -d 'The database; else `guichet/guichet.db` in the user\'s data folder [variable: GUICHET_DB]' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand view; and not __fish_seen_subcommand_from add list remove" -l desk -d 'The desk, by its code; not needed by an operator of one desk only [variable: GUICHET_DESK]' -r
complete -c guichet -n "__fish_guichet_using_subcommand view; and not __fish_seen_subcommand_from add list remove" -l as -d 'The operator acting; else the one whose login is the system user\'s. Only an administrator may act as another, and both are recorded [variable: GUICHET_OPERATOR]' -r
complete -c guichet -n "__fish_guichet_using_subcommand view; and not __fish_seen_subcommand_from add list remove" -l format -d 'How the answer is laid out [one of: table, json, ndjson, csv, xlsx, ics, html] [variable: GUICHET_FORMAT]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
xlsx\t''
ics\t''
html\t''"
complete -c guichet -n "__fish_guichet_using_subcommand view; and not __fish_seen_subcommand_from add list remove" -l lang -d 'The language of what people read; machine output never changes with it [one of: fr, en] [variable: GUICHET_LANG]' -r -f -a "fr\t''
en\t''"
complete -c guichet -n "__fish_guichet_using_subcommand view; and not __fish_seen_subcommand_from add list remove" -l color -d 'When to colour [one of: auto, always, never] [variable: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c guichet -n "__fish_guichet_using_subcommand view; and not __fish_seen_subcommand_from add list remove" -l no-input -d 'Never ask anything [variable: GUICHET_NO_INPUT]'
complete -c guichet -n "__fish_guichet_using_subcommand view; and not __fish_seen_subcommand_from add list remove" -l no-pager -d 'Show long answers at once, without a pager [variable: GUICHET_PAGER]'
complete -c guichet -n "__fish_guichet_using_subcommand view; and not __fish_seen_subcommand_from add list remove" -s y -l yes -d 'Answer yes to what would be asked'
complete -c guichet -n "__fish_guichet_using_subcommand view; and not __fish_seen_subcommand_from add list remove" -s q -l quiet -d 'Say less on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand view; and not __fish_seen_subcommand_from add list remove" -s v -l verbose -d 'Say more on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand view; and not __fish_seen_subcommand_from add list remove" -s h -l help -d 'Print this help'
complete -c guichet -n "__fish_guichet_using_subcommand view; and not __fish_seen_subcommand_from add list remove" -f -a "add" -d 'Save a list of tickets under a name, over the one that had it'
complete -c guichet -n "__fish_guichet_using_subcommand view; and not __fish_seen_subcommand_from add list remove" -f -a "list" -d 'List the saved views: one\'s own and the shared ones'
complete -c guichet -n "__fish_guichet_using_subcommand view; and not __fish_seen_subcommand_from add list remove" -f -a "remove" -d 'Forget a saved view'
complete -c guichet -n "__fish_guichet_using_subcommand view; and __fish_seen_subcommand_from add" -l view -d 'As this saved view says; what is told beside it comes first' -r
complete -c guichet -n "__fish_guichet_using_subcommand view; and __fish_seen_subcommand_from add" -l status -d 'In one of these statuses, by code or in the desk\'s words, separated by commas; `~closed`: in any other [one of: new, in_progress, waiting_requester, waiting_authority, resolved, closed, cancelled, rejected, expired]' -r -f -a "new\t''
in_progress\t''
waiting_requester\t''
waiting_authority\t''
resolved\t''
closed\t''
cancelled\t''
rejected\t''
expired\t''"
complete -c guichet -n "__fish_guichet_using_subcommand view; and __fish_seen_subcommand_from add" -l team -d 'With one of these teams, by their codes' -r
complete -c guichet -n "__fish_guichet_using_subcommand view; and __fish_seen_subcommand_from add" -l level -d 'At one of these levels' -r
complete -c guichet -n "__fish_guichet_using_subcommand view; and __fish_seen_subcommand_from add" -l assignee -d 'Handled by this operator; `@me` is oneself' -r
complete -c guichet -n "__fish_guichet_using_subcommand view; and __fish_seen_subcommand_from add" -l school -d 'Of this school' -r
complete -c guichet -n "__fish_guichet_using_subcommand view; and __fish_seen_subcommand_from add" -l requester -d 'Asked by this person' -r
complete -c guichet -n "__fish_guichet_using_subcommand view; and __fish_seen_subcommand_from add" -l participant -d 'In which this person takes part' -r
complete -c guichet -n "__fish_guichet_using_subcommand view; and __fish_seen_subcommand_from add" -l seen-by -d 'That this person may see: their own, and their school\'s unless private' -r
complete -c guichet -n "__fish_guichet_using_subcommand view; and __fish_seen_subcommand_from add" -l category -d 'Of one of these categories, by their codes' -r
complete -c guichet -n "__fish_guichet_using_subcommand view; and __fish_seen_subcommand_from add" -l priority -d 'Of one of these priorities, by their codes' -r
complete -c guichet -n "__fish_guichet_using_subcommand view; and __fish_seen_subcommand_from add" -l kind -d 'Incidents or services only [one of: incident, service]' -r -f -a "incident\t''
service\t''"
complete -c guichet -n "__fish_guichet_using_subcommand view; and __fish_seen_subcommand_from add" -l channel -d 'That came this way [one of: phone, mail, portal]' -r -f -a "phone\t''
mail\t''
portal\t''"
complete -c guichet -n "__fish_guichet_using_subcommand view; and __fish_seen_subcommand_from add" -l since -d 'Opened on this day or later: `2026-11-22`, `22/11/2026`, `today`, `-7d`, `-1y`' -r
complete -c guichet -n "__fish_guichet_using_subcommand view; and __fish_seen_subcommand_from add" -l until -d 'Opened on this day or earlier' -r
complete -c guichet -n "__fish_guichet_using_subcommand view; and __fish_seen_subcommand_from add" -l text -d 'Holding these words, accents and case apart' -r
complete -c guichet -n "__fish_guichet_using_subcommand view; and __fish_seen_subcommand_from add" -l sort -d 'Sorted by this field, `:desc` for the other way round; else by priority, then age' -r
complete -c guichet -n "__fish_guichet_using_subcommand view; and __fish_seen_subcommand_from add" -l as-of -d 'As things stood at that instant: `2026-11-24T14:30` at the desk, or RFC 3339' -r
complete -c guichet -n "__fish_guichet_using_subcommand view; and __fish_seen_subcommand_from add" -l columns -d 'These columns in this order, separated by commas; a wrong name lists those there are' -r
complete -c guichet -n "__fish_guichet_using_subcommand view; and __fish_seen_subcommand_from add" -l request-id -d 'The same key never acts twice: a retry is safe' -r
complete -c guichet -n "__fish_guichet_using_subcommand view; and __fish_seen_subcommand_from add" -l db -d 'The database; else `guichet/guichet.db` in the user\'s data folder [variable: GUICHET_DB]' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand view; and __fish_seen_subcommand_from add" -l desk -d 'The desk, by its code; not needed by an operator of one desk only [variable: GUICHET_DESK]' -r
complete -c guichet -n "__fish_guichet_using_subcommand view; and __fish_seen_subcommand_from add" -l as -d 'The operator acting; else the one whose login is the system user\'s. Only an administrator may act as another, and both are recorded [variable: GUICHET_OPERATOR]' -r
complete -c guichet -n "__fish_guichet_using_subcommand view; and __fish_seen_subcommand_from add" -l format -d 'How the answer is laid out [one of: table, json, ndjson, csv, xlsx, ics, html] [variable: GUICHET_FORMAT]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
xlsx\t''
ics\t''
html\t''"
complete -c guichet -n "__fish_guichet_using_subcommand view; and __fish_seen_subcommand_from add" -l lang -d 'The language of what people read; machine output never changes with it [one of: fr, en] [variable: GUICHET_LANG]' -r -f -a "fr\t''
en\t''"
complete -c guichet -n "__fish_guichet_using_subcommand view; and __fish_seen_subcommand_from add" -l color -d 'When to colour [one of: auto, always, never] [variable: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c guichet -n "__fish_guichet_using_subcommand view; and __fish_seen_subcommand_from add" -l shared -d 'For everybody at the desk: an administrator\'s to do'
complete -c guichet -n "__fish_guichet_using_subcommand view; and __fish_seen_subcommand_from add" -l open -d 'Still open: not closed, cancelled, rejected or expired'
complete -c guichet -n "__fish_guichet_using_subcommand view; and __fish_seen_subcommand_from add" -l to-validate -d 'Waiting for the requester to validate the closure'
complete -c guichet -n "__fish_guichet_using_subcommand view; and __fish_seen_subcommand_from add" -l overdue -d 'Past the time they were due'
complete -c guichet -n "__fish_guichet_using_subcommand view; and __fish_seen_subcommand_from add" -l mine -d 'Handled by the operator'
complete -c guichet -n "__fish_guichet_using_subcommand view; and __fish_seen_subcommand_from add" -l unassigned -d 'Handled by nobody yet'
complete -c guichet -n "__fish_guichet_using_subcommand view; and __fish_seen_subcommand_from add" -l bookmarked -d 'Among those that the operator keeps at hand'
complete -c guichet -n "__fish_guichet_using_subcommand view; and __fish_seen_subcommand_from add" -l recent -d 'Among those that the operator saw last, the latest first'
complete -c guichet -n "__fish_guichet_using_subcommand view; and __fish_seen_subcommand_from add" -l no-headers -d 'Without the line of headings'
complete -c guichet -n "__fish_guichet_using_subcommand view; and __fish_seen_subcommand_from add" -s n -l dry-run -d 'Decide and print what would be done, and why; write nothing'
complete -c guichet -n "__fish_guichet_using_subcommand view; and __fish_seen_subcommand_from add" -l no-input -d 'Never ask anything [variable: GUICHET_NO_INPUT]'
complete -c guichet -n "__fish_guichet_using_subcommand view; and __fish_seen_subcommand_from add" -l no-pager -d 'Show long answers at once, without a pager [variable: GUICHET_PAGER]'
complete -c guichet -n "__fish_guichet_using_subcommand view; and __fish_seen_subcommand_from add" -s y -l yes -d 'Answer yes to what would be asked'
complete -c guichet -n "__fish_guichet_using_subcommand view; and __fish_seen_subcommand_from add" -s q -l quiet -d 'Say less on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand view; and __fish_seen_subcommand_from add" -s v -l verbose -d 'Say more on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand view; and __fish_seen_subcommand_from add" -s h -l help -d 'Print this help'
complete -c guichet -n "__fish_guichet_using_subcommand view; and __fish_seen_subcommand_from list" -l columns -d 'These columns in this order, separated by commas; a wrong name lists those there are' -r
complete -c guichet -n "__fish_guichet_using_subcommand view; and __fish_seen_subcommand_from list" -l db -d 'The database; else `guichet/guichet.db` in the user\'s data folder [variable: GUICHET_DB]' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand view; and __fish_seen_subcommand_from list" -l desk -d 'The desk, by its code; not needed by an operator of one desk only [variable: GUICHET_DESK]' -r
complete -c guichet -n "__fish_guichet_using_subcommand view; and __fish_seen_subcommand_from list" -l as -d 'The operator acting; else the one whose login is the system user\'s. Only an administrator may act as another, and both are recorded [variable: GUICHET_OPERATOR]' -r
complete -c guichet -n "__fish_guichet_using_subcommand view; and __fish_seen_subcommand_from list" -l format -d 'How the answer is laid out [one of: table, json, ndjson, csv, xlsx, ics, html] [variable: GUICHET_FORMAT]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
xlsx\t''
ics\t''
html\t''"
complete -c guichet -n "__fish_guichet_using_subcommand view; and __fish_seen_subcommand_from list" -l lang -d 'The language of what people read; machine output never changes with it [one of: fr, en] [variable: GUICHET_LANG]' -r -f -a "fr\t''
en\t''"
complete -c guichet -n "__fish_guichet_using_subcommand view; and __fish_seen_subcommand_from list" -l color -d 'When to colour [one of: auto, always, never] [variable: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c guichet -n "__fish_guichet_using_subcommand view; and __fish_seen_subcommand_from list" -l no-headers -d 'Without the line of headings'
complete -c guichet -n "__fish_guichet_using_subcommand view; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask anything [variable: GUICHET_NO_INPUT]'
complete -c guichet -n "__fish_guichet_using_subcommand view; and __fish_seen_subcommand_from list" -l no-pager -d 'Show long answers at once, without a pager [variable: GUICHET_PAGER]'
complete -c guichet -n "__fish_guichet_using_subcommand view; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer yes to what would be asked'
complete -c guichet -n "__fish_guichet_using_subcommand view; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say less on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand view; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say more on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand view; and __fish_seen_subcommand_from list" -s h -l help -d 'Print this help'
complete -c guichet -n "__fish_guichet_using_subcommand view; and __fish_seen_subcommand_from remove" -l request-id -d 'The same key never acts twice: a retry is safe' -r
complete -c guichet -n "__fish_guichet_using_subcommand view; and __fish_seen_subcommand_from remove" -l db -d 'The database; else `guichet/guichet.db` in the user\'s data folder [variable: GUICHET_DB]' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand view; and __fish_seen_subcommand_from remove" -l desk -d 'The desk, by its code; not needed by an operator of one desk only [variable: GUICHET_DESK]' -r
complete -c guichet -n "__fish_guichet_using_subcommand view; and __fish_seen_subcommand_from remove" -l as -d 'The operator acting; else the one whose login is the system user\'s. Only an administrator may act as another, and both are recorded [variable: GUICHET_OPERATOR]' -r
complete -c guichet -n "__fish_guichet_using_subcommand view; and __fish_seen_subcommand_from remove" -l format -d 'How the answer is laid out [one of: table, json, ndjson, csv, xlsx, ics, html] [variable: GUICHET_FORMAT]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
xlsx\t''
ics\t''
html\t''"
complete -c guichet -n "__fish_guichet_using_subcommand view; and __fish_seen_subcommand_from remove" -l lang -d 'The language of what people read; machine output never changes with it [one of: fr, en] [variable: GUICHET_LANG]' -r -f -a "fr\t''
en\t''"
complete -c guichet -n "__fish_guichet_using_subcommand view; and __fish_seen_subcommand_from remove" -l color -d 'When to colour [one of: auto, always, never] [variable: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c guichet -n "__fish_guichet_using_subcommand view; and __fish_seen_subcommand_from remove" -l shared -d 'The one of everybody at the desk: an administrator\'s to do'
complete -c guichet -n "__fish_guichet_using_subcommand view; and __fish_seen_subcommand_from remove" -s n -l dry-run -d 'Decide and print what would be done, and why; write nothing'
complete -c guichet -n "__fish_guichet_using_subcommand view; and __fish_seen_subcommand_from remove" -l no-input -d 'Never ask anything [variable: GUICHET_NO_INPUT]'
complete -c guichet -n "__fish_guichet_using_subcommand view; and __fish_seen_subcommand_from remove" -l no-pager -d 'Show long answers at once, without a pager [variable: GUICHET_PAGER]'
complete -c guichet -n "__fish_guichet_using_subcommand view; and __fish_seen_subcommand_from remove" -s y -l yes -d 'Answer yes to what would be asked'
complete -c guichet -n "__fish_guichet_using_subcommand view; and __fish_seen_subcommand_from remove" -s q -l quiet -d 'Say less on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand view; and __fish_seen_subcommand_from remove" -s v -l verbose -d 'Say more on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand view; and __fish_seen_subcommand_from remove" -s h -l help -d 'Print this help'
complete -c guichet -n "__fish_guichet_using_subcommand intervention; and not __fish_seen_subcommand_from plan record cancel list" -l db -d 'The database; else `guichet/guichet.db` in the user\'s data folder [variable: GUICHET_DB]' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand intervention; and not __fish_seen_subcommand_from plan record cancel list" -l desk -d 'The desk, by its code; not needed by an operator of one desk only [variable: GUICHET_DESK]' -r
complete -c guichet -n "__fish_guichet_using_subcommand intervention; and not __fish_seen_subcommand_from plan record cancel list" -l as -d 'The operator acting; else the one whose login is the system user\'s. Only an administrator may act as another, and both are recorded [variable: GUICHET_OPERATOR]' -r
complete -c guichet -n "__fish_guichet_using_subcommand intervention; and not __fish_seen_subcommand_from plan record cancel list" -l format -d 'How the answer is laid out [one of: table, json, ndjson, csv, xlsx, ics, html] [variable: GUICHET_FORMAT]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
xlsx\t''
ics\t''
html\t''"
complete -c guichet -n "__fish_guichet_using_subcommand intervention; and not __fish_seen_subcommand_from plan record cancel list" -l lang -d 'The language of what people read; machine output never changes with it [one of: fr, en] [variable: GUICHET_LANG]' -r -f -a "fr\t''
en\t''"
complete -c guichet -n "__fish_guichet_using_subcommand intervention; and not __fish_seen_subcommand_from plan record cancel list" -l color -d 'When to colour [one of: auto, always, never] [variable: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c guichet -n "__fish_guichet_using_subcommand intervention; and not __fish_seen_subcommand_from plan record cancel list" -l no-input -d 'Never ask anything [variable: GUICHET_NO_INPUT]'
complete -c guichet -n "__fish_guichet_using_subcommand intervention; and not __fish_seen_subcommand_from plan record cancel list" -l no-pager -d 'Show long answers at once, without a pager [variable: GUICHET_PAGER]'
complete -c guichet -n "__fish_guichet_using_subcommand intervention; and not __fish_seen_subcommand_from plan record cancel list" -s y -l yes -d 'Answer yes to what would be asked'
complete -c guichet -n "__fish_guichet_using_subcommand intervention; and not __fish_seen_subcommand_from plan record cancel list" -s q -l quiet -d 'Say less on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand intervention; and not __fish_seen_subcommand_from plan record cancel list" -s v -l verbose -d 'Say more on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand intervention; and not __fish_seen_subcommand_from plan record cancel list" -s h -l help -d 'Print this help'
complete -c guichet -n "__fish_guichet_using_subcommand intervention; and not __fish_seen_subcommand_from plan record cancel list" -f -a "plan" -d 'Make an appointment at the school'
complete -c guichet -n "__fish_guichet_using_subcommand intervention; and not __fish_seen_subcommand_from plan record cancel list" -f -a "record" -d 'Record an intervention that took place'
complete -c guichet -n "__fish_guichet_using_subcommand intervention; and not __fish_seen_subcommand_from plan record cancel list" -f -a "cancel" -d 'Call off the appointment of a ticket, or take back an intervention recorded by mistake'
complete -c guichet -n "__fish_guichet_using_subcommand intervention; and not __fish_seen_subcommand_from plan record cancel list" -f -a "list" -d 'List interventions, planned and recorded'
complete -c guichet -n "__fish_guichet_using_subcommand intervention; and __fish_seen_subcommand_from plan" -l at -d 'When, at the desk: `2026-11-24T14:30`, `Friday 14:30`, `tomorrow 9h`; or RFC 3339' -r
complete -c guichet -n "__fish_guichet_using_subcommand intervention; and __fish_seen_subcommand_from plan" -l with -d 'Whom the technician meets at the school; else the requester' -r
complete -c guichet -n "__fish_guichet_using_subcommand intervention; and __fish_seen_subcommand_from plan" -l by -d 'The technician who goes there; else the operator' -r
complete -c guichet -n "__fish_guichet_using_subcommand intervention; and __fish_seen_subcommand_from plan" -l minutes -d 'How long, in minutes: `45`, `1h30` [default: 60]' -r
complete -c guichet -n "__fish_guichet_using_subcommand intervention; and __fish_seen_subcommand_from plan" -l agreed-by -d 'Who at the school agreed to pay, where the visit is billed' -r
complete -c guichet -n "__fish_guichet_using_subcommand intervention; and __fish_seen_subcommand_from plan" -l ics -d 'Write the appointment to this calendar file (iCalendar)' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand intervention; and __fish_seen_subcommand_from plan" -l request-id -d 'The same key never acts twice: a retry is safe' -r
complete -c guichet -n "__fish_guichet_using_subcommand intervention; and __fish_seen_subcommand_from plan" -l db -d 'The database; else `guichet/guichet.db` in the user\'s data folder [variable: GUICHET_DB]' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand intervention; and __fish_seen_subcommand_from plan" -l desk -d 'The desk, by its code; not needed by an operator of one desk only [variable: GUICHET_DESK]' -r
complete -c guichet -n "__fish_guichet_using_subcommand intervention; and __fish_seen_subcommand_from plan" -l as -d 'The operator acting; else the one whose login is the system user\'s. Only an administrator may act as another, and both are recorded [variable: GUICHET_OPERATOR]' -r
complete -c guichet -n "__fish_guichet_using_subcommand intervention; and __fish_seen_subcommand_from plan" -l format -d 'How the answer is laid out [one of: table, json, ndjson, csv, xlsx, ics, html] [variable: GUICHET_FORMAT]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
xlsx\t''
ics\t''
html\t''"
complete -c guichet -n "__fish_guichet_using_subcommand intervention; and __fish_seen_subcommand_from plan" -l lang -d 'The language of what people read; machine output never changes with it [one of: fr, en] [variable: GUICHET_LANG]' -r -f -a "fr\t''
en\t''"
complete -c guichet -n "__fish_guichet_using_subcommand intervention; and __fish_seen_subcommand_from plan" -l color -d 'When to colour [one of: auto, always, never] [variable: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c guichet -n "__fish_guichet_using_subcommand intervention; and __fish_seen_subcommand_from plan" -l force -d 'Write over the calendar file if it is there'
complete -c guichet -n "__fish_guichet_using_subcommand intervention; and __fish_seen_subcommand_from plan" -s n -l dry-run -d 'Decide and print what would be done, and why; write nothing'
complete -c guichet -n "__fish_guichet_using_subcommand intervention; and __fish_seen_subcommand_from plan" -l no-input -d 'Never ask anything [variable: GUICHET_NO_INPUT]'
complete -c guichet -n "__fish_guichet_using_subcommand intervention; and __fish_seen_subcommand_from plan" -l no-pager -d 'Show long answers at once, without a pager [variable: GUICHET_PAGER]'
complete -c guichet -n "__fish_guichet_using_subcommand intervention; and __fish_seen_subcommand_from plan" -s y -l yes -d 'Answer yes to what would be asked'
complete -c guichet -n "__fish_guichet_using_subcommand intervention; and __fish_seen_subcommand_from plan" -s q -l quiet -d 'Say less on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand intervention; and __fish_seen_subcommand_from plan" -s v -l verbose -d 'Say more on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand intervention; and __fish_seen_subcommand_from plan" -s h -l help -d 'Print this help'
complete -c guichet -n "__fish_guichet_using_subcommand intervention; and __fish_seen_subcommand_from record" -l mode -d 'How it was carried out [one of: phone, mail, remote, visit]' -r -f -a "phone\t''
mail\t''
remote\t''
visit\t''"
complete -c guichet -n "__fish_guichet_using_subcommand intervention; and __fish_seen_subcommand_from record" -l minutes -d 'How long, in minutes: `45`, `1h30`' -r
complete -c guichet -n "__fish_guichet_using_subcommand intervention; and __fish_seen_subcommand_from record" -l by -d 'Who carried it out; else the operator' -r
complete -c guichet -n "__fish_guichet_using_subcommand intervention; and __fish_seen_subcommand_from record" -l at -d 'When, at the desk: `2026-11-24T14:30`, `yesterday 9h`, `14h`; or RFC 3339; else now' -r
complete -c guichet -n "__fish_guichet_using_subcommand intervention; and __fish_seen_subcommand_from record" -l report -d 'What was found and done; `-` reads standard input' -r
complete -c guichet -n "__fish_guichet_using_subcommand intervention; and __fish_seen_subcommand_from record" -l agreed-by -d 'Who at the school agreed to pay, where the visit is billed' -r
complete -c guichet -n "__fish_guichet_using_subcommand intervention; and __fish_seen_subcommand_from record" -l request-id -d 'The same key never acts twice: a retry is safe' -r
complete -c guichet -n "__fish_guichet_using_subcommand intervention; and __fish_seen_subcommand_from record" -l db -d 'The database; else `guichet/guichet.db` in the user\'s data folder [variable: GUICHET_DB]' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand intervention; and __fish_seen_subcommand_from record" -l desk -d 'The desk, by its code; not needed by an operator of one desk only [variable: GUICHET_DESK]' -r
complete -c guichet -n "__fish_guichet_using_subcommand intervention; and __fish_seen_subcommand_from record" -l as -d 'The operator acting; else the one whose login is the system user\'s. Only an administrator may act as another, and both are recorded [variable: GUICHET_OPERATOR]' -r
complete -c guichet -n "__fish_guichet_using_subcommand intervention; and __fish_seen_subcommand_from record" -l format -d 'How the answer is laid out [one of: table, json, ndjson, csv, xlsx, ics, html] [variable: GUICHET_FORMAT]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
xlsx\t''
ics\t''
html\t''"
complete -c guichet -n "__fish_guichet_using_subcommand intervention; and __fish_seen_subcommand_from record" -l lang -d 'The language of what people read; machine output never changes with it [one of: fr, en] [variable: GUICHET_LANG]' -r -f -a "fr\t''
en\t''"
complete -c guichet -n "__fish_guichet_using_subcommand intervention; and __fish_seen_subcommand_from record" -l color -d 'When to colour [one of: auto, always, never] [variable: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c guichet -n "__fish_guichet_using_subcommand intervention; and __fish_seen_subcommand_from record" -s n -l dry-run -d 'Decide and print what would be done, and why; write nothing'
complete -c guichet -n "__fish_guichet_using_subcommand intervention; and __fish_seen_subcommand_from record" -l no-input -d 'Never ask anything [variable: GUICHET_NO_INPUT]'
complete -c guichet -n "__fish_guichet_using_subcommand intervention; and __fish_seen_subcommand_from record" -l no-pager -d 'Show long answers at once, without a pager [variable: GUICHET_PAGER]'
complete -c guichet -n "__fish_guichet_using_subcommand intervention; and __fish_seen_subcommand_from record" -s y -l yes -d 'Answer yes to what would be asked'
complete -c guichet -n "__fish_guichet_using_subcommand intervention; and __fish_seen_subcommand_from record" -s q -l quiet -d 'Say less on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand intervention; and __fish_seen_subcommand_from record" -s v -l verbose -d 'Say more on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand intervention; and __fish_seen_subcommand_from record" -s h -l help -d 'Print this help'
complete -c guichet -n "__fish_guichet_using_subcommand intervention; and __fish_seen_subcommand_from cancel" -l number -d 'The recorded intervention, by its number in `intervention list`; else the appointment' -r
complete -c guichet -n "__fish_guichet_using_subcommand intervention; and __fish_seen_subcommand_from cancel" -l reason -d 'Why; the requester reads why an appointment is called off' -r
complete -c guichet -n "__fish_guichet_using_subcommand intervention; and __fish_seen_subcommand_from cancel" -l request-id -d 'The same key never acts twice: a retry is safe' -r
complete -c guichet -n "__fish_guichet_using_subcommand intervention; and __fish_seen_subcommand_from cancel" -l db -d 'The database; else `guichet/guichet.db` in the user\'s data folder [variable: GUICHET_DB]' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand intervention; and __fish_seen_subcommand_from cancel" -l desk -d 'The desk, by its code; not needed by an operator of one desk only [variable: GUICHET_DESK]' -r
complete -c guichet -n "__fish_guichet_using_subcommand intervention; and __fish_seen_subcommand_from cancel" -l as -d 'The operator acting; else the one whose login is the system user\'s. Only an administrator may act as another, and both are recorded [variable: GUICHET_OPERATOR]' -r
complete -c guichet -n "__fish_guichet_using_subcommand intervention; and __fish_seen_subcommand_from cancel" -l format -d 'How the answer is laid out [one of: table, json, ndjson, csv, xlsx, ics, html] [variable: GUICHET_FORMAT]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
xlsx\t''
ics\t''
html\t''"
complete -c guichet -n "__fish_guichet_using_subcommand intervention; and __fish_seen_subcommand_from cancel" -l lang -d 'The language of what people read; machine output never changes with it [one of: fr, en] [variable: GUICHET_LANG]' -r -f -a "fr\t''
en\t''"
complete -c guichet -n "__fish_guichet_using_subcommand intervention; and __fish_seen_subcommand_from cancel" -l color -d 'When to colour [one of: auto, always, never] [variable: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c guichet -n "__fish_guichet_using_subcommand intervention; and __fish_seen_subcommand_from cancel" -s n -l dry-run -d 'Decide and print what would be done, and why; write nothing'
complete -c guichet -n "__fish_guichet_using_subcommand intervention; and __fish_seen_subcommand_from cancel" -l no-input -d 'Never ask anything [variable: GUICHET_NO_INPUT]'
complete -c guichet -n "__fish_guichet_using_subcommand intervention; and __fish_seen_subcommand_from cancel" -l no-pager -d 'Show long answers at once, without a pager [variable: GUICHET_PAGER]'
complete -c guichet -n "__fish_guichet_using_subcommand intervention; and __fish_seen_subcommand_from cancel" -s y -l yes -d 'Answer yes to what would be asked'
complete -c guichet -n "__fish_guichet_using_subcommand intervention; and __fish_seen_subcommand_from cancel" -s q -l quiet -d 'Say less on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand intervention; and __fish_seen_subcommand_from cancel" -s v -l verbose -d 'Say more on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand intervention; and __fish_seen_subcommand_from cancel" -s h -l help -d 'Print this help'
complete -c guichet -n "__fish_guichet_using_subcommand intervention; and __fish_seen_subcommand_from list" -l school -d 'At this school' -r
complete -c guichet -n "__fish_guichet_using_subcommand intervention; and __fish_seen_subcommand_from list" -l by -d 'By this operator' -r
complete -c guichet -n "__fish_guichet_using_subcommand intervention; and __fish_seen_subcommand_from list" -l mode -d 'Carried out this way [one of: phone, mail, remote, visit]' -r -f -a "phone\t''
mail\t''
remote\t''
visit\t''"
complete -c guichet -n "__fish_guichet_using_subcommand intervention; and __fish_seen_subcommand_from list" -l since -d 'On this day or later: `2026-11-22`, `22/11/2026`, `today`, `-7d`, `-1y`' -r
complete -c guichet -n "__fish_guichet_using_subcommand intervention; and __fish_seen_subcommand_from list" -l until -d 'On this day or earlier' -r
complete -c guichet -n "__fish_guichet_using_subcommand intervention; and __fish_seen_subcommand_from list" -l limit -d 'At most so many; else 20 on a terminal, all elsewhere' -r
complete -c guichet -n "__fish_guichet_using_subcommand intervention; and __fish_seen_subcommand_from list" -l offset -d 'Skip so many' -r
complete -c guichet -n "__fish_guichet_using_subcommand intervention; and __fish_seen_subcommand_from list" -l columns -d 'These columns in this order, separated by commas; a wrong name lists those there are' -r
complete -c guichet -n "__fish_guichet_using_subcommand intervention; and __fish_seen_subcommand_from list" -l db -d 'The database; else `guichet/guichet.db` in the user\'s data folder [variable: GUICHET_DB]' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand intervention; and __fish_seen_subcommand_from list" -l desk -d 'The desk, by its code; not needed by an operator of one desk only [variable: GUICHET_DESK]' -r
complete -c guichet -n "__fish_guichet_using_subcommand intervention; and __fish_seen_subcommand_from list" -l as -d 'The operator acting; else the one whose login is the system user\'s. Only an administrator may act as another, and both are recorded [variable: GUICHET_OPERATOR]' -r
complete -c guichet -n "__fish_guichet_using_subcommand intervention; and __fish_seen_subcommand_from list" -l format -d 'How the answer is laid out [one of: table, json, ndjson, csv, xlsx, ics, html] [variable: GUICHET_FORMAT]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
xlsx\t''
ics\t''
html\t''"
complete -c guichet -n "__fish_guichet_using_subcommand intervention; and __fish_seen_subcommand_from list" -l lang -d 'The language of what people read; machine output never changes with it [one of: fr, en] [variable: GUICHET_LANG]' -r -f -a "fr\t''
en\t''"
complete -c guichet -n "__fish_guichet_using_subcommand intervention; and __fish_seen_subcommand_from list" -l color -d 'When to colour [one of: auto, always, never] [variable: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c guichet -n "__fish_guichet_using_subcommand intervention; and __fish_seen_subcommand_from list" -l planned -d 'Appointments that are still to come'
complete -c guichet -n "__fish_guichet_using_subcommand intervention; and __fish_seen_subcommand_from list" -l billed -d 'Billed ones only'
complete -c guichet -n "__fish_guichet_using_subcommand intervention; and __fish_seen_subcommand_from list" -l no-headers -d 'Without the line of headings'
complete -c guichet -n "__fish_guichet_using_subcommand intervention; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask anything [variable: GUICHET_NO_INPUT]'
complete -c guichet -n "__fish_guichet_using_subcommand intervention; and __fish_seen_subcommand_from list" -l no-pager -d 'Show long answers at once, without a pager [variable: GUICHET_PAGER]'
complete -c guichet -n "__fish_guichet_using_subcommand intervention; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer yes to what would be asked'
complete -c guichet -n "__fish_guichet_using_subcommand intervention; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say less on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand intervention; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say more on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand intervention; and __fish_seen_subcommand_from list" -s h -l help -d 'Print this help'
complete -c guichet -n "__fish_guichet_using_subcommand inventory; and not __fish_seen_subcommand_from import list show" -l db -d 'The database; else `guichet/guichet.db` in the user\'s data folder [variable: GUICHET_DB]' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand inventory; and not __fish_seen_subcommand_from import list show" -l desk -d 'The desk, by its code; not needed by an operator of one desk only [variable: GUICHET_DESK]' -r
complete -c guichet -n "__fish_guichet_using_subcommand inventory; and not __fish_seen_subcommand_from import list show" -l as -d 'The operator acting; else the one whose login is the system user\'s. Only an administrator may act as another, and both are recorded [variable: GUICHET_OPERATOR]' -r
complete -c guichet -n "__fish_guichet_using_subcommand inventory; and not __fish_seen_subcommand_from import list show" -l format -d 'How the answer is laid out [one of: table, json, ndjson, csv, xlsx, ics, html] [variable: GUICHET_FORMAT]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
xlsx\t''
ics\t''
html\t''"
complete -c guichet -n "__fish_guichet_using_subcommand inventory; and not __fish_seen_subcommand_from import list show" -l lang -d 'The language of what people read; machine output never changes with it [one of: fr, en] [variable: GUICHET_LANG]' -r -f -a "fr\t''
en\t''"
complete -c guichet -n "__fish_guichet_using_subcommand inventory; and not __fish_seen_subcommand_from import list show" -l color -d 'When to colour [one of: auto, always, never] [variable: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c guichet -n "__fish_guichet_using_subcommand inventory; and not __fish_seen_subcommand_from import list show" -l no-input -d 'Never ask anything [variable: GUICHET_NO_INPUT]'
complete -c guichet -n "__fish_guichet_using_subcommand inventory; and not __fish_seen_subcommand_from import list show" -l no-pager -d 'Show long answers at once, without a pager [variable: GUICHET_PAGER]'
complete -c guichet -n "__fish_guichet_using_subcommand inventory; and not __fish_seen_subcommand_from import list show" -s y -l yes -d 'Answer yes to what would be asked'
complete -c guichet -n "__fish_guichet_using_subcommand inventory; and not __fish_seen_subcommand_from import list show" -s q -l quiet -d 'Say less on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand inventory; and not __fish_seen_subcommand_from import list show" -s v -l verbose -d 'Say more on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand inventory; and not __fish_seen_subcommand_from import list show" -s h -l help -d 'Print this help'
complete -c guichet -n "__fish_guichet_using_subcommand inventory; and not __fish_seen_subcommand_from import list show" -f -a "import" -d 'Import the inventory of schools: a CSV, XLSX or ODS file, or what the GLPI agent sends'
complete -c guichet -n "__fish_guichet_using_subcommand inventory; and not __fish_seen_subcommand_from import list show" -f -a "list" -d 'List equipment'
complete -c guichet -n "__fish_guichet_using_subcommand inventory; and not __fish_seen_subcommand_from import list show" -f -a "show" -d 'Show a piece of equipment and its tickets'
complete -c guichet -n "__fish_guichet_using_subcommand inventory; and __fish_seen_subcommand_from import" -l school -d 'The school, where the file has no column for it' -r
complete -c guichet -n "__fish_guichet_using_subcommand inventory; and __fish_seen_subcommand_from import" -l map -d 'Which column holds a field, such as `number=N° inventaire`; may be repeated' -r
complete -c guichet -n "__fish_guichet_using_subcommand inventory; and __fish_seen_subcommand_from import" -l delimiter -d 'What separates the cells: one character, or `tab`' -r
complete -c guichet -n "__fish_guichet_using_subcommand inventory; and __fish_seen_subcommand_from import" -l encoding -d 'The encoding, such as `utf-8` or `windows-1252`' -r
complete -c guichet -n "__fish_guichet_using_subcommand inventory; and __fish_seen_subcommand_from import" -l sheet -d 'Which sheet of a workbook; without it, the first on which anything stands' -r
complete -c guichet -n "__fish_guichet_using_subcommand inventory; and __fish_seen_subcommand_from import" -l date-format -d 'How dates are written, such as `%d/%m/%Y`' -r
complete -c guichet -n "__fish_guichet_using_subcommand inventory; and __fish_seen_subcommand_from import" -l rejects -d 'Where the wrong lines go, each with its number and what is wrong' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand inventory; and __fish_seen_subcommand_from import" -l request-id -d 'The same key never acts twice: a retry is safe' -r
complete -c guichet -n "__fish_guichet_using_subcommand inventory; and __fish_seen_subcommand_from import" -l db -d 'The database; else `guichet/guichet.db` in the user\'s data folder [variable: GUICHET_DB]' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand inventory; and __fish_seen_subcommand_from import" -l desk -d 'The desk, by its code; not needed by an operator of one desk only [variable: GUICHET_DESK]' -r
complete -c guichet -n "__fish_guichet_using_subcommand inventory; and __fish_seen_subcommand_from import" -l as -d 'The operator acting; else the one whose login is the system user\'s. Only an administrator may act as another, and both are recorded [variable: GUICHET_OPERATOR]' -r
complete -c guichet -n "__fish_guichet_using_subcommand inventory; and __fish_seen_subcommand_from import" -l format -d 'How the answer is laid out [one of: table, json, ndjson, csv, xlsx, ics, html] [variable: GUICHET_FORMAT]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
xlsx\t''
ics\t''
html\t''"
complete -c guichet -n "__fish_guichet_using_subcommand inventory; and __fish_seen_subcommand_from import" -l lang -d 'The language of what people read; machine output never changes with it [one of: fr, en] [variable: GUICHET_LANG]' -r -f -a "fr\t''
en\t''"
complete -c guichet -n "__fish_guichet_using_subcommand inventory; and __fish_seen_subcommand_from import" -l color -d 'When to colour [one of: auto, always, never] [variable: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c guichet -n "__fish_guichet_using_subcommand inventory; and __fish_seen_subcommand_from import" -l skip-invalid -d 'Take the good lines although others are wrong; the wrong ones go to `--rejects`'
complete -c guichet -n "__fish_guichet_using_subcommand inventory; and __fish_seen_subcommand_from import" -s n -l dry-run -d 'Decide and print what would be done, and why; write nothing'
complete -c guichet -n "__fish_guichet_using_subcommand inventory; and __fish_seen_subcommand_from import" -l no-input -d 'Never ask anything [variable: GUICHET_NO_INPUT]'
complete -c guichet -n "__fish_guichet_using_subcommand inventory; and __fish_seen_subcommand_from import" -l no-pager -d 'Show long answers at once, without a pager [variable: GUICHET_PAGER]'
complete -c guichet -n "__fish_guichet_using_subcommand inventory; and __fish_seen_subcommand_from import" -s y -l yes -d 'Answer yes to what would be asked'
complete -c guichet -n "__fish_guichet_using_subcommand inventory; and __fish_seen_subcommand_from import" -s q -l quiet -d 'Say less on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand inventory; and __fish_seen_subcommand_from import" -s v -l verbose -d 'Say more on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand inventory; and __fish_seen_subcommand_from import" -s h -l help -d 'Print this help'
complete -c guichet -n "__fish_guichet_using_subcommand inventory; and __fish_seen_subcommand_from list" -l school -d 'Of this school' -r
complete -c guichet -n "__fish_guichet_using_subcommand inventory; and __fish_seen_subcommand_from list" -l text -d 'Holding these words: number, serial, model, place' -r
complete -c guichet -n "__fish_guichet_using_subcommand inventory; and __fish_seen_subcommand_from list" -l warranty -d 'By whether the warranty has ended [one of: running, expired]' -r -f -a "running\t''
expired\t''"
complete -c guichet -n "__fish_guichet_using_subcommand inventory; and __fish_seen_subcommand_from list" -l sort -d 'Sorted by this field, `:desc` for the other way round' -r
complete -c guichet -n "__fish_guichet_using_subcommand inventory; and __fish_seen_subcommand_from list" -l limit -d 'At most so many; else 20 on a terminal, all elsewhere' -r
complete -c guichet -n "__fish_guichet_using_subcommand inventory; and __fish_seen_subcommand_from list" -l offset -d 'Skip so many' -r
complete -c guichet -n "__fish_guichet_using_subcommand inventory; and __fish_seen_subcommand_from list" -l columns -d 'These columns in this order, separated by commas; a wrong name lists those there are' -r
complete -c guichet -n "__fish_guichet_using_subcommand inventory; and __fish_seen_subcommand_from list" -l db -d 'The database; else `guichet/guichet.db` in the user\'s data folder [variable: GUICHET_DB]' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand inventory; and __fish_seen_subcommand_from list" -l desk -d 'The desk, by its code; not needed by an operator of one desk only [variable: GUICHET_DESK]' -r
complete -c guichet -n "__fish_guichet_using_subcommand inventory; and __fish_seen_subcommand_from list" -l as -d 'The operator acting; else the one whose login is the system user\'s. Only an administrator may act as another, and both are recorded [variable: GUICHET_OPERATOR]' -r
complete -c guichet -n "__fish_guichet_using_subcommand inventory; and __fish_seen_subcommand_from list" -l format -d 'How the answer is laid out [one of: table, json, ndjson, csv, xlsx, ics, html] [variable: GUICHET_FORMAT]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
xlsx\t''
ics\t''
html\t''"
complete -c guichet -n "__fish_guichet_using_subcommand inventory; and __fish_seen_subcommand_from list" -l lang -d 'The language of what people read; machine output never changes with it [one of: fr, en] [variable: GUICHET_LANG]' -r -f -a "fr\t''
en\t''"
complete -c guichet -n "__fish_guichet_using_subcommand inventory; and __fish_seen_subcommand_from list" -l color -d 'When to colour [one of: auto, always, never] [variable: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c guichet -n "__fish_guichet_using_subcommand inventory; and __fish_seen_subcommand_from list" -l stale -d 'Of schools whose inventory is out of date'
complete -c guichet -n "__fish_guichet_using_subcommand inventory; and __fish_seen_subcommand_from list" -l no-headers -d 'Without the line of headings'
complete -c guichet -n "__fish_guichet_using_subcommand inventory; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask anything [variable: GUICHET_NO_INPUT]'
complete -c guichet -n "__fish_guichet_using_subcommand inventory; and __fish_seen_subcommand_from list" -l no-pager -d 'Show long answers at once, without a pager [variable: GUICHET_PAGER]'
complete -c guichet -n "__fish_guichet_using_subcommand inventory; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer yes to what would be asked'
complete -c guichet -n "__fish_guichet_using_subcommand inventory; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say less on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand inventory; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say more on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand inventory; and __fish_seen_subcommand_from list" -s h -l help -d 'Print this help'
complete -c guichet -n "__fish_guichet_using_subcommand inventory; and __fish_seen_subcommand_from show" -l school -d 'The school, where several have that number' -r
complete -c guichet -n "__fish_guichet_using_subcommand inventory; and __fish_seen_subcommand_from show" -l db -d 'The database; else `guichet/guichet.db` in the user\'s data folder [variable: GUICHET_DB]' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand inventory; and __fish_seen_subcommand_from show" -l desk -d 'The desk, by its code; not needed by an operator of one desk only [variable: GUICHET_DESK]' -r
complete -c guichet -n "__fish_guichet_using_subcommand inventory; and __fish_seen_subcommand_from show" -l as -d 'The operator acting; else the one whose login is the system user\'s. Only an administrator may act as another, and both are recorded [variable: GUICHET_OPERATOR]' -r
complete -c guichet -n "__fish_guichet_using_subcommand inventory; and __fish_seen_subcommand_from show" -l format -d 'How the answer is laid out [one of: table, json, ndjson, csv, xlsx, ics, html] [variable: GUICHET_FORMAT]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
xlsx\t''
ics\t''
html\t''"
complete -c guichet -n "__fish_guichet_using_subcommand inventory; and __fish_seen_subcommand_from show" -l lang -d 'The language of what people read; machine output never changes with it [one of: fr, en] [variable: GUICHET_LANG]' -r -f -a "fr\t''
en\t''"
complete -c guichet -n "__fish_guichet_using_subcommand inventory; and __fish_seen_subcommand_from show" -l color -d 'When to colour [one of: auto, always, never] [variable: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c guichet -n "__fish_guichet_using_subcommand inventory; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask anything [variable: GUICHET_NO_INPUT]'
complete -c guichet -n "__fish_guichet_using_subcommand inventory; and __fish_seen_subcommand_from show" -l no-pager -d 'Show long answers at once, without a pager [variable: GUICHET_PAGER]'
complete -c guichet -n "__fish_guichet_using_subcommand inventory; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answer yes to what would be asked'
complete -c guichet -n "__fish_guichet_using_subcommand inventory; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Say less on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand inventory; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Say more on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand inventory; and __fish_seen_subcommand_from show" -s h -l help -d 'Print this help'
complete -c guichet -n "__fish_guichet_using_subcommand school; and not __fish_seen_subcommand_from import list show edit" -l db -d 'The database; else `guichet/guichet.db` in the user\'s data folder [variable: GUICHET_DB]' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand school; and not __fish_seen_subcommand_from import list show edit" -l desk -d 'The desk, by its code; not needed by an operator of one desk only [variable: GUICHET_DESK]' -r
complete -c guichet -n "__fish_guichet_using_subcommand school; and not __fish_seen_subcommand_from import list show edit" -l as -d 'The operator acting; else the one whose login is the system user\'s. Only an administrator may act as another, and both are recorded [variable: GUICHET_OPERATOR]' -r
complete -c guichet -n "__fish_guichet_using_subcommand school; and not __fish_seen_subcommand_from import list show edit" -l format -d 'How the answer is laid out [one of: table, json, ndjson, csv, xlsx, ics, html] [variable: GUICHET_FORMAT]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
xlsx\t''
ics\t''
html\t''"
complete -c guichet -n "__fish_guichet_using_subcommand school; and not __fish_seen_subcommand_from import list show edit" -l lang -d 'The language of what people read; machine output never changes with it [one of: fr, en] [variable: GUICHET_LANG]' -r -f -a "fr\t''
en\t''"
complete -c guichet -n "__fish_guichet_using_subcommand school; and not __fish_seen_subcommand_from import list show edit" -l color -d 'When to colour [one of: auto, always, never] [variable: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c guichet -n "__fish_guichet_using_subcommand school; and not __fish_seen_subcommand_from import list show edit" -l no-input -d 'Never ask anything [variable: GUICHET_NO_INPUT]'
complete -c guichet -n "__fish_guichet_using_subcommand school; and not __fish_seen_subcommand_from import list show edit" -l no-pager -d 'Show long answers at once, without a pager [variable: GUICHET_PAGER]'
complete -c guichet -n "__fish_guichet_using_subcommand school; and not __fish_seen_subcommand_from import list show edit" -s y -l yes -d 'Answer yes to what would be asked'
complete -c guichet -n "__fish_guichet_using_subcommand school; and not __fish_seen_subcommand_from import list show edit" -s q -l quiet -d 'Say less on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand school; and not __fish_seen_subcommand_from import list show edit" -s v -l verbose -d 'Say more on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand school; and not __fish_seen_subcommand_from import list show edit" -s h -l help -d 'Print this help'
complete -c guichet -n "__fish_guichet_using_subcommand school; and not __fish_seen_subcommand_from import list show edit" -f -a "import" -d 'Import schools and agreements from CSV files'
complete -c guichet -n "__fish_guichet_using_subcommand school; and not __fish_seen_subcommand_from import list show edit" -f -a "list" -d 'List schools'
complete -c guichet -n "__fish_guichet_using_subcommand school; and not __fish_seen_subcommand_from import list show edit" -f -a "show" -d 'Show a school: people, agreement, inventory, tickets'
complete -c guichet -n "__fish_guichet_using_subcommand school; and not __fish_seen_subcommand_from import list show edit" -f -a "edit" -d 'Change a school: membership, white list, how to reach it'
complete -c guichet -n "__fish_guichet_using_subcommand school; and __fish_seen_subcommand_from import" -l map -d 'Which column holds a field, such as `number=N° inventaire`; may be repeated' -r
complete -c guichet -n "__fish_guichet_using_subcommand school; and __fish_seen_subcommand_from import" -l delimiter -d 'What separates the cells: one character, or `tab`' -r
complete -c guichet -n "__fish_guichet_using_subcommand school; and __fish_seen_subcommand_from import" -l encoding -d 'The encoding, such as `utf-8` or `windows-1252`' -r
complete -c guichet -n "__fish_guichet_using_subcommand school; and __fish_seen_subcommand_from import" -l sheet -d 'Which sheet of a workbook; without it, the first on which anything stands' -r
complete -c guichet -n "__fish_guichet_using_subcommand school; and __fish_seen_subcommand_from import" -l date-format -d 'How dates are written, such as `%d/%m/%Y`' -r
complete -c guichet -n "__fish_guichet_using_subcommand school; and __fish_seen_subcommand_from import" -l rejects -d 'Where the wrong lines go, each with its number and what is wrong' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand school; and __fish_seen_subcommand_from import" -l request-id -d 'The same key never acts twice: a retry is safe' -r
complete -c guichet -n "__fish_guichet_using_subcommand school; and __fish_seen_subcommand_from import" -l db -d 'The database; else `guichet/guichet.db` in the user\'s data folder [variable: GUICHET_DB]' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand school; and __fish_seen_subcommand_from import" -l desk -d 'The desk, by its code; not needed by an operator of one desk only [variable: GUICHET_DESK]' -r
complete -c guichet -n "__fish_guichet_using_subcommand school; and __fish_seen_subcommand_from import" -l as -d 'The operator acting; else the one whose login is the system user\'s. Only an administrator may act as another, and both are recorded [variable: GUICHET_OPERATOR]' -r
complete -c guichet -n "__fish_guichet_using_subcommand school; and __fish_seen_subcommand_from import" -l format -d 'How the answer is laid out [one of: table, json, ndjson, csv, xlsx, ics, html] [variable: GUICHET_FORMAT]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
xlsx\t''
ics\t''
html\t''"
complete -c guichet -n "__fish_guichet_using_subcommand school; and __fish_seen_subcommand_from import" -l lang -d 'The language of what people read; machine output never changes with it [one of: fr, en] [variable: GUICHET_LANG]' -r -f -a "fr\t''
en\t''"
complete -c guichet -n "__fish_guichet_using_subcommand school; and __fish_seen_subcommand_from import" -l color -d 'When to colour [one of: auto, always, never] [variable: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c guichet -n "__fish_guichet_using_subcommand school; and __fish_seen_subcommand_from import" -l skip-invalid -d 'Take the good lines although others are wrong; the wrong ones go to `--rejects`'
complete -c guichet -n "__fish_guichet_using_subcommand school; and __fish_seen_subcommand_from import" -s n -l dry-run -d 'Decide and print what would be done, and why; write nothing'
complete -c guichet -n "__fish_guichet_using_subcommand school; and __fish_seen_subcommand_from import" -l no-input -d 'Never ask anything [variable: GUICHET_NO_INPUT]'
complete -c guichet -n "__fish_guichet_using_subcommand school; and __fish_seen_subcommand_from import" -l no-pager -d 'Show long answers at once, without a pager [variable: GUICHET_PAGER]'
complete -c guichet -n "__fish_guichet_using_subcommand school; and __fish_seen_subcommand_from import" -s y -l yes -d 'Answer yes to what would be asked'
complete -c guichet -n "__fish_guichet_using_subcommand school; and __fish_seen_subcommand_from import" -s q -l quiet -d 'Say less on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand school; and __fish_seen_subcommand_from import" -s v -l verbose -d 'Say more on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand school; and __fish_seen_subcommand_from import" -s h -l help -d 'Print this help'
complete -c guichet -n "__fish_guichet_using_subcommand school; and __fish_seen_subcommand_from list" -l text -d 'Holding these words: UAI, name, town' -r
complete -c guichet -n "__fish_guichet_using_subcommand school; and __fish_seen_subcommand_from list" -l department -d 'Of this department, such as `38`' -r
complete -c guichet -n "__fish_guichet_using_subcommand school; and __fish_seen_subcommand_from list" -l type -d 'Of this type [one of: college, lycee, primary, university, office, other]' -r -f -a "college\t''
lycee\t''
primary\t''
university\t''
office\t''
other\t''"
complete -c guichet -n "__fish_guichet_using_subcommand school; and __fish_seen_subcommand_from list" -l sector -d 'Of this sector, by its code' -r
complete -c guichet -n "__fish_guichet_using_subcommand school; and __fish_seen_subcommand_from list" -l sort -d 'Sorted by this field, `:desc` for the other way round' -r
complete -c guichet -n "__fish_guichet_using_subcommand school; and __fish_seen_subcommand_from list" -l limit -d 'At most so many; else 20 on a terminal, all elsewhere' -r
complete -c guichet -n "__fish_guichet_using_subcommand school; and __fish_seen_subcommand_from list" -l offset -d 'Skip so many' -r
complete -c guichet -n "__fish_guichet_using_subcommand school; and __fish_seen_subcommand_from list" -l columns -d 'These columns in this order, separated by commas; a wrong name lists those there are' -r
complete -c guichet -n "__fish_guichet_using_subcommand school; and __fish_seen_subcommand_from list" -l db -d 'The database; else `guichet/guichet.db` in the user\'s data folder [variable: GUICHET_DB]' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand school; and __fish_seen_subcommand_from list" -l desk -d 'The desk, by its code; not needed by an operator of one desk only [variable: GUICHET_DESK]' -r
complete -c guichet -n "__fish_guichet_using_subcommand school; and __fish_seen_subcommand_from list" -l as -d 'The operator acting; else the one whose login is the system user\'s. Only an administrator may act as another, and both are recorded [variable: GUICHET_OPERATOR]' -r
complete -c guichet -n "__fish_guichet_using_subcommand school; and __fish_seen_subcommand_from list" -l format -d 'How the answer is laid out [one of: table, json, ndjson, csv, xlsx, ics, html] [variable: GUICHET_FORMAT]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
xlsx\t''
ics\t''
html\t''"
complete -c guichet -n "__fish_guichet_using_subcommand school; and __fish_seen_subcommand_from list" -l lang -d 'The language of what people read; machine output never changes with it [one of: fr, en] [variable: GUICHET_LANG]' -r -f -a "fr\t''
en\t''"
complete -c guichet -n "__fish_guichet_using_subcommand school; and __fish_seen_subcommand_from list" -l color -d 'When to colour [one of: auto, always, never] [variable: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c guichet -n "__fish_guichet_using_subcommand school; and __fish_seen_subcommand_from list" -l members -d 'Members only: their agreement is valid today'
complete -c guichet -n "__fish_guichet_using_subcommand school; and __fish_seen_subcommand_from list" -l stale -d 'Members whose inventory is out of date, or soon will be'
complete -c guichet -n "__fish_guichet_using_subcommand school; and __fish_seen_subcommand_from list" -l no-headers -d 'Without the line of headings'
complete -c guichet -n "__fish_guichet_using_subcommand school; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask anything [variable: GUICHET_NO_INPUT]'
complete -c guichet -n "__fish_guichet_using_subcommand school; and __fish_seen_subcommand_from list" -l no-pager -d 'Show long answers at once, without a pager [variable: GUICHET_PAGER]'
complete -c guichet -n "__fish_guichet_using_subcommand school; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer yes to what would be asked'
complete -c guichet -n "__fish_guichet_using_subcommand school; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say less on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand school; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say more on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand school; and __fish_seen_subcommand_from list" -s h -l help -d 'Print this help'
complete -c guichet -n "__fish_guichet_using_subcommand school; and __fish_seen_subcommand_from show" -l db -d 'The database; else `guichet/guichet.db` in the user\'s data folder [variable: GUICHET_DB]' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand school; and __fish_seen_subcommand_from show" -l desk -d 'The desk, by its code; not needed by an operator of one desk only [variable: GUICHET_DESK]' -r
complete -c guichet -n "__fish_guichet_using_subcommand school; and __fish_seen_subcommand_from show" -l as -d 'The operator acting; else the one whose login is the system user\'s. Only an administrator may act as another, and both are recorded [variable: GUICHET_OPERATOR]' -r
complete -c guichet -n "__fish_guichet_using_subcommand school; and __fish_seen_subcommand_from show" -l format -d 'How the answer is laid out [one of: table, json, ndjson, csv, xlsx, ics, html] [variable: GUICHET_FORMAT]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
xlsx\t''
ics\t''
html\t''"
complete -c guichet -n "__fish_guichet_using_subcommand school; and __fish_seen_subcommand_from show" -l lang -d 'The language of what people read; machine output never changes with it [one of: fr, en] [variable: GUICHET_LANG]' -r -f -a "fr\t''
en\t''"
complete -c guichet -n "__fish_guichet_using_subcommand school; and __fish_seen_subcommand_from show" -l color -d 'When to colour [one of: auto, always, never] [variable: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c guichet -n "__fish_guichet_using_subcommand school; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask anything [variable: GUICHET_NO_INPUT]'
complete -c guichet -n "__fish_guichet_using_subcommand school; and __fish_seen_subcommand_from show" -l no-pager -d 'Show long answers at once, without a pager [variable: GUICHET_PAGER]'
complete -c guichet -n "__fish_guichet_using_subcommand school; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answer yes to what would be asked'
complete -c guichet -n "__fish_guichet_using_subcommand school; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Say less on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand school; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Say more on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand school; and __fish_seen_subcommand_from show" -s h -l help -d 'Print this help'
complete -c guichet -n "__fish_guichet_using_subcommand school; and __fish_seen_subcommand_from edit" -l name -d 'Its name' -r
complete -c guichet -n "__fish_guichet_using_subcommand school; and __fish_seen_subcommand_from edit" -l phone -d 'Its telephone number; empty to remove' -r
complete -c guichet -n "__fish_guichet_using_subcommand school; and __fish_seen_subcommand_from edit" -l mail -d 'Its mail address; empty to remove' -r
complete -c guichet -n "__fish_guichet_using_subcommand school; and __fish_seen_subcommand_from edit" -l sector -d 'Its sector, by its code in the desk\'s profile; empty to remove' -r
complete -c guichet -n "__fish_guichet_using_subcommand school; and __fish_seen_subcommand_from edit" -l agreement -d 'The agreement that makes it a member, by its name or number' -r
complete -c guichet -n "__fish_guichet_using_subcommand school; and __fish_seen_subcommand_from edit" -l starts -d 'The first day of the agreement: `2026-09-01`, `01/09/2026`, `today`' -r
complete -c guichet -n "__fish_guichet_using_subcommand school; and __fish_seen_subcommand_from edit" -l ends -d 'The last day of the agreement' -r
complete -c guichet -n "__fish_guichet_using_subcommand school; and __fish_seen_subcommand_from edit" -l allow -d 'Put this person on the white list of participants; may be repeated' -r
complete -c guichet -n "__fish_guichet_using_subcommand school; and __fish_seen_subcommand_from edit" -l disallow -d 'Take this person off the white list; may be repeated' -r
complete -c guichet -n "__fish_guichet_using_subcommand school; and __fish_seen_subcommand_from edit" -l request-id -d 'The same key never acts twice: a retry is safe' -r
complete -c guichet -n "__fish_guichet_using_subcommand school; and __fish_seen_subcommand_from edit" -l db -d 'The database; else `guichet/guichet.db` in the user\'s data folder [variable: GUICHET_DB]' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand school; and __fish_seen_subcommand_from edit" -l desk -d 'The desk, by its code; not needed by an operator of one desk only [variable: GUICHET_DESK]' -r
complete -c guichet -n "__fish_guichet_using_subcommand school; and __fish_seen_subcommand_from edit" -l as -d 'The operator acting; else the one whose login is the system user\'s. Only an administrator may act as another, and both are recorded [variable: GUICHET_OPERATOR]' -r
complete -c guichet -n "__fish_guichet_using_subcommand school; and __fish_seen_subcommand_from edit" -l format -d 'How the answer is laid out [one of: table, json, ndjson, csv, xlsx, ics, html] [variable: GUICHET_FORMAT]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
xlsx\t''
ics\t''
html\t''"
complete -c guichet -n "__fish_guichet_using_subcommand school; and __fish_seen_subcommand_from edit" -l lang -d 'The language of what people read; machine output never changes with it [one of: fr, en] [variable: GUICHET_LANG]' -r -f -a "fr\t''
en\t''"
complete -c guichet -n "__fish_guichet_using_subcommand school; and __fish_seen_subcommand_from edit" -l color -d 'When to colour [one of: auto, always, never] [variable: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c guichet -n "__fish_guichet_using_subcommand school; and __fish_seen_subcommand_from edit" -s n -l dry-run -d 'Decide and print what would be done, and why; write nothing'
complete -c guichet -n "__fish_guichet_using_subcommand school; and __fish_seen_subcommand_from edit" -l no-input -d 'Never ask anything [variable: GUICHET_NO_INPUT]'
complete -c guichet -n "__fish_guichet_using_subcommand school; and __fish_seen_subcommand_from edit" -l no-pager -d 'Show long answers at once, without a pager [variable: GUICHET_PAGER]'
complete -c guichet -n "__fish_guichet_using_subcommand school; and __fish_seen_subcommand_from edit" -s y -l yes -d 'Answer yes to what would be asked'
complete -c guichet -n "__fish_guichet_using_subcommand school; and __fish_seen_subcommand_from edit" -s q -l quiet -d 'Say less on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand school; and __fish_seen_subcommand_from edit" -s v -l verbose -d 'Say more on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand school; and __fish_seen_subcommand_from edit" -s h -l help -d 'Print this help'
complete -c guichet -n "__fish_guichet_using_subcommand person; and not __fish_seen_subcommand_from import add list show edit" -l db -d 'The database; else `guichet/guichet.db` in the user\'s data folder [variable: GUICHET_DB]' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand person; and not __fish_seen_subcommand_from import add list show edit" -l desk -d 'The desk, by its code; not needed by an operator of one desk only [variable: GUICHET_DESK]' -r
complete -c guichet -n "__fish_guichet_using_subcommand person; and not __fish_seen_subcommand_from import add list show edit" -l as -d 'The operator acting; else the one whose login is the system user\'s. Only an administrator may act as another, and both are recorded [variable: GUICHET_OPERATOR]' -r
complete -c guichet -n "__fish_guichet_using_subcommand person; and not __fish_seen_subcommand_from import add list show edit" -l format -d 'How the answer is laid out [one of: table, json, ndjson, csv, xlsx, ics, html] [variable: GUICHET_FORMAT]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
xlsx\t''
ics\t''
html\t''"
complete -c guichet -n "__fish_guichet_using_subcommand person; and not __fish_seen_subcommand_from import add list show edit" -l lang -d 'The language of what people read; machine output never changes with it [one of: fr, en] [variable: GUICHET_LANG]' -r -f -a "fr\t''
en\t''"
complete -c guichet -n "__fish_guichet_using_subcommand person; and not __fish_seen_subcommand_from import add list show edit" -l color -d 'When to colour [one of: auto, always, never] [variable: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c guichet -n "__fish_guichet_using_subcommand person; and not __fish_seen_subcommand_from import add list show edit" -l no-input -d 'Never ask anything [variable: GUICHET_NO_INPUT]'
complete -c guichet -n "__fish_guichet_using_subcommand person; and not __fish_seen_subcommand_from import add list show edit" -l no-pager -d 'Show long answers at once, without a pager [variable: GUICHET_PAGER]'
complete -c guichet -n "__fish_guichet_using_subcommand person; and not __fish_seen_subcommand_from import add list show edit" -s y -l yes -d 'Answer yes to what would be asked'
complete -c guichet -n "__fish_guichet_using_subcommand person; and not __fish_seen_subcommand_from import add list show edit" -s q -l quiet -d 'Say less on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand person; and not __fish_seen_subcommand_from import add list show edit" -s v -l verbose -d 'Say more on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand person; and not __fish_seen_subcommand_from import add list show edit" -s h -l help -d 'Print this help'
complete -c guichet -n "__fish_guichet_using_subcommand person; and not __fish_seen_subcommand_from import add list show edit" -f -a "import" -d 'Import people and their functions from a CSV directory'
complete -c guichet -n "__fish_guichet_using_subcommand person; and not __fish_seen_subcommand_from import add list show edit" -f -a "add" -d 'Add a person whom no directory brought: name, function, how to reach them'
complete -c guichet -n "__fish_guichet_using_subcommand person; and not __fish_seen_subcommand_from import add list show edit" -f -a "list" -d 'List people'
complete -c guichet -n "__fish_guichet_using_subcommand person; and not __fish_seen_subcommand_from import add list show edit" -f -a "show" -d 'Show a person: functions, how to reach them, tickets'
complete -c guichet -n "__fish_guichet_using_subcommand person; and not __fish_seen_subcommand_from import add list show edit" -f -a "edit" -d 'Change a person: functions, how to reach them, notices'
complete -c guichet -n "__fish_guichet_using_subcommand person; and __fish_seen_subcommand_from import" -l map -d 'Which column holds a field, such as `number=N° inventaire`; may be repeated' -r
complete -c guichet -n "__fish_guichet_using_subcommand person; and __fish_seen_subcommand_from import" -l delimiter -d 'What separates the cells: one character, or `tab`' -r
complete -c guichet -n "__fish_guichet_using_subcommand person; and __fish_seen_subcommand_from import" -l encoding -d 'The encoding, such as `utf-8` or `windows-1252`' -r
complete -c guichet -n "__fish_guichet_using_subcommand person; and __fish_seen_subcommand_from import" -l sheet -d 'Which sheet of a workbook; without it, the first on which anything stands' -r
complete -c guichet -n "__fish_guichet_using_subcommand person; and __fish_seen_subcommand_from import" -l date-format -d 'How dates are written, such as `%d/%m/%Y`' -r
complete -c guichet -n "__fish_guichet_using_subcommand person; and __fish_seen_subcommand_from import" -l rejects -d 'Where the wrong lines go, each with its number and what is wrong' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand person; and __fish_seen_subcommand_from import" -l request-id -d 'The same key never acts twice: a retry is safe' -r
complete -c guichet -n "__fish_guichet_using_subcommand person; and __fish_seen_subcommand_from import" -l db -d 'The database; else `guichet/guichet.db` in the user\'s data folder [variable: GUICHET_DB]' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand person; and __fish_seen_subcommand_from import" -l desk -d 'The desk, by its code; not needed by an operator of one desk only [variable: GUICHET_DESK]' -r
complete -c guichet -n "__fish_guichet_using_subcommand person; and __fish_seen_subcommand_from import" -l as -d 'The operator acting; else the one whose login is the system user\'s. Only an administrator may act as another, and both are recorded [variable: GUICHET_OPERATOR]' -r
complete -c guichet -n "__fish_guichet_using_subcommand person; and __fish_seen_subcommand_from import" -l format -d 'How the answer is laid out [one of: table, json, ndjson, csv, xlsx, ics, html] [variable: GUICHET_FORMAT]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
xlsx\t''
ics\t''
html\t''"
complete -c guichet -n "__fish_guichet_using_subcommand person; and __fish_seen_subcommand_from import" -l lang -d 'The language of what people read; machine output never changes with it [one of: fr, en] [variable: GUICHET_LANG]' -r -f -a "fr\t''
en\t''"
complete -c guichet -n "__fish_guichet_using_subcommand person; and __fish_seen_subcommand_from import" -l color -d 'When to colour [one of: auto, always, never] [variable: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c guichet -n "__fish_guichet_using_subcommand person; and __fish_seen_subcommand_from import" -l replace -d 'The file is whole: what people are at its schools that it does not name, they are no more'
complete -c guichet -n "__fish_guichet_using_subcommand person; and __fish_seen_subcommand_from import" -l skip-invalid -d 'Take the good lines although others are wrong; the wrong ones go to `--rejects`'
complete -c guichet -n "__fish_guichet_using_subcommand person; and __fish_seen_subcommand_from import" -s n -l dry-run -d 'Decide and print what would be done, and why; write nothing'
complete -c guichet -n "__fish_guichet_using_subcommand person; and __fish_seen_subcommand_from import" -l no-input -d 'Never ask anything [variable: GUICHET_NO_INPUT]'
complete -c guichet -n "__fish_guichet_using_subcommand person; and __fish_seen_subcommand_from import" -l no-pager -d 'Show long answers at once, without a pager [variable: GUICHET_PAGER]'
complete -c guichet -n "__fish_guichet_using_subcommand person; and __fish_seen_subcommand_from import" -s y -l yes -d 'Answer yes to what would be asked'
complete -c guichet -n "__fish_guichet_using_subcommand person; and __fish_seen_subcommand_from import" -s q -l quiet -d 'Say less on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand person; and __fish_seen_subcommand_from import" -s v -l verbose -d 'Say more on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand person; and __fish_seen_subcommand_from import" -s h -l help -d 'Print this help'
complete -c guichet -n "__fish_guichet_using_subcommand person; and __fish_seen_subcommand_from add" -l last-name -d 'The last name' -r
complete -c guichet -n "__fish_guichet_using_subcommand person; and __fish_seen_subcommand_from add" -l first-name -d 'The first name' -r
complete -c guichet -n "__fish_guichet_using_subcommand person; and __fish_seen_subcommand_from add" -l function -d 'What the person is at the school [one of: head, deputy, bursar, prt, ent_correspondent, teacher, staff, student, parent, other]' -r -f -a "head\t''
deputy\t''
bursar\t''
prt\t''
ent_correspondent\t''
teacher\t''
staff\t''
student\t''
parent\t''
other\t''"
complete -c guichet -n "__fish_guichet_using_subcommand person; and __fish_seen_subcommand_from add" -l school -d 'The school of the function, by its UAI' -r
complete -c guichet -n "__fish_guichet_using_subcommand person; and __fish_seen_subcommand_from add" -l mail -d 'The mail address, which names the person too' -r
complete -c guichet -n "__fish_guichet_using_subcommand person; and __fish_seen_subcommand_from add" -l phone -d 'The telephone number' -r
complete -c guichet -n "__fish_guichet_using_subcommand person; and __fish_seen_subcommand_from add" -l login -d 'The login; else the mail address, else one made of the name' -r
complete -c guichet -n "__fish_guichet_using_subcommand person; and __fish_seen_subcommand_from add" -l request-id -d 'The same key never acts twice: a retry is safe' -r
complete -c guichet -n "__fish_guichet_using_subcommand person; and __fish_seen_subcommand_from add" -l db -d 'The database; else `guichet/guichet.db` in the user\'s data folder [variable: GUICHET_DB]' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand person; and __fish_seen_subcommand_from add" -l desk -d 'The desk, by its code; not needed by an operator of one desk only [variable: GUICHET_DESK]' -r
complete -c guichet -n "__fish_guichet_using_subcommand person; and __fish_seen_subcommand_from add" -l as -d 'The operator acting; else the one whose login is the system user\'s. Only an administrator may act as another, and both are recorded [variable: GUICHET_OPERATOR]' -r
complete -c guichet -n "__fish_guichet_using_subcommand person; and __fish_seen_subcommand_from add" -l format -d 'How the answer is laid out [one of: table, json, ndjson, csv, xlsx, ics, html] [variable: GUICHET_FORMAT]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
xlsx\t''
ics\t''
html\t''"
complete -c guichet -n "__fish_guichet_using_subcommand person; and __fish_seen_subcommand_from add" -l lang -d 'The language of what people read; machine output never changes with it [one of: fr, en] [variable: GUICHET_LANG]' -r -f -a "fr\t''
en\t''"
complete -c guichet -n "__fish_guichet_using_subcommand person; and __fish_seen_subcommand_from add" -l color -d 'When to colour [one of: auto, always, never] [variable: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c guichet -n "__fish_guichet_using_subcommand person; and __fish_seen_subcommand_from add" -s n -l dry-run -d 'Decide and print what would be done, and why; write nothing'
complete -c guichet -n "__fish_guichet_using_subcommand person; and __fish_seen_subcommand_from add" -l no-input -d 'Never ask anything [variable: GUICHET_NO_INPUT]'
complete -c guichet -n "__fish_guichet_using_subcommand person; and __fish_seen_subcommand_from add" -l no-pager -d 'Show long answers at once, without a pager [variable: GUICHET_PAGER]'
complete -c guichet -n "__fish_guichet_using_subcommand person; and __fish_seen_subcommand_from add" -s y -l yes -d 'Answer yes to what would be asked'
complete -c guichet -n "__fish_guichet_using_subcommand person; and __fish_seen_subcommand_from add" -s q -l quiet -d 'Say less on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand person; and __fish_seen_subcommand_from add" -s v -l verbose -d 'Say more on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand person; and __fish_seen_subcommand_from add" -s h -l help -d 'Print this help'
complete -c guichet -n "__fish_guichet_using_subcommand person; and __fish_seen_subcommand_from list" -l school -d 'At this school' -r
complete -c guichet -n "__fish_guichet_using_subcommand person; and __fish_seen_subcommand_from list" -l function -d 'With this function [one of: head, deputy, bursar, prt, ent_correspondent, teacher, staff, student, parent, other]' -r -f -a "head\t''
deputy\t''
bursar\t''
prt\t''
ent_correspondent\t''
teacher\t''
staff\t''
student\t''
parent\t''
other\t''"
complete -c guichet -n "__fish_guichet_using_subcommand person; and __fish_seen_subcommand_from list" -l text -d 'Holding these words: name, login, mail' -r
complete -c guichet -n "__fish_guichet_using_subcommand person; and __fish_seen_subcommand_from list" -l sort -d 'Sorted by this field, `:desc` for the other way round' -r
complete -c guichet -n "__fish_guichet_using_subcommand person; and __fish_seen_subcommand_from list" -l limit -d 'At most so many; else 20 on a terminal, all elsewhere' -r
complete -c guichet -n "__fish_guichet_using_subcommand person; and __fish_seen_subcommand_from list" -l offset -d 'Skip so many' -r
complete -c guichet -n "__fish_guichet_using_subcommand person; and __fish_seen_subcommand_from list" -l columns -d 'These columns in this order, separated by commas; a wrong name lists those there are' -r
complete -c guichet -n "__fish_guichet_using_subcommand person; and __fish_seen_subcommand_from list" -l db -d 'The database; else `guichet/guichet.db` in the user\'s data folder [variable: GUICHET_DB]' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand person; and __fish_seen_subcommand_from list" -l desk -d 'The desk, by its code; not needed by an operator of one desk only [variable: GUICHET_DESK]' -r
complete -c guichet -n "__fish_guichet_using_subcommand person; and __fish_seen_subcommand_from list" -l as -d 'The operator acting; else the one whose login is the system user\'s. Only an administrator may act as another, and both are recorded [variable: GUICHET_OPERATOR]' -r
complete -c guichet -n "__fish_guichet_using_subcommand person; and __fish_seen_subcommand_from list" -l format -d 'How the answer is laid out [one of: table, json, ndjson, csv, xlsx, ics, html] [variable: GUICHET_FORMAT]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
xlsx\t''
ics\t''
html\t''"
complete -c guichet -n "__fish_guichet_using_subcommand person; and __fish_seen_subcommand_from list" -l lang -d 'The language of what people read; machine output never changes with it [one of: fr, en] [variable: GUICHET_LANG]' -r -f -a "fr\t''
en\t''"
complete -c guichet -n "__fish_guichet_using_subcommand person; and __fish_seen_subcommand_from list" -l color -d 'When to colour [one of: auto, always, never] [variable: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c guichet -n "__fish_guichet_using_subcommand person; and __fish_seen_subcommand_from list" -l no-headers -d 'Without the line of headings'
complete -c guichet -n "__fish_guichet_using_subcommand person; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask anything [variable: GUICHET_NO_INPUT]'
complete -c guichet -n "__fish_guichet_using_subcommand person; and __fish_seen_subcommand_from list" -l no-pager -d 'Show long answers at once, without a pager [variable: GUICHET_PAGER]'
complete -c guichet -n "__fish_guichet_using_subcommand person; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer yes to what would be asked'
complete -c guichet -n "__fish_guichet_using_subcommand person; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say less on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand person; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say more on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand person; and __fish_seen_subcommand_from list" -s h -l help -d 'Print this help'
complete -c guichet -n "__fish_guichet_using_subcommand person; and __fish_seen_subcommand_from show" -l db -d 'The database; else `guichet/guichet.db` in the user\'s data folder [variable: GUICHET_DB]' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand person; and __fish_seen_subcommand_from show" -l desk -d 'The desk, by its code; not needed by an operator of one desk only [variable: GUICHET_DESK]' -r
complete -c guichet -n "__fish_guichet_using_subcommand person; and __fish_seen_subcommand_from show" -l as -d 'The operator acting; else the one whose login is the system user\'s. Only an administrator may act as another, and both are recorded [variable: GUICHET_OPERATOR]' -r
complete -c guichet -n "__fish_guichet_using_subcommand person; and __fish_seen_subcommand_from show" -l format -d 'How the answer is laid out [one of: table, json, ndjson, csv, xlsx, ics, html] [variable: GUICHET_FORMAT]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
xlsx\t''
ics\t''
html\t''"
complete -c guichet -n "__fish_guichet_using_subcommand person; and __fish_seen_subcommand_from show" -l lang -d 'The language of what people read; machine output never changes with it [one of: fr, en] [variable: GUICHET_LANG]' -r -f -a "fr\t''
en\t''"
complete -c guichet -n "__fish_guichet_using_subcommand person; and __fish_seen_subcommand_from show" -l color -d 'When to colour [one of: auto, always, never] [variable: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c guichet -n "__fish_guichet_using_subcommand person; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask anything [variable: GUICHET_NO_INPUT]'
complete -c guichet -n "__fish_guichet_using_subcommand person; and __fish_seen_subcommand_from show" -l no-pager -d 'Show long answers at once, without a pager [variable: GUICHET_PAGER]'
complete -c guichet -n "__fish_guichet_using_subcommand person; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answer yes to what would be asked'
complete -c guichet -n "__fish_guichet_using_subcommand person; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Say less on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand person; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Say more on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand person; and __fish_seen_subcommand_from show" -s h -l help -d 'Print this help'
complete -c guichet -n "__fish_guichet_using_subcommand person; and __fish_seen_subcommand_from edit" -l name -d 'First and last name' -r
complete -c guichet -n "__fish_guichet_using_subcommand person; and __fish_seen_subcommand_from edit" -l mail -d 'The mail address, which names the person too' -r
complete -c guichet -n "__fish_guichet_using_subcommand person; and __fish_seen_subcommand_from edit" -l phone -d 'The telephone number; empty to remove' -r
complete -c guichet -n "__fish_guichet_using_subcommand person; and __fish_seen_subcommand_from edit" -l notice-mail -d 'Where notices go, if not to the mail address; empty to remove' -r
complete -c guichet -n "__fish_guichet_using_subcommand person; and __fish_seen_subcommand_from edit" -l notice-lang -d 'The language of notices [one of: fr, en]' -r -f -a "fr\t''
en\t''"
complete -c guichet -n "__fish_guichet_using_subcommand person; and __fish_seen_subcommand_from edit" -l time-zone -d 'The time zone, such as `Europe/Paris`' -r
complete -c guichet -n "__fish_guichet_using_subcommand person; and __fish_seen_subcommand_from edit" -l function -d 'Give this function at the school of `--school` [one of: head, deputy, bursar, prt, ent_correspondent, teacher, staff, student, parent, other]' -r -f -a "head\t''
deputy\t''
bursar\t''
prt\t''
ent_correspondent\t''
teacher\t''
staff\t''
student\t''
parent\t''
other\t''"
complete -c guichet -n "__fish_guichet_using_subcommand person; and __fish_seen_subcommand_from edit" -l remove-function -d 'Take this function away at the school of `--school` [one of: head, deputy, bursar, prt, ent_correspondent, teacher, staff, student, parent, other]' -r -f -a "head\t''
deputy\t''
bursar\t''
prt\t''
ent_correspondent\t''
teacher\t''
staff\t''
student\t''
parent\t''
other\t''"
complete -c guichet -n "__fish_guichet_using_subcommand person; and __fish_seen_subcommand_from edit" -l school -d 'The school of the function, by its UAI' -r
complete -c guichet -n "__fish_guichet_using_subcommand person; and __fish_seen_subcommand_from edit" -l request-id -d 'The same key never acts twice: a retry is safe' -r
complete -c guichet -n "__fish_guichet_using_subcommand person; and __fish_seen_subcommand_from edit" -l db -d 'The database; else `guichet/guichet.db` in the user\'s data folder [variable: GUICHET_DB]' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand person; and __fish_seen_subcommand_from edit" -l desk -d 'The desk, by its code; not needed by an operator of one desk only [variable: GUICHET_DESK]' -r
complete -c guichet -n "__fish_guichet_using_subcommand person; and __fish_seen_subcommand_from edit" -l as -d 'The operator acting; else the one whose login is the system user\'s. Only an administrator may act as another, and both are recorded [variable: GUICHET_OPERATOR]' -r
complete -c guichet -n "__fish_guichet_using_subcommand person; and __fish_seen_subcommand_from edit" -l format -d 'How the answer is laid out [one of: table, json, ndjson, csv, xlsx, ics, html] [variable: GUICHET_FORMAT]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
xlsx\t''
ics\t''
html\t''"
complete -c guichet -n "__fish_guichet_using_subcommand person; and __fish_seen_subcommand_from edit" -l lang -d 'The language of what people read; machine output never changes with it [one of: fr, en] [variable: GUICHET_LANG]' -r -f -a "fr\t''
en\t''"
complete -c guichet -n "__fish_guichet_using_subcommand person; and __fish_seen_subcommand_from edit" -l color -d 'When to colour [one of: auto, always, never] [variable: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c guichet -n "__fish_guichet_using_subcommand person; and __fish_seen_subcommand_from edit" -s n -l dry-run -d 'Decide and print what would be done, and why; write nothing'
complete -c guichet -n "__fish_guichet_using_subcommand person; and __fish_seen_subcommand_from edit" -l no-input -d 'Never ask anything [variable: GUICHET_NO_INPUT]'
complete -c guichet -n "__fish_guichet_using_subcommand person; and __fish_seen_subcommand_from edit" -l no-pager -d 'Show long answers at once, without a pager [variable: GUICHET_PAGER]'
complete -c guichet -n "__fish_guichet_using_subcommand person; and __fish_seen_subcommand_from edit" -s y -l yes -d 'Answer yes to what would be asked'
complete -c guichet -n "__fish_guichet_using_subcommand person; and __fish_seen_subcommand_from edit" -s q -l quiet -d 'Say less on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand person; and __fish_seen_subcommand_from edit" -s v -l verbose -d 'Say more on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand person; and __fish_seen_subcommand_from edit" -s h -l help -d 'Print this help'
complete -c guichet -n "__fish_guichet_using_subcommand desk; and not __fish_seen_subcommand_from apply list show check" -l db -d 'The database; else `guichet/guichet.db` in the user\'s data folder [variable: GUICHET_DB]' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand desk; and not __fish_seen_subcommand_from apply list show check" -l desk -d 'The desk, by its code; not needed by an operator of one desk only [variable: GUICHET_DESK]' -r
complete -c guichet -n "__fish_guichet_using_subcommand desk; and not __fish_seen_subcommand_from apply list show check" -l as -d 'The operator acting; else the one whose login is the system user\'s. Only an administrator may act as another, and both are recorded [variable: GUICHET_OPERATOR]' -r
complete -c guichet -n "__fish_guichet_using_subcommand desk; and not __fish_seen_subcommand_from apply list show check" -l format -d 'How the answer is laid out [one of: table, json, ndjson, csv, xlsx, ics, html] [variable: GUICHET_FORMAT]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
xlsx\t''
ics\t''
html\t''"
complete -c guichet -n "__fish_guichet_using_subcommand desk; and not __fish_seen_subcommand_from apply list show check" -l lang -d 'The language of what people read; machine output never changes with it [one of: fr, en] [variable: GUICHET_LANG]' -r -f -a "fr\t''
en\t''"
complete -c guichet -n "__fish_guichet_using_subcommand desk; and not __fish_seen_subcommand_from apply list show check" -l color -d 'When to colour [one of: auto, always, never] [variable: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c guichet -n "__fish_guichet_using_subcommand desk; and not __fish_seen_subcommand_from apply list show check" -l no-input -d 'Never ask anything [variable: GUICHET_NO_INPUT]'
complete -c guichet -n "__fish_guichet_using_subcommand desk; and not __fish_seen_subcommand_from apply list show check" -l no-pager -d 'Show long answers at once, without a pager [variable: GUICHET_PAGER]'
complete -c guichet -n "__fish_guichet_using_subcommand desk; and not __fish_seen_subcommand_from apply list show check" -s y -l yes -d 'Answer yes to what would be asked'
complete -c guichet -n "__fish_guichet_using_subcommand desk; and not __fish_seen_subcommand_from apply list show check" -s q -l quiet -d 'Say less on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand desk; and not __fish_seen_subcommand_from apply list show check" -s v -l verbose -d 'Say more on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand desk; and not __fish_seen_subcommand_from apply list show check" -s h -l help -d 'Print this help'
complete -c guichet -n "__fish_guichet_using_subcommand desk; and not __fish_seen_subcommand_from apply list show check" -f -a "apply" -d 'Apply a desk\'s profile: check it, keep the version, work by it from now on'
complete -c guichet -n "__fish_guichet_using_subcommand desk; and not __fish_seen_subcommand_from apply list show check" -f -a "list" -d 'List the desks of the database'
complete -c guichet -n "__fish_guichet_using_subcommand desk; and not __fish_seen_subcommand_from apply list show check" -f -a "show" -d 'Show a desk: teams, categories, routes, versions'
complete -c guichet -n "__fish_guichet_using_subcommand desk; and not __fish_seen_subcommand_from apply list show check" -f -a "check" -d 'Check a profile: mistakes, rules never reached, tickets that would go elsewhere'
complete -c guichet -n "__fish_guichet_using_subcommand desk; and __fish_seen_subcommand_from apply" -l request-id -d 'The same key never acts twice: a retry is safe' -r
complete -c guichet -n "__fish_guichet_using_subcommand desk; and __fish_seen_subcommand_from apply" -l db -d 'The database; else `guichet/guichet.db` in the user\'s data folder [variable: GUICHET_DB]' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand desk; and __fish_seen_subcommand_from apply" -l desk -d 'The desk, by its code; not needed by an operator of one desk only [variable: GUICHET_DESK]' -r
complete -c guichet -n "__fish_guichet_using_subcommand desk; and __fish_seen_subcommand_from apply" -l as -d 'The operator acting; else the one whose login is the system user\'s. Only an administrator may act as another, and both are recorded [variable: GUICHET_OPERATOR]' -r
complete -c guichet -n "__fish_guichet_using_subcommand desk; and __fish_seen_subcommand_from apply" -l format -d 'How the answer is laid out [one of: table, json, ndjson, csv, xlsx, ics, html] [variable: GUICHET_FORMAT]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
xlsx\t''
ics\t''
html\t''"
complete -c guichet -n "__fish_guichet_using_subcommand desk; and __fish_seen_subcommand_from apply" -l lang -d 'The language of what people read; machine output never changes with it [one of: fr, en] [variable: GUICHET_LANG]' -r -f -a "fr\t''
en\t''"
complete -c guichet -n "__fish_guichet_using_subcommand desk; and __fish_seen_subcommand_from apply" -l color -d 'When to colour [one of: auto, always, never] [variable: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c guichet -n "__fish_guichet_using_subcommand desk; and __fish_seen_subcommand_from apply" -s n -l dry-run -d 'Decide and print what would be done, and why; write nothing'
complete -c guichet -n "__fish_guichet_using_subcommand desk; and __fish_seen_subcommand_from apply" -l no-input -d 'Never ask anything [variable: GUICHET_NO_INPUT]'
complete -c guichet -n "__fish_guichet_using_subcommand desk; and __fish_seen_subcommand_from apply" -l no-pager -d 'Show long answers at once, without a pager [variable: GUICHET_PAGER]'
complete -c guichet -n "__fish_guichet_using_subcommand desk; and __fish_seen_subcommand_from apply" -s y -l yes -d 'Answer yes to what would be asked'
complete -c guichet -n "__fish_guichet_using_subcommand desk; and __fish_seen_subcommand_from apply" -s q -l quiet -d 'Say less on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand desk; and __fish_seen_subcommand_from apply" -s v -l verbose -d 'Say more on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand desk; and __fish_seen_subcommand_from apply" -s h -l help -d 'Print this help'
complete -c guichet -n "__fish_guichet_using_subcommand desk; and __fish_seen_subcommand_from list" -l columns -d 'These columns in this order, separated by commas; a wrong name lists those there are' -r
complete -c guichet -n "__fish_guichet_using_subcommand desk; and __fish_seen_subcommand_from list" -l db -d 'The database; else `guichet/guichet.db` in the user\'s data folder [variable: GUICHET_DB]' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand desk; and __fish_seen_subcommand_from list" -l desk -d 'The desk, by its code; not needed by an operator of one desk only [variable: GUICHET_DESK]' -r
complete -c guichet -n "__fish_guichet_using_subcommand desk; and __fish_seen_subcommand_from list" -l as -d 'The operator acting; else the one whose login is the system user\'s. Only an administrator may act as another, and both are recorded [variable: GUICHET_OPERATOR]' -r
complete -c guichet -n "__fish_guichet_using_subcommand desk; and __fish_seen_subcommand_from list" -l format -d 'How the answer is laid out [one of: table, json, ndjson, csv, xlsx, ics, html] [variable: GUICHET_FORMAT]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
xlsx\t''
ics\t''
html\t''"
complete -c guichet -n "__fish_guichet_using_subcommand desk; and __fish_seen_subcommand_from list" -l lang -d 'The language of what people read; machine output never changes with it [one of: fr, en] [variable: GUICHET_LANG]' -r -f -a "fr\t''
en\t''"
complete -c guichet -n "__fish_guichet_using_subcommand desk; and __fish_seen_subcommand_from list" -l color -d 'When to colour [one of: auto, always, never] [variable: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c guichet -n "__fish_guichet_using_subcommand desk; and __fish_seen_subcommand_from list" -l mine -d 'Only those that you serve'
complete -c guichet -n "__fish_guichet_using_subcommand desk; and __fish_seen_subcommand_from list" -l no-headers -d 'Without the line of headings'
complete -c guichet -n "__fish_guichet_using_subcommand desk; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask anything [variable: GUICHET_NO_INPUT]'
complete -c guichet -n "__fish_guichet_using_subcommand desk; and __fish_seen_subcommand_from list" -l no-pager -d 'Show long answers at once, without a pager [variable: GUICHET_PAGER]'
complete -c guichet -n "__fish_guichet_using_subcommand desk; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer yes to what would be asked'
complete -c guichet -n "__fish_guichet_using_subcommand desk; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say less on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand desk; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say more on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand desk; and __fish_seen_subcommand_from list" -s h -l help -d 'Print this help'
complete -c guichet -n "__fish_guichet_using_subcommand desk; and __fish_seen_subcommand_from show" -l profile-version -d 'Show this version instead of the newest' -r
complete -c guichet -n "__fish_guichet_using_subcommand desk; and __fish_seen_subcommand_from show" -l db -d 'The database; else `guichet/guichet.db` in the user\'s data folder [variable: GUICHET_DB]' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand desk; and __fish_seen_subcommand_from show" -l desk -d 'The desk, by its code; not needed by an operator of one desk only [variable: GUICHET_DESK]' -r
complete -c guichet -n "__fish_guichet_using_subcommand desk; and __fish_seen_subcommand_from show" -l as -d 'The operator acting; else the one whose login is the system user\'s. Only an administrator may act as another, and both are recorded [variable: GUICHET_OPERATOR]' -r
complete -c guichet -n "__fish_guichet_using_subcommand desk; and __fish_seen_subcommand_from show" -l format -d 'How the answer is laid out [one of: table, json, ndjson, csv, xlsx, ics, html] [variable: GUICHET_FORMAT]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
xlsx\t''
ics\t''
html\t''"
complete -c guichet -n "__fish_guichet_using_subcommand desk; and __fish_seen_subcommand_from show" -l lang -d 'The language of what people read; machine output never changes with it [one of: fr, en] [variable: GUICHET_LANG]' -r -f -a "fr\t''
en\t''"
complete -c guichet -n "__fish_guichet_using_subcommand desk; and __fish_seen_subcommand_from show" -l color -d 'When to colour [one of: auto, always, never] [variable: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c guichet -n "__fish_guichet_using_subcommand desk; and __fish_seen_subcommand_from show" -l profile -d 'Print the profile as it was applied, in TOML'
complete -c guichet -n "__fish_guichet_using_subcommand desk; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask anything [variable: GUICHET_NO_INPUT]'
complete -c guichet -n "__fish_guichet_using_subcommand desk; and __fish_seen_subcommand_from show" -l no-pager -d 'Show long answers at once, without a pager [variable: GUICHET_PAGER]'
complete -c guichet -n "__fish_guichet_using_subcommand desk; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answer yes to what would be asked'
complete -c guichet -n "__fish_guichet_using_subcommand desk; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Say less on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand desk; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Say more on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand desk; and __fish_seen_subcommand_from show" -s h -l help -d 'Print this help'
complete -c guichet -n "__fish_guichet_using_subcommand desk; and __fish_seen_subcommand_from check" -l db -d 'The database; else `guichet/guichet.db` in the user\'s data folder [variable: GUICHET_DB]' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand desk; and __fish_seen_subcommand_from check" -l desk -d 'The desk, by its code; not needed by an operator of one desk only [variable: GUICHET_DESK]' -r
complete -c guichet -n "__fish_guichet_using_subcommand desk; and __fish_seen_subcommand_from check" -l as -d 'The operator acting; else the one whose login is the system user\'s. Only an administrator may act as another, and both are recorded [variable: GUICHET_OPERATOR]' -r
complete -c guichet -n "__fish_guichet_using_subcommand desk; and __fish_seen_subcommand_from check" -l format -d 'How the answer is laid out [one of: table, json, ndjson, csv, xlsx, ics, html] [variable: GUICHET_FORMAT]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
xlsx\t''
ics\t''
html\t''"
complete -c guichet -n "__fish_guichet_using_subcommand desk; and __fish_seen_subcommand_from check" -l lang -d 'The language of what people read; machine output never changes with it [one of: fr, en] [variable: GUICHET_LANG]' -r -f -a "fr\t''
en\t''"
complete -c guichet -n "__fish_guichet_using_subcommand desk; and __fish_seen_subcommand_from check" -l color -d 'When to colour [one of: auto, always, never] [variable: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c guichet -n "__fish_guichet_using_subcommand desk; and __fish_seen_subcommand_from check" -l no-input -d 'Never ask anything [variable: GUICHET_NO_INPUT]'
complete -c guichet -n "__fish_guichet_using_subcommand desk; and __fish_seen_subcommand_from check" -l no-pager -d 'Show long answers at once, without a pager [variable: GUICHET_PAGER]'
complete -c guichet -n "__fish_guichet_using_subcommand desk; and __fish_seen_subcommand_from check" -s y -l yes -d 'Answer yes to what would be asked'
complete -c guichet -n "__fish_guichet_using_subcommand desk; and __fish_seen_subcommand_from check" -s q -l quiet -d 'Say less on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand desk; and __fish_seen_subcommand_from check" -s v -l verbose -d 'Say more on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand desk; and __fish_seen_subcommand_from check" -s h -l help -d 'Print this help'
complete -c guichet -n "__fish_guichet_using_subcommand holidays; and not __fish_seen_subcommand_from import list" -l db -d 'The database; else `guichet/guichet.db` in the user\'s data folder [variable: GUICHET_DB]' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand holidays; and not __fish_seen_subcommand_from import list" -l desk -d 'The desk, by its code; not needed by an operator of one desk only [variable: GUICHET_DESK]' -r
complete -c guichet -n "__fish_guichet_using_subcommand holidays; and not __fish_seen_subcommand_from import list" -l as -d 'The operator acting; else the one whose login is the system user\'s. Only an administrator may act as another, and both are recorded [variable: GUICHET_OPERATOR]' -r
complete -c guichet -n "__fish_guichet_using_subcommand holidays; and not __fish_seen_subcommand_from import list" -l format -d 'How the answer is laid out [one of: table, json, ndjson, csv, xlsx, ics, html] [variable: GUICHET_FORMAT]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
xlsx\t''
ics\t''
html\t''"
complete -c guichet -n "__fish_guichet_using_subcommand holidays; and not __fish_seen_subcommand_from import list" -l lang -d 'The language of what people read; machine output never changes with it [one of: fr, en] [variable: GUICHET_LANG]' -r -f -a "fr\t''
en\t''"
complete -c guichet -n "__fish_guichet_using_subcommand holidays; and not __fish_seen_subcommand_from import list" -l color -d 'When to colour [one of: auto, always, never] [variable: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c guichet -n "__fish_guichet_using_subcommand holidays; and not __fish_seen_subcommand_from import list" -l no-input -d 'Never ask anything [variable: GUICHET_NO_INPUT]'
complete -c guichet -n "__fish_guichet_using_subcommand holidays; and not __fish_seen_subcommand_from import list" -l no-pager -d 'Show long answers at once, without a pager [variable: GUICHET_PAGER]'
complete -c guichet -n "__fish_guichet_using_subcommand holidays; and not __fish_seen_subcommand_from import list" -s y -l yes -d 'Answer yes to what would be asked'
complete -c guichet -n "__fish_guichet_using_subcommand holidays; and not __fish_seen_subcommand_from import list" -s q -l quiet -d 'Say less on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand holidays; and not __fish_seen_subcommand_from import list" -s v -l verbose -d 'Say more on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand holidays; and not __fish_seen_subcommand_from import list" -s h -l help -d 'Print this help'
complete -c guichet -n "__fish_guichet_using_subcommand holidays; and not __fish_seen_subcommand_from import list" -f -a "import" -d 'Import school holidays: the ministry\'s CSV or ICS, or a list of labels, first and last days'
complete -c guichet -n "__fish_guichet_using_subcommand holidays; and not __fish_seen_subcommand_from import list" -f -a "list" -d 'List the school holidays that are not over'
complete -c guichet -n "__fish_guichet_using_subcommand holidays; and __fish_seen_subcommand_from import" -l zone -d 'Whose holidays they are, where the file does not say; else the zone of the desk [one of: A, B, C, corse, guadeloupe, guyane, martinique, mayotte, nouvelle_caledonie, polynesie, reunion, saint_pierre_et_miquelon, wallis_et_futuna]' -r -f -a "A\t''
B\t''
C\t''
corse\t''
guadeloupe\t''
guyane\t''
martinique\t''
mayotte\t''
nouvelle_caledonie\t''
polynesie\t''
reunion\t''
saint_pierre_et_miquelon\t''
wallis_et_futuna\t''"
complete -c guichet -n "__fish_guichet_using_subcommand holidays; and __fish_seen_subcommand_from import" -l map -d 'Which column holds a field, such as `number=N° inventaire`; may be repeated' -r
complete -c guichet -n "__fish_guichet_using_subcommand holidays; and __fish_seen_subcommand_from import" -l delimiter -d 'What separates the cells: one character, or `tab`' -r
complete -c guichet -n "__fish_guichet_using_subcommand holidays; and __fish_seen_subcommand_from import" -l encoding -d 'The encoding, such as `utf-8` or `windows-1252`' -r
complete -c guichet -n "__fish_guichet_using_subcommand holidays; and __fish_seen_subcommand_from import" -l sheet -d 'Which sheet of a workbook; without it, the first on which anything stands' -r
complete -c guichet -n "__fish_guichet_using_subcommand holidays; and __fish_seen_subcommand_from import" -l date-format -d 'How dates are written, such as `%d/%m/%Y`' -r
complete -c guichet -n "__fish_guichet_using_subcommand holidays; and __fish_seen_subcommand_from import" -l rejects -d 'Where the wrong lines go, each with its number and what is wrong' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand holidays; and __fish_seen_subcommand_from import" -l request-id -d 'The same key never acts twice: a retry is safe' -r
complete -c guichet -n "__fish_guichet_using_subcommand holidays; and __fish_seen_subcommand_from import" -l db -d 'The database; else `guichet/guichet.db` in the user\'s data folder [variable: GUICHET_DB]' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand holidays; and __fish_seen_subcommand_from import" -l desk -d 'The desk, by its code; not needed by an operator of one desk only [variable: GUICHET_DESK]' -r
complete -c guichet -n "__fish_guichet_using_subcommand holidays; and __fish_seen_subcommand_from import" -l as -d 'The operator acting; else the one whose login is the system user\'s. Only an administrator may act as another, and both are recorded [variable: GUICHET_OPERATOR]' -r
complete -c guichet -n "__fish_guichet_using_subcommand holidays; and __fish_seen_subcommand_from import" -l format -d 'How the answer is laid out [one of: table, json, ndjson, csv, xlsx, ics, html] [variable: GUICHET_FORMAT]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
xlsx\t''
ics\t''
html\t''"
complete -c guichet -n "__fish_guichet_using_subcommand holidays; and __fish_seen_subcommand_from import" -l lang -d 'The language of what people read; machine output never changes with it [one of: fr, en] [variable: GUICHET_LANG]' -r -f -a "fr\t''
en\t''"
complete -c guichet -n "__fish_guichet_using_subcommand holidays; and __fish_seen_subcommand_from import" -l color -d 'When to colour [one of: auto, always, never] [variable: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c guichet -n "__fish_guichet_using_subcommand holidays; and __fish_seen_subcommand_from import" -l skip-invalid -d 'Take the good lines although others are wrong; the wrong ones go to `--rejects`'
complete -c guichet -n "__fish_guichet_using_subcommand holidays; and __fish_seen_subcommand_from import" -s n -l dry-run -d 'Decide and print what would be done, and why; write nothing'
complete -c guichet -n "__fish_guichet_using_subcommand holidays; and __fish_seen_subcommand_from import" -l no-input -d 'Never ask anything [variable: GUICHET_NO_INPUT]'
complete -c guichet -n "__fish_guichet_using_subcommand holidays; and __fish_seen_subcommand_from import" -l no-pager -d 'Show long answers at once, without a pager [variable: GUICHET_PAGER]'
complete -c guichet -n "__fish_guichet_using_subcommand holidays; and __fish_seen_subcommand_from import" -s y -l yes -d 'Answer yes to what would be asked'
complete -c guichet -n "__fish_guichet_using_subcommand holidays; and __fish_seen_subcommand_from import" -s q -l quiet -d 'Say less on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand holidays; and __fish_seen_subcommand_from import" -s v -l verbose -d 'Say more on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand holidays; and __fish_seen_subcommand_from import" -s h -l help -d 'Print this help'
complete -c guichet -n "__fish_guichet_using_subcommand holidays; and __fish_seen_subcommand_from list" -l zone -d 'Of this zone only [one of: A, B, C, corse, guadeloupe, guyane, martinique, mayotte, nouvelle_caledonie, polynesie, reunion, saint_pierre_et_miquelon, wallis_et_futuna]' -r -f -a "A\t''
B\t''
C\t''
corse\t''
guadeloupe\t''
guyane\t''
martinique\t''
mayotte\t''
nouvelle_caledonie\t''
polynesie\t''
reunion\t''
saint_pierre_et_miquelon\t''
wallis_et_futuna\t''"
complete -c guichet -n "__fish_guichet_using_subcommand holidays; and __fish_seen_subcommand_from list" -l columns -d 'These columns in this order, separated by commas; a wrong name lists those there are' -r
complete -c guichet -n "__fish_guichet_using_subcommand holidays; and __fish_seen_subcommand_from list" -l db -d 'The database; else `guichet/guichet.db` in the user\'s data folder [variable: GUICHET_DB]' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand holidays; and __fish_seen_subcommand_from list" -l desk -d 'The desk, by its code; not needed by an operator of one desk only [variable: GUICHET_DESK]' -r
complete -c guichet -n "__fish_guichet_using_subcommand holidays; and __fish_seen_subcommand_from list" -l as -d 'The operator acting; else the one whose login is the system user\'s. Only an administrator may act as another, and both are recorded [variable: GUICHET_OPERATOR]' -r
complete -c guichet -n "__fish_guichet_using_subcommand holidays; and __fish_seen_subcommand_from list" -l format -d 'How the answer is laid out [one of: table, json, ndjson, csv, xlsx, ics, html] [variable: GUICHET_FORMAT]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
xlsx\t''
ics\t''
html\t''"
complete -c guichet -n "__fish_guichet_using_subcommand holidays; and __fish_seen_subcommand_from list" -l lang -d 'The language of what people read; machine output never changes with it [one of: fr, en] [variable: GUICHET_LANG]' -r -f -a "fr\t''
en\t''"
complete -c guichet -n "__fish_guichet_using_subcommand holidays; and __fish_seen_subcommand_from list" -l color -d 'When to colour [one of: auto, always, never] [variable: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c guichet -n "__fish_guichet_using_subcommand holidays; and __fish_seen_subcommand_from list" -l past -d 'Also those that are over'
complete -c guichet -n "__fish_guichet_using_subcommand holidays; and __fish_seen_subcommand_from list" -l no-headers -d 'Without the line of headings'
complete -c guichet -n "__fish_guichet_using_subcommand holidays; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask anything [variable: GUICHET_NO_INPUT]'
complete -c guichet -n "__fish_guichet_using_subcommand holidays; and __fish_seen_subcommand_from list" -l no-pager -d 'Show long answers at once, without a pager [variable: GUICHET_PAGER]'
complete -c guichet -n "__fish_guichet_using_subcommand holidays; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer yes to what would be asked'
complete -c guichet -n "__fish_guichet_using_subcommand holidays; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say less on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand holidays; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say more on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand holidays; and __fish_seen_subcommand_from list" -s h -l help -d 'Print this help'
complete -c guichet -n "__fish_guichet_using_subcommand operator; and not __fish_seen_subcommand_from add list edit" -l db -d 'The database; else `guichet/guichet.db` in the user\'s data folder [variable: GUICHET_DB]' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand operator; and not __fish_seen_subcommand_from add list edit" -l desk -d 'The desk, by its code; not needed by an operator of one desk only [variable: GUICHET_DESK]' -r
complete -c guichet -n "__fish_guichet_using_subcommand operator; and not __fish_seen_subcommand_from add list edit" -l as -d 'The operator acting; else the one whose login is the system user\'s. Only an administrator may act as another, and both are recorded [variable: GUICHET_OPERATOR]' -r
complete -c guichet -n "__fish_guichet_using_subcommand operator; and not __fish_seen_subcommand_from add list edit" -l format -d 'How the answer is laid out [one of: table, json, ndjson, csv, xlsx, ics, html] [variable: GUICHET_FORMAT]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
xlsx\t''
ics\t''
html\t''"
complete -c guichet -n "__fish_guichet_using_subcommand operator; and not __fish_seen_subcommand_from add list edit" -l lang -d 'The language of what people read; machine output never changes with it [one of: fr, en] [variable: GUICHET_LANG]' -r -f -a "fr\t''
en\t''"
complete -c guichet -n "__fish_guichet_using_subcommand operator; and not __fish_seen_subcommand_from add list edit" -l color -d 'When to colour [one of: auto, always, never] [variable: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c guichet -n "__fish_guichet_using_subcommand operator; and not __fish_seen_subcommand_from add list edit" -l no-input -d 'Never ask anything [variable: GUICHET_NO_INPUT]'
complete -c guichet -n "__fish_guichet_using_subcommand operator; and not __fish_seen_subcommand_from add list edit" -l no-pager -d 'Show long answers at once, without a pager [variable: GUICHET_PAGER]'
complete -c guichet -n "__fish_guichet_using_subcommand operator; and not __fish_seen_subcommand_from add list edit" -s y -l yes -d 'Answer yes to what would be asked'
complete -c guichet -n "__fish_guichet_using_subcommand operator; and not __fish_seen_subcommand_from add list edit" -s q -l quiet -d 'Say less on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand operator; and not __fish_seen_subcommand_from add list edit" -s v -l verbose -d 'Say more on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand operator; and not __fish_seen_subcommand_from add list edit" -s h -l help -d 'Print this help'
complete -c guichet -n "__fish_guichet_using_subcommand operator; and not __fish_seen_subcommand_from add list edit" -f -a "add" -d 'Let somebody work at the desk'
complete -c guichet -n "__fish_guichet_using_subcommand operator; and not __fish_seen_subcommand_from add list edit" -f -a "list" -d 'List operators and their teams'
complete -c guichet -n "__fish_guichet_using_subcommand operator; and not __fish_seen_subcommand_from add list edit" -f -a "edit" -d 'Change an operator: name, teams, rights'
complete -c guichet -n "__fish_guichet_using_subcommand operator; and __fish_seen_subcommand_from add" -l name -d 'First and last name' -r
complete -c guichet -n "__fish_guichet_using_subcommand operator; and __fish_seen_subcommand_from add" -l mail -d 'The mail address' -r
complete -c guichet -n "__fish_guichet_using_subcommand operator; and __fish_seen_subcommand_from add" -l team -d 'A team of the desk, by its code; may be repeated' -r
complete -c guichet -n "__fish_guichet_using_subcommand operator; and __fish_seen_subcommand_from add" -l sector -d 'A sector whose schools the operator visits, by its code; may be repeated' -r
complete -c guichet -n "__fish_guichet_using_subcommand operator; and __fish_seen_subcommand_from add" -l request-id -d 'The same key never acts twice: a retry is safe' -r
complete -c guichet -n "__fish_guichet_using_subcommand operator; and __fish_seen_subcommand_from add" -l db -d 'The database; else `guichet/guichet.db` in the user\'s data folder [variable: GUICHET_DB]' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand operator; and __fish_seen_subcommand_from add" -l desk -d 'The desk, by its code; not needed by an operator of one desk only [variable: GUICHET_DESK]' -r
complete -c guichet -n "__fish_guichet_using_subcommand operator; and __fish_seen_subcommand_from add" -l as -d 'The operator acting; else the one whose login is the system user\'s. Only an administrator may act as another, and both are recorded [variable: GUICHET_OPERATOR]' -r
complete -c guichet -n "__fish_guichet_using_subcommand operator; and __fish_seen_subcommand_from add" -l format -d 'How the answer is laid out [one of: table, json, ndjson, csv, xlsx, ics, html] [variable: GUICHET_FORMAT]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
xlsx\t''
ics\t''
html\t''"
complete -c guichet -n "__fish_guichet_using_subcommand operator; and __fish_seen_subcommand_from add" -l lang -d 'The language of what people read; machine output never changes with it [one of: fr, en] [variable: GUICHET_LANG]' -r -f -a "fr\t''
en\t''"
complete -c guichet -n "__fish_guichet_using_subcommand operator; and __fish_seen_subcommand_from add" -l color -d 'When to colour [one of: auto, always, never] [variable: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c guichet -n "__fish_guichet_using_subcommand operator; and __fish_seen_subcommand_from add" -l admin -d 'An administrator: may act as another, and change desks and operators'
complete -c guichet -n "__fish_guichet_using_subcommand operator; and __fish_seen_subcommand_from add" -s n -l dry-run -d 'Decide and print what would be done, and why; write nothing'
complete -c guichet -n "__fish_guichet_using_subcommand operator; and __fish_seen_subcommand_from add" -l no-input -d 'Never ask anything [variable: GUICHET_NO_INPUT]'
complete -c guichet -n "__fish_guichet_using_subcommand operator; and __fish_seen_subcommand_from add" -l no-pager -d 'Show long answers at once, without a pager [variable: GUICHET_PAGER]'
complete -c guichet -n "__fish_guichet_using_subcommand operator; and __fish_seen_subcommand_from add" -s y -l yes -d 'Answer yes to what would be asked'
complete -c guichet -n "__fish_guichet_using_subcommand operator; and __fish_seen_subcommand_from add" -s q -l quiet -d 'Say less on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand operator; and __fish_seen_subcommand_from add" -s v -l verbose -d 'Say more on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand operator; and __fish_seen_subcommand_from add" -s h -l help -d 'Print this help'
complete -c guichet -n "__fish_guichet_using_subcommand operator; and __fish_seen_subcommand_from list" -l team -d 'Of this team, by its code' -r
complete -c guichet -n "__fish_guichet_using_subcommand operator; and __fish_seen_subcommand_from list" -l columns -d 'These columns in this order, separated by commas; a wrong name lists those there are' -r
complete -c guichet -n "__fish_guichet_using_subcommand operator; and __fish_seen_subcommand_from list" -l db -d 'The database; else `guichet/guichet.db` in the user\'s data folder [variable: GUICHET_DB]' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand operator; and __fish_seen_subcommand_from list" -l desk -d 'The desk, by its code; not needed by an operator of one desk only [variable: GUICHET_DESK]' -r
complete -c guichet -n "__fish_guichet_using_subcommand operator; and __fish_seen_subcommand_from list" -l as -d 'The operator acting; else the one whose login is the system user\'s. Only an administrator may act as another, and both are recorded [variable: GUICHET_OPERATOR]' -r
complete -c guichet -n "__fish_guichet_using_subcommand operator; and __fish_seen_subcommand_from list" -l format -d 'How the answer is laid out [one of: table, json, ndjson, csv, xlsx, ics, html] [variable: GUICHET_FORMAT]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
xlsx\t''
ics\t''
html\t''"
complete -c guichet -n "__fish_guichet_using_subcommand operator; and __fish_seen_subcommand_from list" -l lang -d 'The language of what people read; machine output never changes with it [one of: fr, en] [variable: GUICHET_LANG]' -r -f -a "fr\t''
en\t''"
complete -c guichet -n "__fish_guichet_using_subcommand operator; and __fish_seen_subcommand_from list" -l color -d 'When to colour [one of: auto, always, never] [variable: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c guichet -n "__fish_guichet_using_subcommand operator; and __fish_seen_subcommand_from list" -l all -d 'With those who no longer act'
complete -c guichet -n "__fish_guichet_using_subcommand operator; and __fish_seen_subcommand_from list" -l no-headers -d 'Without the line of headings'
complete -c guichet -n "__fish_guichet_using_subcommand operator; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask anything [variable: GUICHET_NO_INPUT]'
complete -c guichet -n "__fish_guichet_using_subcommand operator; and __fish_seen_subcommand_from list" -l no-pager -d 'Show long answers at once, without a pager [variable: GUICHET_PAGER]'
complete -c guichet -n "__fish_guichet_using_subcommand operator; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer yes to what would be asked'
complete -c guichet -n "__fish_guichet_using_subcommand operator; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say less on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand operator; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say more on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand operator; and __fish_seen_subcommand_from list" -s h -l help -d 'Print this help'
complete -c guichet -n "__fish_guichet_using_subcommand operator; and __fish_seen_subcommand_from edit" -l name -d 'First and last name' -r
complete -c guichet -n "__fish_guichet_using_subcommand operator; and __fish_seen_subcommand_from edit" -l mail -d 'The mail address; empty to remove' -r
complete -c guichet -n "__fish_guichet_using_subcommand operator; and __fish_seen_subcommand_from edit" -l team -d 'Add to this team of the desk; may be repeated' -r
complete -c guichet -n "__fish_guichet_using_subcommand operator; and __fish_seen_subcommand_from edit" -l remove-team -d 'Take out of this team; may be repeated' -r
complete -c guichet -n "__fish_guichet_using_subcommand operator; and __fish_seen_subcommand_from edit" -l sector -d 'Give this sector, by its code; may be repeated' -r
complete -c guichet -n "__fish_guichet_using_subcommand operator; and __fish_seen_subcommand_from edit" -l remove-sector -d 'Take this sector away; may be repeated' -r
complete -c guichet -n "__fish_guichet_using_subcommand operator; and __fish_seen_subcommand_from edit" -l request-id -d 'The same key never acts twice: a retry is safe' -r
complete -c guichet -n "__fish_guichet_using_subcommand operator; and __fish_seen_subcommand_from edit" -l db -d 'The database; else `guichet/guichet.db` in the user\'s data folder [variable: GUICHET_DB]' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand operator; and __fish_seen_subcommand_from edit" -l desk -d 'The desk, by its code; not needed by an operator of one desk only [variable: GUICHET_DESK]' -r
complete -c guichet -n "__fish_guichet_using_subcommand operator; and __fish_seen_subcommand_from edit" -l as -d 'The operator acting; else the one whose login is the system user\'s. Only an administrator may act as another, and both are recorded [variable: GUICHET_OPERATOR]' -r
complete -c guichet -n "__fish_guichet_using_subcommand operator; and __fish_seen_subcommand_from edit" -l format -d 'How the answer is laid out [one of: table, json, ndjson, csv, xlsx, ics, html] [variable: GUICHET_FORMAT]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
xlsx\t''
ics\t''
html\t''"
complete -c guichet -n "__fish_guichet_using_subcommand operator; and __fish_seen_subcommand_from edit" -l lang -d 'The language of what people read; machine output never changes with it [one of: fr, en] [variable: GUICHET_LANG]' -r -f -a "fr\t''
en\t''"
complete -c guichet -n "__fish_guichet_using_subcommand operator; and __fish_seen_subcommand_from edit" -l color -d 'When to colour [one of: auto, always, never] [variable: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c guichet -n "__fish_guichet_using_subcommand operator; and __fish_seen_subcommand_from edit" -l admin -d 'Make an administrator'
complete -c guichet -n "__fish_guichet_using_subcommand operator; and __fish_seen_subcommand_from edit" -l no-admin -d 'No longer an administrator'
complete -c guichet -n "__fish_guichet_using_subcommand operator; and __fish_seen_subcommand_from edit" -l active -d 'May act again'
complete -c guichet -n "__fish_guichet_using_subcommand operator; and __fish_seen_subcommand_from edit" -l inactive -d 'May no longer act; the history keeps the name'
complete -c guichet -n "__fish_guichet_using_subcommand operator; and __fish_seen_subcommand_from edit" -s n -l dry-run -d 'Decide and print what would be done, and why; write nothing'
complete -c guichet -n "__fish_guichet_using_subcommand operator; and __fish_seen_subcommand_from edit" -l no-input -d 'Never ask anything [variable: GUICHET_NO_INPUT]'
complete -c guichet -n "__fish_guichet_using_subcommand operator; and __fish_seen_subcommand_from edit" -l no-pager -d 'Show long answers at once, without a pager [variable: GUICHET_PAGER]'
complete -c guichet -n "__fish_guichet_using_subcommand operator; and __fish_seen_subcommand_from edit" -s y -l yes -d 'Answer yes to what would be asked'
complete -c guichet -n "__fish_guichet_using_subcommand operator; and __fish_seen_subcommand_from edit" -s q -l quiet -d 'Say less on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand operator; and __fish_seen_subcommand_from edit" -s v -l verbose -d 'Say more on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand operator; and __fish_seen_subcommand_from edit" -s h -l help -d 'Print this help'
complete -c guichet -n "__fish_guichet_using_subcommand mail; and not __fish_seen_subcommand_from receive send retry list show sort" -l db -d 'The database; else `guichet/guichet.db` in the user\'s data folder [variable: GUICHET_DB]' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand mail; and not __fish_seen_subcommand_from receive send retry list show sort" -l desk -d 'The desk, by its code; not needed by an operator of one desk only [variable: GUICHET_DESK]' -r
complete -c guichet -n "__fish_guichet_using_subcommand mail; and not __fish_seen_subcommand_from receive send retry list show sort" -l as -d 'The operator acting; else the one whose login is the system user\'s. Only an administrator may act as another, and both are recorded [variable: GUICHET_OPERATOR]' -r
complete -c guichet -n "__fish_guichet_using_subcommand mail; and not __fish_seen_subcommand_from receive send retry list show sort" -l format -d 'How the answer is laid out [one of: table, json, ndjson, csv, xlsx, ics, html] [variable: GUICHET_FORMAT]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
xlsx\t''
ics\t''
html\t''"
complete -c guichet -n "__fish_guichet_using_subcommand mail; and not __fish_seen_subcommand_from receive send retry list show sort" -l lang -d 'The language of what people read; machine output never changes with it [one of: fr, en] [variable: GUICHET_LANG]' -r -f -a "fr\t''
en\t''"
complete -c guichet -n "__fish_guichet_using_subcommand mail; and not __fish_seen_subcommand_from receive send retry list show sort" -l color -d 'When to colour [one of: auto, always, never] [variable: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c guichet -n "__fish_guichet_using_subcommand mail; and not __fish_seen_subcommand_from receive send retry list show sort" -l no-input -d 'Never ask anything [variable: GUICHET_NO_INPUT]'
complete -c guichet -n "__fish_guichet_using_subcommand mail; and not __fish_seen_subcommand_from receive send retry list show sort" -l no-pager -d 'Show long answers at once, without a pager [variable: GUICHET_PAGER]'
complete -c guichet -n "__fish_guichet_using_subcommand mail; and not __fish_seen_subcommand_from receive send retry list show sort" -s y -l yes -d 'Answer yes to what would be asked'
complete -c guichet -n "__fish_guichet_using_subcommand mail; and not __fish_seen_subcommand_from receive send retry list show sort" -s q -l quiet -d 'Say less on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand mail; and not __fish_seen_subcommand_from receive send retry list show sort" -s v -l verbose -d 'Say more on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand mail; and not __fish_seen_subcommand_from receive send retry list show sort" -s h -l help -d 'Print this help'
complete -c guichet -n "__fish_guichet_using_subcommand mail; and not __fish_seen_subcommand_from receive send retry list show sort" -f -a "receive" -d 'Take in one mail: a request, an answer, an approval, or something to sort; exits 0 or 75'
complete -c guichet -n "__fish_guichet_using_subcommand mail; and not __fish_seen_subcommand_from receive send retry list show sort" -f -a "send" -d 'Send the mails that wait; for cron'
complete -c guichet -n "__fish_guichet_using_subcommand mail; and not __fish_seen_subcommand_from receive send retry list show sort" -f -a "retry" -d 'Let mails that were given up or put off leave with the next `mail send`'
complete -c guichet -n "__fish_guichet_using_subcommand mail; and not __fish_seen_subcommand_from receive send retry list show sort" -f -a "list" -d 'List mails that wait to leave, were given up, or came and wait to be sorted'
complete -c guichet -n "__fish_guichet_using_subcommand mail; and not __fish_seen_subcommand_from receive send retry list show sort" -f -a "show" -d 'Show a mail that came: what it says, what it quotes, what became of it'
complete -c guichet -n "__fish_guichet_using_subcommand mail; and not __fish_seen_subcommand_from receive send retry list show sort" -f -a "sort" -d 'Say what to do with a mail that waits: put it to a ticket, open one, or put it aside'
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from receive" -l recipient -d 'An address that the mail server took it for; may be repeated' -r
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from receive" -l db -d 'The database; else `guichet/guichet.db` in the user\'s data folder [variable: GUICHET_DB]' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from receive" -l desk -d 'The desk, by its code; not needed by an operator of one desk only [variable: GUICHET_DESK]' -r
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from receive" -l as -d 'The operator acting; else the one whose login is the system user\'s. Only an administrator may act as another, and both are recorded [variable: GUICHET_OPERATOR]' -r
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from receive" -l format -d 'How the answer is laid out [one of: table, json, ndjson, csv, xlsx, ics, html] [variable: GUICHET_FORMAT]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
xlsx\t''
ics\t''
html\t''"
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from receive" -l lang -d 'The language of what people read; machine output never changes with it [one of: fr, en] [variable: GUICHET_LANG]' -r -f -a "fr\t''
en\t''"
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from receive" -l color -d 'When to colour [one of: auto, always, never] [variable: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from receive" -s n -l dry-run -d 'Decide and print what would be done, and why; write nothing'
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from receive" -l no-input -d 'Never ask anything [variable: GUICHET_NO_INPUT]'
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from receive" -l no-pager -d 'Show long answers at once, without a pager [variable: GUICHET_PAGER]'
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from receive" -s y -l yes -d 'Answer yes to what would be asked'
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from receive" -s q -l quiet -d 'Say less on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from receive" -s v -l verbose -d 'Say more on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from receive" -s h -l help -d 'Print this help'
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from send" -s n -l dry-run -d 'Send nothing: write each mail to a file of this folder, or without one only say what would leave' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from send" -l db -d 'The database; else `guichet/guichet.db` in the user\'s data folder [variable: GUICHET_DB]' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from send" -l desk -d 'The desk, by its code; not needed by an operator of one desk only [variable: GUICHET_DESK]' -r
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from send" -l as -d 'The operator acting; else the one whose login is the system user\'s. Only an administrator may act as another, and both are recorded [variable: GUICHET_OPERATOR]' -r
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from send" -l format -d 'How the answer is laid out [one of: table, json, ndjson, csv, xlsx, ics, html] [variable: GUICHET_FORMAT]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
xlsx\t''
ics\t''
html\t''"
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from send" -l lang -d 'The language of what people read; machine output never changes with it [one of: fr, en] [variable: GUICHET_LANG]' -r -f -a "fr\t''
en\t''"
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from send" -l color -d 'When to colour [one of: auto, always, never] [variable: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from send" -l no-input -d 'Never ask anything [variable: GUICHET_NO_INPUT]'
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from send" -l no-pager -d 'Show long answers at once, without a pager [variable: GUICHET_PAGER]'
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from send" -s y -l yes -d 'Answer yes to what would be asked'
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from send" -s q -l quiet -d 'Say less on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from send" -s v -l verbose -d 'Say more on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from send" -s h -l help -d 'Print this help'
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from retry" -l db -d 'The database; else `guichet/guichet.db` in the user\'s data folder [variable: GUICHET_DB]' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from retry" -l desk -d 'The desk, by its code; not needed by an operator of one desk only [variable: GUICHET_DESK]' -r
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from retry" -l as -d 'The operator acting; else the one whose login is the system user\'s. Only an administrator may act as another, and both are recorded [variable: GUICHET_OPERATOR]' -r
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from retry" -l format -d 'How the answer is laid out [one of: table, json, ndjson, csv, xlsx, ics, html] [variable: GUICHET_FORMAT]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
xlsx\t''
ics\t''
html\t''"
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from retry" -l lang -d 'The language of what people read; machine output never changes with it [one of: fr, en] [variable: GUICHET_LANG]' -r -f -a "fr\t''
en\t''"
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from retry" -l color -d 'When to colour [one of: auto, always, never] [variable: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from retry" -l all -d 'All of the desk\'s that have not left'
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from retry" -s n -l dry-run -d 'Decide and print what would be done, and why; write nothing'
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from retry" -l no-input -d 'Never ask anything [variable: GUICHET_NO_INPUT]'
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from retry" -l no-pager -d 'Show long answers at once, without a pager [variable: GUICHET_PAGER]'
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from retry" -s y -l yes -d 'Answer yes to what would be asked'
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from retry" -s q -l quiet -d 'Say less on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from retry" -s v -l verbose -d 'Say more on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from retry" -s h -l help -d 'Print this help'
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from list" -l state -d 'In these states; else those that have not left [one of: waiting, sent, dead]' -r -f -a "waiting\t''
sent\t''
dead\t''"
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from list" -l limit -d 'At most so many; else 20 on a terminal, all elsewhere' -r
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from list" -l offset -d 'Skip so many' -r
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from list" -l columns -d 'These columns in this order, separated by commas; a wrong name lists those there are' -r
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from list" -l db -d 'The database; else `guichet/guichet.db` in the user\'s data folder [variable: GUICHET_DB]' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from list" -l desk -d 'The desk, by its code; not needed by an operator of one desk only [variable: GUICHET_DESK]' -r
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from list" -l as -d 'The operator acting; else the one whose login is the system user\'s. Only an administrator may act as another, and both are recorded [variable: GUICHET_OPERATOR]' -r
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from list" -l format -d 'How the answer is laid out [one of: table, json, ndjson, csv, xlsx, ics, html] [variable: GUICHET_FORMAT]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
xlsx\t''
ics\t''
html\t''"
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from list" -l lang -d 'The language of what people read; machine output never changes with it [one of: fr, en] [variable: GUICHET_LANG]' -r -f -a "fr\t''
en\t''"
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from list" -l color -d 'When to colour [one of: auto, always, never] [variable: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from list" -l dead -d 'Those that were given up'
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from list" -l to-sort -d 'Those that came and wait for somebody to sort them'
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from list" -l no-headers -d 'Without the line of headings'
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask anything [variable: GUICHET_NO_INPUT]'
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from list" -l no-pager -d 'Show long answers at once, without a pager [variable: GUICHET_PAGER]'
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer yes to what would be asked'
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say less on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say more on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from list" -s h -l help -d 'Print this help'
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from show" -l db -d 'The database; else `guichet/guichet.db` in the user\'s data folder [variable: GUICHET_DB]' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from show" -l desk -d 'The desk, by its code; not needed by an operator of one desk only [variable: GUICHET_DESK]' -r
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from show" -l as -d 'The operator acting; else the one whose login is the system user\'s. Only an administrator may act as another, and both are recorded [variable: GUICHET_OPERATOR]' -r
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from show" -l format -d 'How the answer is laid out [one of: table, json, ndjson, csv, xlsx, ics, html] [variable: GUICHET_FORMAT]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
xlsx\t''
ics\t''
html\t''"
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from show" -l lang -d 'The language of what people read; machine output never changes with it [one of: fr, en] [variable: GUICHET_LANG]' -r -f -a "fr\t''
en\t''"
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from show" -l color -d 'When to colour [one of: auto, always, never] [variable: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from show" -l raw -d 'Its bytes as they came, for a file or another program'
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask anything [variable: GUICHET_NO_INPUT]'
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from show" -l no-pager -d 'Show long answers at once, without a pager [variable: GUICHET_PAGER]'
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answer yes to what would be asked'
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Say less on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Say more on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from show" -s h -l help -d 'Print this help'
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from sort" -l to -d 'Add it to this ticket: as its sender\'s word, or as an internal note where nobody knows them' -r
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from sort" -l by -d 'Whose word it is, by login or mail address: a requester or participant of the ticket' -r
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from sort" -l school -d 'The school, by its UAI' -r
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from sort" -l requester -d 'Who asks, by login or mail address' -r
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from sort" -l channel -d 'How the request came [one of: phone, mail, portal]' -r -f -a "phone\t''
mail\t''
portal\t''"
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from sort" -l external-id -d 'The request\'s key in another system' -r
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from sort" -l for -d 'For whom, where it is somebody else (the beneficiary)' -r
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from sort" -l subject -d 'The subject, one line' -r
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from sort" -l description -d 'The description; `-` reads standard input' -r
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from sort" -l category -d 'The category, by its code in the desk\'s profile' -r
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from sort" -l kind -d 'An incident, or a service asked for [one of: incident, service]' -r -f -a "incident\t''
service\t''"
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from sort" -l equipment -d 'The equipment, by its inventory or serial number' -r
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from sort" -l priority -d 'The desk\'s priority, by its code in the profile' -r
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from sort" -l urgency -d 'The requester\'s urgency, from 1 (most urgent) to 5' -r
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from sort" -l component -d 'The component of the service concerned' -r
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from sort" -l phone -d 'Where to call back, free format' -r
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from sort" -l availability -d 'When the requester can be reached, free format' -r
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from sort" -l url -d 'The address of the page concerned' -r
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from sort" -l breadcrumb -d 'The way to the page, such as `Accueil > Disciplines > SVT`' -r
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from sort" -l population -d 'Who is concerned: teachers, pupils…' -r
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from sort" -l affected -d 'Which users are affected, free format' -r
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from sort" -l started -d 'Since when, free format' -r
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from sort" -l location -d 'The place: building, room' -r
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from sort" -l request-id -d 'The same key never acts twice: a retry is safe' -r
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from sort" -l db -d 'The database; else `guichet/guichet.db` in the user\'s data folder [variable: GUICHET_DB]' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from sort" -l desk -d 'The desk, by its code; not needed by an operator of one desk only [variable: GUICHET_DESK]' -r
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from sort" -l as -d 'The operator acting; else the one whose login is the system user\'s. Only an administrator may act as another, and both are recorded [variable: GUICHET_OPERATOR]' -r
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from sort" -l format -d 'How the answer is laid out [one of: table, json, ndjson, csv, xlsx, ics, html] [variable: GUICHET_FORMAT]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
xlsx\t''
ics\t''
html\t''"
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from sort" -l lang -d 'The language of what people read; machine output never changes with it [one of: fr, en] [variable: GUICHET_LANG]' -r -f -a "fr\t''
en\t''"
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from sort" -l color -d 'When to colour [one of: auto, always, never] [variable: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from sort" -l new -d 'Open a ticket with it; the options below tell what it does not say'
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from sort" -l discard -d 'Put it aside; it is kept'
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from sort" -l again -d 'Decide again, now that the registers know more'
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from sort" -s n -l dry-run -d 'Decide and print what would be done, and why; write nothing'
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from sort" -l no-input -d 'Never ask anything [variable: GUICHET_NO_INPUT]'
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from sort" -l no-pager -d 'Show long answers at once, without a pager [variable: GUICHET_PAGER]'
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from sort" -s y -l yes -d 'Answer yes to what would be asked'
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from sort" -s q -l quiet -d 'Say less on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from sort" -s v -l verbose -d 'Say more on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand mail; and __fish_seen_subcommand_from sort" -s h -l help -d 'Print this help'
complete -c guichet -n "__fish_guichet_using_subcommand article; and not __fish_seen_subcommand_from new list show edit search" -l db -d 'The database; else `guichet/guichet.db` in the user\'s data folder [variable: GUICHET_DB]' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand article; and not __fish_seen_subcommand_from new list show edit search" -l desk -d 'The desk, by its code; not needed by an operator of one desk only [variable: GUICHET_DESK]' -r
complete -c guichet -n "__fish_guichet_using_subcommand article; and not __fish_seen_subcommand_from new list show edit search" -l as -d 'The operator acting; else the one whose login is the system user\'s. Only an administrator may act as another, and both are recorded [variable: GUICHET_OPERATOR]' -r
complete -c guichet -n "__fish_guichet_using_subcommand article; and not __fish_seen_subcommand_from new list show edit search" -l format -d 'How the answer is laid out [one of: table, json, ndjson, csv, xlsx, ics, html] [variable: GUICHET_FORMAT]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
xlsx\t''
ics\t''
html\t''"
complete -c guichet -n "__fish_guichet_using_subcommand article; and not __fish_seen_subcommand_from new list show edit search" -l lang -d 'The language of what people read; machine output never changes with it [one of: fr, en] [variable: GUICHET_LANG]' -r -f -a "fr\t''
en\t''"
complete -c guichet -n "__fish_guichet_using_subcommand article; and not __fish_seen_subcommand_from new list show edit search" -l color -d 'When to colour [one of: auto, always, never] [variable: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c guichet -n "__fish_guichet_using_subcommand article; and not __fish_seen_subcommand_from new list show edit search" -l no-input -d 'Never ask anything [variable: GUICHET_NO_INPUT]'
complete -c guichet -n "__fish_guichet_using_subcommand article; and not __fish_seen_subcommand_from new list show edit search" -l no-pager -d 'Show long answers at once, without a pager [variable: GUICHET_PAGER]'
complete -c guichet -n "__fish_guichet_using_subcommand article; and not __fish_seen_subcommand_from new list show edit search" -s y -l yes -d 'Answer yes to what would be asked'
complete -c guichet -n "__fish_guichet_using_subcommand article; and not __fish_seen_subcommand_from new list show edit search" -s q -l quiet -d 'Say less on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand article; and not __fish_seen_subcommand_from new list show edit search" -s v -l verbose -d 'Say more on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand article; and not __fish_seen_subcommand_from new list show edit search" -s h -l help -d 'Print this help'
complete -c guichet -n "__fish_guichet_using_subcommand article; and not __fish_seen_subcommand_from new list show edit search" -f -a "new" -d 'Keep a solution in the knowledge base'
complete -c guichet -n "__fish_guichet_using_subcommand article; and not __fish_seen_subcommand_from new list show edit search" -f -a "list" -d 'List the articles of the knowledge base, those that solved most first'
complete -c guichet -n "__fish_guichet_using_subcommand article; and not __fish_seen_subcommand_from new list show edit search" -f -a "show" -d 'Show an article: symptom, solution, and who wrote it when'
complete -c guichet -n "__fish_guichet_using_subcommand article; and not __fish_seen_subcommand_from new list show edit search" -f -a "edit" -d 'Change an article; what it said before is kept'
complete -c guichet -n "__fish_guichet_using_subcommand article; and not __fish_seen_subcommand_from new list show edit search" -f -a "search" -d 'Search the knowledge base by words, accents and case apart'
complete -c guichet -n "__fish_guichet_using_subcommand article; and __fish_seen_subcommand_from new" -l from -d 'The ticket whose subject, category, description and solution it takes' -r
complete -c guichet -n "__fish_guichet_using_subcommand article; and __fish_seen_subcommand_from new" -l title -d 'The title, one line' -r
complete -c guichet -n "__fish_guichet_using_subcommand article; and __fish_seen_subcommand_from new" -l category -d 'The category, by its code in the desk\'s profile' -r
complete -c guichet -n "__fish_guichet_using_subcommand article; and __fish_seen_subcommand_from new" -l symptom -d 'What is seen; `-` reads standard input' -r
complete -c guichet -n "__fish_guichet_using_subcommand article; and __fish_seen_subcommand_from new" -l solution -d 'What helps; `-` reads standard input' -r
complete -c guichet -n "__fish_guichet_using_subcommand article; and __fish_seen_subcommand_from new" -l written-in -d 'The language that it is written in; else that of the command [one of: fr, en]' -r -f -a "fr\t''
en\t''"
complete -c guichet -n "__fish_guichet_using_subcommand article; and __fish_seen_subcommand_from new" -l request-id -d 'The same key never acts twice: a retry is safe' -r
complete -c guichet -n "__fish_guichet_using_subcommand article; and __fish_seen_subcommand_from new" -l db -d 'The database; else `guichet/guichet.db` in the user\'s data folder [variable: GUICHET_DB]' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand article; and __fish_seen_subcommand_from new" -l desk -d 'The desk, by its code; not needed by an operator of one desk only [variable: GUICHET_DESK]' -r
complete -c guichet -n "__fish_guichet_using_subcommand article; and __fish_seen_subcommand_from new" -l as -d 'The operator acting; else the one whose login is the system user\'s. Only an administrator may act as another, and both are recorded [variable: GUICHET_OPERATOR]' -r
complete -c guichet -n "__fish_guichet_using_subcommand article; and __fish_seen_subcommand_from new" -l format -d 'How the answer is laid out [one of: table, json, ndjson, csv, xlsx, ics, html] [variable: GUICHET_FORMAT]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
xlsx\t''
ics\t''
html\t''"
complete -c guichet -n "__fish_guichet_using_subcommand article; and __fish_seen_subcommand_from new" -l lang -d 'The language of what people read; machine output never changes with it [one of: fr, en] [variable: GUICHET_LANG]' -r -f -a "fr\t''
en\t''"
complete -c guichet -n "__fish_guichet_using_subcommand article; and __fish_seen_subcommand_from new" -l color -d 'When to colour [one of: auto, always, never] [variable: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c guichet -n "__fish_guichet_using_subcommand article; and __fish_seen_subcommand_from new" -s n -l dry-run -d 'Decide and print what would be done, and why; write nothing'
complete -c guichet -n "__fish_guichet_using_subcommand article; and __fish_seen_subcommand_from new" -l no-input -d 'Never ask anything [variable: GUICHET_NO_INPUT]'
complete -c guichet -n "__fish_guichet_using_subcommand article; and __fish_seen_subcommand_from new" -l no-pager -d 'Show long answers at once, without a pager [variable: GUICHET_PAGER]'
complete -c guichet -n "__fish_guichet_using_subcommand article; and __fish_seen_subcommand_from new" -s y -l yes -d 'Answer yes to what would be asked'
complete -c guichet -n "__fish_guichet_using_subcommand article; and __fish_seen_subcommand_from new" -s q -l quiet -d 'Say less on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand article; and __fish_seen_subcommand_from new" -s v -l verbose -d 'Say more on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand article; and __fish_seen_subcommand_from new" -s h -l help -d 'Print this help'
complete -c guichet -n "__fish_guichet_using_subcommand article; and __fish_seen_subcommand_from list" -l category -d 'Of this category, by its code' -r
complete -c guichet -n "__fish_guichet_using_subcommand article; and __fish_seen_subcommand_from list" -l text -d 'Holding these words, accents and case apart; the nearest first' -r
complete -c guichet -n "__fish_guichet_using_subcommand article; and __fish_seen_subcommand_from list" -l limit -d 'At most so many; else 20 on a terminal, all elsewhere' -r
complete -c guichet -n "__fish_guichet_using_subcommand article; and __fish_seen_subcommand_from list" -l offset -d 'Skip so many' -r
complete -c guichet -n "__fish_guichet_using_subcommand article; and __fish_seen_subcommand_from list" -l columns -d 'These columns in this order, separated by commas; a wrong name lists those there are' -r
complete -c guichet -n "__fish_guichet_using_subcommand article; and __fish_seen_subcommand_from list" -l db -d 'The database; else `guichet/guichet.db` in the user\'s data folder [variable: GUICHET_DB]' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand article; and __fish_seen_subcommand_from list" -l desk -d 'The desk, by its code; not needed by an operator of one desk only [variable: GUICHET_DESK]' -r
complete -c guichet -n "__fish_guichet_using_subcommand article; and __fish_seen_subcommand_from list" -l as -d 'The operator acting; else the one whose login is the system user\'s. Only an administrator may act as another, and both are recorded [variable: GUICHET_OPERATOR]' -r
complete -c guichet -n "__fish_guichet_using_subcommand article; and __fish_seen_subcommand_from list" -l format -d 'How the answer is laid out [one of: table, json, ndjson, csv, xlsx, ics, html] [variable: GUICHET_FORMAT]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
xlsx\t''
ics\t''
html\t''"
complete -c guichet -n "__fish_guichet_using_subcommand article; and __fish_seen_subcommand_from list" -l lang -d 'The language of what people read; machine output never changes with it [one of: fr, en] [variable: GUICHET_LANG]' -r -f -a "fr\t''
en\t''"
complete -c guichet -n "__fish_guichet_using_subcommand article; and __fish_seen_subcommand_from list" -l color -d 'When to colour [one of: auto, always, never] [variable: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c guichet -n "__fish_guichet_using_subcommand article; and __fish_seen_subcommand_from list" -l withdrawn -d 'With those that were withdrawn'
complete -c guichet -n "__fish_guichet_using_subcommand article; and __fish_seen_subcommand_from list" -l no-headers -d 'Without the line of headings'
complete -c guichet -n "__fish_guichet_using_subcommand article; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask anything [variable: GUICHET_NO_INPUT]'
complete -c guichet -n "__fish_guichet_using_subcommand article; and __fish_seen_subcommand_from list" -l no-pager -d 'Show long answers at once, without a pager [variable: GUICHET_PAGER]'
complete -c guichet -n "__fish_guichet_using_subcommand article; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer yes to what would be asked'
complete -c guichet -n "__fish_guichet_using_subcommand article; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say less on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand article; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say more on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand article; and __fish_seen_subcommand_from list" -s h -l help -d 'Print this help'
complete -c guichet -n "__fish_guichet_using_subcommand article; and __fish_seen_subcommand_from show" -l version -d 'As it stood at that version' -r
complete -c guichet -n "__fish_guichet_using_subcommand article; and __fish_seen_subcommand_from show" -l db -d 'The database; else `guichet/guichet.db` in the user\'s data folder [variable: GUICHET_DB]' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand article; and __fish_seen_subcommand_from show" -l desk -d 'The desk, by its code; not needed by an operator of one desk only [variable: GUICHET_DESK]' -r
complete -c guichet -n "__fish_guichet_using_subcommand article; and __fish_seen_subcommand_from show" -l as -d 'The operator acting; else the one whose login is the system user\'s. Only an administrator may act as another, and both are recorded [variable: GUICHET_OPERATOR]' -r
complete -c guichet -n "__fish_guichet_using_subcommand article; and __fish_seen_subcommand_from show" -l format -d 'How the answer is laid out [one of: table, json, ndjson, csv, xlsx, ics, html] [variable: GUICHET_FORMAT]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
xlsx\t''
ics\t''
html\t''"
complete -c guichet -n "__fish_guichet_using_subcommand article; and __fish_seen_subcommand_from show" -l lang -d 'The language of what people read; machine output never changes with it [one of: fr, en] [variable: GUICHET_LANG]' -r -f -a "fr\t''
en\t''"
complete -c guichet -n "__fish_guichet_using_subcommand article; and __fish_seen_subcommand_from show" -l color -d 'When to colour [one of: auto, always, never] [variable: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c guichet -n "__fish_guichet_using_subcommand article; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask anything [variable: GUICHET_NO_INPUT]'
complete -c guichet -n "__fish_guichet_using_subcommand article; and __fish_seen_subcommand_from show" -l no-pager -d 'Show long answers at once, without a pager [variable: GUICHET_PAGER]'
complete -c guichet -n "__fish_guichet_using_subcommand article; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answer yes to what would be asked'
complete -c guichet -n "__fish_guichet_using_subcommand article; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Say less on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand article; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Say more on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand article; and __fish_seen_subcommand_from show" -s h -l help -d 'Print this help'
complete -c guichet -n "__fish_guichet_using_subcommand article; and __fish_seen_subcommand_from edit" -l title -d 'The title, one line' -r
complete -c guichet -n "__fish_guichet_using_subcommand article; and __fish_seen_subcommand_from edit" -l category -d 'The category, by its code; empty to remove' -r
complete -c guichet -n "__fish_guichet_using_subcommand article; and __fish_seen_subcommand_from edit" -l symptom -d 'What is seen; `-` reads standard input' -r
complete -c guichet -n "__fish_guichet_using_subcommand article; and __fish_seen_subcommand_from edit" -l solution -d 'What helps; `-` reads standard input' -r
complete -c guichet -n "__fish_guichet_using_subcommand article; and __fish_seen_subcommand_from edit" -l written-in -d 'The language that it is written in [one of: fr, en]' -r -f -a "fr\t''
en\t''"
complete -c guichet -n "__fish_guichet_using_subcommand article; and __fish_seen_subcommand_from edit" -l request-id -d 'The same key never acts twice: a retry is safe' -r
complete -c guichet -n "__fish_guichet_using_subcommand article; and __fish_seen_subcommand_from edit" -l db -d 'The database; else `guichet/guichet.db` in the user\'s data folder [variable: GUICHET_DB]' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand article; and __fish_seen_subcommand_from edit" -l desk -d 'The desk, by its code; not needed by an operator of one desk only [variable: GUICHET_DESK]' -r
complete -c guichet -n "__fish_guichet_using_subcommand article; and __fish_seen_subcommand_from edit" -l as -d 'The operator acting; else the one whose login is the system user\'s. Only an administrator may act as another, and both are recorded [variable: GUICHET_OPERATOR]' -r
complete -c guichet -n "__fish_guichet_using_subcommand article; and __fish_seen_subcommand_from edit" -l format -d 'How the answer is laid out [one of: table, json, ndjson, csv, xlsx, ics, html] [variable: GUICHET_FORMAT]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
xlsx\t''
ics\t''
html\t''"
complete -c guichet -n "__fish_guichet_using_subcommand article; and __fish_seen_subcommand_from edit" -l lang -d 'The language of what people read; machine output never changes with it [one of: fr, en] [variable: GUICHET_LANG]' -r -f -a "fr\t''
en\t''"
complete -c guichet -n "__fish_guichet_using_subcommand article; and __fish_seen_subcommand_from edit" -l color -d 'When to colour [one of: auto, always, never] [variable: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c guichet -n "__fish_guichet_using_subcommand article; and __fish_seen_subcommand_from edit" -l withdraw -d 'Offer it no more'
complete -c guichet -n "__fish_guichet_using_subcommand article; and __fish_seen_subcommand_from edit" -l restore -d 'Offer it again'
complete -c guichet -n "__fish_guichet_using_subcommand article; and __fish_seen_subcommand_from edit" -s n -l dry-run -d 'Decide and print what would be done, and why; write nothing'
complete -c guichet -n "__fish_guichet_using_subcommand article; and __fish_seen_subcommand_from edit" -l no-input -d 'Never ask anything [variable: GUICHET_NO_INPUT]'
complete -c guichet -n "__fish_guichet_using_subcommand article; and __fish_seen_subcommand_from edit" -l no-pager -d 'Show long answers at once, without a pager [variable: GUICHET_PAGER]'
complete -c guichet -n "__fish_guichet_using_subcommand article; and __fish_seen_subcommand_from edit" -s y -l yes -d 'Answer yes to what would be asked'
complete -c guichet -n "__fish_guichet_using_subcommand article; and __fish_seen_subcommand_from edit" -s q -l quiet -d 'Say less on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand article; and __fish_seen_subcommand_from edit" -s v -l verbose -d 'Say more on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand article; and __fish_seen_subcommand_from edit" -s h -l help -d 'Print this help'
complete -c guichet -n "__fish_guichet_using_subcommand article; and __fish_seen_subcommand_from search" -l limit -d 'At most so many; else 20 on a terminal, all elsewhere' -r
complete -c guichet -n "__fish_guichet_using_subcommand article; and __fish_seen_subcommand_from search" -l offset -d 'Skip so many' -r
complete -c guichet -n "__fish_guichet_using_subcommand article; and __fish_seen_subcommand_from search" -l columns -d 'These columns in this order, separated by commas; a wrong name lists those there are' -r
complete -c guichet -n "__fish_guichet_using_subcommand article; and __fish_seen_subcommand_from search" -l db -d 'The database; else `guichet/guichet.db` in the user\'s data folder [variable: GUICHET_DB]' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand article; and __fish_seen_subcommand_from search" -l desk -d 'The desk, by its code; not needed by an operator of one desk only [variable: GUICHET_DESK]' -r
complete -c guichet -n "__fish_guichet_using_subcommand article; and __fish_seen_subcommand_from search" -l as -d 'The operator acting; else the one whose login is the system user\'s. Only an administrator may act as another, and both are recorded [variable: GUICHET_OPERATOR]' -r
complete -c guichet -n "__fish_guichet_using_subcommand article; and __fish_seen_subcommand_from search" -l format -d 'How the answer is laid out [one of: table, json, ndjson, csv, xlsx, ics, html] [variable: GUICHET_FORMAT]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
xlsx\t''
ics\t''
html\t''"
complete -c guichet -n "__fish_guichet_using_subcommand article; and __fish_seen_subcommand_from search" -l lang -d 'The language of what people read; machine output never changes with it [one of: fr, en] [variable: GUICHET_LANG]' -r -f -a "fr\t''
en\t''"
complete -c guichet -n "__fish_guichet_using_subcommand article; and __fish_seen_subcommand_from search" -l color -d 'When to colour [one of: auto, always, never] [variable: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c guichet -n "__fish_guichet_using_subcommand article; and __fish_seen_subcommand_from search" -l no-headers -d 'Without the line of headings'
complete -c guichet -n "__fish_guichet_using_subcommand article; and __fish_seen_subcommand_from search" -l no-input -d 'Never ask anything [variable: GUICHET_NO_INPUT]'
complete -c guichet -n "__fish_guichet_using_subcommand article; and __fish_seen_subcommand_from search" -l no-pager -d 'Show long answers at once, without a pager [variable: GUICHET_PAGER]'
complete -c guichet -n "__fish_guichet_using_subcommand article; and __fish_seen_subcommand_from search" -s y -l yes -d 'Answer yes to what would be asked'
complete -c guichet -n "__fish_guichet_using_subcommand article; and __fish_seen_subcommand_from search" -s q -l quiet -d 'Say less on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand article; and __fish_seen_subcommand_from search" -s v -l verbose -d 'Say more on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand article; and __fish_seen_subcommand_from search" -s h -l help -d 'Print this help'
complete -c guichet -n "__fish_guichet_using_subcommand search" -l in -d 'Only among these, separated by commas [one of: ticket, comment, article, school, person, equipment]' -r -f -a "ticket\t''
comment\t''
article\t''
school\t''
person\t''
equipment\t''"
complete -c guichet -n "__fish_guichet_using_subcommand search" -l limit -d 'At most so many; else 20 on a terminal, all elsewhere' -r
complete -c guichet -n "__fish_guichet_using_subcommand search" -l offset -d 'Skip so many' -r
complete -c guichet -n "__fish_guichet_using_subcommand search" -l columns -d 'These columns in this order, separated by commas; a wrong name lists those there are' -r
complete -c guichet -n "__fish_guichet_using_subcommand search" -l db -d 'The database; else `guichet/guichet.db` in the user\'s data folder [variable: GUICHET_DB]' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand search" -l desk -d 'The desk, by its code; not needed by an operator of one desk only [variable: GUICHET_DESK]' -r
complete -c guichet -n "__fish_guichet_using_subcommand search" -l as -d 'The operator acting; else the one whose login is the system user\'s. Only an administrator may act as another, and both are recorded [variable: GUICHET_OPERATOR]' -r
complete -c guichet -n "__fish_guichet_using_subcommand search" -l format -d 'How the answer is laid out [one of: table, json, ndjson, csv, xlsx, ics, html] [variable: GUICHET_FORMAT]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
xlsx\t''
ics\t''
html\t''"
complete -c guichet -n "__fish_guichet_using_subcommand search" -l lang -d 'The language of what people read; machine output never changes with it [one of: fr, en] [variable: GUICHET_LANG]' -r -f -a "fr\t''
en\t''"
complete -c guichet -n "__fish_guichet_using_subcommand search" -l color -d 'When to colour [one of: auto, always, never] [variable: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c guichet -n "__fish_guichet_using_subcommand search" -l no-headers -d 'Without the line of headings'
complete -c guichet -n "__fish_guichet_using_subcommand search" -l no-input -d 'Never ask anything [variable: GUICHET_NO_INPUT]'
complete -c guichet -n "__fish_guichet_using_subcommand search" -l no-pager -d 'Show long answers at once, without a pager [variable: GUICHET_PAGER]'
complete -c guichet -n "__fish_guichet_using_subcommand search" -s y -l yes -d 'Answer yes to what would be asked'
complete -c guichet -n "__fish_guichet_using_subcommand search" -s q -l quiet -d 'Say less on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand search" -s v -l verbose -d 'Say more on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand search" -s h -l help -d 'Print this help'
complete -c guichet -n "__fish_guichet_using_subcommand report; and not __fish_seen_subcommand_from activity delays recurring billing inventory" -l db -d 'The database; else `guichet/guichet.db` in the user\'s data folder [variable: GUICHET_DB]' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand report; and not __fish_seen_subcommand_from activity delays recurring billing inventory" -l desk -d 'The desk, by its code; not needed by an operator of one desk only [variable: GUICHET_DESK]' -r
complete -c guichet -n "__fish_guichet_using_subcommand report; and not __fish_seen_subcommand_from activity delays recurring billing inventory" -l as -d 'The operator acting; else the one whose login is the system user\'s. Only an administrator may act as another, and both are recorded [variable: GUICHET_OPERATOR]' -r
complete -c guichet -n "__fish_guichet_using_subcommand report; and not __fish_seen_subcommand_from activity delays recurring billing inventory" -l format -d 'How the answer is laid out [one of: table, json, ndjson, csv, xlsx, ics, html] [variable: GUICHET_FORMAT]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
xlsx\t''
ics\t''
html\t''"
complete -c guichet -n "__fish_guichet_using_subcommand report; and not __fish_seen_subcommand_from activity delays recurring billing inventory" -l lang -d 'The language of what people read; machine output never changes with it [one of: fr, en] [variable: GUICHET_LANG]' -r -f -a "fr\t''
en\t''"
complete -c guichet -n "__fish_guichet_using_subcommand report; and not __fish_seen_subcommand_from activity delays recurring billing inventory" -l color -d 'When to colour [one of: auto, always, never] [variable: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c guichet -n "__fish_guichet_using_subcommand report; and not __fish_seen_subcommand_from activity delays recurring billing inventory" -l no-input -d 'Never ask anything [variable: GUICHET_NO_INPUT]'
complete -c guichet -n "__fish_guichet_using_subcommand report; and not __fish_seen_subcommand_from activity delays recurring billing inventory" -l no-pager -d 'Show long answers at once, without a pager [variable: GUICHET_PAGER]'
complete -c guichet -n "__fish_guichet_using_subcommand report; and not __fish_seen_subcommand_from activity delays recurring billing inventory" -s y -l yes -d 'Answer yes to what would be asked'
complete -c guichet -n "__fish_guichet_using_subcommand report; and not __fish_seen_subcommand_from activity delays recurring billing inventory" -s q -l quiet -d 'Say less on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand report; and not __fish_seen_subcommand_from activity delays recurring billing inventory" -s v -l verbose -d 'Say more on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand report; and not __fish_seen_subcommand_from activity delays recurring billing inventory" -s h -l help -d 'Print this help'
complete -c guichet -n "__fish_guichet_using_subcommand report; and not __fish_seen_subcommand_from activity delays recurring billing inventory" -f -a "activity" -d 'What came in, what was done, by whom, over a period'
complete -c guichet -n "__fish_guichet_using_subcommand report; and not __fish_seen_subcommand_from activity delays recurring billing inventory" -f -a "delays" -d 'How long tickets take to be taken on and to be resolved, in opening time'
complete -c guichet -n "__fish_guichet_using_subcommand report; and not __fish_seen_subcommand_from activity delays recurring billing inventory" -f -a "recurring" -d 'What comes back, by school, category and equipment, against the period before'
complete -c guichet -n "__fish_guichet_using_subcommand report; and not __fish_seen_subcommand_from activity delays recurring billing inventory" -f -a "billing" -d 'Visits to bill, by school, exact to the cent'
complete -c guichet -n "__fish_guichet_using_subcommand report; and not __fish_seen_subcommand_from activity delays recurring billing inventory" -f -a "inventory" -d 'How fresh the schools\' inventories are, and what in them is out of warranty'
complete -c guichet -n "__fish_guichet_using_subcommand report; and __fish_seen_subcommand_from activity" -l since -d 'From this day on: `2026-11-22`, `22/11/2026`, `today`, `-3m`, `-1y`; else the first of the year' -r
complete -c guichet -n "__fish_guichet_using_subcommand report; and __fish_seen_subcommand_from activity" -l until -d 'Up to this day; else today' -r
complete -c guichet -n "__fish_guichet_using_subcommand report; and __fish_seen_subcommand_from activity" -l school -d 'Of this school only' -r
complete -c guichet -n "__fish_guichet_using_subcommand report; and __fish_seen_subcommand_from activity" -l team -d 'Of this team only, by its code' -r
complete -c guichet -n "__fish_guichet_using_subcommand report; and __fish_seen_subcommand_from activity" -s o -l output -d 'Write to this file; `-` is stdout' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand report; and __fish_seen_subcommand_from activity" -l columns -d 'These columns in this order, separated by commas; a wrong name lists those there are' -r
complete -c guichet -n "__fish_guichet_using_subcommand report; and __fish_seen_subcommand_from activity" -l db -d 'The database; else `guichet/guichet.db` in the user\'s data folder [variable: GUICHET_DB]' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand report; and __fish_seen_subcommand_from activity" -l desk -d 'The desk, by its code; not needed by an operator of one desk only [variable: GUICHET_DESK]' -r
complete -c guichet -n "__fish_guichet_using_subcommand report; and __fish_seen_subcommand_from activity" -l as -d 'The operator acting; else the one whose login is the system user\'s. Only an administrator may act as another, and both are recorded [variable: GUICHET_OPERATOR]' -r
complete -c guichet -n "__fish_guichet_using_subcommand report; and __fish_seen_subcommand_from activity" -l format -d 'How the answer is laid out [one of: table, json, ndjson, csv, xlsx, ics, html] [variable: GUICHET_FORMAT]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
xlsx\t''
ics\t''
html\t''"
complete -c guichet -n "__fish_guichet_using_subcommand report; and __fish_seen_subcommand_from activity" -l lang -d 'The language of what people read; machine output never changes with it [one of: fr, en] [variable: GUICHET_LANG]' -r -f -a "fr\t''
en\t''"
complete -c guichet -n "__fish_guichet_using_subcommand report; and __fish_seen_subcommand_from activity" -l color -d 'When to colour [one of: auto, always, never] [variable: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c guichet -n "__fish_guichet_using_subcommand report; and __fish_seen_subcommand_from activity" -l force -d 'Write over the file if it is there'
complete -c guichet -n "__fish_guichet_using_subcommand report; and __fish_seen_subcommand_from activity" -l no-headers -d 'Without the line of headings'
complete -c guichet -n "__fish_guichet_using_subcommand report; and __fish_seen_subcommand_from activity" -l no-input -d 'Never ask anything [variable: GUICHET_NO_INPUT]'
complete -c guichet -n "__fish_guichet_using_subcommand report; and __fish_seen_subcommand_from activity" -l no-pager -d 'Show long answers at once, without a pager [variable: GUICHET_PAGER]'
complete -c guichet -n "__fish_guichet_using_subcommand report; and __fish_seen_subcommand_from activity" -s y -l yes -d 'Answer yes to what would be asked'
complete -c guichet -n "__fish_guichet_using_subcommand report; and __fish_seen_subcommand_from activity" -s q -l quiet -d 'Say less on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand report; and __fish_seen_subcommand_from activity" -s v -l verbose -d 'Say more on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand report; and __fish_seen_subcommand_from activity" -s h -l help -d 'Print this help'
complete -c guichet -n "__fish_guichet_using_subcommand report; and __fish_seen_subcommand_from delays" -l since -d 'From this day on: `2026-11-22`, `22/11/2026`, `today`, `-3m`, `-1y`; else the first of the year' -r
complete -c guichet -n "__fish_guichet_using_subcommand report; and __fish_seen_subcommand_from delays" -l until -d 'Up to this day; else today' -r
complete -c guichet -n "__fish_guichet_using_subcommand report; and __fish_seen_subcommand_from delays" -l school -d 'Of this school only' -r
complete -c guichet -n "__fish_guichet_using_subcommand report; and __fish_seen_subcommand_from delays" -l team -d 'Of this team only, by its code' -r
complete -c guichet -n "__fish_guichet_using_subcommand report; and __fish_seen_subcommand_from delays" -s o -l output -d 'Write to this file; `-` is stdout' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand report; and __fish_seen_subcommand_from delays" -l columns -d 'These columns in this order, separated by commas; a wrong name lists those there are' -r
complete -c guichet -n "__fish_guichet_using_subcommand report; and __fish_seen_subcommand_from delays" -l db -d 'The database; else `guichet/guichet.db` in the user\'s data folder [variable: GUICHET_DB]' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand report; and __fish_seen_subcommand_from delays" -l desk -d 'The desk, by its code; not needed by an operator of one desk only [variable: GUICHET_DESK]' -r
complete -c guichet -n "__fish_guichet_using_subcommand report; and __fish_seen_subcommand_from delays" -l as -d 'The operator acting; else the one whose login is the system user\'s. Only an administrator may act as another, and both are recorded [variable: GUICHET_OPERATOR]' -r
complete -c guichet -n "__fish_guichet_using_subcommand report; and __fish_seen_subcommand_from delays" -l format -d 'How the answer is laid out [one of: table, json, ndjson, csv, xlsx, ics, html] [variable: GUICHET_FORMAT]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
xlsx\t''
ics\t''
html\t''"
complete -c guichet -n "__fish_guichet_using_subcommand report; and __fish_seen_subcommand_from delays" -l lang -d 'The language of what people read; machine output never changes with it [one of: fr, en] [variable: GUICHET_LANG]' -r -f -a "fr\t''
en\t''"
complete -c guichet -n "__fish_guichet_using_subcommand report; and __fish_seen_subcommand_from delays" -l color -d 'When to colour [one of: auto, always, never] [variable: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c guichet -n "__fish_guichet_using_subcommand report; and __fish_seen_subcommand_from delays" -l force -d 'Write over the file if it is there'
complete -c guichet -n "__fish_guichet_using_subcommand report; and __fish_seen_subcommand_from delays" -l no-headers -d 'Without the line of headings'
complete -c guichet -n "__fish_guichet_using_subcommand report; and __fish_seen_subcommand_from delays" -l no-input -d 'Never ask anything [variable: GUICHET_NO_INPUT]'
complete -c guichet -n "__fish_guichet_using_subcommand report; and __fish_seen_subcommand_from delays" -l no-pager -d 'Show long answers at once, without a pager [variable: GUICHET_PAGER]'
complete -c guichet -n "__fish_guichet_using_subcommand report; and __fish_seen_subcommand_from delays" -s y -l yes -d 'Answer yes to what would be asked'
complete -c guichet -n "__fish_guichet_using_subcommand report; and __fish_seen_subcommand_from delays" -s q -l quiet -d 'Say less on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand report; and __fish_seen_subcommand_from delays" -s v -l verbose -d 'Say more on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand report; and __fish_seen_subcommand_from delays" -s h -l help -d 'Print this help'
complete -c guichet -n "__fish_guichet_using_subcommand report; and __fish_seen_subcommand_from recurring" -l since -d 'From this day on: `2026-11-22`, `22/11/2026`, `today`, `-3m`, `-1y`; else thirty days in all' -r
complete -c guichet -n "__fish_guichet_using_subcommand report; and __fish_seen_subcommand_from recurring" -l until -d 'Up to this day; else today' -r
complete -c guichet -n "__fish_guichet_using_subcommand report; and __fish_seen_subcommand_from recurring" -l school -d 'Of this school only' -r
complete -c guichet -n "__fish_guichet_using_subcommand report; and __fish_seen_subcommand_from recurring" -l least -d 'So many requests at least [default: 2]' -r
complete -c guichet -n "__fish_guichet_using_subcommand report; and __fish_seen_subcommand_from recurring" -s o -l output -d 'Write to this file; `-` is stdout' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand report; and __fish_seen_subcommand_from recurring" -l columns -d 'These columns in this order, separated by commas; a wrong name lists those there are' -r
complete -c guichet -n "__fish_guichet_using_subcommand report; and __fish_seen_subcommand_from recurring" -l db -d 'The database; else `guichet/guichet.db` in the user\'s data folder [variable: GUICHET_DB]' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand report; and __fish_seen_subcommand_from recurring" -l desk -d 'The desk, by its code; not needed by an operator of one desk only [variable: GUICHET_DESK]' -r
complete -c guichet -n "__fish_guichet_using_subcommand report; and __fish_seen_subcommand_from recurring" -l as -d 'The operator acting; else the one whose login is the system user\'s. Only an administrator may act as another, and both are recorded [variable: GUICHET_OPERATOR]' -r
complete -c guichet -n "__fish_guichet_using_subcommand report; and __fish_seen_subcommand_from recurring" -l format -d 'How the answer is laid out [one of: table, json, ndjson, csv, xlsx, ics, html] [variable: GUICHET_FORMAT]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
xlsx\t''
ics\t''
html\t''"
complete -c guichet -n "__fish_guichet_using_subcommand report; and __fish_seen_subcommand_from recurring" -l lang -d 'The language of what people read; machine output never changes with it [one of: fr, en] [variable: GUICHET_LANG]' -r -f -a "fr\t''
en\t''"
complete -c guichet -n "__fish_guichet_using_subcommand report; and __fish_seen_subcommand_from recurring" -l color -d 'When to colour [one of: auto, always, never] [variable: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c guichet -n "__fish_guichet_using_subcommand report; and __fish_seen_subcommand_from recurring" -l force -d 'Write over the file if it is there'
complete -c guichet -n "__fish_guichet_using_subcommand report; and __fish_seen_subcommand_from recurring" -l no-headers -d 'Without the line of headings'
complete -c guichet -n "__fish_guichet_using_subcommand report; and __fish_seen_subcommand_from recurring" -l no-input -d 'Never ask anything [variable: GUICHET_NO_INPUT]'
complete -c guichet -n "__fish_guichet_using_subcommand report; and __fish_seen_subcommand_from recurring" -l no-pager -d 'Show long answers at once, without a pager [variable: GUICHET_PAGER]'
complete -c guichet -n "__fish_guichet_using_subcommand report; and __fish_seen_subcommand_from recurring" -s y -l yes -d 'Answer yes to what would be asked'
complete -c guichet -n "__fish_guichet_using_subcommand report; and __fish_seen_subcommand_from recurring" -s q -l quiet -d 'Say less on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand report; and __fish_seen_subcommand_from recurring" -s v -l verbose -d 'Say more on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand report; and __fish_seen_subcommand_from recurring" -s h -l help -d 'Print this help'
complete -c guichet -n "__fish_guichet_using_subcommand report; and __fish_seen_subcommand_from billing" -l since -d 'From this day on: `2026-11-22`, `22/11/2026`, `today`, `-3m`, `-1y`; else the first of the year' -r
complete -c guichet -n "__fish_guichet_using_subcommand report; and __fish_seen_subcommand_from billing" -l until -d 'Up to this day; else today' -r
complete -c guichet -n "__fish_guichet_using_subcommand report; and __fish_seen_subcommand_from billing" -l school -d 'Of this school only' -r
complete -c guichet -n "__fish_guichet_using_subcommand report; and __fish_seen_subcommand_from billing" -s o -l output -d 'Write to this file; `-` is stdout' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand report; and __fish_seen_subcommand_from billing" -l columns -d 'These columns in this order, separated by commas; a wrong name lists those there are' -r
complete -c guichet -n "__fish_guichet_using_subcommand report; and __fish_seen_subcommand_from billing" -l db -d 'The database; else `guichet/guichet.db` in the user\'s data folder [variable: GUICHET_DB]' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand report; and __fish_seen_subcommand_from billing" -l desk -d 'The desk, by its code; not needed by an operator of one desk only [variable: GUICHET_DESK]' -r
complete -c guichet -n "__fish_guichet_using_subcommand report; and __fish_seen_subcommand_from billing" -l as -d 'The operator acting; else the one whose login is the system user\'s. Only an administrator may act as another, and both are recorded [variable: GUICHET_OPERATOR]' -r
complete -c guichet -n "__fish_guichet_using_subcommand report; and __fish_seen_subcommand_from billing" -l format -d 'How the answer is laid out [one of: table, json, ndjson, csv, xlsx, ics, html] [variable: GUICHET_FORMAT]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
xlsx\t''
ics\t''
html\t''"
complete -c guichet -n "__fish_guichet_using_subcommand report; and __fish_seen_subcommand_from billing" -l lang -d 'The language of what people read; machine output never changes with it [one of: fr, en] [variable: GUICHET_LANG]' -r -f -a "fr\t''
en\t''"
complete -c guichet -n "__fish_guichet_using_subcommand report; and __fish_seen_subcommand_from billing" -l color -d 'When to colour [one of: auto, always, never] [variable: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c guichet -n "__fish_guichet_using_subcommand report; and __fish_seen_subcommand_from billing" -l excel-fr -d 'CSV as a French Excel reads it: `;`, BOM, decimal comma, DD/MM/YYYY'
complete -c guichet -n "__fish_guichet_using_subcommand report; and __fish_seen_subcommand_from billing" -l force -d 'Write over the file if it is there'
complete -c guichet -n "__fish_guichet_using_subcommand report; and __fish_seen_subcommand_from billing" -l no-headers -d 'Without the line of headings'
complete -c guichet -n "__fish_guichet_using_subcommand report; and __fish_seen_subcommand_from billing" -l no-input -d 'Never ask anything [variable: GUICHET_NO_INPUT]'
complete -c guichet -n "__fish_guichet_using_subcommand report; and __fish_seen_subcommand_from billing" -l no-pager -d 'Show long answers at once, without a pager [variable: GUICHET_PAGER]'
complete -c guichet -n "__fish_guichet_using_subcommand report; and __fish_seen_subcommand_from billing" -s y -l yes -d 'Answer yes to what would be asked'
complete -c guichet -n "__fish_guichet_using_subcommand report; and __fish_seen_subcommand_from billing" -s q -l quiet -d 'Say less on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand report; and __fish_seen_subcommand_from billing" -s v -l verbose -d 'Say more on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand report; and __fish_seen_subcommand_from billing" -s h -l help -d 'Print this help'
complete -c guichet -n "__fish_guichet_using_subcommand report; and __fish_seen_subcommand_from inventory" -l department -d 'Of this department, such as `38`' -r
complete -c guichet -n "__fish_guichet_using_subcommand report; and __fish_seen_subcommand_from inventory" -l type -d 'Of this type [one of: college, lycee, primary, university, office, other]' -r -f -a "college\t''
lycee\t''
primary\t''
university\t''
office\t''
other\t''"
complete -c guichet -n "__fish_guichet_using_subcommand report; and __fish_seen_subcommand_from inventory" -s o -l output -d 'Write to this file; `-` is stdout' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand report; and __fish_seen_subcommand_from inventory" -l columns -d 'These columns in this order, separated by commas; a wrong name lists those there are' -r
complete -c guichet -n "__fish_guichet_using_subcommand report; and __fish_seen_subcommand_from inventory" -l db -d 'The database; else `guichet/guichet.db` in the user\'s data folder [variable: GUICHET_DB]' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand report; and __fish_seen_subcommand_from inventory" -l desk -d 'The desk, by its code; not needed by an operator of one desk only [variable: GUICHET_DESK]' -r
complete -c guichet -n "__fish_guichet_using_subcommand report; and __fish_seen_subcommand_from inventory" -l as -d 'The operator acting; else the one whose login is the system user\'s. Only an administrator may act as another, and both are recorded [variable: GUICHET_OPERATOR]' -r
complete -c guichet -n "__fish_guichet_using_subcommand report; and __fish_seen_subcommand_from inventory" -l format -d 'How the answer is laid out [one of: table, json, ndjson, csv, xlsx, ics, html] [variable: GUICHET_FORMAT]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
xlsx\t''
ics\t''
html\t''"
complete -c guichet -n "__fish_guichet_using_subcommand report; and __fish_seen_subcommand_from inventory" -l lang -d 'The language of what people read; machine output never changes with it [one of: fr, en] [variable: GUICHET_LANG]' -r -f -a "fr\t''
en\t''"
complete -c guichet -n "__fish_guichet_using_subcommand report; and __fish_seen_subcommand_from inventory" -l color -d 'When to colour [one of: auto, always, never] [variable: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c guichet -n "__fish_guichet_using_subcommand report; and __fish_seen_subcommand_from inventory" -l force -d 'Write over the file if it is there'
complete -c guichet -n "__fish_guichet_using_subcommand report; and __fish_seen_subcommand_from inventory" -l no-headers -d 'Without the line of headings'
complete -c guichet -n "__fish_guichet_using_subcommand report; and __fish_seen_subcommand_from inventory" -l no-input -d 'Never ask anything [variable: GUICHET_NO_INPUT]'
complete -c guichet -n "__fish_guichet_using_subcommand report; and __fish_seen_subcommand_from inventory" -l no-pager -d 'Show long answers at once, without a pager [variable: GUICHET_PAGER]'
complete -c guichet -n "__fish_guichet_using_subcommand report; and __fish_seen_subcommand_from inventory" -s y -l yes -d 'Answer yes to what would be asked'
complete -c guichet -n "__fish_guichet_using_subcommand report; and __fish_seen_subcommand_from inventory" -s q -l quiet -d 'Say less on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand report; and __fish_seen_subcommand_from inventory" -s v -l verbose -d 'Say more on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand report; and __fish_seen_subcommand_from inventory" -s h -l help -d 'Print this help'
complete -c guichet -n "__fish_guichet_using_subcommand run; and not __fish_seen_subcommand_from due" -l db -d 'The database; else `guichet/guichet.db` in the user\'s data folder [variable: GUICHET_DB]' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand run; and not __fish_seen_subcommand_from due" -l desk -d 'The desk, by its code; not needed by an operator of one desk only [variable: GUICHET_DESK]' -r
complete -c guichet -n "__fish_guichet_using_subcommand run; and not __fish_seen_subcommand_from due" -l as -d 'The operator acting; else the one whose login is the system user\'s. Only an administrator may act as another, and both are recorded [variable: GUICHET_OPERATOR]' -r
complete -c guichet -n "__fish_guichet_using_subcommand run; and not __fish_seen_subcommand_from due" -l format -d 'How the answer is laid out [one of: table, json, ndjson, csv, xlsx, ics, html] [variable: GUICHET_FORMAT]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
xlsx\t''
ics\t''
html\t''"
complete -c guichet -n "__fish_guichet_using_subcommand run; and not __fish_seen_subcommand_from due" -l lang -d 'The language of what people read; machine output never changes with it [one of: fr, en] [variable: GUICHET_LANG]' -r -f -a "fr\t''
en\t''"
complete -c guichet -n "__fish_guichet_using_subcommand run; and not __fish_seen_subcommand_from due" -l color -d 'When to colour [one of: auto, always, never] [variable: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c guichet -n "__fish_guichet_using_subcommand run; and not __fish_seen_subcommand_from due" -l no-input -d 'Never ask anything [variable: GUICHET_NO_INPUT]'
complete -c guichet -n "__fish_guichet_using_subcommand run; and not __fish_seen_subcommand_from due" -l no-pager -d 'Show long answers at once, without a pager [variable: GUICHET_PAGER]'
complete -c guichet -n "__fish_guichet_using_subcommand run; and not __fish_seen_subcommand_from due" -s y -l yes -d 'Answer yes to what would be asked'
complete -c guichet -n "__fish_guichet_using_subcommand run; and not __fish_seen_subcommand_from due" -s q -l quiet -d 'Say less on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand run; and not __fish_seen_subcommand_from due" -s v -l verbose -d 'Say more on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand run; and not __fish_seen_subcommand_from due" -s h -l help -d 'Print this help'
complete -c guichet -n "__fish_guichet_using_subcommand run; and not __fish_seen_subcommand_from due" -f -a "due" -d 'Expire closures that nobody answered in time, recall tickets put off to a day; for cron'
complete -c guichet -n "__fish_guichet_using_subcommand run; and __fish_seen_subcommand_from due" -l db -d 'The database; else `guichet/guichet.db` in the user\'s data folder [variable: GUICHET_DB]' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand run; and __fish_seen_subcommand_from due" -l desk -d 'The desk, by its code; not needed by an operator of one desk only [variable: GUICHET_DESK]' -r
complete -c guichet -n "__fish_guichet_using_subcommand run; and __fish_seen_subcommand_from due" -l as -d 'The operator acting; else the one whose login is the system user\'s. Only an administrator may act as another, and both are recorded [variable: GUICHET_OPERATOR]' -r
complete -c guichet -n "__fish_guichet_using_subcommand run; and __fish_seen_subcommand_from due" -l format -d 'How the answer is laid out [one of: table, json, ndjson, csv, xlsx, ics, html] [variable: GUICHET_FORMAT]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
xlsx\t''
ics\t''
html\t''"
complete -c guichet -n "__fish_guichet_using_subcommand run; and __fish_seen_subcommand_from due" -l lang -d 'The language of what people read; machine output never changes with it [one of: fr, en] [variable: GUICHET_LANG]' -r -f -a "fr\t''
en\t''"
complete -c guichet -n "__fish_guichet_using_subcommand run; and __fish_seen_subcommand_from due" -l color -d 'When to colour [one of: auto, always, never] [variable: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c guichet -n "__fish_guichet_using_subcommand run; and __fish_seen_subcommand_from due" -s n -l dry-run -d 'Decide and print what would be done, and why; write nothing'
complete -c guichet -n "__fish_guichet_using_subcommand run; and __fish_seen_subcommand_from due" -l no-input -d 'Never ask anything [variable: GUICHET_NO_INPUT]'
complete -c guichet -n "__fish_guichet_using_subcommand run; and __fish_seen_subcommand_from due" -l no-pager -d 'Show long answers at once, without a pager [variable: GUICHET_PAGER]'
complete -c guichet -n "__fish_guichet_using_subcommand run; and __fish_seen_subcommand_from due" -s y -l yes -d 'Answer yes to what would be asked'
complete -c guichet -n "__fish_guichet_using_subcommand run; and __fish_seen_subcommand_from due" -s q -l quiet -d 'Say less on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand run; and __fish_seen_subcommand_from due" -s v -l verbose -d 'Say more on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand run; and __fish_seen_subcommand_from due" -s h -l help -d 'Print this help'
complete -c guichet -n "__fish_guichet_using_subcommand config; and not __fish_seen_subcommand_from get set list" -l db -d 'The database; else `guichet/guichet.db` in the user\'s data folder [variable: GUICHET_DB]' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand config; and not __fish_seen_subcommand_from get set list" -l desk -d 'The desk, by its code; not needed by an operator of one desk only [variable: GUICHET_DESK]' -r
complete -c guichet -n "__fish_guichet_using_subcommand config; and not __fish_seen_subcommand_from get set list" -l as -d 'The operator acting; else the one whose login is the system user\'s. Only an administrator may act as another, and both are recorded [variable: GUICHET_OPERATOR]' -r
complete -c guichet -n "__fish_guichet_using_subcommand config; and not __fish_seen_subcommand_from get set list" -l format -d 'How the answer is laid out [one of: table, json, ndjson, csv, xlsx, ics, html] [variable: GUICHET_FORMAT]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
xlsx\t''
ics\t''
html\t''"
complete -c guichet -n "__fish_guichet_using_subcommand config; and not __fish_seen_subcommand_from get set list" -l lang -d 'The language of what people read; machine output never changes with it [one of: fr, en] [variable: GUICHET_LANG]' -r -f -a "fr\t''
en\t''"
complete -c guichet -n "__fish_guichet_using_subcommand config; and not __fish_seen_subcommand_from get set list" -l color -d 'When to colour [one of: auto, always, never] [variable: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c guichet -n "__fish_guichet_using_subcommand config; and not __fish_seen_subcommand_from get set list" -l no-input -d 'Never ask anything [variable: GUICHET_NO_INPUT]'
complete -c guichet -n "__fish_guichet_using_subcommand config; and not __fish_seen_subcommand_from get set list" -l no-pager -d 'Show long answers at once, without a pager [variable: GUICHET_PAGER]'
complete -c guichet -n "__fish_guichet_using_subcommand config; and not __fish_seen_subcommand_from get set list" -s y -l yes -d 'Answer yes to what would be asked'
complete -c guichet -n "__fish_guichet_using_subcommand config; and not __fish_seen_subcommand_from get set list" -s q -l quiet -d 'Say less on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand config; and not __fish_seen_subcommand_from get set list" -s v -l verbose -d 'Say more on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand config; and not __fish_seen_subcommand_from get set list" -s h -l help -d 'Print this help'
complete -c guichet -n "__fish_guichet_using_subcommand config; and not __fish_seen_subcommand_from get set list" -f -a "get" -d 'Print the value of a key; an empty line where nobody says it'
complete -c guichet -n "__fish_guichet_using_subcommand config; and not __fish_seen_subcommand_from get set list" -f -a "set" -d 'Write a value into the configuration, its comments kept'
complete -c guichet -n "__fish_guichet_using_subcommand config; and not __fish_seen_subcommand_from get set list" -f -a "list" -d 'List the keys of the configuration and their values'
complete -c guichet -n "__fish_guichet_using_subcommand config; and __fish_seen_subcommand_from get" -l db -d 'The database; else `guichet/guichet.db` in the user\'s data folder [variable: GUICHET_DB]' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand config; and __fish_seen_subcommand_from get" -l desk -d 'The desk, by its code; not needed by an operator of one desk only [variable: GUICHET_DESK]' -r
complete -c guichet -n "__fish_guichet_using_subcommand config; and __fish_seen_subcommand_from get" -l as -d 'The operator acting; else the one whose login is the system user\'s. Only an administrator may act as another, and both are recorded [variable: GUICHET_OPERATOR]' -r
complete -c guichet -n "__fish_guichet_using_subcommand config; and __fish_seen_subcommand_from get" -l format -d 'How the answer is laid out [one of: table, json, ndjson, csv, xlsx, ics, html] [variable: GUICHET_FORMAT]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
xlsx\t''
ics\t''
html\t''"
complete -c guichet -n "__fish_guichet_using_subcommand config; and __fish_seen_subcommand_from get" -l lang -d 'The language of what people read; machine output never changes with it [one of: fr, en] [variable: GUICHET_LANG]' -r -f -a "fr\t''
en\t''"
complete -c guichet -n "__fish_guichet_using_subcommand config; and __fish_seen_subcommand_from get" -l color -d 'When to colour [one of: auto, always, never] [variable: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c guichet -n "__fish_guichet_using_subcommand config; and __fish_seen_subcommand_from get" -l show-origin -d 'Say where the value comes from, too'
complete -c guichet -n "__fish_guichet_using_subcommand config; and __fish_seen_subcommand_from get" -l no-input -d 'Never ask anything [variable: GUICHET_NO_INPUT]'
complete -c guichet -n "__fish_guichet_using_subcommand config; and __fish_seen_subcommand_from get" -l no-pager -d 'Show long answers at once, without a pager [variable: GUICHET_PAGER]'
complete -c guichet -n "__fish_guichet_using_subcommand config; and __fish_seen_subcommand_from get" -s y -l yes -d 'Answer yes to what would be asked'
complete -c guichet -n "__fish_guichet_using_subcommand config; and __fish_seen_subcommand_from get" -s q -l quiet -d 'Say less on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand config; and __fish_seen_subcommand_from get" -s v -l verbose -d 'Say more on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand config; and __fish_seen_subcommand_from get" -s h -l help -d 'Print this help'
complete -c guichet -n "__fish_guichet_using_subcommand config; and __fish_seen_subcommand_from set" -l db -d 'The database; else `guichet/guichet.db` in the user\'s data folder [variable: GUICHET_DB]' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand config; and __fish_seen_subcommand_from set" -l desk -d 'The desk, by its code; not needed by an operator of one desk only [variable: GUICHET_DESK]' -r
complete -c guichet -n "__fish_guichet_using_subcommand config; and __fish_seen_subcommand_from set" -l as -d 'The operator acting; else the one whose login is the system user\'s. Only an administrator may act as another, and both are recorded [variable: GUICHET_OPERATOR]' -r
complete -c guichet -n "__fish_guichet_using_subcommand config; and __fish_seen_subcommand_from set" -l format -d 'How the answer is laid out [one of: table, json, ndjson, csv, xlsx, ics, html] [variable: GUICHET_FORMAT]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
xlsx\t''
ics\t''
html\t''"
complete -c guichet -n "__fish_guichet_using_subcommand config; and __fish_seen_subcommand_from set" -l lang -d 'The language of what people read; machine output never changes with it [one of: fr, en] [variable: GUICHET_LANG]' -r -f -a "fr\t''
en\t''"
complete -c guichet -n "__fish_guichet_using_subcommand config; and __fish_seen_subcommand_from set" -l color -d 'When to colour [one of: auto, always, never] [variable: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c guichet -n "__fish_guichet_using_subcommand config; and __fish_seen_subcommand_from set" -l unset -d 'Take the key out instead'
complete -c guichet -n "__fish_guichet_using_subcommand config; and __fish_seen_subcommand_from set" -l site -d 'In the configuration of the machine, for everybody, instead of one\'s own'
complete -c guichet -n "__fish_guichet_using_subcommand config; and __fish_seen_subcommand_from set" -s n -l dry-run -d 'Check it, and write nothing'
complete -c guichet -n "__fish_guichet_using_subcommand config; and __fish_seen_subcommand_from set" -l no-input -d 'Never ask anything [variable: GUICHET_NO_INPUT]'
complete -c guichet -n "__fish_guichet_using_subcommand config; and __fish_seen_subcommand_from set" -l no-pager -d 'Show long answers at once, without a pager [variable: GUICHET_PAGER]'
complete -c guichet -n "__fish_guichet_using_subcommand config; and __fish_seen_subcommand_from set" -s y -l yes -d 'Answer yes to what would be asked'
complete -c guichet -n "__fish_guichet_using_subcommand config; and __fish_seen_subcommand_from set" -s q -l quiet -d 'Say less on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand config; and __fish_seen_subcommand_from set" -s v -l verbose -d 'Say more on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand config; and __fish_seen_subcommand_from set" -s h -l help -d 'Print this help'
complete -c guichet -n "__fish_guichet_using_subcommand config; and __fish_seen_subcommand_from list" -l columns -d 'These columns in this order, separated by commas; a wrong name lists those there are' -r
complete -c guichet -n "__fish_guichet_using_subcommand config; and __fish_seen_subcommand_from list" -l db -d 'The database; else `guichet/guichet.db` in the user\'s data folder [variable: GUICHET_DB]' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand config; and __fish_seen_subcommand_from list" -l desk -d 'The desk, by its code; not needed by an operator of one desk only [variable: GUICHET_DESK]' -r
complete -c guichet -n "__fish_guichet_using_subcommand config; and __fish_seen_subcommand_from list" -l as -d 'The operator acting; else the one whose login is the system user\'s. Only an administrator may act as another, and both are recorded [variable: GUICHET_OPERATOR]' -r
complete -c guichet -n "__fish_guichet_using_subcommand config; and __fish_seen_subcommand_from list" -l format -d 'How the answer is laid out [one of: table, json, ndjson, csv, xlsx, ics, html] [variable: GUICHET_FORMAT]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
xlsx\t''
ics\t''
html\t''"
complete -c guichet -n "__fish_guichet_using_subcommand config; and __fish_seen_subcommand_from list" -l lang -d 'The language of what people read; machine output never changes with it [one of: fr, en] [variable: GUICHET_LANG]' -r -f -a "fr\t''
en\t''"
complete -c guichet -n "__fish_guichet_using_subcommand config; and __fish_seen_subcommand_from list" -l color -d 'When to colour [one of: auto, always, never] [variable: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c guichet -n "__fish_guichet_using_subcommand config; and __fish_seen_subcommand_from list" -l show-origin -d 'Say where each value comes from: option, variable, file and line, or usual'
complete -c guichet -n "__fish_guichet_using_subcommand config; and __fish_seen_subcommand_from list" -l no-headers -d 'Without the line of headings'
complete -c guichet -n "__fish_guichet_using_subcommand config; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask anything [variable: GUICHET_NO_INPUT]'
complete -c guichet -n "__fish_guichet_using_subcommand config; and __fish_seen_subcommand_from list" -l no-pager -d 'Show long answers at once, without a pager [variable: GUICHET_PAGER]'
complete -c guichet -n "__fish_guichet_using_subcommand config; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer yes to what would be asked'
complete -c guichet -n "__fish_guichet_using_subcommand config; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say less on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand config; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say more on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand config; and __fish_seen_subcommand_from list" -s h -l help -d 'Print this help'
complete -c guichet -n "__fish_guichet_using_subcommand db; and not __fish_seen_subcommand_from check backup restore stats anonymise" -l db -d 'The database; else `guichet/guichet.db` in the user\'s data folder [variable: GUICHET_DB]' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand db; and not __fish_seen_subcommand_from check backup restore stats anonymise" -l desk -d 'The desk, by its code; not needed by an operator of one desk only [variable: GUICHET_DESK]' -r
complete -c guichet -n "__fish_guichet_using_subcommand db; and not __fish_seen_subcommand_from check backup restore stats anonymise" -l as -d 'The operator acting; else the one whose login is the system user\'s. Only an administrator may act as another, and both are recorded [variable: GUICHET_OPERATOR]' -r
complete -c guichet -n "__fish_guichet_using_subcommand db; and not __fish_seen_subcommand_from check backup restore stats anonymise" -l format -d 'How the answer is laid out [one of: table, json, ndjson, csv, xlsx, ics, html] [variable: GUICHET_FORMAT]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
xlsx\t''
ics\t''
html\t''"
complete -c guichet -n "__fish_guichet_using_subcommand db; and not __fish_seen_subcommand_from check backup restore stats anonymise" -l lang -d 'The language of what people read; machine output never changes with it [one of: fr, en] [variable: GUICHET_LANG]' -r -f -a "fr\t''
en\t''"
complete -c guichet -n "__fish_guichet_using_subcommand db; and not __fish_seen_subcommand_from check backup restore stats anonymise" -l color -d 'When to colour [one of: auto, always, never] [variable: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c guichet -n "__fish_guichet_using_subcommand db; and not __fish_seen_subcommand_from check backup restore stats anonymise" -l no-input -d 'Never ask anything [variable: GUICHET_NO_INPUT]'
complete -c guichet -n "__fish_guichet_using_subcommand db; and not __fish_seen_subcommand_from check backup restore stats anonymise" -l no-pager -d 'Show long answers at once, without a pager [variable: GUICHET_PAGER]'
complete -c guichet -n "__fish_guichet_using_subcommand db; and not __fish_seen_subcommand_from check backup restore stats anonymise" -s y -l yes -d 'Answer yes to what would be asked'
complete -c guichet -n "__fish_guichet_using_subcommand db; and not __fish_seen_subcommand_from check backup restore stats anonymise" -s q -l quiet -d 'Say less on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand db; and not __fish_seen_subcommand_from check backup restore stats anonymise" -s v -l verbose -d 'Say more on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand db; and not __fish_seen_subcommand_from check backup restore stats anonymise" -s h -l help -d 'Print this help'
complete -c guichet -n "__fish_guichet_using_subcommand db; and not __fish_seen_subcommand_from check backup restore stats anonymise" -f -a "check" -d 'Check the database: pages, keys, events against rows, the chain, attachments'
complete -c guichet -n "__fish_guichet_using_subcommand db; and not __fish_seen_subcommand_from check backup restore stats anonymise" -f -a "backup" -d 'Copy the database while it is in use; verified before it is named'
complete -c guichet -n "__fish_guichet_using_subcommand db; and not __fish_seen_subcommand_from check backup restore stats anonymise" -f -a "restore" -d 'Put a backup in the place of the database'
complete -c guichet -n "__fish_guichet_using_subcommand db; and not __fish_seen_subcommand_from check backup restore stats anonymise" -f -a "stats" -d 'How big the database is, and what is in it'
complete -c guichet -n "__fish_guichet_using_subcommand db; and not __fish_seen_subcommand_from check backup restore stats anonymise" -f -a "anonymise" -d 'Erase personal data: of a person, or of tickets that have been over for long'
complete -c guichet -n "__fish_guichet_using_subcommand db; and __fish_seen_subcommand_from check" -l db -d 'The database; else `guichet/guichet.db` in the user\'s data folder [variable: GUICHET_DB]' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand db; and __fish_seen_subcommand_from check" -l desk -d 'The desk, by its code; not needed by an operator of one desk only [variable: GUICHET_DESK]' -r
complete -c guichet -n "__fish_guichet_using_subcommand db; and __fish_seen_subcommand_from check" -l as -d 'The operator acting; else the one whose login is the system user\'s. Only an administrator may act as another, and both are recorded [variable: GUICHET_OPERATOR]' -r
complete -c guichet -n "__fish_guichet_using_subcommand db; and __fish_seen_subcommand_from check" -l format -d 'How the answer is laid out [one of: table, json, ndjson, csv, xlsx, ics, html] [variable: GUICHET_FORMAT]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
xlsx\t''
ics\t''
html\t''"
complete -c guichet -n "__fish_guichet_using_subcommand db; and __fish_seen_subcommand_from check" -l lang -d 'The language of what people read; machine output never changes with it [one of: fr, en] [variable: GUICHET_LANG]' -r -f -a "fr\t''
en\t''"
complete -c guichet -n "__fish_guichet_using_subcommand db; and __fish_seen_subcommand_from check" -l color -d 'When to colour [one of: auto, always, never] [variable: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c guichet -n "__fish_guichet_using_subcommand db; and __fish_seen_subcommand_from check" -l no-input -d 'Never ask anything [variable: GUICHET_NO_INPUT]'
complete -c guichet -n "__fish_guichet_using_subcommand db; and __fish_seen_subcommand_from check" -l no-pager -d 'Show long answers at once, without a pager [variable: GUICHET_PAGER]'
complete -c guichet -n "__fish_guichet_using_subcommand db; and __fish_seen_subcommand_from check" -s y -l yes -d 'Answer yes to what would be asked'
complete -c guichet -n "__fish_guichet_using_subcommand db; and __fish_seen_subcommand_from check" -s q -l quiet -d 'Say less on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand db; and __fish_seen_subcommand_from check" -s v -l verbose -d 'Say more on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand db; and __fish_seen_subcommand_from check" -s h -l help -d 'Print this help'
complete -c guichet -n "__fish_guichet_using_subcommand db; and __fish_seen_subcommand_from backup" -l db -d 'The database; else `guichet/guichet.db` in the user\'s data folder [variable: GUICHET_DB]' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand db; and __fish_seen_subcommand_from backup" -l desk -d 'The desk, by its code; not needed by an operator of one desk only [variable: GUICHET_DESK]' -r
complete -c guichet -n "__fish_guichet_using_subcommand db; and __fish_seen_subcommand_from backup" -l as -d 'The operator acting; else the one whose login is the system user\'s. Only an administrator may act as another, and both are recorded [variable: GUICHET_OPERATOR]' -r
complete -c guichet -n "__fish_guichet_using_subcommand db; and __fish_seen_subcommand_from backup" -l format -d 'How the answer is laid out [one of: table, json, ndjson, csv, xlsx, ics, html] [variable: GUICHET_FORMAT]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
xlsx\t''
ics\t''
html\t''"
complete -c guichet -n "__fish_guichet_using_subcommand db; and __fish_seen_subcommand_from backup" -l lang -d 'The language of what people read; machine output never changes with it [one of: fr, en] [variable: GUICHET_LANG]' -r -f -a "fr\t''
en\t''"
complete -c guichet -n "__fish_guichet_using_subcommand db; and __fish_seen_subcommand_from backup" -l color -d 'When to colour [one of: auto, always, never] [variable: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c guichet -n "__fish_guichet_using_subcommand db; and __fish_seen_subcommand_from backup" -l force -d 'Write over the file if it is there'
complete -c guichet -n "__fish_guichet_using_subcommand db; and __fish_seen_subcommand_from backup" -l no-input -d 'Never ask anything [variable: GUICHET_NO_INPUT]'
complete -c guichet -n "__fish_guichet_using_subcommand db; and __fish_seen_subcommand_from backup" -l no-pager -d 'Show long answers at once, without a pager [variable: GUICHET_PAGER]'
complete -c guichet -n "__fish_guichet_using_subcommand db; and __fish_seen_subcommand_from backup" -s y -l yes -d 'Answer yes to what would be asked'
complete -c guichet -n "__fish_guichet_using_subcommand db; and __fish_seen_subcommand_from backup" -s q -l quiet -d 'Say less on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand db; and __fish_seen_subcommand_from backup" -s v -l verbose -d 'Say more on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand db; and __fish_seen_subcommand_from backup" -s h -l help -d 'Print this help'
complete -c guichet -n "__fish_guichet_using_subcommand db; and __fish_seen_subcommand_from restore" -l request-id -d 'The same key never acts twice: a retry is safe' -r
complete -c guichet -n "__fish_guichet_using_subcommand db; and __fish_seen_subcommand_from restore" -l db -d 'The database; else `guichet/guichet.db` in the user\'s data folder [variable: GUICHET_DB]' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand db; and __fish_seen_subcommand_from restore" -l desk -d 'The desk, by its code; not needed by an operator of one desk only [variable: GUICHET_DESK]' -r
complete -c guichet -n "__fish_guichet_using_subcommand db; and __fish_seen_subcommand_from restore" -l as -d 'The operator acting; else the one whose login is the system user\'s. Only an administrator may act as another, and both are recorded [variable: GUICHET_OPERATOR]' -r
complete -c guichet -n "__fish_guichet_using_subcommand db; and __fish_seen_subcommand_from restore" -l format -d 'How the answer is laid out [one of: table, json, ndjson, csv, xlsx, ics, html] [variable: GUICHET_FORMAT]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
xlsx\t''
ics\t''
html\t''"
complete -c guichet -n "__fish_guichet_using_subcommand db; and __fish_seen_subcommand_from restore" -l lang -d 'The language of what people read; machine output never changes with it [one of: fr, en] [variable: GUICHET_LANG]' -r -f -a "fr\t''
en\t''"
complete -c guichet -n "__fish_guichet_using_subcommand db; and __fish_seen_subcommand_from restore" -l color -d 'When to colour [one of: auto, always, never] [variable: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c guichet -n "__fish_guichet_using_subcommand db; and __fish_seen_subcommand_from restore" -s n -l dry-run -d 'Decide and print what would be done, and why; write nothing'
complete -c guichet -n "__fish_guichet_using_subcommand db; and __fish_seen_subcommand_from restore" -l no-input -d 'Never ask anything [variable: GUICHET_NO_INPUT]'
complete -c guichet -n "__fish_guichet_using_subcommand db; and __fish_seen_subcommand_from restore" -l no-pager -d 'Show long answers at once, without a pager [variable: GUICHET_PAGER]'
complete -c guichet -n "__fish_guichet_using_subcommand db; and __fish_seen_subcommand_from restore" -s y -l yes -d 'Answer yes to what would be asked'
complete -c guichet -n "__fish_guichet_using_subcommand db; and __fish_seen_subcommand_from restore" -s q -l quiet -d 'Say less on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand db; and __fish_seen_subcommand_from restore" -s v -l verbose -d 'Say more on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand db; and __fish_seen_subcommand_from restore" -s h -l help -d 'Print this help'
complete -c guichet -n "__fish_guichet_using_subcommand db; and __fish_seen_subcommand_from stats" -l db -d 'The database; else `guichet/guichet.db` in the user\'s data folder [variable: GUICHET_DB]' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand db; and __fish_seen_subcommand_from stats" -l desk -d 'The desk, by its code; not needed by an operator of one desk only [variable: GUICHET_DESK]' -r
complete -c guichet -n "__fish_guichet_using_subcommand db; and __fish_seen_subcommand_from stats" -l as -d 'The operator acting; else the one whose login is the system user\'s. Only an administrator may act as another, and both are recorded [variable: GUICHET_OPERATOR]' -r
complete -c guichet -n "__fish_guichet_using_subcommand db; and __fish_seen_subcommand_from stats" -l format -d 'How the answer is laid out [one of: table, json, ndjson, csv, xlsx, ics, html] [variable: GUICHET_FORMAT]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
xlsx\t''
ics\t''
html\t''"
complete -c guichet -n "__fish_guichet_using_subcommand db; and __fish_seen_subcommand_from stats" -l lang -d 'The language of what people read; machine output never changes with it [one of: fr, en] [variable: GUICHET_LANG]' -r -f -a "fr\t''
en\t''"
complete -c guichet -n "__fish_guichet_using_subcommand db; and __fish_seen_subcommand_from stats" -l color -d 'When to colour [one of: auto, always, never] [variable: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c guichet -n "__fish_guichet_using_subcommand db; and __fish_seen_subcommand_from stats" -l no-input -d 'Never ask anything [variable: GUICHET_NO_INPUT]'
complete -c guichet -n "__fish_guichet_using_subcommand db; and __fish_seen_subcommand_from stats" -l no-pager -d 'Show long answers at once, without a pager [variable: GUICHET_PAGER]'
complete -c guichet -n "__fish_guichet_using_subcommand db; and __fish_seen_subcommand_from stats" -s y -l yes -d 'Answer yes to what would be asked'
complete -c guichet -n "__fish_guichet_using_subcommand db; and __fish_seen_subcommand_from stats" -s q -l quiet -d 'Say less on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand db; and __fish_seen_subcommand_from stats" -s v -l verbose -d 'Say more on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand db; and __fish_seen_subcommand_from stats" -s h -l help -d 'Print this help'
complete -c guichet -n "__fish_guichet_using_subcommand db; and __fish_seen_subcommand_from anonymise" -l person -d 'This person, by login or mail address, with all that stands in their tickets' -r
complete -c guichet -n "__fish_guichet_using_subcommand db; and __fish_seen_subcommand_from anonymise" -l closed-before -d 'The words of tickets that were over before this day' -r
complete -c guichet -n "__fish_guichet_using_subcommand db; and __fish_seen_subcommand_from anonymise" -l older-than -d 'The words of tickets that have been over for longer: `3y`, `18m`' -r
complete -c guichet -n "__fish_guichet_using_subcommand db; and __fish_seen_subcommand_from anonymise" -l db -d 'The database; else `guichet/guichet.db` in the user\'s data folder [variable: GUICHET_DB]' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand db; and __fish_seen_subcommand_from anonymise" -l desk -d 'The desk, by its code; not needed by an operator of one desk only [variable: GUICHET_DESK]' -r
complete -c guichet -n "__fish_guichet_using_subcommand db; and __fish_seen_subcommand_from anonymise" -l as -d 'The operator acting; else the one whose login is the system user\'s. Only an administrator may act as another, and both are recorded [variable: GUICHET_OPERATOR]' -r
complete -c guichet -n "__fish_guichet_using_subcommand db; and __fish_seen_subcommand_from anonymise" -l format -d 'How the answer is laid out [one of: table, json, ndjson, csv, xlsx, ics, html] [variable: GUICHET_FORMAT]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
xlsx\t''
ics\t''
html\t''"
complete -c guichet -n "__fish_guichet_using_subcommand db; and __fish_seen_subcommand_from anonymise" -l lang -d 'The language of what people read; machine output never changes with it [one of: fr, en] [variable: GUICHET_LANG]' -r -f -a "fr\t''
en\t''"
complete -c guichet -n "__fish_guichet_using_subcommand db; and __fish_seen_subcommand_from anonymise" -l color -d 'When to colour [one of: auto, always, never] [variable: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c guichet -n "__fish_guichet_using_subcommand db; and __fish_seen_subcommand_from anonymise" -l with-open -d 'The person\'s open tickets too, as they are'
complete -c guichet -n "__fish_guichet_using_subcommand db; and __fish_seen_subcommand_from anonymise" -s n -l dry-run -d 'Count what would be erased; erase nothing'
complete -c guichet -n "__fish_guichet_using_subcommand db; and __fish_seen_subcommand_from anonymise" -l no-input -d 'Never ask anything [variable: GUICHET_NO_INPUT]'
complete -c guichet -n "__fish_guichet_using_subcommand db; and __fish_seen_subcommand_from anonymise" -l no-pager -d 'Show long answers at once, without a pager [variable: GUICHET_PAGER]'
complete -c guichet -n "__fish_guichet_using_subcommand db; and __fish_seen_subcommand_from anonymise" -s y -l yes -d 'Answer yes to what would be asked'
complete -c guichet -n "__fish_guichet_using_subcommand db; and __fish_seen_subcommand_from anonymise" -s q -l quiet -d 'Say less on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand db; and __fish_seen_subcommand_from anonymise" -s v -l verbose -d 'Say more on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand db; and __fish_seen_subcommand_from anonymise" -s h -l help -d 'Print this help'
complete -c guichet -n "__fish_guichet_using_subcommand doctor" -l db -d 'The database; else `guichet/guichet.db` in the user\'s data folder [variable: GUICHET_DB]' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand doctor" -l desk -d 'The desk, by its code; not needed by an operator of one desk only [variable: GUICHET_DESK]' -r
complete -c guichet -n "__fish_guichet_using_subcommand doctor" -l as -d 'The operator acting; else the one whose login is the system user\'s. Only an administrator may act as another, and both are recorded [variable: GUICHET_OPERATOR]' -r
complete -c guichet -n "__fish_guichet_using_subcommand doctor" -l format -d 'How the answer is laid out [one of: table, json, ndjson, csv, xlsx, ics, html] [variable: GUICHET_FORMAT]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
xlsx\t''
ics\t''
html\t''"
complete -c guichet -n "__fish_guichet_using_subcommand doctor" -l lang -d 'The language of what people read; machine output never changes with it [one of: fr, en] [variable: GUICHET_LANG]' -r -f -a "fr\t''
en\t''"
complete -c guichet -n "__fish_guichet_using_subcommand doctor" -l color -d 'When to colour [one of: auto, always, never] [variable: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c guichet -n "__fish_guichet_using_subcommand doctor" -l no-input -d 'Never ask anything [variable: GUICHET_NO_INPUT]'
complete -c guichet -n "__fish_guichet_using_subcommand doctor" -l no-pager -d 'Show long answers at once, without a pager [variable: GUICHET_PAGER]'
complete -c guichet -n "__fish_guichet_using_subcommand doctor" -s y -l yes -d 'Answer yes to what would be asked'
complete -c guichet -n "__fish_guichet_using_subcommand doctor" -s q -l quiet -d 'Say less on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand doctor" -s v -l verbose -d 'Say more on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand doctor" -s h -l help -d 'Print this help'
complete -c guichet -n "__fish_guichet_using_subcommand completions" -l db -d 'The database; else `guichet/guichet.db` in the user\'s data folder [variable: GUICHET_DB]' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand completions" -l desk -d 'The desk, by its code; not needed by an operator of one desk only [variable: GUICHET_DESK]' -r
complete -c guichet -n "__fish_guichet_using_subcommand completions" -l as -d 'The operator acting; else the one whose login is the system user\'s. Only an administrator may act as another, and both are recorded [variable: GUICHET_OPERATOR]' -r
complete -c guichet -n "__fish_guichet_using_subcommand completions" -l format -d 'How the answer is laid out [one of: table, json, ndjson, csv, xlsx, ics, html] [variable: GUICHET_FORMAT]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
xlsx\t''
ics\t''
html\t''"
complete -c guichet -n "__fish_guichet_using_subcommand completions" -l lang -d 'The language of what people read; machine output never changes with it [one of: fr, en] [variable: GUICHET_LANG]' -r -f -a "fr\t''
en\t''"
complete -c guichet -n "__fish_guichet_using_subcommand completions" -l color -d 'When to colour [one of: auto, always, never] [variable: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c guichet -n "__fish_guichet_using_subcommand completions" -l no-input -d 'Never ask anything [variable: GUICHET_NO_INPUT]'
complete -c guichet -n "__fish_guichet_using_subcommand completions" -l no-pager -d 'Show long answers at once, without a pager [variable: GUICHET_PAGER]'
complete -c guichet -n "__fish_guichet_using_subcommand completions" -s y -l yes -d 'Answer yes to what would be asked'
complete -c guichet -n "__fish_guichet_using_subcommand completions" -s q -l quiet -d 'Say less on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand completions" -s v -l verbose -d 'Say more on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand completions" -s h -l help -d 'Print this help'
complete -c guichet -n "__fish_guichet_using_subcommand man" -s o -l output -d 'Write all pages below this folder: `man1`, `man7`, `fr/man1`, `fr/man7`' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand man" -l db -d 'The database; else `guichet/guichet.db` in the user\'s data folder [variable: GUICHET_DB]' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand man" -l desk -d 'The desk, by its code; not needed by an operator of one desk only [variable: GUICHET_DESK]' -r
complete -c guichet -n "__fish_guichet_using_subcommand man" -l as -d 'The operator acting; else the one whose login is the system user\'s. Only an administrator may act as another, and both are recorded [variable: GUICHET_OPERATOR]' -r
complete -c guichet -n "__fish_guichet_using_subcommand man" -l format -d 'How the answer is laid out [one of: table, json, ndjson, csv, xlsx, ics, html] [variable: GUICHET_FORMAT]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
xlsx\t''
ics\t''
html\t''"
complete -c guichet -n "__fish_guichet_using_subcommand man" -l lang -d 'The language of what people read; machine output never changes with it [one of: fr, en] [variable: GUICHET_LANG]' -r -f -a "fr\t''
en\t''"
complete -c guichet -n "__fish_guichet_using_subcommand man" -l color -d 'When to colour [one of: auto, always, never] [variable: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c guichet -n "__fish_guichet_using_subcommand man" -l no-input -d 'Never ask anything [variable: GUICHET_NO_INPUT]'
complete -c guichet -n "__fish_guichet_using_subcommand man" -l no-pager -d 'Show long answers at once, without a pager [variable: GUICHET_PAGER]'
complete -c guichet -n "__fish_guichet_using_subcommand man" -s y -l yes -d 'Answer yes to what would be asked'
complete -c guichet -n "__fish_guichet_using_subcommand man" -s q -l quiet -d 'Say less on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand man" -s v -l verbose -d 'Say more on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand man" -s h -l help -d 'Print this help'
complete -c guichet -n "__fish_guichet_using_subcommand help" -l db -d 'The database; else `guichet/guichet.db` in the user\'s data folder [variable: GUICHET_DB]' -r -F
complete -c guichet -n "__fish_guichet_using_subcommand help" -l desk -d 'The desk, by its code; not needed by an operator of one desk only [variable: GUICHET_DESK]' -r
complete -c guichet -n "__fish_guichet_using_subcommand help" -l as -d 'The operator acting; else the one whose login is the system user\'s. Only an administrator may act as another, and both are recorded [variable: GUICHET_OPERATOR]' -r
complete -c guichet -n "__fish_guichet_using_subcommand help" -l format -d 'How the answer is laid out [one of: table, json, ndjson, csv, xlsx, ics, html] [variable: GUICHET_FORMAT]' -r -f -a "table\t''
json\t''
ndjson\t''
csv\t''
xlsx\t''
ics\t''
html\t''"
complete -c guichet -n "__fish_guichet_using_subcommand help" -l lang -d 'The language of what people read; machine output never changes with it [one of: fr, en] [variable: GUICHET_LANG]' -r -f -a "fr\t''
en\t''"
complete -c guichet -n "__fish_guichet_using_subcommand help" -l color -d 'When to colour [one of: auto, always, never] [variable: NO_COLOR]' -r -f -a "auto\t''
always\t''
never\t''"
complete -c guichet -n "__fish_guichet_using_subcommand help" -l no-input -d 'Never ask anything [variable: GUICHET_NO_INPUT]'
complete -c guichet -n "__fish_guichet_using_subcommand help" -l no-pager -d 'Show long answers at once, without a pager [variable: GUICHET_PAGER]'
complete -c guichet -n "__fish_guichet_using_subcommand help" -s y -l yes -d 'Answer yes to what would be asked'
complete -c guichet -n "__fish_guichet_using_subcommand help" -s q -l quiet -d 'Say less on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand help" -s v -l verbose -d 'Say more on stderr'
complete -c guichet -n "__fish_guichet_using_subcommand help" -s h -l help -d 'Print this help'
