package chancery.analysis.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.analysis.IraPosts;
import chancery.post.v1.Post;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TokenScannerTest {

  private static final Pattern TOKEN =
      Pattern.compile(
          "[#@]?[\\p{L}\\p{M}\\p{N}_]+(?:['\u2019]\\p{L}+)?|[!?]+|[^\\s\\p{L}\\p{M}\\p{N}]");

  private static List<String> scanned(String text) {
    List<String> tokens = new ArrayList<>();
    TokenScanner scanner = new TokenScanner(text);
    for (String token = scanner.next(); token != null; token = scanner.next()) {
      tokens.add(token);
    }
    return tokens;
  }

  private static void assertLikeTheExpression(String text) {
    assertThat(scanned(text))
        .isEqualTo(TOKEN.matcher(text).results().map(MatchResult::group).toList());
  }

  @Test
  void wordsSignsAndMarksComeOneByOne() {
    assertThat(scanned("#BuildIt isn\u2019t  @done_1!?! (yet' \ud83c\udf09)"))
        .containsExactly(
            "#BuildIt", "isn\u2019t", "@done_1", "!?!", "(", "yet", "'", "\ud83c\udf09", ")");
  }

  @Test
  void realPostsAreCutAsByTheExpression() {
    try (Stream<Post> posts = IraPosts.open()) {
      posts.limit(20_000).map(Post::getText).forEach(TokenScannerTest::assertLikeTheExpression);
    }
  }

  @Test
  void whateverCharactersComeAreCutAsByTheExpression() {
    String characters =
        "ab1_#@'\u2019!? \u00a0\t\u001f\u0301\u0435\u093f\u2160\u00b2.-\u200d\ud83c\udf09\ud800\u01c5\u02b0";
    Random random = new Random(7);
    for (int i = 0; i < 50_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int k = random.nextInt(12); k >= 0; k--) {
        text.append(characters.charAt(random.nextInt(characters.length())));
      }
      assertLikeTheExpression(text.toString());
    }
  }
}
