# `ticket` is `guichet ticket`, and is completed as that.
_ticket() {
    declare -F _guichet > /dev/null || . "${BASH_SOURCE[0]%/*}/guichet" 2> /dev/null || return
    COMP_WORDS=(guichet ticket "${COMP_WORDS[@]:1}")
    ((COMP_CWORD += 1))
    _guichet guichet "$2" "$3"
}
complete -F _ticket -o bashdefault -o default ticket
