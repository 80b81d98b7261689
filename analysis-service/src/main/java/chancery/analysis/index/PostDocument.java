package chancery.analysis.index;

import chancery.analysis.enrich.EnrichedPost;
import chancery.analysis.text.StemLanguage;
import chancery.analysis.text.Word;
import chancery.kit.text.Folding;
import chancery.post.v1.Author;
import chancery.post.v1.Enrichment;
import chancery.post.v1.Kind;
import chancery.post.v1.Metrics;
import chancery.post.v1.Post;
import chancery.post.v1.Sentiment;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;

/** Makes Lucene documents of posts. Not thread-safe; a document is good until the next one. */
final class PostDocument {

  /** Terms that are there already, as Lucene takes them. */
  private static final class TermStream extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private Iterator<Word> words = List.<Word>of().iterator();
    private Iterator<String> terms = List.<String>of().iterator();

    TermStream words(List<Word> words) {
      this.words = words.iterator();
      return this;
    }

    TermStream terms(List<String> terms) {
      this.terms = terms.iterator();
      return this;
    }

    @Override
    public boolean incrementToken() {
      clearAttributes();
      if (words.hasNext()) {
        Word word = words.next();
        term.append(word.folded());
        step.setPositionIncrement(word.step());
        return true;
      }
      if (terms.hasNext()) {
        term.append(terms.next());
        return true;
      }
      return false;
    }
  }

  private final TermStream text = new TermStream();
  private final TermStream stems = new TermStream();

  Document of(EnrichedPost enriched) {
    Post post = enriched.post();
    Document document = new Document();
    document.add(new StringField(Schema.ID, post.getId(), Store.NO));
    addNumber(document, Schema.POSITION, enriched.position());
    addNumber(document, Schema.CREATED, enriched.createdAt());
    document.add(new NumericDocValuesField(Schema.ENGAGEMENT, enriched.engagement()));
    addNumbers(document, post);
    addAuthor(document, enriched);
    addKeyword(document, Schema.LANG, enriched.lang());
    addKeyword(document, Schema.KIND, kind(post.getKind()));
    addKeyword(document, Schema.PLATFORM, post.getPlatform().toLowerCase(Locale.ROOT));
    if (post.getPlace().hasCountry()) {
      addKeyword(document, Schema.PLACE, post.getPlace().getCountry().toLowerCase(Locale.ROOT));
    }
    addEnrichment(document, post);
    enriched.hosts().forEach(host -> addTerm(document, Schema.HOST, host));
    enriched.mentions().forEach(name -> addKeyword(document, Schema.MENTION, name));
    enriched.mentionIds().forEach(id -> addTerm(document, Schema.MENTION_ID, id));
    enriched.addressed().forEach(account -> addKeyword(document, Schema.ADDRESSED, account));
    for (String word : enriched.vocabulary()) {
      document.add(new SortedSetDocValuesField(Schema.WORD, new BytesRef(word)));
    }
    document.add(new Field(Schema.TEXT, text.words(enriched.words()), Schema.TEXT_TYPE));
    addStems(document, enriched);
    document.add(new StoredField(Schema.POST, post.toByteArray()));
    return document;
  }

  private static void addNumbers(Document document, Post post) {
    Metrics metrics = post.getMetrics();
    add(document, Column.LIKES, metrics.hasLikes(), metrics.getLikes());
    add(document, Column.REPOSTS, metrics.hasReposts(), metrics.getReposts());
    add(document, Column.REPLIES, metrics.hasReplies(), metrics.getReplies());
    add(document, Column.QUOTES, metrics.hasQuotes(), metrics.getQuotes());
    add(document, Column.VIEWS, metrics.hasViews(), metrics.getViews());
    Author author = post.getAuthor();
    add(document, Column.FOLLOWERS, author.hasFollowers(), author.getFollowers());
    add(document, Column.FOLLOWING, author.hasFollowing(), author.getFollowing());
    addKey(document, Column.ID, post.getId());
    addKey(document, Column.CONVERSATION, post.getConversationId());
    addKey(document, Column.PARENT, post.getInReplyTo().getPostId());
    String original =
        post.hasRepostOf() ? post.getRepostOf().getPostId() : post.getQuoteOf().getPostId();
    addKey(document, Column.ORIGINAL, original);
  }

  private static void addKey(Document document, Column column, String id) {
    if (!id.isEmpty()) {
      addNumber(document, column.field(), Column.key(id));
    }
  }

  private static void add(Document document, Column column, boolean known, long number) {
    if (known) {
      document.add(new NumericDocValuesField(column.field(), number));
    }
  }

  /** A kind as it is searched and answered: {@code repost}. */
  static String kind(Kind kind) {
    return switch (kind) {
      case KIND_REPLY -> "reply";
      case KIND_REPOST -> "repost";
      case KIND_QUOTE -> "quote";
      case KIND_DOCUMENT -> "document";
      case KIND_ORIGINAL, KIND_UNSPECIFIED, UNRECOGNIZED -> "original";
    };
  }

  private static void addAuthor(Document document, EnrichedPost enriched) {
    addKeyword(document, Schema.AUTHOR, enriched.post().getAuthor().getId());
    addKeyword(document, Schema.ACCOUNT, enriched.account());
    String handle = enriched.account().substring(enriched.account().indexOf(':') + 1);
    if (!handle.isEmpty()) {
      addTerm(document, Schema.HANDLE, handle);
    }
  }

  private static void addEnrichment(Document document, Post post) {
    Enrichment enrichment = post.getEnrichment();
    if (enrichment.hasSentiment()) {
      Sentiment sentiment = enrichment.getSentiment();
      addKeyword(document, Schema.SENTIMENT, sentiment.getLabel());
      addKeyword(document, Schema.MODEL, sentiment.getModel());
      add(document, Column.SENTIMENT, sentiment.hasScore(), SentimentNumber.of(sentiment));
    }
    enrichment.getHashtagsList().forEach(tag -> addKeyword(document, Schema.HASHTAG, tag));
    enrichment.getLinksList().forEach(link -> addKeyword(document, Schema.LINK, link));
    enrichment.getDomainsList().forEach(domain -> addKeyword(document, Schema.DOMAIN, domain));
    for (String written : post.getHashtagsList()) {
      addTerm(document, Schema.SPELLING, Folding.tag(written) + '\0' + written);
    }
  }

  private void addStems(Document document, EnrichedPost enriched) {
    StemLanguage language = StemLanguage.of(enriched.lang());
    if (language != null) {
      document.add(
          new Field(Schema.stems(language.tag()), stems.terms(enriched.stems()), Schema.STEM_TYPE));
    }
  }

  private static void addNumber(Document document, String field, long value) {
    document.add(new LongPoint(field, value));
    document.add(new NumericDocValuesField(field, value));
  }

  private static void addKeyword(Document document, String field, String value) {
    document.add(new KeywordField(field, value, Store.NO));
  }

  private static void addTerm(Document document, String field, String value) {
    document.add(new StringField(field, value, Store.NO));
  }
}
