package chancery.graph.share;

import static chancery.graph.InventedPosts.ofPost;
import static chancery.graph.InventedPosts.post;
import static org.assertj.core.api.Assertions.assertThat;

import chancery.post.v1.Link;
import chancery.post.v1.Media;
import chancery.post.v1.Post;
import java.util.List;
import org.junit.jupiter.api.Test;

class PostObjectsTest {

  private final PostObjects objects = new PostObjects();

  @Test
  void linksAreCanonicalAndCountOnce() {
    Post.Builder post = post("1", "ada", 1);
    post.addLinks(link("https://www.Harbour.example/news?utm_source=x"));
    post.addLinks(link("https://harbour.example/news#top"));

    assertThat(lines(post))
        .containsExactly("LINK https://harbour.example/news", "DOMAIN harbour.example");
  }

  @Test
  void whatIsNoLinkIsNotShared() {
    assertThat(lines(post("1", "ada", 1).addLinks(link("harbour")))).isEmpty();
  }

  @Test
  void hashtagsAreASetOfAtLeastTwo() {
    assertThat(lines(post("1", "ada", 1).addHashtags("Harbour").addHashtags("HARBOUR"))).isEmpty();
    assertThat(lines(post("1", "ada", 1).addHashtags("Harbour").addHashtags("boats")))
        .isEqualTo(lines(post("2", "ben", 1).addHashtags("Boats").addHashtags("harbour")))
        .containsExactly("HASHTAGS boats harbour");
  }

  @Test
  void textsAreComparedWithoutWhatCopiesDifferIn() {
    assertThat(lines(post("1", "ada", 1).setText("The harbour is open AGAIN! https://t.example/1")))
        .isEqualTo(lines(post("2", "ben", 1).setText("@cat the harbour is open again")))
        .containsExactly("TEXT the harbour is open again");
  }

  @Test
  void aShortTextIsNoCopy() {
    assertThat(lines(post("1", "ada", 1).setText("Good morning"))).isEmpty();
  }

  @Test
  void aRepostSharesItsOriginalAndNothingElse() {
    Post.Builder post = post("1", "ada", 1).setText("RT @ben: the harbour is open again");
    post.addLinks(link("https://harbour.example/news")).setRepostOf(ofPost("7"));

    assertThat(lines(post)).containsExactly("REPOST x:7");
  }

  @Test
  void mediaAreSharedByTheirAddress() {
    Post.Builder post = post("1", "ada", 1);
    post.addMedia(Media.newBuilder().setType("photo").setUrl("https://www.pics.example/1.jpg"));
    post.addMedia(Media.newBuilder().setType("photo"));

    assertThat(lines(post)).containsExactly("MEDIA https://pics.example/1.jpg");
  }

  private List<String> lines(Post.Builder post) {
    return objects.of(post.build()).stream()
        .map(object -> object.layer() + " " + object.name())
        .toList();
  }

  private static Link link(String url) {
    return Link.newBuilder().setUrl(url).build();
  }
}
