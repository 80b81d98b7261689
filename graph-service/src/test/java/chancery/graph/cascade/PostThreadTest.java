package chancery.graph.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PostThreadTest {

  private static final Set<Relation> ALL = EnumSet.allOf(Relation.class);

  private static final List<ThreadPost> POSTS =
      List.of(
          post("a", "ann", 0, 0.5, Map.of()),
          post("b", "bo", 10, -0.5, Map.of(Relation.REPOST, to("a"))),
          post("c", "cy", 20, Double.NaN, Map.of(Relation.QUOTE, to("a"))),
          post("d", "di", 30, -1, Map.of(Relation.REPLY, to("c"), Relation.QUOTE, to("a"))),
          post("e", "ann", 40, 1, Map.of(Relation.REPLY, to("d"))),
          post("f", "flo", 50, 0, Map.of(Relation.REPLY, to("elsewhere"))));

  @Test
  void aCascadeHoldsWhatRefersToItsRootDirectlyOrOverOthers() {
    PostThread cascade = PostThread.cascade("a", POSTS, ALL);

    assertThat(ids(cascade)).containsExactly("a", "b", "c", "d", "e");
    assertThat(relations(cascade))
        .containsExactly(null, Relation.REPOST, Relation.QUOTE, Relation.REPLY, Relation.REPLY);
    assertThat(Shape.of(cascade.forest()).depth()).isEqualTo(3);
    assertThat(cascade.growth(10).timeToDepth()).containsExactly(0, 10, 30, 40);
  }

  @Test
  void onlyTheChosenRelationsCount() {
    assertThat(ids(PostThread.cascade("a", POSTS, Set.of(Relation.REPOST))))
        .containsExactly("a", "b");
    PostThread without = PostThread.cascade("a", POSTS, Set.of(Relation.QUOTE));
    assertThat(ids(without)).containsExactly("a", "c", "d");
    assertThat(Shape.of(without.forest()).depth()).isEqualTo(1);
  }

  @Test
  void aRootThatIsNotThereIsKnownFromWhatRefersToIt() {
    PostThread cascade = PostThread.cascade("elsewhere", POSTS, ALL);

    assertThat(ids(cascade)).containsExactly("elsewhere", "f");
    assertThat(cascade.post(0)).isNull();
    assertThat(cascade.reference(0).handle()).isEqualTo("of-elsewhere");
  }

  @Test
  void aRootIsOneEvenIfItAnswersAnother() {
    assertThat(ids(PostThread.cascade("d", POSTS, ALL))).containsExactly("d", "e");
  }

  @Test
  void anAnsweredPostThatIsNotThereHasAPlaceInTheConversation() {
    PostThread talk = PostThread.conversation(POSTS.subList(2, 6));

    assertThat(talk.forest().roots()).isEqualTo(2);
    assertThat(ids(talk)).containsExactly("c", "d", "e", "elsewhere", "f");
    assertThat(Mood.byDepth(talk))
        .extracting(Mood::posts, Mood::judged)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(1, 0),
            org.assertj.core.groups.Tuple.tuple(2, 2),
            org.assertj.core.groups.Tuple.tuple(1, 1));
    assertThat(Mood.byDepth(talk).get(1).mean()).isCloseTo(-0.5, within(1e-12));
    assertThat(Mood.byTime(talk, 2)).extracting(Mood::posts).containsExactly(2, 2);
  }

  @Test
  void participantsAreJudgedByWhatCameOfTheirPosts() {
    List<Participant> all = Participant.of(PostThread.cascade("a", POSTS, ALL));

    assertThat(all).extracting(Participant::account).containsExactly("ann", "bo", "cy", "di");
    Participant root = all.getFirst();
    assertThat(root.posts()).isEqualTo(2);
    assertThat(root.children()).isEqualTo(2);
    assertThat(root.descendants()).isEqualTo(4);
    assertThat(root.sentiment()).isCloseTo(0.75, within(1e-12));
    assertThat(all.stream().sorted(Participant.byDescendants()).map(Participant::account))
        .containsExactly("ann", "cy", "di", "bo");
  }

  @Test
  void theOrderInWhichPostsAreFoundDoesNotMatter() {
    List<ThreadPost> shuffled = new ArrayList<>(POSTS);
    Collections.shuffle(shuffled, new Random(3));

    assertThat(ids(PostThread.cascade("a", shuffled, ALL)))
        .isEqualTo(ids(PostThread.cascade("a", POSTS, ALL)));
    assertThat(ids(PostThread.conversation(shuffled)))
        .isEqualTo(ids(PostThread.conversation(POSTS)));
  }

  @Test
  void whatIsShownIsATree() {
    Random random = new Random(5);
    int[] parents = new int[500];
    for (int post = 0; post < parents.length; post++) {
      parents[post] = post == 0 ? Forest.NONE : random.nextInt(post);
    }
    Forest forest = Forest.of(parents);

    int[] shown = ShownNodes.of(forest, 40);

    assertThat(shown).hasSize(40).isSorted().startsWith(0);
    for (int node : shown) {
      if (node > 0) {
        assertThat(shown).contains(forest.parent(node));
      }
    }
  }

  private static List<String> ids(PostThread thread) {
    return IntStream.range(0, thread.size()).mapToObj(thread::id).toList();
  }

  private static List<Relation> relations(PostThread thread) {
    List<Relation> relations = new ArrayList<>();
    for (int number = 0; number < thread.size(); number++) {
      relations.add(thread.relation(number));
    }
    return relations;
  }

  private static ThreadPost post(
      String id, String account, long time, double mood, Map<Relation, Reference> references) {
    return new ThreadPost(id, account, account, time, references, 100, mood, "en", "text");
  }

  private static Reference to(String id) {
    return new Reference(id, "", "of-" + id);
  }
}
