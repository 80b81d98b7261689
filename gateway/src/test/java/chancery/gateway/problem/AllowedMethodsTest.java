package chancery.gateway.problem;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.gateway.actors.ActorsResource;
import chancery.gateway.corpora.CorporaResource;
import chancery.gateway.imports.ImportResource;
import chancery.gateway.imports.ImportsResource;
import chancery.gateway.posts.AuthorsResource;
import chancery.gateway.posts.PostsResource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllowedMethodsTest {

  private final AllowedMethods allowed =
      new AllowedMethods(
          List.of(
              CorporaResource.class,
              ImportResource.class,
              ImportsResource.class,
              PostsResource.class,
              AuthorsResource.class,
              ActorsResource.class,
              String.class));

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "/v1/corpora;GET, HEAD",
        "/v1/corpora/a;GET, HEAD, PUT, DELETE",
        "/v1/corpora/a/;GET, HEAD, PUT, DELETE",
        "/v1/corpora/a/imports;GET, HEAD, POST",
        "/v1/corpora/a/imports/b/rejects;GET, HEAD",
        "/v1/corpora/a/posts;GET, HEAD",
        "/v1/corpora/a/posts/x:1/2;GET, HEAD, DELETE",
        "/v1/corpora/a/authors/x:1;DELETE",
        "/v1/corpora/a/actors;GET, HEAD, PUT",
        "/v1/corpora/a/elsewhere;''",
        "/v2;''"
      })
  void aPathKnowsWhatCanBeDoneThere(String path, String methods) {
    assertThat(allowed.at(path)).isEqualTo(methods);
  }

  @Test
  void aMethodIsMisplacedOnlyWhereThereIsSomething() {
    assertThat(allowed.isMisplaced("POST", "/v1/corpora/a")).isTrue();
    assertThat(allowed.isMisplaced("HEAD", "/v1/corpora/a")).isFalse();
    assertThat(allowed.isMisplaced("POST", "/v1/corpora/a/elsewhere")).isFalse();
  }
}
