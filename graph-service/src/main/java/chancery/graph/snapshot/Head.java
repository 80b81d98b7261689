package chancery.graph.snapshot;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * What a snapshot consists of: the log position it stands for, and for each corpus its file and how
 * much of that counts.
 */
record Head(long position, List<Part> parts) {

  private static final int MAGIC = 0x43484752;
  private static final int VERSION = 7;

  record Part(String corpus, String file, long length) {}

  Head {
    parts = List.copyOf(parts);
  }

  byte[] toBytes() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(MAGIC);
    out.writeInt(VERSION);
    out.writeLong(position);
    out.writeInt(parts.size());
    for (Part part : parts) {
      out.writeUTF(part.corpus());
      out.writeUTF(part.file());
      out.writeLong(part.length());
    }
    out.writeLong(checksum(bytes.toByteArray(), bytes.size()));
    return bytes.toByteArray();
  }

  static Head parse(byte[] bytes) throws IOException {
    int end = bytes.length - Long.BYTES;
    if (end < 0 || ByteBuffer.wrap(bytes).getLong(end) != checksum(bytes, end)) {
      throw new SnapshotCorruptException("the head's checksum is wrong");
    }
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes, 0, end));
    if (in.readInt() != MAGIC || in.readInt() != VERSION) {
      throw new SnapshotCorruptException("not a snapshot of version " + VERSION);
    }
    long position = in.readLong();
    List<Part> parts = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      parts.add(new Part(in.readUTF(), in.readUTF(), in.readLong()));
    }
    return new Head(position, parts);
  }

  private static long checksum(byte[] bytes, int length) {
    CRC32C checksum = new CRC32C();
    checksum.update(bytes, 0, length);
    return checksum.getValue();
  }
}
