package chancery.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.kit.testing.SampleData;
import chancery.post.v1.Kind;
import chancery.post.v1.Post;
import org.junit.jupiter.api.Test;

class BlueskyFormatTest {

  private static final String VIEW =
      """
      {"uri":"at://did:plc:%1$s/app.bsky.feed.post/k%1$s","cid":"c","author":{"did":"did:plc:%1$s","handle":"%1$s.example.org","displayName":"N"},"record":{"$type":"app.bsky.feed.post","text":"Post of %1$s","createdAt":"2025-01-01T00:00:00Z","langs":["fr"]},"likeCount":1,"repostCount":2,"replyCount":3,"quoteCount":4,"indexedAt":"2025-01-01T00:00:01Z"}
      """
          .strip();

  @Test
  void readsPostsRepostsAndDeletionsOfAStreamOfEvents() {
    Collected read =
        Collected.of("bluesky", SampleData.path("formats/bluesky-jetstream/events.jsonl"));
    assertThat(read.rejects).isEmpty();
    assertThat(read.posts).hasSize(9);
    assertThat(read.ignored).isEqualTo(66);
    assertThat(read.deletedPosts)
        .containsExactly(
            "bluesky:at://did:plc:4smmjsqf6l5jkzczvw6vsrqc/app.bsky.feed.post/3mpt73z3ejc2p");
    Post reply =
        read.post("bluesky:at://did:plc:d3blkgynnwi3rp7vak25pfe3/app.bsky.feed.post/3mptbyo7dms2m");
    assertThat(reply.getKind()).isEqualTo(Kind.KIND_REPLY);
    assertThat(reply.getInReplyTo().getAuthorId())
        .isEqualTo("bluesky:did:plc:vqr6qcne2dya6o46z2citxdk");
    assertThat(reply.getLang()).isEqualTo("en");
    Post repost =
        read.post(
            "bluesky:at://did:plc:uz2xaaib233fhkdlg2mi3e66/app.bsky.feed.repost/3mptbypphus2f");
    assertThat(repost.getKind()).isEqualTo(Kind.KIND_REPOST);
    assertThat(repost.getRepostOf().getPostId())
        .isEqualTo(
            "bluesky:at://did:plc:pzrujnasfa4wgmel5737kfya/app.bsky.feed.post/3mpt7ouxres2n");
    assertThat(repost.getText()).isEmpty();
  }

  @Test
  void aDeletedAccountIsGoneAndADeactivatedOneIsNot() {
    Collected read =
        Collected.of(
            "bluesky",
            """
            {"did":"did:plc:a","time_us":1,"kind":"account","account":{"active":false,"did":"did:plc:a","status":"deleted"}}
            {"did":"did:plc:b","time_us":1,"kind":"account","account":{"active":false,"did":"did:plc:b","status":"deactivated"}}
            {"did":"did:plc:c","time_us":1,"kind":"riddle"}
            """);
    assertThat(read.deletedAuthors).containsExactly("bluesky:did:plc:a");
    assertThat(read.ignored).isEqualTo(1);
    assertThat(read.reasons()).containsExactly("There is no event of the kind 'riddle'");
  }

  @Test
  void marksInTheTextAreTagsMentionsAndLinks() {
    Post post =
        Collected.of(
                "bluesky",
                """
                {"did":"did:plc:a","kind":"commit","commit":{"operation":"create","collection":"app.bsky.feed.post","rkey":"k","record":{"text":"é @bob.example.org #tag here","createdAt":"2025-01-01T00:00:00Z","facets":[{"index":{"byteStart":3,"byteEnd":19},"features":[{"$type":"app.bsky.richtext.facet#mention","did":"did:plc:bob"}]},{"index":{"byteStart":20,"byteEnd":24},"features":[{"$type":"app.bsky.richtext.facet#tag","tag":"tag"}]},{"index":{"byteStart":25,"byteEnd":999},"features":[{"$type":"app.bsky.richtext.facet#link","uri":"https://example.org/here"}]}],"tags":["more"],"embed":{"$type":"app.bsky.embed.recordWithMedia","record":{"record":{"uri":"at://did:plc:q/app.bsky.feed.post/q"}},"media":{"images":[{"alt":"A view"}]}}}}}
                """)
            .posts
            .getFirst();
    assertThat(post.getMentions(0).getId()).isEqualTo("bluesky:did:plc:bob");
    assertThat(post.getMentions(0).getHandle()).isEqualTo("bob.example.org");
    assertThat(post.getHashtagsList()).containsExactly("tag", "more");
    assertThat(post.getLinks(0).getUrl()).isEqualTo("https://example.org/here");
    assertThat(post.getKind()).isEqualTo(Kind.KIND_QUOTE);
    assertThat(post.getQuoteOf().getAuthorId()).isEqualTo("bluesky:did:plc:q");
    assertThat(post.getMedia(0).getDescription()).isEqualTo("A view");
  }

  @Test
  void readsFeedsWithParentsAndReposts() {
    String feed =
        "{\"feed\":[{\"post\":%s,\"reply\":{\"parent\":%s,\"root\":%s},\"reason\":{\"$type\":\"app.bsky.feed.defs#reasonRepost\",\"by\":{\"did\":\"did:plc:r\",\"handle\":\"r.example.org\"},\"indexedAt\":\"2025-01-02T00:00:00Z\"}},{\"post\":%s},{\"post\":7}],\"cursor\":\"x\"}"
            .formatted(
                VIEW.formatted("a"), VIEW.formatted("b"), VIEW.formatted("b"), VIEW.formatted("a"));
    Collected read = Collected.of("bluesky", feed);
    assertThat(read.posts)
        .extracting(Post::getKind)
        .containsExactly(Kind.KIND_ORIGINAL, Kind.KIND_REPOST, Kind.KIND_ORIGINAL);
    Post post = read.post("bluesky:at://did:plc:a/app.bsky.feed.post/ka");
    assertThat(post.getAuthor().getHandle()).isEqualTo("a.example.org");
    assertThat(post.getMetrics().getQuotes()).isEqualTo(4);
    assertThat(post.getUrl()).isEqualTo("https://bsky.app/profile/a.example.org/post/ka");
    Post repost = read.posts.get(1);
    assertThat(repost.getAuthor().getHandle()).isEqualTo("r.example.org");
    assertThat(repost.getRepostOf().getAuthorHandle()).isEqualTo("a.example.org");
    assertThat(repost.getText()).isEqualTo(post.getText());
    assertThat(Times.text(repost.getCreatedAt())).isEqualTo("2025-01-02T00:00:00Z");
    assertThat(read.rejects).hasSize(1);
  }

  @Test
  void readsThreadsSearchesAndSinglePosts() {
    String thread =
        "{\"thread\":{\"post\":%s,\"parent\":{\"post\":%s},\"replies\":[{\"post\":%s,\"replies\":[{\"post\":%s}]},{\"notFound\":true,\"uri\":\"at://x\"}]}}"
            .formatted(
                VIEW.formatted("a"), VIEW.formatted("b"), VIEW.formatted("c"), VIEW.formatted("d"));
    assertThat(Collected.of("bluesky", thread).posts).hasSize(4);
    assertThat(
            Collected.of(
                    "bluesky",
                    "{\"posts\":[%s,%s]}".formatted(VIEW.formatted("a"), VIEW.formatted("b")))
                .posts)
        .hasSize(2);
    assertThat(Collected.of("bluesky", VIEW.formatted("a") + "\n" + VIEW.formatted("b")).posts)
        .hasSize(2);
  }
}
