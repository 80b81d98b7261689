package chancery.graph;

import chancery.graph.cascade.Mood;
import chancery.graph.cascade.Participant;
import chancery.graph.cascade.PostThread;
import chancery.graph.cascade.Shape;
import chancery.graph.cascade.ThreadPost;
import chancery.graph.cascade.TurnTaking;
import chancery.graph.cascade.TurnTaking.Exchange;
import chancery.graph.interaction.Selection.AsOf;
import chancery.graph.v1.ClaimAccount;
import chancery.graph.v1.ConversationExchange;
import chancery.graph.v1.ConversationFigures;
import chancery.graph.v1.ConversationParticipant;
import chancery.graph.v1.GetConversationResponse;
import chancery.graph.v1.ThreadCut;
import chancery.graph.v1.ThreadMood;
import com.google.protobuf.util.Timestamps;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A conversation as an answer. */
final class ConversationMessages {

  private static final int PARTS = 10;

  private final CascadeQuestion question;
  private final PostThread thread;
  private final List<Participant> participants;
  private final TurnTaking turns;
  private final int[] given;
  private final int[] received;
  private final int[] partners;

  ConversationMessages(CascadeQuestion question, PostThread thread) {
    this.question = question;
    this.thread = thread;
    this.participants = Participant.of(thread);
    this.turns = TurnTaking.of(thread.forest(), accounts());
    this.given = new int[participants.size()];
    this.received = new int[participants.size()];
    this.partners = new int[participants.size()];
    turns.exchanges().forEach(this::count);
  }

  private int[] accounts() {
    Map<String, Integer> numbers = new HashMap<>();
    participants.forEach(participant -> numbers.put(participant.account(), numbers.size()));
    int[] accounts = new int[thread.size()];
    Arrays.setAll(
        accounts,
        number -> {
          ThreadPost post = thread.post(number);
          return post == null
              ? TurnTaking.UNKNOWN
              : numbers.getOrDefault(post.account(), TurnTaking.UNKNOWN);
        });
    return accounts;
  }

  private void count(Exchange exchange) {
    given[exchange.first()] += exchange.there();
    received[exchange.first()] += exchange.back();
    partners[exchange.first()]++;
    given[exchange.second()] += exchange.back();
    received[exchange.second()] += exchange.there();
    partners[exchange.second()]++;
  }

  /**
   * @param query that finds the posts
   */
  GetConversationResponse response(String query, AsOf asOf) {
    int told = question.participants();
    GetConversationResponse.Builder response =
        GetConversationResponse.newBuilder()
            .addAllNodes(ThreadMessages.nodes(thread, question.limit()))
            .setFigures(figures())
            .addAllCurve(ThreadMessages.curve(thread.growth(ThreadMessages.POINTS).curve()))
            .setAsOf(NetworkMessages.asOf(asOf));
    IntStream.range(0, participants.size())
        .boxed()
        .sorted(
            Comparator.comparingInt((Integer one) -> -participants.get(one).posts())
                .thenComparingInt(one -> one))
        .limit(told)
        .forEach(one -> response.addParticipants(participant(one)));
    turns.exchanges().stream().limit(told).forEach(one -> response.addExchanges(exchange(one)));
    Mood.byDepth(thread).forEach(mood -> response.addMoodByDepth(mood(mood)));
    Mood.byTime(thread, PARTS).forEach(mood -> response.addMoodByTime(mood(mood)));
    return response
        .setCut(
            ThreadCut.newBuilder()
                .setNodes(thread.size() - response.getNodesCount())
                .setParticipants(participants.size() - response.getParticipantsCount())
                .setExchanges(turns.exchanges().size() - response.getExchangesCount()))
        .setEvidence(
            ThreadMessages.evidence("conversation", Cascades.VERSION, question, query, asOf)
                .setConsidered(thread.size() - missing()))
        .build();
  }

  private int missing() {
    return (int)
        IntStream.range(0, thread.size()).filter(number -> thread.post(number) == null).count();
  }

  private ConversationFigures figures() {
    int[] breadths = Shape.breadths(thread.forest());
    return ConversationFigures.newBuilder()
        .setPosts(thread.size() - missing())
        .setMissing(missing())
        .setParts(thread.forest().roots())
        .setDepth(breadths.length - 1)
        .setMaxBreadth(Arrays.stream(breadths).max().orElse(0))
        .setParticipants(participants.size())
        .setAnswers(turns.answers())
        .setSelfAnswers(turns.selfAnswers())
        .setAlternations(turns.alternations())
        .setLongestExchange(turns.longestExchange())
        .setPairs(turns.exchanges().size())
        .setMutualPairs(
            turns.exchanges().stream().filter(one -> one.there() > 0 && one.back() > 0).count())
        .build();
  }

  private ClaimAccount account(int participant) {
    Participant one = participants.get(participant);
    return ThreadMessages.account(one.account(), one.handle());
  }

  private ConversationParticipant participant(int number) {
    Participant participant = participants.get(number);
    ConversationParticipant.Builder message =
        ConversationParticipant.newBuilder()
            .setAccount(account(number))
            .setPosts(participant.posts())
            .setAnswersGiven(given[number])
            .setAnswersReceived(received[number])
            .setPartners(partners[number]);
    StructureMessages.ifThere(participant.sentiment(), message::setSentiment);
    return message.build();
  }

  private ConversationExchange exchange(Exchange exchange) {
    return ConversationExchange.newBuilder()
        .setA(account(exchange.first()))
        .setB(account(exchange.second()))
        .setAToB(exchange.there())
        .setBToA(exchange.back())
        .build();
  }

  private static ThreadMood mood(Mood mood) {
    ThreadMood.Builder message =
        ThreadMood.newBuilder()
            .setPart(mood.part())
            .setPosts(mood.posts())
            .setJudged(mood.judged())
            .setFrom(Timestamps.fromMillis(mood.from()))
            .setTo(Timestamps.fromMillis(mood.to()));
    StructureMessages.ifThere(mood.mean(), message::setMean);
    return message.build();
  }
}
