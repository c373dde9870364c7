# `help`. Sourced, never run.
# shellcheck shell=bash
# shellcheck disable=SC2154  # command_name: set by the command

command_help() {
  case ${1:-} in
    '')
      cat <<END
TrackChild finds missing children: it matches police reports with children found in homes.

  $command_name run      start it and tell the address; Ctrl+C stops it
  $command_name stop     stop it
  $command_name status   tell whether it runs and how it is
  $command_name import   take in a file of missing or found children, or of offices
  $command_name training bring a training back to its beginning
  $command_name console  look inside: modules, journal, log
  $command_name audit    verify that nobody has altered the journal or cut it off
  $command_name vault    tell how the vault with the keys is, and give it a new master key
  $command_name link     link two tables of persons, or find the duplicates of one; needs no running TrackChild
  $command_name help     this text; 'help COMMAND' tells more of one command
END
      ;;
    run)
      cat <<END
$command_name run [--port N] [--host ADDRESS] [--data DIR] [--demo [N] | --training [N] | --no-demo]
    [--detach]

Starts TrackChild, waits until it is ready and tells the address. Ctrl+C stops it.

  --port N        port of the desk and the interface (default 8181)
  --host ADDRESS  network address to listen on (default 127.0.0.1: only this machine; also TRACKCHILD_HOST).
                  Put a proxy with TLS in front before others are let in.
  --data DIR      folder for everything it keeps: database, settings, logs (default $default_data)
  --demo [N]      fill a new folder with N synthetic cases (default 5000) and demo logins. A new folder is a demo
                  unless --no-demo is said; a folder stays what it was made.
  --training [N]  learn with N synthetic cases (default 300): every page says so, guided tours show the work, an
                  administrator can move time. Its folder is its own (default $default_training).
  --no-demo       an empty register without demo logins
  --detach        come back as soon as it is ready; '$command_name stop' stops it

Settings lie in DIR/etc. A file that you change there is kept when a newer version comes.
TRACKCHILD_MEMORY sets the heap (default 1g), EXTRA_JAVA_OPTS adds Java options.
Exit code 0: it ran, or runs already. 1: it could not start. 2: wrong use.
END
      ;;
    stop)
      cat <<END
$command_name stop [--data DIR]

Stops TrackChild and waits until its process is gone. After 30 s it is ended by force, which loses nothing that was
acknowledged. Exit code 0 also when it was not running.
END
      ;;
    status)
      cat <<END
$command_name status [--data DIR]

Tells whether TrackChild runs, since when, where, and how its parts are.
Exit code 0: ready. 1: not running. 3: running, but not ready.
END
      ;;
    import)
      cat <<END
$command_name import [--data DIR] [--kind missing|found] [--dry-run] [--atomic] FILE...

Takes in files of missing or found children: CSV with a header, or PFIF 1.4; or of offices: CSV with the columns reference,
type and name. TrackChild must be running. The same file may be taken in again: what is known already is left as it is.

  --kind missing|found  what the records are; a CSV file of children needs it, PFIF says it itself
  --dry-run             only check, change nothing
  --atomic              take all records of a file or, when one is wrong, none

Exit code 0: every record was taken (or was known). 1: some were refused. 2: wrong use or a file cannot be read.
END
      ;;
    training)
      cat <<END
$command_name training reset [--data DIR] [--yes]

Brings a training that '$command_name run --training' has made back to its beginning: its cases, its time, and what each
person has done of the tours (default folder $default_training). User names and passwords stay. A training that runs is
stopped and started again. Refused for every other folder. Asks first, unless --yes is said.

Exit code 0: done. 1: it is no training, or you said no. 2: wrong use.
END
      ;;
    console)
      cat <<END
$command_name console [--data DIR] [COMMAND...]

Runs a command in the console of the running instance: 'trackchild:status' tells which module does what,
'trackchild:journal-verify' computes the chain of the journal anew, 'feature:install sample' adds a module while people
work, 'log:tail' follows the log, 'help' lists the rest. Without COMMAND the console opens; without a terminal it reads
commands from its input, one a line.

Only who may read the data folder may use it. Exit code 0: done. 1: the command failed, or TrackChild is not running.
END
      ;;
    audit)
      cat <<END
$command_name audit verify [--data DIR] [--from N] [--to N]
$command_name audit restored [--data DIR] --by NAME

verify    computes the chain of the journal anew and compares it with its witness, the files in DIR/journal-heads. A running
          instance is asked. Of one that does not run, or of a copy of a data folder, the files are read, and not a byte of
          them is changed; the database may also be the PostgreSQL that the settings in DIR/etc name.
restored  says that an older journal was put in the place of a newer one on purpose, as when a backup is put back. Without
          that word the verification calls the journal cut off for ever; with it, it shows who said so, and when.

  --data DIR   the data folder, or a copy of one (default $default_data)
  --from N     first entry (default 1)
  --to N       last entry (default: the head)
  --by NAME    who says so: letters, digits or ._@- and no space

Keep copies of DIR/journal-heads where nobody who can write the database can write: they prove how long the journal was.
Exit code 0: sound, or written down. 3: broken; the first wrong entry is named. 4: it cannot be read. 5: the chain holds, but
there is no witness, or a line of it is damaged. 2: wrong use.
END
      ;;
    vault)
      cat <<END
$command_name vault status [--data DIR]
$command_name vault rotate [--data DIR]

What is kept of children is sealed with a key for each case. The keys are in DIR/vault, wrapped with a master key in
DIR/vault.p12, whose password is in DIR/vault.password. TrackChild must be running.

status  tells how many keys there are
rotate  makes a new master key, wraps all keys with it while people work, and destroys the old one: copies of DIR/vault from
        before are worthless then without a copy of the old vault.p12. When it is ended in between, the next start goes on.
        Machines that share a register need the same vault.p12: those with a copy of their own can open nothing until they
        have the new one.

Back up DIR/vault, DIR/vault.p12 and DIR/vault.password together, and apart from the register: without them nothing that is
sealed can ever be read, and with them whoever has a copy of the register reads all of it. Make a backup after each rotation,
and destroy the older ones.
Exit code 0: done. 1: it failed, or TrackChild is not running. 2: wrong use.
END
      ;;
    link)
      cat <<END
$command_name link --profile P LEFT.csv [RIGHT.csv] --out PAIRS.csv [--top K] [--threshold T] [--explain] [--threads N]
    [--train LABELS.csv]

Tells which records of two tables are of one person, or of one table: its duplicates. Nothing has to run, and nothing has
to be taught: what a likeness is worth is learned from the tables.

  --profile P      person, children, or a file of your own (JSON): which columns are compared, and how
  --out FILE       pairs with left_id,right_id,probability,bits (log2 of the odds)
  --top K          at most K pairs of each left record
  --threshold T    only pairs that are as probable as this (default 0.5)
  --explain        more columns: the bits and the level of each compared column
  --threads N      default: all cores
  --train FILE     known pairs: left_id,right_id,match with 1 or 0

TRACKCHILD_MEMORY sets the heap (default: a quarter of the machine's memory), EXTRA_JAVA_OPTS adds Java options.
Exit code 0: done. 1: too little memory, or a fault. 2: wrong use, or a file is not as it should be (nothing is written).
END
      ;;
    help) say "$command_name help [COMMAND]" ;;
    *) wrong_use "There is no command '$1'." help ;;
  esac
}
