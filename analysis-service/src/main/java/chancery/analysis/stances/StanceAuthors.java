package chancery.analysis.stances;

import chancery.analysis.answer.AuthorClasses;
import chancery.analysis.answer.Limits;
import chancery.analysis.answer.OpenSlice;
import chancery.analysis.coding.StanceTargets;
import chancery.analysis.index.Grouping;
import chancery.analysis.index.Grouping.ByProperty;
import chancery.analysis.index.Grouping.Property;
import chancery.analysis.index.PostTable;
import chancery.analysis.opinion.Interval;
import chancery.analysis.opinion.Likelihood;
import chancery.analysis.opinion.Side;
import chancery.analysis.opinion.StanceTally;
import chancery.analysis.stances.RankTokens.Place;
import chancery.analysis.v1.StanceAuthor;
import chancery.analysis.v1.StanceAuthorsRequest;
import chancery.analysis.v1.StanceAuthorsResponse;
import chancery.kit.error.ChanceryException;
import chancery.log.v1.Stance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers {@code StanceAuthors}. */
final class StanceAuthors {

  private static final int USUAL_SIZE = 20;
  private static final double RANK_STEPS = 1e9;
  private static final List<Grouping> BY_AUTHOR = List.of(new ByProperty(Property.AUTHOR));

  private final Limits limits;
  private final StanceTargets targets;

  StanceAuthors(Limits limits, StanceTargets targets) {
    this.limits = limits;
    this.targets = targets;
  }

  /**
   * @param group of the table
   * @param rank higher ones come first
   */
  private record Author(int group, Interval leaning, long rank) {}

  StanceAuthorsResponse answer(OpenSlice slice, StanceAuthorsRequest request) {
    Question question = question(request);
    TargetPosts posts = TargetPosts.open(slice, targets, request.getTarget());
    PostTable table = posts.table(posts.selection(), List.of(), BY_AUTHOR);
    StanceTally tally = tally(posts, table);
    StanceAuthorsResponse.Builder response =
        StanceAuthorsResponse.newBuilder().setJudge(posts.judge()).setAsOf(slice.asOf());
    List<Author> authors = rank(tally, table.groupCount(0), question, response);
    List<Author> page = question.page(authors, table);
    Examples examples = examples(posts, table, page);
    Map<Long, String> ids = FoundPosts.ids(slice, examples.positions());
    for (int i = 0; i < page.size(); i++) {
      response.addItems(author(page.get(i), table, tally, examples.of(i, ids)));
    }
    if (page.size() == question.size() && page.size() < authors.size()) {
      Author last = page.getLast();
      response.setNextPageToken(
          RankTokens.token(request, new Place(last.rank(), table.value(0, last.group()))));
    }
    return response
        .setTotal(authors.size())
        .setEvidence(
            posts
                .evidence("stance-authors", counted(tally, table.groupCount(0)))
                .parameter("side", request.getSide())
                .parameter("prior", "Beta(1, 1)")
                .build())
        .build();
  }

  /** Tells on which side each author stands who speaks of the target. */
  void putSides(OpenSlice slice, String target, AuthorClasses classes) throws InterruptedException {
    TargetPosts posts = TargetPosts.open(slice, targets, target);
    PostTable table = posts.table(posts.selection(), List.of(), BY_AUTHOR);
    StanceTally tally = tally(posts, table);
    for (int author = 0; author < table.groupCount(0); author++) {
      if (tally.posts(author) > 0) {
        Interval leaning = Interval.leaning(tally.leanings(author), tally.posts(author));
        classes.put(table.value(0, author), told(side(leaning)));
      }
    }
  }

  /** On which the whole interval lies; none where it does not. */
  private static Side side(Interval leaning) {
    if (leaning.low() > 0) {
      return Side.FAVOUR;
    }
    return leaning.high() < 0 ? Side.AGAINST : Side.NONE;
  }

  private static String told(Side side) {
    return switch (side) {
      case FAVOUR -> "favour";
      case AGAINST -> "against";
      case NONE -> "undecided";
    };
  }

  private static long counted(StanceTally tally, int groups) {
    long counted = 0;
    for (int group = 0; group < groups; group++) {
      counted += tally.posts(group);
    }
    return counted;
  }

  private record Question(Stance side, boolean byPosts, int size, @Nullable Place after) {

    boolean wants(Interval leaning) {
      return switch (side) {
        case STANCE_FAVOUR -> leaning.value() > 0;
        case STANCE_AGAINST -> leaning.value() < 0;
        default -> true;
      };
    }

    long rank(Interval leaning, long posts) {
      if (byPosts) {
        return posts;
      }
      double bound = side == Stance.STANCE_AGAINST ? -leaning.high() : leaning.low();
      return Math.round(bound * RANK_STEPS);
    }

    List<Author> page(List<Author> ranked, PostTable table) {
      List<Author> page = new ArrayList<>();
      for (Author author : ranked) {
        if (page.size() < size
            && (after == null || after.isBefore(author.rank(), name(after, author, table)))) {
          page.add(author);
        }
      }
      return page;
    }

    /** Names are looked up only where ranks are equal. */
    private static String name(Place after, Author author, PostTable table) {
      return author.rank() == after.rank() ? table.value(0, author.group()) : "";
    }
  }

  private Question question(StanceAuthorsRequest request) {
    Stance side = request.getSide();
    if (side != Stance.STANCE_UNSPECIFIED
        && side != Stance.STANCE_FAVOUR
        && side != Stance.STANCE_AGAINST) {
      throw ChanceryException.invalid("side", "must be one of favour, against");
    }
    boolean byPosts =
        switch (request.getSort()) {
          case STANCE_AUTHOR_SORT_UNSPECIFIED -> side == Stance.STANCE_UNSPECIFIED;
          case STANCE_AUTHOR_SORT_LEANING -> false;
          case STANCE_AUTHOR_SORT_POSTS -> true;
          case UNRECOGNIZED ->
              throw ChanceryException.invalid("sort", "must be one of leaning, posts");
        };
    return new Question(
        side,
        byPosts,
        Limits.size("pageSize", request.getPageSize(), USUAL_SIZE, limits.pageSize()),
        RankTokens.place(request, request.getPageToken()));
  }

  private static StanceTally tally(TargetPosts posts, PostTable table) {
    StanceTally tally = new StanceTally(table.groupCount(0));
    if (posts.known()) {
      posts.forEach(
          table,
          (row, code) -> {
            for (int i = row.groups(0) - 1; i >= 0; i--) {
              tally.count(row.group(0, i), code);
            }
          });
    }
    return tally;
  }

  /** The authors asked for in their order; tells the response how many are decided. */
  private static List<Author> rank(
      StanceTally tally, int groups, Question question, StanceAuthorsResponse.Builder response) {
    List<Author> authors = new ArrayList<>();
    int supporters = 0;
    int opponents = 0;
    int all = 0;
    for (int group = 0; group < groups; group++) {
      int posts = tally.posts(group);
      if (posts > 0) {
        Interval leaning = Interval.leaning(tally.leanings(group), posts);
        all++;
        supporters += side(leaning) == Side.FAVOUR ? 1 : 0;
        opponents += side(leaning) == Side.AGAINST ? 1 : 0;
        if (question.wants(leaning)) {
          authors.add(new Author(group, leaning, question.rank(leaning, posts)));
        }
      }
    }
    response
        .setSupporters(supporters)
        .setOpponents(opponents)
        .setUndecided(all - supporters - opponents);
    authors.sort(Comparator.comparingLong((Author a) -> -a.rank()).thenComparing(Author::group));
    return authors;
  }

  private static Examples examples(TargetPosts posts, PostTable table, List<Author> page) {
    Map<Integer, Integer> places = new HashMap<>();
    for (int i = 0; i < page.size(); i++) {
      places.put(page.get(i).group(), i);
    }
    Examples examples = new Examples(page.size());
    if (!page.isEmpty()) {
      posts.forEach(
          table,
          (row, code) -> {
            for (int i = row.groups(0) - 1; i >= 0; i--) {
              Integer place = places.get(row.group(0, i));
              if (place != null) {
                int sign = page.get(place).leaning().value() < 0 ? -1 : 1;
                examples.offer(place, sign * Likelihood.ofCode(code).leaning(), row.number(0));
              }
            }
          });
    }
    return examples;
  }

  private static StanceAuthor author(
      Author author, PostTable table, StanceTally tally, List<String> examples) {
    Interval leaning = author.leaning();
    StanceAuthor.Builder answer =
        StanceAuthor.newBuilder()
            .setId(table.value(0, author.group()))
            .setPosts(tally.posts(author.group()))
            .setFavour(tally.favour(author.group()))
            .setAgainst(tally.against(author.group()))
            .setLeaning(leaning.value())
            .setLeaningLow(leaning.low())
            .setLeaningHigh(leaning.high())
            .setDecided(side(leaning) != Side.NONE)
            .addAllPostIds(examples);
    String label = table.label(0, author.group());
    if (label != null) {
      answer.setLabel(label);
    }
    return answer.build();
  }
}
