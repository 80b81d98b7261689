package chancery.analysis.index;

import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/** Names and types of the fields of a post in Lucene. */
final class Schema {

  static final String ID = "id";
  static final String POSITION = "position";
  static final String CREATED = "created";
  static final String ENGAGEMENT = "engagement";
  static final String AUTHOR = "author";
  static final String HANDLE = "handle";

  /** {@code platform:handle}. */
  static final String ACCOUNT = "account";

  static final String HASHTAG = "hashtag";

  /** Hashtags as they are written: folded form, zero, written form. */
  static final String SPELLING = "spelling";

  static final String LANG = "lang";
  static final String KIND = "kind";
  static final String PLATFORM = "platform";
  static final String SENTIMENT = "sentiment";
  static final String PLACE = "place";
  static final String MODEL = "model";
  static final String WORD = "word";

  /** Accounts that a post addresses: ids, and {@code platform:handle}. */
  static final String ADDRESSED = "addressed";

  static final String LINK = "link";
  static final String DOMAIN = "domain";
  static final String HOST = "host";
  static final String MENTION = "mention";
  static final String MENTION_ID = "mention_id";
  static final String TEXT = "text";

  /** The serialized post, stored. */
  static final String POST = "post";

  static final FieldType TEXT_TYPE = indexed(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, false);
  static final FieldType STEM_TYPE = indexed(IndexOptions.DOCS, true);

  private Schema() {}

  /** The field of a language's stems. */
  static String stems(String lang) {
    return "stem_" + lang;
  }

  /** The field that holds the values of a property. */
  static String field(Grouping.Property property) {
    return switch (property) {
      case HASHTAG -> HASHTAG;
      case AUTHOR -> AUTHOR;
      case LANG -> LANG;
      case KIND -> KIND;
      case LINK -> LINK;
      case DOMAIN -> DOMAIN;
      case MENTION -> MENTION;
      case PLATFORM -> PLATFORM;
      case SENTIMENT -> SENTIMENT;
      case PLACE -> PLACE;
      case MODEL -> MODEL;
      case WORD -> WORD;
      case ACCOUNT -> ACCOUNT;
      case ADDRESSED -> ADDRESSED;
    };
  }

  private static FieldType indexed(IndexOptions options, boolean omitNorms) {
    FieldType type = new FieldType();
    type.setIndexOptions(options);
    type.setOmitNorms(omitNorms);
    type.setTokenized(true);
    type.freeze();
    return type;
  }
}
