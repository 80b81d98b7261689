package chancery.graph;

import chancery.graph.coordination.Group;
import chancery.graph.coordination.SharedObject;
import chancery.graph.interaction.ShareSelection;
import chancery.graph.share.Layer;
import chancery.graph.v1.BoundedObject;
import chancery.graph.v1.CoordinatedObject;
import chancery.slice.v1.Slice;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** What the groups told shared, and what could not be compared in full, as messages. */
final class ObjectMessages {

  private record InLayer(Layer layer, SharedObject shared) {}

  private final CoordinationQuestion question;
  private final ShareSelection selection;
  private final Detection detection;
  private final ShownPosts posts;
  private final CoordinationLimits limits;
  private final List<List<List<SharedObject>>> byLayer = new ArrayList<>();

  ObjectMessages(
      CoordinationQuestion question,
      ShareSelection selection,
      Detection detection,
      List<Group> shown,
      ShownPosts posts,
      CoordinationLimits limits) {
    this.question = question;
    this.selection = selection;
    this.detection = detection;
    this.posts = posts;
    this.limits = limits;
    detection
        .layers()
        .forEach(layer ->
            byLayer.add(
                SharedObject.of(detection.edges().edges(), shown, layer, limits.objects())));
  }

  /** Those with most pairs, of all layers. */
  List<CoordinatedObject> ofGroup(int group) {
    List<InLayer> found = new ArrayList<>();
    for (int layer = 0; layer < byLayer.size(); layer++) {
      for (SharedObject shared : byLayer.get(layer).get(group)) {
        found.add(new InLayer(question.layers().get(layer), shared));
      }
    }
    return found.stream()
        .sorted(Comparator.comparing(InLayer::shared, SharedObject.ORDER))
        .limit(limits.objects())
        .map(this::message)
        .toList();
  }

  private CoordinatedObject message(InLayer one) {
    SharedObject shared = one.shared();
    CoordinatedObject.Builder message =
        CoordinatedObject.newBuilder()
            .setLayer(CoordinationQuestion.message(one.layer()))
            .setPairs(shared.pairs());
    addExample(message, one, shared.earlierPost());
    addExample(message, one, shared.laterPost());
    return message.build();
  }

  private void addExample(CoordinatedObject.Builder message, InLayer one, int number) {
    posts
        .post(number)
        .ifPresent(post -> {
          message.addExamples(ShownPosts.example(post));
          posts
              .name(post, one.layer(), one.shared().object())
              .ifPresent(name ->
                  message.setName(name).setPostsLink(link(question.slice(), one.layer(), name)));
        });
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
      case REPOST, TEXT, MEDIA -> "";
    };
  }

  /** Of each layer those that lost most pairs. */
  List<BoundedObject> bounded() {
    Int2IntOpenHashMap firstPosts = firstPosts();
    List<BoundedObject> messages = new ArrayList<>();
    for (int layer = 0; layer < detection.layers().size(); layer++) {
      Layer of = question.layers().get(layer);
      detection.layers().get(layer).bounded().stream()
          .limit(limits.bounded())
          .forEach(bounded -> messages.add(message(of, bounded, firstPosts)));
    }
    return messages;
  }

  private BoundedObject message(
      Layer layer,
      chancery.graph.coordination.BoundedObject bounded,
      Int2IntOpenHashMap firstPosts) {
    BoundedObject.Builder message =
        BoundedObject.newBuilder()
            .setLayer(CoordinationQuestion.message(layer))
            .setShares(bounded.shares())
            .setLostPairs(bounded.lostPairs());
    posts
        .post(firstPosts.get(bounded.object()))
        .ifPresent(post -> {
          message.setExample(ShownPosts.example(post));
          posts.name(post, layer, bounded.object()).ifPresent(message::setName);
        });
    return message.build();
  }

  /** For each bounded object the first post that shares it, by account and time. */
  private Int2IntOpenHashMap firstPosts() {
    Int2IntOpenHashMap wanted = new Int2IntOpenHashMap();
    detection
        .layers()
        .forEach(layer ->
            layer.bounded().stream()
                .limit(limits.bounded())
                .forEach(bounded -> wanted.put(bounded.object(), -1)));
    for (int share = 0; share < selection.size() && !wanted.isEmpty(); share++) {
      int object = selection.object(share);
      if (wanted.containsKey(object) && wanted.get(object) < 0) {
        wanted.put(object, selection.post(share));
      }
    }
    return wanted;
  }
}
