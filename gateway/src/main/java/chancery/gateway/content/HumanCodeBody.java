package chancery.gateway.content;

import chancery.analysis.v1.HumanCode;
import chancery.gateway.upload.Uploaded;
import chancery.kit.error.ChanceryException;
import com.fasterxml.jackson.databind.JsonNode;
import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.List;

/** People's codes as clients send them. */
final class HumanCodeBody {

  private static final List<String> COLUMNS = List.of("post_id", "coder", "category");

  private HumanCodeBody() {}

  /**
   * @throws ChanceryException INVALID_ARGUMENT for what is no list of codes, with where it is wrong
   */
  static List<HumanCode> json(ByteString content) {
    JsonNode given = Uploaded.json(content).path("codes");
    if (!given.isArray()) {
      throw ChanceryException.invalid(
          "codes",
          "is missing or no list; a body is"
              + " {\"codes\":[{\"postId\":\"x:1\",\"coder\":\"ann\",\"category\":\"trade\"}]}");
    }
    List<HumanCode> codes = new ArrayList<>(given.size());
    for (int i = 0; i < given.size(); i++) {
      JsonNode code = given.get(i);
      codes.add(
          code(
              "codes[%d]".formatted(i),
              code.path("postId").asText(""),
              code.path("coder").asText(""),
              code.path("category").asText("")));
    }
    return codes;
  }

  /**
   * @throws ChanceryException INVALID_ARGUMENT for what is no table of codes, with where it is
   *     wrong
   */
  static List<HumanCode> csv(ByteString content) {
    List<HumanCode> codes = new ArrayList<>();
    Uploaded.csv(
        content,
        COLUMNS,
        row ->
            codes.add(
                code(
                    row.place(), row.value("post_id"), row.value("coder"), row.value("category"))));
    return codes;
  }

  private static HumanCode code(String place, String post, String coder, String category) {
    if (post.isBlank() || coder.isBlank()) {
      throw ChanceryException.invalid(
          place, post.isBlank() ? "the post's id is missing" : "the coder is missing");
    }
    return HumanCode.newBuilder()
        .setPostId(post.strip())
        .setCoder(coder.strip())
        .setCategory(category.strip())
        .build();
  }
}
