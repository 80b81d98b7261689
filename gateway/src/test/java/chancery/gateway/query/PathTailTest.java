package chancery.gateway.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class PathTailTest {

  @Test
  void anIdKeepsItsSlashes() {
    assertThat(PathTail.id("/v1/corpora/c/posts/mastodon:https://a.example/b"))
        .isEqualTo("mastodon:https://a.example/b");
  }

  @Test
  void anEncodedIdIsTheSame() {
    assertThat(PathTail.id("/v1/corpora/c/posts/mastodon%3Ahttps%3A%2F%2Fa.example%2Fb"))
        .isEqualTo("mastodon:https://a.example/b");
  }

  @Test
  void aPlusSignIsAPlusSign() {
    assertThat(PathTail.id("/v1/corpora/c/posts/telegram:a+b/1")).isEqualTo("telegram:a+b/1");
  }

  @Test
  void aPathThatEndsBeforeHasNoTail() {
    assertThatIllegalArgumentException().isThrownBy(() -> PathTail.id("/v1/corpora"));
    assertThatIllegalArgumentException().isThrownBy(() -> PathTail.id(null));
  }
}
