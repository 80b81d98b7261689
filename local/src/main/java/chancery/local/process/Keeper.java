package chancery.local.process;

/** The shell process between the launcher and a server that knows nothing of launchers. */
final class Keeper {

  /**
   * Arguments: the file for the server's process id, the signal that stops it, and its command. The
   * input is the launcher's pipe. When it ends the server is stopped, and killed should it not
   * comply; when the server ends the keeper ends with its status.
   */
  static final String SCRIPT =
      """
      pid_file=$1 signal=$2
      shift 2
      exec 3<&0
      "$@" </dev/null 3<&- &
      server=$!
      trap '' INT TERM HUP
      echo "$server" >"$pid_file"
      (
        while read -r _; do :; done <&3
        kill -"$signal" "$server"
        left=20
        while [ "$left" -gt 0 ] && sleep 1; do left=$((left - 1)); done
        kill -KILL "$server"
      ) >/dev/null 2>&1 &
      watch=$!
      wait "$server"
      status=$?
      kill -KILL "$watch" 2>/dev/null
      exit "$status"
      """;

  private Keeper() {}
}
