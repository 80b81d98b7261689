package chancery.analysis.answer;

import chancery.evidence.v1.Evidence;
import chancery.evidence.v1.LeftOut;
import chancery.evidence.v1.Parameter;
import chancery.kit.time.WireTime;
import chancery.slice.v1.Slice;
import com.google.common.base.CaseFormat;
import com.google.protobuf.ProtocolMessageEnum;
import com.google.protobuf.util.Timestamps;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Says what an answer rests on. */
public final class Evidences {

  private final OpenSlice slice;
  private final Evidence.Builder evidence;

  private Evidences(OpenSlice slice, String method, String version) {
    this.slice = slice;
    this.evidence =
        Evidence.newBuilder()
            .setMethod(method)
            .setVersion(version)
            .setPosition(slice.view().progress().position())
            .setPostsLink(link(slice.asked(), ""));
  }

  /**
   * Begins with the position that the slice is at, and the link to all its posts.
   *
   * @param method as docs/methods.md calls it
   * @param version rises when the method would answer otherwise
   */
  public static Evidences of(OpenSlice slice, String method, String version) {
    return new Evidences(slice, method, version);
  }

  /** A parameter as it was used, whether asked for or usual. */
  public Evidences parameter(String name, Object value) {
    evidence.addParameters(Parameter.newBuilder().setName(name).setValue(String.valueOf(value)));
    return this;
  }

  /** A choice by its short name: {@code day}. */
  public Evidences parameter(String name, ProtocolMessageEnum value) {
    String type = value.getDescriptorForType().getName();
    String prefix = CaseFormat.UPPER_CAMEL.to(CaseFormat.UPPER_UNDERSCORE, type) + "_";
    String full = value.getValueDescriptor().getName();
    return parameter(name, full.substring(prefix.length()).toLowerCase(Locale.ROOT));
  }

  /**
   * A model whose judgements count in the answer; an empty name, or a second time, adds nothing.
   */
  public Evidences model(String model) {
    if (!model.isEmpty() && !evidence.getModelsList().contains(model)) {
      evidence.addModels(model);
    }
    return this;
  }

  /** Posts that the answer was computed of. */
  public Evidences considered(long posts) {
    evidence.setConsidered(posts);
    return this;
  }

  /** Posts of the slice that were not considered; none adds nothing. */
  public Evidences leftOut(String reason, long posts) {
    if (posts > 0) {
      evidence.addLeftOut(LeftOut.newBuilder().setReason(reason).setPosts(posts));
    }
    return this;
  }

  /**
   * Narrows the link to the posts considered.
   *
   * @param query in the query syntax
   */
  public Evidences onlyPosts(String query) {
    evidence.setPostsLink(link(slice.asked(), query));
    return this;
  }

  /** Narrows the link to a range of time, in milliseconds since 1970. */
  public Evidences within(long from, long to) {
    Slice range =
        slice.asked().toBuilder()
            .setFrom(Timestamps.fromMillis(from))
            .setTo(Timestamps.fromMillis(to))
            .build();
    evidence.setPostsLink(link(range, ""));
    return this;
  }

  /** For posts whose selection is longer than an address may be. */
  public Evidences withoutLink() {
    evidence.clearPostsLink();
    return this;
  }

  /** The evidence as far as it was said. */
  public Evidence build() {
    return evidence.build();
  }

  /**
   * Path and query of the posts of a slice.
   *
   * @param narrowing a further query; empty for none
   */
  public static String link(Slice slice, String narrowing) {
    StringBuilder link =
        new StringBuilder("/v1/corpora/").append(slice.getCorpus()).append("/posts");
    char separator = '?';
    String query = both(slice.getQuery().strip(), narrowing);
    if (!query.isEmpty()) {
      link.append(separator).append("q=").append(encoded(query));
      separator = '&';
    }
    if (slice.hasFrom()) {
      link.append(separator).append("from=").append(encoded(WireTime.instant(slice.getFrom())));
      separator = '&';
    }
    if (slice.hasTo()) {
      link.append(separator).append("to=").append(encoded(WireTime.instant(slice.getTo())));
    }
    return link.toString();
  }

  private static String both(String query, String narrowing) {
    if (query.isEmpty() || narrowing.isEmpty()) {
      return query + narrowing;
    }
    return "(" + query + ") AND " + narrowing;
  }

  private static String encoded(Object value) {
    return URLEncoder.encode(String.valueOf(value), StandardCharsets.UTF_8);
  }
}
