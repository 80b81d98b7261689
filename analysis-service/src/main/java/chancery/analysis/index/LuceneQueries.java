package chancery.analysis.index;

import chancery.analysis.query.Field;
import chancery.analysis.query.Query;
import chancery.analysis.text.Stems;
import chancery.analysis.text.Word;
import chancery.analysis.text.Words;
import chancery.analysis.track.Codes;
import chancery.kit.text.Folding;
import chancery.kit.text.Links;
import chancery.kit.text.Links.CanonicalLink;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexOrDocValuesQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Translates our queries into Lucene's. Thread-safe. */
final class LuceneQueries {

  /** A word as it was searched for counts more than its stem. */
  private static final float EXACT_BOOST = 2;

  private static final ThreadLocal<Words> WORDS = ThreadLocal.withInitial(Words::new);
  private static final ThreadLocal<Stems> STEMS = ThreadLocal.withInitial(Stems::new);

  static {
    // The parser's limits hold. Lucene's own would be a second one, out of any setting's reach.
    IndexSearcher.setMaxClauseCount(Integer.MAX_VALUE);
  }

  private final Links links = new Links();

  org.apache.lucene.search.Query of(Selection selection) {
    org.apache.lucene.search.Query query = of(selection.query());
    Long from = selection.from();
    Long to = selection.to();
    if (from == null && to == null) {
      return query;
    }
    long lowest = from == null ? Long.MIN_VALUE : from;
    long highest = to == null ? Long.MAX_VALUE : to - 1;
    return new BooleanQuery.Builder()
        .add(query, Occur.MUST)
        .add(
            new IndexOrDocValuesQuery(
                LongPoint.newRangeQuery(Schema.CREATED, lowest, highest),
                NumericDocValuesField.newSlowRangeQuery(Schema.CREATED, lowest, highest)),
            Occur.FILTER)
        .build();
  }

  private org.apache.lucene.search.Query of(Query query) {
    return switch (query) {
      case Query.All() -> MatchAllDocsQuery.INSTANCE;
      case Query.Word(String text) -> word(text);
      case Query.Phrase(String text, int slop) -> phrase(WORDS.get().of(text), slop);
      case Query.Value(Field field, String value) -> new ConstantScoreQuery(value(field, value));
      case Query.Prefix(Field field, String start) -> prefix(field, start);
      case Query.Accounts accounts -> accounts(accounts);
      case Query.Addressed(Set<String> accounts) ->
          new ConstantScoreQuery(new TermInSetQuery(Schema.ADDRESSED, bytes(accounts)));
      case Query.Coded(Codes codes, int code) -> new CodedQuery(codes, code);
      case Query.Ids(Set<String> ids) ->
          new ConstantScoreQuery(new TermInSetQuery(Schema.ID, bytes(ids)));
      case Query.Keyed(Set<Long> keys) -> LongPoint.newSetQuery(Column.ID.field(), keys);
      case Query.Answers(Set<Long> keys) -> LongPoint.newSetQuery(Column.PARENT.field(), keys);
      case Query.PassesOn(Set<Long> keys) -> LongPoint.newSetQuery(Column.ORIGINAL.field(), keys);
      case Query.Linked() ->
          any(
              List.of(
                  new FieldExistsQuery(Column.PARENT.field()),
                  new FieldExistsQuery(Column.CONVERSATION.field())));
      case Query.At(Set<Long> positions) -> LongPoint.newSetQuery(Schema.POSITION, positions);
      case Query.After(long position) ->
          LongPoint.newRangeQuery(Schema.POSITION, position + 1, Long.MAX_VALUE);
      case Query.WithId(String id) ->
          new ConstantScoreQuery(new TermQuery(new Term(Schema.ID, id)));
      case Query.And(List<Query> parts) -> and(parts);
      case Query.Or(List<Query> parts) -> any(parts.stream().map(this::of).toList());
      case Query.Not(Query part) -> and(List.of(new Query.Not(part)));
    };
  }

  private org.apache.lucene.search.Query and(List<Query> parts) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    boolean positive = false;
    for (Query part : parts) {
      if (part instanceof Query.Not(Query excluded)) {
        all.add(of(excluded), Occur.MUST_NOT);
      } else {
        all.add(of(part), Occur.MUST);
        positive = true;
      }
    }
    if (!positive) {
      all.add(MatchAllDocsQuery.INSTANCE, Occur.MUST);
    }
    return all.build();
  }

  private static org.apache.lucene.search.Query word(String text) {
    List<Word> words = WORDS.get().of(text);
    if (words.isEmpty()) {
      // Signs alone say nothing about a text.
      return MatchAllDocsQuery.INSTANCE;
    }
    List<org.apache.lucene.search.Query> forms = new ArrayList<>();
    forms.add(new BoostQuery(phrase(words, 0), EXACT_BOOST));
    STEMS
        .get()
        .ofSearched(words)
        .forEach((language, stems) -> forms.add(all(Schema.stems(language.tag()), stems)));
    return new DisjunctionMaxQuery(forms, 0);
  }

  private static org.apache.lucene.search.Query all(String field, List<String> terms) {
    if (terms.size() == 1) {
      return term(field, terms.getFirst());
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    terms.forEach(term -> all.add(term(field, term), Occur.MUST));
    return all.build();
  }

  private static org.apache.lucene.search.Query phrase(List<Word> words, int slop) {
    if (words.isEmpty()) {
      return MatchAllDocsQuery.INSTANCE;
    }
    if (words.size() == 1) {
      return term(Schema.TEXT, words.getFirst().folded());
    }
    PhraseQuery.Builder phrase = new PhraseQuery.Builder().setSlop(slop);
    int position = 0;
    for (int i = 0; i < words.size(); i++) {
      position += i == 0 ? 0 : words.get(i).step();
      phrase.add(new Term(Schema.TEXT, words.get(i).folded()), position);
    }
    return phrase.build();
  }

  private org.apache.lucene.search.Query value(Field field, String value) {
    String lower = value.toLowerCase(Locale.ROOT);
    return switch (field) {
      case TEXT -> word(value);
      case HASHTAG -> term(Schema.HASHTAG, Folding.tag(without('#', value)));
      case AUTHOR ->
          any(
              List.of(
                  term(Schema.AUTHOR, value),
                  term(Schema.HANDLE, Folding.tag(without('@', value)))));
      case LANG -> term(Schema.LANG, lower);
      case KIND -> term(Schema.KIND, lower);
      case PLATFORM -> term(Schema.PLATFORM, lower);
      case SENTIMENT -> term(Schema.SENTIMENT, lower);
      case PLACE -> term(Schema.PLACE, lower);
      case LINK -> link(value);
      case DOMAIN -> domain(lower);
      case MENTION ->
          any(
              List.of(
                  term(Schema.MENTION, Folding.tag(without('@', value))),
                  term(Schema.MENTION_ID, value)));
      case ACTOR, COUNTRY, ADDRESSES, TOPIC, CONVERSATION, CASCADE -> throw unresolved(field);
    };
  }

  private org.apache.lucene.search.Query link(String value) {
    String address = value.contains("://") ? value : "https://" + value;
    CanonicalLink link = links.canonical(address);
    if (link == null) {
      return term(Schema.LINK, value);
    }
    String rest = link.canonical().substring(link.canonical().indexOf("://"));
    return any(List.of(term(Schema.LINK, "https" + rest), term(Schema.LINK, "http" + rest)));
  }

  private static org.apache.lucene.search.Query domain(String value) {
    String host = value.startsWith("www.") ? value.substring(4) : value;
    return any(List.of(term(Schema.DOMAIN, host), term(Schema.HOST, host)));
  }

  private static org.apache.lucene.search.Query prefix(Field field, String start) {
    String tag = Folding.tag(start);
    return switch (field) {
      case TEXT -> startsWith(Schema.TEXT, Folding.word(start));
      case HASHTAG -> startsWith(Schema.HASHTAG, without('#', tag));
      case AUTHOR ->
          any(
              List.of(
                  startsWith(Schema.AUTHOR, start), startsWith(Schema.HANDLE, without('@', tag))));
      case LANG -> startsWith(Schema.LANG, tag);
      case KIND -> startsWith(Schema.KIND, tag);
      case PLATFORM -> startsWith(Schema.PLATFORM, tag);
      case SENTIMENT -> startsWith(Schema.SENTIMENT, tag);
      case PLACE -> startsWith(Schema.PLACE, tag);
      case LINK -> startsWith(Schema.LINK, start);
      case DOMAIN -> startsWith(Schema.DOMAIN, tag);
      case MENTION -> startsWith(Schema.MENTION, without('@', tag));
      case ACTOR, COUNTRY, ADDRESSES, TOPIC, CONVERSATION, CASCADE -> throw unresolved(field);
    };
  }

  private static org.apache.lucene.search.Query startsWith(String field, String start) {
    return start.isEmpty() && !field.equals(Schema.TEXT) && !field.equals(Schema.HANDLE)
        ? new FieldExistsQuery(field)
        : new PrefixQuery(new Term(field, start));
  }

  private static org.apache.lucene.search.Query accounts(Query.Accounts accounts) {
    return new ConstantScoreQuery(
        any(
            List.of(
                new TermInSetQuery(Schema.AUTHOR, bytes(accounts.ids())),
                new TermInSetQuery(Schema.ACCOUNT, bytes(accounts.handles())))));
  }

  private static List<BytesRef> bytes(Collection<String> values) {
    return values.stream().map(value -> new BytesRef(value)).toList();
  }

  private static org.apache.lucene.search.Query any(List<org.apache.lucene.search.Query> queries) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    queries.forEach(query -> any.add(query, Occur.SHOULD));
    return any.build();
  }

  private static org.apache.lucene.search.Query term(String field, String value) {
    return new TermQuery(new Term(field, value));
  }

  private static String without(char sign, String value) {
    return !value.isEmpty() && value.charAt(0) == sign ? value.substring(1) : value;
  }

  private static IllegalStateException unresolved(Field field) {
    return new IllegalStateException(field + " reaches the index only resolved");
  }
}
