package chancery.ingest.format;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a column of a table may be mapped to, under the name that follows {@code map.} in a
 * parameter.
 */
enum CsvField {
  TEXT(
      "text", "content", "tweet", "tweettext", "fulltext", "message", "body", "posttext", "status"),
  AUTHOR(
      "author", "authorid", "userid", "user", "account", "accountid", "externalauthorid", "from"),
  CREATED_AT(
      "createdAt",
      "publishdate",
      "date",
      "datetime",
      "time",
      "timestamp",
      "tweettime",
      "published"),
  ID("id", "postid", "tweetid", "statusid", "idstr", "messageid"),
  PLATFORM("platform"),
  KIND("kind", "posttype"),
  URL("url", "posturl", "permalink", "tweeturl"),
  TITLE("title", "headline"),
  LANG("lang", "tweetlanguage", "languagecode"),
  HANDLE("handle", "username", "screenname", "authorhandle", "userscreenname"),
  DISPLAY_NAME("displayName", "name", "authorname", "userdisplayname"),
  FOLLOWERS("followers", "followerscount", "followercount"),
  FOLLOWING("following", "followingcount", "friendscount"),
  POSTS("posts", "updates", "statusescount", "tweetcount"),
  VERIFIED("verified"),
  DESCRIPTION("description"),
  LOCATION("location"),
  IN_REPLY_TO("inReplyTo", "inreplytostatusid", "inreplytotweetid", "replyto"),
  REPOST_OF("repostOf", "retweetedstatusid", "retweettweetid"),
  QUOTE_OF("quoteOf", "quotedstatusid", "quotedtweettweetid"),
  CONVERSATION_ID("conversationId"),
  LIKES("likes", "likecount", "favoritecount", "favorites"),
  REPOSTS("reposts", "retweetcount", "retweets", "repostcount", "shares"),
  REPLIES("replies", "replycount"),
  QUOTES("quotes", "quotecount"),
  VIEWS("views", "viewcount", "impressioncount", "impressions"),
  COUNTRY("country", "countrycode"),
  LATITUDE("latitude", "lat"),
  LONGITUDE("longitude", "lon", "lng"),
  PLACE("place", "placename");

  private final String parameter;

  @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable.
  private final List<String> usual;

  /**
   * @param parameter its name in parameters
   * @param usual what columns with this content are called, folded; the parameter's own name counts
   *     too
   */
  CsvField(String parameter, String... usual) {
    this.parameter = parameter;
    this.usual = List.of(usual);
  }

  String parameter() {
    return parameter;
  }

  /** Whether a column's folded name is one that is usual for this. */
  boolean isUsual(String folded) {
    return fold(parameter).equals(folded) || usual.contains(folded);
  }

  /** A column's name in lower case with letters and digits only. */
  static String fold(String column) {
    StringBuilder folded = new StringBuilder();
    column
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .map(Character::toLowerCase)
        .forEach(folded::appendCodePoint);
    return folded.toString();
  }

  /** All names, for messages. */
  static String names() {
    return Arrays.stream(values())
        .map(field -> "map." + field.parameter)
        .collect(Collectors.joining(", "));
  }
}
