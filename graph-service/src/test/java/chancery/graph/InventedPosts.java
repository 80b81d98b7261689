package chancery.graph;

import chancery.graph.interaction.Choice;
import chancery.graph.interaction.InteractionKind;
import chancery.graph.interaction.Interactions;
import chancery.graph.interaction.Selection;
import chancery.kit.testing.Events;
import chancery.post.v1.Author;
import chancery.post.v1.Mention;
import chancery.post.v1.Post;
import chancery.post.v1.PostReference;
import com.google.protobuf.Timestamp;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.SplittableRandom;

/** Posts of invented accounts on the platform {@code x}. */
public final class InventedPosts {

  private InventedPosts() {}

  /** A post of an account that is known by id alone, made so many seconds after 1970. */
  public static Post.Builder post(String id, String author, long second) {
    return Post.newBuilder()
        .setId("x:" + id)
        .setPlatform("x")
        .setAuthor(Author.newBuilder().setId("x:" + author))
        .setCreatedAt(Timestamp.newBuilder().setSeconds(second));
  }

  public static Mention handle(String handle) {
    return Mention.newBuilder().setHandle(handle).build();
  }

  public static Mention id(String id) {
    return Mention.newBuilder().setId("x:" + id).build();
  }

  public static PostReference by(String authorId) {
    return PostReference.newBuilder().setAuthorId("x:" + authorId).build();
  }

  public static PostReference ofPost(String postId) {
    return PostReference.newBuilder().setPostId("x:" + postId).build();
  }

  /** A corpus in which the posts arrived in this order, at positions from 1. */
  public static Interactions corpus(List<Post> posts) {
    Interactions corpus = new Interactions();
    long position = 0;
    for (Post post : posts) {
      position++;
      corpus.upsert(position, Events.recordedAt(position), post, 0);
    }
    return corpus;
  }

  public static Choice everything() {
    return Choice.ofAllPosts(
        Long.MIN_VALUE, Long.MAX_VALUE, EnumSet.allOf(InteractionKind.class), Integer.MAX_VALUE);
  }

  /** The selected interactions as {@code source KIND target}, in their order. */
  public static List<String> lines(Selection selection) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < selection.size(); i++) {
      lines.add(
          "%s %s %s"
              .formatted(
                  selection.id(selection.source(i)),
                  InteractionKind.of(selection.kind(i)),
                  selection.id(selection.target(i))));
    }
    return lines;
  }

  /** A lively corpus: accounts in groups, who address their own group more, by id or handle. */
  public static List<Post> lively(int posts, int accounts, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Post> made = new ArrayList<>();
    for (int i = 0; i < posts; i++) {
      int author = random.nextInt(accounts);
      Post.Builder post = post("p" + i, "u" + author, random.nextInt(100_000));
      post.getAuthorBuilder().setHandle("Name" + author);
      int other = other(random, author, accounts);
      switch (random.nextInt(4)) {
        case 0 -> post.addMentions(id("u" + other));
        case 1 -> post.addMentions(handle("name" + other)).addMentions(handle("Outsider"));
        case 2 -> post.setRepostOf(by("u" + other));
        default -> post.setInReplyTo(ofPost("p" + random.nextInt(posts)));
      }
      made.add(post.build());
    }
    return made;
  }

  private static int other(SplittableRandom random, int author, int accounts) {
    int groups = 5;
    int any = random.nextInt(accounts);
    return random.nextInt(10) < 8 ? any - any % groups + author % groups : any;
  }
}
