//! The help topics in English: what holds for every command.

use crate::domain::code::Topic;
use crate::text::topics::Block::{Heading, Pairs, Typed, Words};
use crate::text::topics::Page;

/// A topic in words.
#[rustfmt::skip]
pub fn page(topic: Topic) -> &'static Page {
    match topic {
        Topic::ExitCodes => &Page {
            title: "Exit codes",
            about: "what a script may rely on when guichet ends",
            blocks: &[
                Words("Scripts may rely on these; a message on stderr says what is wrong, and on its last line what to do."),
                Pairs(&[
                    ("0", "done"),
                    ("1", "a fault of guichet’s own"),
                    ("2", "wrong usage, or a required value missing"),
                    ("3", "a rule of the desk refuses it: the message says which, and what would change it"),
                    ("4", "no such ticket, school, person…"),
                    ("65", "bad input data, with file and line"),
                    ("66", "an input cannot be opened"),
                    ("73", "an output cannot be created"),
                    ("74", "reading or writing failed; nothing half-written stays"),
                    ("75", "the database is busy, or a passing fault: try again"),
                    ("77", "the operator may not do this"),
                    ("78", "the configuration or the desk’s profile is wrong, with file and line"),
                    ("130", "interrupted, or answered by no"),
                    ("141", "the reader of the output went away"),
                ]),
            ],
        },
        Topic::Environment => &Page {
            title: "Environment",
            about: "the variables and files that guichet reads",
            blocks: &[
                Words("An option comes before its variable, a variable before the configuration."),
                Pairs(&[
                    ("GUICHET_DB", "the database, as `--db`"),
                    ("GUICHET_DESK", "the desk, as `--desk`"),
                    ("GUICHET_OPERATOR", "the operator acting, as `--as`"),
                    ("GUICHET_FORMAT", "how answers are laid out, as `--format`"),
                    ("GUICHET_LANG", "the language, as `--lang`; else `LC_ALL`, `LC_MESSAGES`, `LANG` and `LANGUAGE`"),
                    ("GUICHET_NO_INPUT", "never ask anything, as `--no-input`; so does `CI`"),
                    ("GUICHET_PAGER", "what long answers are read with, else `PAGER`, else `less`; empty: nothing"),
                    ("GUICHET_EDITOR", "what long texts are written with, else `VISUAL`, else `EDITOR`"),
                    ("GUICHET_CONFIG", "this file is the configuration, and no other"),
                    ("GUICHET_HOOKS", "`never` calls no hook, `always` calls them, whatever the configuration says"),
                    ("GUICHET_NOW", "the time, for rehearsals: what is written under it is marked so"),
                    ("GUICHET_ALLOW_NETWORK_FS", "take a database on a network file system nevertheless"),
                    ("NO_COLOR, CLICOLOR_FORCE", "never colour, or always; as `--color`"),
                    ("COMPLETE", "the shell that asks for completions: `source <(COMPLETE=bash guichet)`"),
                ]),
                Heading("Files"),
                Pairs(&[
                    ("~/.local/share/guichet/guichet.db", "the database, where nobody says another (`XDG_DATA_HOME`)"),
                    ("~/.config/guichet/config.toml", "the user’s configuration (`XDG_CONFIG_HOME`)"),
                    ("/etc/guichet/config.toml", "the configuration of the machine"),
                    ("~/.config/guichet/hooks, /etc/guichet/hooks", "the programs called for each event; see `guichet help hooks`"),
                    ("~/.local/state/guichet/drafts", "entries that were broken off (`XDG_STATE_HOME`)"),
                ]),
            ],
        },
        Topic::Formats => &Page {
            title: "Formats",
            about: "how answers are laid out, for people and for programs",
            blocks: &[
                Words("`--format` chooses; machine output never changes with the language."),
                Pairs(&[
                    ("table", "columns for people; where stdout is no terminal, the same tab-separated, untruncated, with codes and RFC 3339 instants"),
                    ("json", "a list is `{\"schema\":1,\"total\":N,\"items\":[…]}`, one thing is one object; what is unknown is `null`, never left out"),
                    ("ndjson", "one item of a list a line"),
                    ("csv", "RFC 4180, for spreadsheets and programs; `ticket export --excel-fr` for a French Excel"),
                    ("xlsx", "a workbook with numbers, days and words as such: `ticket export`"),
                    ("ics", "a calendar of appointments, for a telephone or a shared diary: `intervention list`"),
                    ("html", "a page to look at and to print, in one file that fetches nothing: `report`, with `-o FILE`"),
                ]),
                Words("`--columns a,b,c` and `--no-headers` choose what a list shows as table or CSV. Every shape of JSON has its schema in `docs/schema`. With `--format json` an error is one object on stderr: `{\"error\":{\"code\":…,\"message\":…,\"remedy\":…,\"details\":[…]}}`; its code is never translated."),
            ],
        },
        Topic::Filters => &Page {
            title: "Filters",
            about: "say which tickets are meant",
            blocks: &[
                Words("`ticket list`, `ticket export`, `view add` and `ticket edit --where` take the same filters. Several filters hold together; several values of one (status, team, level, category, priority, kind, channel), separated by commas, are alternatives."),
                Pairs(&[
                    ("--status ~closed", "the other way round: any status but that one; quote it where your shell means a home by `~`"),
                    ("--since -7d, --until yesterday", "days: `2026-11-22`, `22/11/2026`, `1 September`, `Monday`, `today`, or so many days, weeks, months, years from today: `-7d`, `-2w`, `-3m`, `-1y`"),
                    ("--assignee @me", "the operator acting, whoever that is"),
                    ("@last", "where a ticket is named: the one that the operator touched last"),
                    ("CG-12..CG-20", "where tickets are named: all between, both ends included"),
                    ("-", "where tickets are named: standard input lists them, one a line"),
                    ("--view NAME", "what `view add NAME` saved; filters beside it come first"),
                    ("--as-of 2026-11-24T14:30", "as things stood at that instant"),
                ]),
                Typed(&["guichet ticket list --open --priority blocking,major --team ~guichet", "guichet -q ticket list --overdue --no-headers | guichet ticket take -"]),
            ],
        },
        Topic::Routing => &Page {
            title: "Routing",
            about: "which team a ticket is handed to, and why",
            blocks: &[
                Words("`ticket escalate` hands a ticket to the team that the desk's profile says: its routes are tried from the top, and the first whose `when` holds is taken. A field left out of `when` holds for everything."),
                Words("A route may need more: `member` (the school's agreement is valid today), `inventory_current`, `declared` (the equipment stands in the inventory), `out_of_warranty`. What is missing is told at once, all of it, with what would mend it."),
                Pairs(&[
                    ("guichet ticket explain CG-12", "why it went where it went: rules tried, facts read, what would change it"),
                    ("guichet ticket escalate CG-12 --dry-run", "where it would go now"),
                    ("guichet ticket escalate CG-12 --to TEAM --force --reason TEXT", "elsewhere, where the profile lets; it is recorded"),
                    ("guichet ticket return CG-12 --reason TEXT", "back to the team that it came from"),
                    ("guichet desk check FILE", "what is wrong in a profile, and which rules nothing can reach"),
                ]),
            ],
        },
        Topic::Hooks => &Page {
            title: "Hooks",
            about: "have your own programs called for what happens to tickets",
            blocks: &[
                Words("A hook is a program of yours that guichet calls for each event of a ticket (opened, taken on, escalated, commented…), once it is on the disk: to tell a chat, to feed another tool. It can hold nothing up nor undo it: whatever becomes of the hook, what was done stays done, and the exit code is the command's own."),
                Heading("Where"),
                Pairs(&[
                    ("/etc/guichet/hooks/", "the machine’s, called first"),
                    ("~/.config/guichet/hooks/", "yours; with `GUICHET_CONFIG`, the folder `hooks` beside that file, and no other"),
                ]),
                Words("Every executable there is called, one after the other in the order of names; `chmod -x` puts one to rest. Names that begin with a dot or end in `~` are left out. A hook, or a folder of them, that belongs neither to you nor to root, or that others may write to, is not called, and that is told."),
                Heading("What a hook gets"),
                Pairs(&[
                    ("stdin", "one JSON object: `event` (what, when, by whom, its content) and `ticket` (as it stands once the command is done), by `docs/schema/hook.json`; internal notes too: hand on only what the reader may see"),
                    ("GUICHET_EVENT", "what happened: `open`, `take`, `escalate`, `comment`, `resolve`…"),
                    ("GUICHET_DB, GUICHET_DESK, GUICHET_LANG", "those of the command, for a hook that calls guichet itself"),
                    ("PATH, HOME, XDG_…_HOME, GUICHET_CONFIG, GUICHET_NOW", "as the command found them; nothing else of its environment, and `LANG=C.UTF-8`"),
                ]),
                Words("It has no arguments: what somebody wrote stands in the JSON alone. It runs in `/`, and what it says on stdout goes to stderr. After `hooks.timeout` seconds (10) it is ended with all that it started, and that command does not call it again. What a hook does calls no hook; neither do `--dry-run` and imports."),
                Words("To do without them, for good or once, and to see which there are:"),
                Typed(&["guichet config set hooks.run never", "GUICHET_HOOKS=never guichet ticket take CG-12..CG-40", "guichet doctor"]),
            ],
        },
    }
}
