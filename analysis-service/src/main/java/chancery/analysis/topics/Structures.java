package chancery.analysis.topics;

import chancery.analysis.answer.Clauses;
import chancery.analysis.answer.ConversationPosts;
import chancery.analysis.answer.Evidences;
import chancery.analysis.answer.Limits;
import chancery.analysis.answer.OpenSlice;
import chancery.analysis.content.Conversations;
import chancery.analysis.content.Conversations.Conversation;
import chancery.analysis.content.Links;
import chancery.analysis.content.Turn;
import chancery.analysis.index.Column;
import chancery.analysis.index.Grouping.ByProperty;
import chancery.analysis.index.Grouping.Property;
import chancery.analysis.index.PostOrder;
import chancery.analysis.index.PostTable;
import chancery.analysis.index.Selection;
import chancery.analysis.query.Query;
import chancery.analysis.v1.ConversationItem;
import chancery.analysis.v1.ConversationSummary;
import chancery.analysis.v1.StructureLinks;
import chancery.analysis.v1.StructureRequest;
import chancery.analysis.v1.StructureResponse;
import chancery.post.v1.Post;
import chancery.slice.v1.Slice;
import com.google.protobuf.util.Timestamps;
import java.util.BitSet;
import java.util.List;

/** Answers {@code Structure}: the totals that a report on a topic starts with. */
final class Structures {

  private static final int USUAL_LIMIT = 20;
  private static final int MOST = 200;
  private static final int AUTHOR = 0;
  private static final int KIND = 1;

  /** Those of reactions come first, in the order of {@link #observed}. */
  private static final List<Column> COLUMNS =
      List.of(
          Column.LIKES,
          Column.REPOSTS,
          Column.REPLIES,
          Column.QUOTES,
          Column.VIEWS,
          Column.CREATED,
          Column.POSITION,
          Column.ID,
          Column.PARENT,
          Column.CONVERSATION);

  private static final int REACTIONS = 5;
  private static final int CREATED = 5;
  private static final int POSITION = 6;
  private static final int ID = 7;
  private static final int PARENT = 8;
  private static final int CONVERSATION = 9;

  private final PostTable table;
  private final long[] reactions = new long[REACTIONS];
  private final boolean[] observed = new boolean[REACTIONS];
  private final long[] kinds;
  private final BitSet authors = new BitSet();
  private final Conversations conversations;
  private long first = Long.MAX_VALUE;
  private long last = Long.MIN_VALUE;

  private Structures(PostTable table, Links links) {
    this.table = table;
    this.conversations = new Conversations(links);
    this.kinds = new long[table.groupCount(KIND)];
    table.forEach(this::count);
    if (!links.isEmpty()) {
      table.forEach(this::joinAnswered);
    }
  }

  static StructureResponse answer(OpenSlice slice, StructureRequest request) {
    int limit = Limits.size("limit", request.getLimit(), USUAL_LIMIT, MOST);
    PostTable table =
        slice
            .view()
            .table(
                slice.selection(),
                COLUMNS,
                List.of(new ByProperty(Property.AUTHOR), new ByProperty(Property.KIND)));
    return new Structures(table, ConversationPosts.links(slice.view())).response(slice, limit);
  }

  private void count(PostTable.Row row) {
    for (int i = 0; i < REACTIONS; i++) {
      if (row.has(i)) {
        observed[i] = true;
        reactions[i] += row.number(i);
      }
    }
    if (row.groups(KIND) > 0) {
      kinds[row.group(KIND, 0)]++;
    }
    if (row.groups(AUTHOR) > 0) {
      authors.set(row.group(AUTHOR, 0));
    }
    first = Math.min(first, row.number(CREATED));
    last = Math.max(last, row.number(CREATED));
    if (isLinked(row)) {
      conversations.add(turn(row));
    }
  }

  /** A start that belongs to no conversation of its own, but was answered. */
  private void joinAnswered(PostTable.Row row) {
    if (!isLinked(row) && conversations.knows(row.number(ID))) {
      conversations.add(turn(row));
    }
  }

  private static boolean isLinked(PostTable.Row row) {
    return row.has(PARENT) || row.has(CONVERSATION);
  }

  private static Turn turn(PostTable.Row row) {
    int author = row.groups(AUTHOR) > 0 ? row.group(AUTHOR, 0) : -1;
    return new Turn(
        row.number(ID),
        row.number(PARENT),
        row.number(CONVERSATION),
        row.number(CREATED),
        author,
        row.number(POSITION));
  }

  private StructureResponse response(OpenSlice slice, int limit) {
    StructureResponse.Builder response =
        StructureResponse.newBuilder()
            .setPosts(table.total())
            .setOriginals(kind("original"))
            .setReplies(kind("reply"))
            .setReposts(kind("repost"))
            .setQuotes(kind("quote"))
            .setDocuments(kind("document"))
            .setParticipants(authors.cardinality())
            .setLinks(links(slice.asked()))
            .setAsOf(slice.asOf())
            .setEvidence(
                Evidences.of(slice, "structure", "2")
                    .parameter("limit", limit)
                    .considered(table.total())
                    .build());
    addReactions(response);
    if (table.total() > 0) {
      response.setFrom(Timestamps.fromMillis(first)).setTo(Timestamps.fromMillis(last));
    }
    List<Conversation> found = conversations.largestFirst();
    response.setConversations(summary(found));
    found.stream().limit(limit).forEach(one -> response.addItems(item(slice, one)));
    if (found.size() == response.getItemsCount()) {
      addLink(response, slice.asked());
    }
    return response.build();
  }

  private static StructureLinks links(Slice asked) {
    return StructureLinks.newBuilder()
        .setPosts(Evidences.link(asked, ""))
        .setOriginals(Evidences.link(asked, "kind:original"))
        .setReplies(Evidences.link(asked, "kind:reply"))
        .setReposts(Evidences.link(asked, "kind:repost"))
        .setQuotes(Evidences.link(asked, "kind:quote"))
        .setDocuments(Evidences.link(asked, "kind:document"))
        .setParticipants(Evidences.link(asked, ""))
        .setObserved(Evidences.link(asked, ""))
        .build();
  }

  /** To the posts in conversations, of which the answer has every one. */
  private static void addLink(StructureResponse.Builder response, Slice asked) {
    String any = Clauses.any(response.getItemsList().stream().map(ConversationItem::getQuery));
    if (!any.isEmpty()) {
      response.getLinksBuilder().setConversations(Evidences.link(asked, any));
    }
  }

  private long kind(String name) {
    for (int kind = 0; kind < kinds.length; kind++) {
      if (table.value(KIND, kind).equals(name)) {
        return kinds[kind];
      }
    }
    return 0;
  }

  private void addReactions(StructureResponse.Builder response) {
    if (observed[0]) {
      response.setObservedLikes(reactions[0]);
    }
    if (observed[1]) {
      response.setObservedReposts(reactions[1]);
    }
    if (observed[2]) {
      response.setObservedReplies(reactions[2]);
    }
    if (observed[3]) {
      response.setObservedQuotes(reactions[3]);
    }
    if (observed[4]) {
      response.setObservedViews(reactions[4]);
    }
  }

  private static ConversationSummary summary(List<Conversation> found) {
    ConversationSummary.Builder summary =
        ConversationSummary.newBuilder().setConversations(found.size());
    if (found.isEmpty()) {
      return summary.build();
    }
    long posts = found.stream().mapToLong(Conversation::posts).sum();
    long depths = found.stream().mapToLong(Conversation::depth).sum();
    long[] durations = found.stream().mapToLong(one -> one.to() - one.from()).sorted().toArray();
    return summary
        .setPosts(posts)
        .setMeanPosts((double) posts / found.size())
        .setMedianPosts(found.get(found.size() / 2).posts())
        .setGreatestDepth(found.stream().mapToInt(Conversation::depth).max().orElse(0))
        .setMeanDepth((double) depths / found.size())
        .setMedianSeconds(durations[(durations.length - 1) / 2] / 1000.0)
        .build();
  }

  private static ConversationItem item(OpenSlice slice, Conversation conversation) {
    String start = start(slice, conversation);
    String query = Clauses.value("conversation", start);
    return ConversationItem.newBuilder()
        .setPostId(start)
        .setQuery(query)
        .setPostsLink(Evidences.link(slice.asked(), query))
        .setPosts(conversation.posts())
        .setParticipants(conversation.participants())
        .setDepth(conversation.depth())
        .setFrom(Timestamps.fromMillis(conversation.from()))
        .setTo(Timestamps.fromMillis(conversation.to()))
        .build();
  }

  private static String start(OpenSlice slice, Conversation conversation) {
    Query itself =
        new Query.And(
            List.of(
                new Query.After(conversation.start() - 1),
                new Query.Not(new Query.After(conversation.start()))));
    return slice
        .view()
        .search(new Selection(itself, null, null), PostOrder.OLDEST, 1, null)
        .posts()
        .stream()
        .findFirst()
        .map(Post::getId)
        .orElse("");
  }
}
