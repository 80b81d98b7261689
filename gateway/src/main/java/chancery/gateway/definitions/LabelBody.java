package chancery.gateway.definitions;

import chancery.gateway.upload.Uploaded;
import chancery.kit.error.ChanceryException;
import chancery.kit.error.ChanceryException.Violation;
import chancery.log.v1.Stance;
import chancery.log.v1.StanceLabel;
import com.fasterxml.jackson.databind.JsonNode;
import com.google.protobuf.ByteString;
import com.google.rpc.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Labels as clients send them. All that is wrong is told at once, up to a number. */
final class LabelBody {

  private static final int TOLD = 20;
  private static final String POST = "post_id";
  private static final String STANCE = "stance";
  private final List<StanceLabel> labels = new ArrayList<>();
  private final List<Violation> violations = new ArrayList<>();

  private LabelBody() {}

  /**
   * {@code {"labels":[{"postId":"x:1","stance":"favour"}]}}.
   *
   * @throws ChanceryException INVALID_ARGUMENT that names each field at fault
   */
  static List<StanceLabel> json(ByteString content) {
    JsonNode given = Uploaded.json(content).path("labels");
    if (!given.isArray()) {
      throw ChanceryException.invalid(
          "labels",
          "is missing or no list; a body is {\"labels\":[{\"postId\":\"x:1\",\"stance\":\"favour\"}]}");
    }
    LabelBody body = new LabelBody();
    for (int i = 0; i < given.size(); i++) {
      JsonNode label = given.get(i);
      String field = "labels[%d]".formatted(i);
      body.add(
          label.path("postId").asText(""),
          label.path(STANCE).asText(""),
          field + ".postId",
          field + ".stance");
    }
    return body.labels();
  }

  /**
   * A table with the columns {@code post_id} and {@code stance}; others are left aside.
   *
   * @throws ChanceryException INVALID_ARGUMENT that names each line at fault
   */
  static List<StanceLabel> csv(ByteString content) {
    LabelBody body = new LabelBody();
    Uploaded.csv(
        content,
        List.of(POST, STANCE),
        row -> body.add(row.value(POST), row.value(STANCE), row.place(), row.place()));
    return body.labels();
  }

  private void add(String post, String stance, String postField, String stanceField) {
    String id = post.strip();
    if (id.isEmpty()) {
      violations.add(new Violation(postField, "the post's id is missing"));
      return;
    }
    switch (stance.strip().toLowerCase(Locale.ROOT)) {
      case "favour" -> add(id, Stance.STANCE_FAVOUR);
      case "against" -> add(id, Stance.STANCE_AGAINST);
      case "none" -> add(id, Stance.STANCE_NONE);
      case "unset" -> add(id, Stance.STANCE_UNSPECIFIED);
      default ->
          violations.add(
              new Violation(
                  stanceField,
                  "'%s' is none of favour, against, none, unset".formatted(stance.strip())));
    }
  }

  private void add(String id, Stance stance) {
    labels.add(StanceLabel.newBuilder().setPostId(id).setStance(stance).build());
  }

  private List<StanceLabel> labels() {
    if (violations.isEmpty()) {
      return labels;
    }
    List<Violation> told = violations.subList(0, Math.min(TOLD, violations.size()));
    String message =
        told.stream()
            .map(fault -> fault.field() + ": " + fault.description())
            .collect(Collectors.joining("; "));
    String more =
        violations.size() > TOLD ? "; and %d more".formatted(violations.size() - TOLD) : "";
    throw new ChanceryException(
        Code.INVALID_ARGUMENT, "INVALID_LABELS", message + more, told, null);
  }
}
