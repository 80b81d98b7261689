package chancery.graph.interaction;

import chancery.graph.row.Stored;
import chancery.kit.error.ChanceryException;
import chancery.log.v1.ImportedNetwork;
import com.google.rpc.Code;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The networks that were brought into a corpus, by name. Not thread-safe. */
final class ImportedNetworks implements Stored {

  private static final int LARGEST = 1 << 26;

  private final TreeMap<String, ImportedNetwork> networks = new TreeMap<>();
  private final Set<String> unsaved = new TreeSet<>();

  /**
   * @throws ChanceryException NOT_FOUND
   */
  ImportedNetwork require(String name) {
    ImportedNetwork network = networks.get(name);
    if (network == null) {
      throw ChanceryException.of(
          Code.NOT_FOUND,
          "NETWORK_NOT_FOUND",
          "There is no network '%s'; PUT one under that name first".formatted(name));
    }
    return network;
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
