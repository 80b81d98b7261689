package chancery.graph.interaction;

import chancery.graph.row.Stored;
import chancery.log.v1.Actor;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The actors of a corpus as the log tells them, one by one. Not thread-safe. */
final class Actors implements Stored {

  private static final int LARGEST = 1 << 24;

  private final TreeMap<String, Actor> actors = new TreeMap<>();
  private final Set<String> unsaved = new TreeSet<>();
  private ActorDirectory directory = ActorDirectory.EMPTY;

  /** As they are now. */
  ActorDirectory directory() {
    return directory;
  }

  void put(Actor actor) {
    actors.put(actor.getId(), actor);
    changed(actor.getId());
  }

  void remove(String id) {
    actors.remove(id);
    changed(id);
  }

  void adopt(Actors from) {
    from.actors.values().forEach(this::put);
  }

  private void changed(String id) {
    unsaved.add(id);
    directory = new ActorDirectory(actors.values());
  }

  @Override
  public void writeUnsaved(DataOutput out) throws IOException {
    out.writeInt(unsaved.size());
    for (String id : unsaved) {
      Actor actor = actors.get(id);
      byte[] bytes = actor == null ? new byte[0] : actor.toByteArray();
      out.writeUTF(id);
      out.writeInt(bytes.length);
      out.write(bytes);
    }
  }

  @Override
  public void read(DataInput in) throws IOException {
    for (int changes = in.readInt(); changes > 0; changes--) {
      String id = in.readUTF();
      byte[] bytes = new byte[Objects.checkIndex(in.readInt(), LARGEST)];
      in.readFully(bytes);
      if (bytes.length == 0) {
        actors.remove(id);
      } else {
        actors.put(id, Actor.parseFrom(bytes));
      }
    }
    directory = new ActorDirectory(actors.values());
  }

  @Override
  public void markSaved() {
    unsaved.clear();
  }
}
