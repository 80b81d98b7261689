package chancery.analysis.coding;

import static java.nio.charset.StandardCharsets.UTF_8;

import chancery.analysis.actor.Actors;
import chancery.analysis.definition.DefinitionNames;
import chancery.analysis.index.PostView;
import chancery.analysis.opinion.Side;
import chancery.analysis.opinion.StanceModel;
import chancery.analysis.opinion.StanceModel.Labelled;
import chancery.analysis.opinion.TargetWords;
import chancery.analysis.query.Field;
import chancery.analysis.query.MalformedQuery;
import chancery.analysis.query.Query;
import chancery.analysis.query.QueryParser;
import chancery.kit.error.ChanceryException;
import chancery.log.v1.Definition;
import chancery.log.v1.DefinitionKind;
import chancery.log.v1.StanceTarget;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * The stance targets of corpora. The posts that a target's query selects are coded by a {@link
 * StanceModel} of its words and labels; a code is a {@link
 * chancery.analysis.opinion.Likelihood#code}. Another label makes another coding. Thread-safe.
 */
public final class StanceTargets implements Codings {

  private static final Set<Field> GROWING = Set.of(Field.CONVERSATION, Field.CASCADE);

  /** Raised when the same target would be judged otherwise. */
  private static final int METHOD = 2;

  private static final int MOST_IN_USE = 100;
  private static final String PREFIX =
      DefinitionNames.prefix(DefinitionKind.DEFINITION_KIND_STANCE_TARGET);

  /**
   * @param enough labels of favour and of against, each, that a model needs to stand without words
   * @param most labels that a model learns from
   */
  public record Settings(int enough, int most) {}

  /**
   * A target of a corpus.
   *
   * @param labels by post id, sorted
   * @param fault what is wrong with its query; null for nothing
   */
  public record Target(
      Definition definition, Map<String, Side> labels, Coding coding, @Nullable String fault) {}

  /**
   * @param restsOn codings by which the query selects posts
   */
  private record Posts(Query query, List<Coding> restsOn, @Nullable String fault) {

    static Posts none(String fault) {
      return new Posts(new Query.All(), List.of(), fault);
    }
  }

  private final QueryParser queries;
  private final Codebooks codebooks;
  private final Settings settings;
  private final Cache<String, StanceModel> models =
      Caffeine.newBuilder().maximumSize(MOST_IN_USE).build();

  /** What a view's definitions hold is the same object until they change. */
  private final Cache<Map<String, byte[]>, List<Coding>> codings =
      Caffeine.newBuilder().weakKeys().build();

  public StanceTargets(QueryParser queries, Codebooks codebooks, Settings settings) {
    this.queries = queries;
    this.codebooks = codebooks;
    this.settings = settings;
  }

  @Override
  public List<Coding> of(Map<String, byte[]> definitions) {
    return codings.get(definitions, this::codings);
  }

  private List<Coding> codings(Map<String, byte[]> definitions) {
    List<Coding> all = new ArrayList<>();
    for (String name : names(definitions)) {
      Target target = find(definitions, name);
      if (target != null) {
        all.add(target.coding());
      }
    }
    return List.copyOf(all);
  }

  /** The names of a corpus's targets, sorted. */
  public List<String> names(Map<String, byte[]> definitions) {
    return definitions.keySet().stream()
        .filter(name -> name.startsWith(PREFIX))
        .map(name -> name.substring(PREFIX.length()))
        .sorted()
        .toList();
  }

  /** The target of a name; null where there is none. */
  public @Nullable Target find(Map<String, byte[]> definitions, String name) {
    byte[] bytes = definitions.get(PREFIX + name);
    if (bytes == null) {
      return null;
    }
    Definition definition = definition(bytes);
    Posts posts = posts(definition.getStanceTarget(), definitions);
    Map<String, Side> labels = TargetLabels.of(definitions, name, settings.most());
    Topics topics = new Topics(codebooks, definitions);
    Coding coding =
        new Coding(
            key(definition, posts, labels),
            others -> topics.resolve(posts.query(), others),
            view -> coder(view, name));
    return new Target(definition, labels, coding, posts.fault());
  }

  /** The model of a target as the view's labels make it. */
  public StanceModel model(PostView view, Target target) throws InterruptedException {
    List<Labelled> labelled = TargetLabels.posts(view, target.labels());
    Hasher hash = Hashing.sha256().newHasher().putString(target.coding().key(), UTF_8);
    for (Labelled each : labelled) {
      hash.putString(each.id(), UTF_8)
          .putString(each.remark().text(), UTF_8)
          .putString(each.remark().toString(), UTF_8);
    }
    StanceTarget words = target.definition().getStanceTarget();
    return models.get(
        hash.hash().toString(),
        key ->
            StanceModel.of(
                new TargetWords(words.getWordsForList(), words.getWordsAgainstList()),
                labelled,
                settings.enough()));
  }

  private Coder coder(PostView view, String name) {
    Target target = find(view.definitions(), name);
    if (target == null) {
      throw new IllegalArgumentException("The target %s is gone".formatted(name));
    }
    if (target.fault() != null) {
      throw new IllegalArgumentException(target.fault());
    }
    try {
      StanceModel.Judge judge = model(view, target).judge();
      return (post, codes) -> codes.accept(judge.of(TargetLabels.remark(post)).code());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new CancellationException("Training was given up");
    }
  }

  private Posts posts(StanceTarget target, Map<String, byte[]> definitions) {
    try {
      Query query = queries.parse(target.getQuery());
      if (query.hasPart(StanceTargets::grows)) {
        return Posts.none(
            "The query of a target cannot ask for conversations or cascades, which grow; name its"
                + " words");
      }
      Query known = Actors.concern(query) ? Actors.of(definitions).resolve(query) : query;
      return new Posts(known, new Topics(codebooks, definitions).codings(known), null);
    } catch (MalformedQuery | ChanceryException noGood) {
      return Posts.none("The target's query: " + noGood.getMessage());
    }
  }

  private static boolean grows(Query part) {
    return switch (part) {
      case Query.Value(Field field, String value) -> GROWING.contains(field);
      case Query.Prefix(Field field, String start) -> GROWING.contains(field);
      default -> false;
    };
  }

  /**
   * Another one for other labels, for other accounts of the actors that the query names, and for
   * other versions of the codebooks by which it selects.
   */
  private String key(Definition definition, Posts posts, Map<String, Side> labels) {
    Hasher hash = Hashing.sha256().newHasher().putInt(settings.enough());
    hash.putBytes(definition.getStanceTarget().toByteArray());
    hash.putString(canonical(posts.query()), UTF_8);
    posts.restsOn().forEach(coding -> hash.putString(coding.key(), UTF_8));
    labels.forEach((id, side) -> hash.putString(id, UTF_8).putInt(side.ordinal()));
    return "target-%s-%d-%d-%s"
        .formatted(
            definition.getName(),
            definition.getVersion(),
            METHOD,
            hash.hash().toString().substring(0, 16));
  }

  /** The accounts of a query in an order that does not change. */
  private static String canonical(Query query) {
    List<String> accounts = new ArrayList<>();
    query.hasPart(part -> {
      if (part instanceof Query.Accounts(var ids, var handles)) {
        accounts.add(ids.stream().sorted().toList() + " " + handles.stream().sorted().toList());
      } else if (part instanceof Query.Addressed(var addressed)) {
        accounts.add("addressed " + addressed.stream().sorted().toList());
      }
      return false;
    });
    return accounts.toString();
  }

  private static Definition definition(byte[] bytes) {
    try {
      return Definition.parseFrom(bytes);
    } catch (InvalidProtocolBufferException damaged) {
      throw new IllegalStateException("A definition of a stance target cannot be read", damaged);
    }
  }
}
