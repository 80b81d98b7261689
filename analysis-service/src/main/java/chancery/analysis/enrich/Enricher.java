package chancery.analysis.enrich;

import chancery.analysis.enrich.SentimentJudge.Judgement;
import chancery.analysis.language.LanguageDetector;
import chancery.analysis.text.StemLanguage;
import chancery.analysis.text.Stems;
import chancery.analysis.text.Word;
import chancery.analysis.text.Words;
import chancery.kit.text.Folding;
import chancery.kit.text.Links;
import chancery.kit.text.Links.CanonicalLink;
import chancery.kit.time.WireTime;
import chancery.post.v1.Author;
import chancery.post.v1.Enrichment;
import chancery.post.v1.Link;
import chancery.post.v1.Mention;
import chancery.post.v1.Metrics;
import chancery.post.v1.Post;
import chancery.post.v1.Sentiment;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds out about a post what is found out once, before it is indexed. Thread-safe. */
public final class Enricher {

  /** Version of what an index holds: methods, folding, fields. */
  private static final int VERSION = 5;

  static final int LONGEST_VALUE = 4096;

  private static final String UNKNOWN = "unknown";

  private final LanguageDetector languages;
  private final SentimentJudge sentiments;
  private final double confidence;
  private final Links links = new Links();
  private final ThreadLocal<Words> words = ThreadLocal.withInitial(Words::new);
  private final ThreadLocal<Stems> stems = ThreadLocal.withInitial(Stems::new);

  /**
   * @param confidence probability that the likeliest sentiment must have for a post to count as
   *     that, 0 to 1
   */
  public Enricher(LanguageDetector languages, SentimentJudge sentiments, double confidence) {
    this.languages = languages;
    this.sentiments = sentiments;
    this.confidence = confidence;
  }

  /**
   * Version of everything that an index holds, with the model of sentiment; good as a folder's
   * name. A change makes the service build its indexes anew.
   */
  public static String version(String model, double confidence) {
    String named = VERSION + "-" + model + (confidence > 0 ? "-" + confidence : "");
    return named.replaceAll("[^A-Za-z0-9.-]", "_");
  }

  /**
   * Enriches posts together.
   *
   * @param positions of the posts' states in the log
   * @throws InterruptedException if stopped while waiting for a model elsewhere
   */
  public List<EnrichedPost> enrich(List<Post> posts, List<Long> positions)
      throws InterruptedException {
    List<SentimentJudge.Text> texts = new ArrayList<>(posts.size());
    for (Post post : posts) {
      String lang = languages.language(post.hasLang() ? post.getLang() : null, post.getText());
      texts.add(new SentimentJudge.Text(post.getText(), lang));
    }
    List<@Nullable Judgement> judgements = sentiments.judge(texts);
    List<EnrichedPost> enriched = new ArrayList<>(posts.size());
    for (int i = 0; i < posts.size(); i++) {
      Enrichment.Builder enrichment = Enrichment.newBuilder().setLang(texts.get(i).lang());
      if (!posts.get(i).getText().isBlank()) {
        enrichment.setSentiment(sentiment(judgements.get(i)));
      }
      enriched.add(enrich(posts.get(i), positions.get(i), enrichment));
    }
    return enriched;
  }

  private EnrichedPost enrich(Post post, long position, Enrichment.Builder enrichment) {
    String lang = enrichment.getLang();
    enrichment.addAllHashtags(hashtags(post));
    Set<String> hosts = addLinks(post, enrichment);
    List<Word> found = words(post);
    StemLanguage stemmed = StemLanguage.of(lang);
    return new EnrichedPost(
        post.toBuilder().setEnrichment(enrichment).setPosition(position).build(),
        WireTime.millis(post.getCreatedAt()),
        engagement(post.getMetrics()),
        account(post.getPlatform(), post.getAuthor()),
        mentions(post),
        mentionIds(post),
        Addressed.of(post),
        hosts,
        found,
        Vocabulary.of(
            post.hasTitle() ? post.getTitle() + " " + post.getText() : post.getText(), found),
        stemmed == null ? List.of() : stems.get().of(stemmed, found));
  }

  private Sentiment sentiment(@Nullable Judgement judgement) {
    if (judgement == null) {
      return Sentiment.newBuilder().setLabel(UNKNOWN).setModel(sentiments.model()).build();
    }
    float negative = rounded(judgement.negative());
    float positive = rounded(judgement.positive());
    float neutral = rounded(1 - negative - positive);
    return Sentiment.newBuilder()
        .setLabel(label(negative, neutral, positive))
        .setNegative(negative)
        .setNeutral(neutral)
        .setPositive(positive)
        .setScore(rounded(positive - negative))
        .setModel(judgement.model())
        .build();
  }

  private String label(float negative, float neutral, float positive) {
    float most = Math.max(neutral, Math.max(negative, positive));
    if (most < confidence) {
      return UNKNOWN;
    }
    if (most == neutral || negative == positive) {
      return "neutral";
    }
    return most == negative ? "negative" : "positive";
  }

  private static float rounded(float probability) {
    return Math.round(probability * 1000) / 1000f;
  }

  /** The form in which an account is matched by its handle. */
  public static String account(String platform, String handle) {
    return platform + ":" + Folding.tag(handle);
  }

  private static String account(String platform, Author author) {
    return account(platform, author.getHandle());
  }

  private List<Word> words(Post post) {
    Words cutter = words.get();
    List<Word> ofText = cutter.of(post.getText());
    if (!post.hasTitle()) {
      return ofText;
    }
    List<Word> all = new ArrayList<>(cutter.of(post.getTitle()));
    for (int i = 0; i < ofText.size(); i++) {
      Word word = ofText.get(i);
      // No phrase goes from the title over into the text.
      all.add(i > 0 || all.isEmpty() ? word : new Word(word.written(), word.folded(), 1000));
    }
    return all;
  }

  private static Set<String> hashtags(Post post) {
    Set<String> folded = new LinkedHashSet<>();
    post.getHashtagsList().stream()
        .filter(tag -> !tag.isEmpty() && tag.length() <= LONGEST_VALUE)
        .forEach(tag -> folded.add(Folding.tag(tag)));
    return folded;
  }

  private Set<String> addLinks(Post post, Enrichment.Builder enrichment) {
    Set<String> canonical = new LinkedHashSet<>();
    Set<String> domains = new LinkedHashSet<>();
    Set<String> hosts = new LinkedHashSet<>();
    for (Link link : post.getLinksList()) {
      CanonicalLink found = links.canonical(link.getUrl());
      if (found != null) {
        canonical.add(found.canonical());
        domains.add(found.domain());
        hosts.add(found.host());
      }
    }
    enrichment.addAllLinks(canonical).addAllDomains(domains);
    return hosts;
  }

  private static Set<String> mentions(Post post) {
    Set<String> names = new LinkedHashSet<>();
    for (Mention mention : post.getMentionsList()) {
      String name = mention.hasHandle() ? Folding.tag(mention.getHandle()) : mention.getId();
      if (!name.isEmpty() && name.length() <= LONGEST_VALUE) {
        names.add(name);
      }
    }
    return names;
  }

  private static Set<String> mentionIds(Post post) {
    Set<String> ids = new LinkedHashSet<>();
    post.getMentionsList().stream()
        .map(Mention::getId)
        .filter(id -> !id.isEmpty() && id.length() <= LONGEST_VALUE)
        .forEach(ids::add);
    return ids;
  }

  private static long engagement(Metrics metrics) {
    return metrics.getLikes() + metrics.getReposts() + metrics.getReplies() + metrics.getQuotes();
  }
}
