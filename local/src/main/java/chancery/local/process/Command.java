package chancery.local.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A program to be run as a part of the platform.
 *
 * @param name of the part, e.g. {@code redis}; also of its log and of its process id's file
 * @param words the program and its arguments
 * @param environment in addition to this process's own
 * @param ending how it ends with the process that started it
 */
public record Command(
    String name, List<String> words, Map<String, String> environment, Ending ending) {

  /** How a program learns that it is to end, however its starter died. */
  public sealed interface Ending {

    /** By itself: it reads its standard input and ends where that ends. */
    record OfItself() implements Ending {}

    /**
     * By a small shell process in between, which waits for the end of its standard input.
     *
     * @param signal what the program is sent then, e.g. {@code TERM}
     */
    record Kept(String signal) implements Ending {}
  }

  public Command {
    words = List.copyOf(words);
    environment = Map.copyOf(environment);
  }

  /** The words to run, with the keeper and the detachment that the ending asks for. */
  List<String> detached(Path pidFile, @Nullable Path setsid) {
    List<String> all = new ArrayList<>();
    if (setsid != null) {
      all.add(setsid.toString());
    } else if (ending instanceof Ending.OfItself) {
      all.addAll(List.of("/bin/sh", "-c", "trap '' INT; exec \"$@\"", name));
    }
    switch (ending) {
      case Ending.OfItself() -> {}
      case Ending.Kept(String signal) ->
          all.addAll(List.of("/bin/sh", "-c", Keeper.SCRIPT, name, pidFile.toString(), signal));
    }
    all.addAll(words);
    return all;
  }
}
