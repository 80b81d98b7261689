package chancery.graph.interaction;

import chancery.graph.row.Stored;
import chancery.log.v1.ImportedNetwork;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The networks that were brought into a corpus, by name. Not thread-safe. */
final class ImportedNetworks implements Stored {

  private static final int LARGEST = 1 << 26;

  private final TreeMap<String, ImportedNetwork> networks = new TreeMap<>();
  private final Set<String> unsaved = new TreeSet<>();

  @Nullable ImportedNetwork find(String name) {
    return networks.get(name);
  }

  void put(String name, ImportedNetwork network) {
    networks.put(name, network);
    unsaved.add(name);
  }

  void remove(String name) {
    networks.remove(name);
    unsaved.add(name);
  }

  void adopt(ImportedNetworks from) {
    from.networks.forEach(this::put);
  }

  @Override
  public void writeUnsaved(DataOutput out) throws IOException {
    out.writeInt(unsaved.size());
    for (String name : unsaved) {
      ImportedNetwork network = networks.get(name);
      byte[] bytes = network == null ? new byte[0] : network.toByteArray();
      out.writeUTF(name);
      out.writeInt(bytes.length);
      out.write(bytes);
    }
  }

  @Override
  public void read(DataInput in) throws IOException {
    for (int changes = in.readInt(); changes > 0; changes--) {
      String name = in.readUTF();
      byte[] bytes = new byte[Objects.checkIndex(in.readInt(), LARGEST)];
      in.readFully(bytes);
      if (bytes.length == 0) {
        networks.remove(name);
      } else {
        networks.put(name, ImportedNetwork.parseFrom(bytes));
      }
    }
  }

  @Override
  public void markSaved() {
    unsaved.clear();
  }
}
