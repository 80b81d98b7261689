package chancery.graph;

import chancery.graph.ShownObjects.Bounded;
import chancery.graph.ShownObjects.Shown;
import chancery.graph.nearcopy.Likeness;
import chancery.graph.nearcopy.TextChange;
import chancery.graph.share.Layer;
import chancery.graph.v1.BoundedObject;
import chancery.graph.v1.ChangeKind;
import chancery.graph.v1.CoordinatedObject;
import chancery.graph.v1.TextVersion;
import chancery.post.v1.Post;
import chancery.slice.v1.Slice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What the groups told shared, and what could not be compared in full, as messages. */
final class ObjectMessages {

  private final Slice slice;
  private final ShownObjects objects;
  private final ShownPosts posts;

  ObjectMessages(Slice slice, ShownObjects objects, ShownPosts posts) {
    this.slice = slice;
    this.objects = objects;
    this.posts = posts;
  }

  /** Those with most pairs, of all layers. */
  List<CoordinatedObject> ofGroup(int group) {
    return objects.ofGroups().get(group).stream().map(this::message).toList();
  }

  private CoordinatedObject message(Shown shown) {
    CoordinatedObject.Builder message =
        CoordinatedObject.newBuilder()
            .setLayer(CoordinationQuestion.message(shown.layer()))
            .setPairs(shown.shared().pairs())
            .addAllVersions(versions(shown))
            .setVersionCount(shown.versionCount());
    addExample(message, shown, shown.shared().earlierPost());
    addExample(message, shown, shown.shared().laterPost());
    if (shown.layer() == Layer.NEAR_COPY) {
      shown.versions().stream()
          .findFirst()
          .flatMap(version -> posts.post(version.firstPost()))
          .ifPresent(post -> message.setName(new Likeness(post.getText()).normal()));
    }
    return message.build();
  }

  private void addExample(CoordinatedObject.Builder message, Shown shown, int number) {
    posts
        .post(number)
        .ifPresent(post -> {
          message.addExamples(ShownPosts.example(post));
          posts
              .name(post, shown.layer(), shown.shared().object())
              .ifPresent(
                  name -> message.setName(name).setPostsLink(link(slice, shown.layer(), name)));
        });
  }

  private List<TextVersion> versions(Shown shown) {
    List<TextVersion> messages = new ArrayList<>();
    Optional<Post> first = Optional.empty();
    for (TextVersions.Version version : shown.versions()) {
      Optional<Post> post = posts.post(version.firstPost());
      TextVersion.Builder message =
          TextVersion.newBuilder().setPosts(version.posts()).setAccounts(version.accounts());
      post.map(ShownPosts::example).ifPresent(message::setFirst);
      if (messages.isEmpty()) {
        first = post;
        message.setSimilarity(1);
      } else if (first.isPresent() && post.isPresent()) {
        compare(first.get().getText(), post.get().getText(), message);
      }
      messages.add(message.build());
    }
    return messages;
  }

  private static void compare(String first, String text, TextVersion.Builder message) {
    message.setSimilarity(new Likeness(first).of(text));
    for (TextChange change : TextChange.between(first, text)) {
      message.addChanges(
          chancery.graph.v1.TextChange.newBuilder()
              .setKind(
                  switch (change.kind()) {
                    case KEPT -> ChangeKind.CHANGE_KIND_KEPT;
                    case ADDED -> ChangeKind.CHANGE_KIND_ADDED;
                    case REMOVED -> ChangeKind.CHANGE_KIND_REMOVED;
                  })
              .setText(change.text()));
    }
  }

  /** Empty where no query finds the posts. */
  static String link(Slice slice, Layer layer, String name) {
    return switch (layer) {
      case LINK -> QueryText.link(slice, List.of(QueryText.value("link", name)));
      case DOMAIN -> QueryText.link(slice, List.of(QueryText.value("domain", name)));
      case HASHTAGS ->
          QueryText.link(
              slice,
              Arrays.stream(name.split(" ", -1))
                  .map(tag -> QueryText.value("hashtag", tag))
                  .toList());
      case REPOST, TEXT, MEDIA, NEAR_COPY -> "";
    };
  }

  /** Of each layer those that lost most pairs. */
  List<BoundedObject> bounded() {
    return objects.bounded().stream().map(this::message).toList();
  }

  private BoundedObject message(Bounded bounded) {
    BoundedObject.Builder message =
        BoundedObject.newBuilder()
            .setLayer(CoordinationQuestion.message(bounded.layer()))
            .setShares(bounded.object().shares())
            .setLostPairs(bounded.object().lostPairs());
    Layer kept = bounded.layer() == Layer.NEAR_COPY ? Layer.TEXT : bounded.layer();
    posts
        .post(bounded.firstPost())
        .ifPresent(post -> {
          message.setExample(ShownPosts.example(post));
          posts.name(post, kept, bounded.object().object()).ifPresent(message::setName);
        });
    return message.build();
  }
}
