package chancery.analysis.stances;

import chancery.kit.error.ChanceryException;
import com.google.common.hash.Hashing;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Tokens of pages of a ranking: rank and name of the last on the page before, and a mark of the
 * question that it belongs to. A token stays good while posts come and go; ranks may change
 * meanwhile.
 */
final class RankTokens {

  private static final int MARK = 8;
  private static final int HEAD = MARK + Long.BYTES;

  /**
   * @param rank higher ones come first
   * @param name decides between equal ranks, rising
   */
  record Place(long rank, String name) {

    /** Whether another one comes later. */
    boolean isBefore(long otherRank, String otherName) {
      return otherRank < rank || otherRank == rank && otherName.compareTo(name) > 0;
    }
  }

  private RankTokens() {}

  static String token(Message request, Place last) {
    byte[] name = last.name().getBytes(StandardCharsets.UTF_8);
    ByteBuffer bytes = ByteBuffer.allocate(HEAD + name.length);
    bytes.put(mark(request)).putLong(last.rank()).put(name);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  /**
   * The place that a question's token stands for; null for an empty one.
   *
   * @throws ChanceryException INVALID_ARGUMENT for a token of another question
   */
  static @Nullable Place place(Message request, String token) {
    if (token.isEmpty()) {
      return null;
    }
    byte[] bytes = decoded(token);
    if (bytes.length < HEAD || !Arrays.equals(bytes, 0, MARK, mark(request), 0, MARK)) {
      throw foreign();
    }
    long rank = ByteBuffer.wrap(bytes, MARK, Long.BYTES).getLong();
    return new Place(rank, new String(bytes, HEAD, bytes.length - HEAD, StandardCharsets.UTF_8));
  }

  private static byte[] decoded(String token) {
    try {
      return Base64.getUrlDecoder().decode(token);
    } catch (IllegalArgumentException malformed) {
      throw foreign();
    }
  }

  private static byte[] mark(Message request) {
    Message.Builder question = request.toBuilder();
    question.clearField(field(request, "page_token")).clearField(field(request, "page_size"));
    FieldDescriptor slice = field(request, "slice");
    Message.Builder posts = ((Message) request.getField(slice)).toBuilder();
    posts.clearField(posts.getDescriptorForType().findFieldByName("min_position"));
    posts.clearField(posts.getDescriptorForType().findFieldByName("max_staleness"));
    byte[] bytes = question.setField(slice, posts.build()).build().toByteArray();
    return Arrays.copyOf(Hashing.sha256().hashBytes(bytes).asBytes(), MARK);
  }

  private static FieldDescriptor field(Message message, String name) {
    return message.getDescriptorForType().findFieldByName(name);
  }

  private static ChanceryException foreign() {
    return ChanceryException.invalid(
        "pageToken", "belongs to another question; leave it out to begin with the first page");
  }
}
