package chancery.analysis.index;

import chancery.analysis.enrich.EnrichedPost;
import chancery.analysis.text.Folding;
import chancery.analysis.text.StemLanguage;
import chancery.analysis.text.Word;
import chancery.post.v1.Enrichment;
import chancery.post.v1.Kind;
import chancery.post.v1.Post;
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
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;

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
    document.add(new Field(Schema.TEXT, text.words(enriched.words()), Schema.TEXT_TYPE));
    addStems(document, enriched);
    document.add(new StoredField(Schema.POST, post.toByteArray()));
    return document;
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
