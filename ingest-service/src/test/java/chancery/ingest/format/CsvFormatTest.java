package chancery.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import chancery.post.v1.Kind;
import chancery.post.v1.Mention;
import chancery.post.v1.Post;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CsvFormatTest {

  private static final Map<String, String> MAPPED =
      Map.of("platform", "x", "map.text", "text", "map.author", "who", "map.createdAt", "when");

  @Test
  void aRowIsAPostOfItsMappedColumns() {
    Collected read =
        Collected.of(
            "csv",
            """
            id,who,name,when,text,likes,views,followers,verified,lang,country
            7,@minister,The Minister,2024-05-01 10:00:00,Hello #World from @other https://example.org,12,1.0,300,true,en,fr
            """,
            with(
                "map.id",
                "id",
                "map.displayName",
                "name",
                "map.likes",
                "likes",
                "map.views",
                "views",
                "map.followers",
                "followers",
                "map.verified",
                "verified",
                "map.lang",
                "lang",
                "map.country",
                "country"));
    Post post = read.post("x:7");
    assertThat(post.getAuthor().getId()).isEqualTo("x:minister");
    assertThat(post.getAuthor().getHandle()).isEqualTo("minister");
    assertThat(post.getAuthor().getDisplayName()).isEqualTo("The Minister");
    assertThat(post.getAuthor().getFollowers()).isEqualTo(300);
    assertThat(post.getAuthor().getVerified()).isTrue();
    assertThat(Times.text(post.getCreatedAt())).isEqualTo("2024-05-01T10:00:00Z");
    assertThat(post.getHashtagsList()).containsExactly("World");
    assertThat(post.getMentionsList()).extracting(Mention::getHandle).containsExactly("other");
    assertThat(post.getLinks(0).getUrl()).isEqualTo("https://example.org");
    assertThat(post.getMetrics().getLikes()).isEqualTo(12);
    assertThat(post.getMetrics().getViews()).isEqualTo(1);
    assertThat(post.getPlace().getCountry()).isEqualTo("FR");
    assertThat(post.getKind()).isEqualTo(Kind.KIND_ORIGINAL);
    assertThat(read.rejects).isEmpty();
  }

  @Test
  void anAuthorsIdAndHandleMayHaveColumnsOfTheirOwn() {
    Post post =
        Collected.of(
                "csv",
                "who,handle,when,text\n99,minister,2024-05-01,hi\n",
                with("map.handle", "handle"))
            .posts
            .getFirst();
    assertThat(post.getAuthor().getId()).isEqualTo("x:99");
    assertThat(post.getAuthor().getHandle()).isEqualTo("minister");
  }

  @Test
  void theSamePostWithoutIdHasTheSameIdInEveryImport() {
    String one =
        Collected.of("csv", "who,when,text\na,2024-05-01 10:00,hi\n", MAPPED)
            .posts
            .getFirst()
            .getId();
    String again =
        Collected.of("csv", "text,who,when\nhi,a,2024-05-01T10:00:00Z\n", MAPPED)
            .posts
            .getFirst()
            .getId();
    String other =
        Collected.of("csv", "who,when,text\na,2024-05-01 10:01,hi\n", MAPPED)
            .posts
            .getFirst()
            .getId();
    assertThat(one).matches("x:h-[0-9a-f]{32}").isEqualTo(again).isNotEqualTo(other);
  }

  @Test
  void aMarkedRepostIsOneOfThatAccountAndDoesNotMentionIt() {
    Post post =
        Collected.of(
                "csv", "who,when,text\na,2024-05-01,\"RT @First: see @Second, @first\"\n", MAPPED)
            .posts
            .getFirst();
    assertThat(post.getKind()).isEqualTo(Kind.KIND_REPOST);
    assertThat(post.getRepostOf().getAuthorHandle()).isEqualTo("First");
    assertThat(post.getMentionsList()).extracting(Mention::getHandle).containsExactly("Second");
  }

  @Test
  void theKindComesFromItsColumnTheReferencesOrTheParameter() {
    Map<String, String> parameters =
        new HashMap<>(with("map.kind", "k", "map.inReplyTo", "re", "map.title", "title"));
    Collected read =
        Collected.of(
            "csv",
            """
            who,when,text,k,re,title
            a,2024-05-01,one,R,,
            a,2024-05-01,two,Q,,
            a,2024-05-01,three,0,17,
            a,2024-05-01,four,,,A speech
            a,2024-05-01,five,,,
            """,
            parameters);
    assertThat(read.posts)
        .extracting(Post::getKind)
        .containsExactly(
            Kind.KIND_REPOST,
            Kind.KIND_QUOTE,
            Kind.KIND_REPLY,
            Kind.KIND_DOCUMENT,
            Kind.KIND_ORIGINAL);
    assertThat(read.posts.get(2).getInReplyTo().getPostId()).isEqualTo("x:17");
    Collected speeches =
        Collected.of("csv", "who,when,text\na,1850-05-01,old\n", with("kind", "document"));
    assertThat(speeches.posts.getFirst().getKind()).isEqualTo(Kind.KIND_DOCUMENT);
  }

  @Test
  void timesFollowTheFormatAndTheZone() {
    Map<String, String> parameters = with("timeFormat", "d/M/yyyy H:mm", "zone", "Europe/Paris");
    Post post =
        Collected.of("csv", "who,when,text\na,1/7/2024 9:05,hi\n", parameters).posts.getFirst();
    assertThat(Times.text(post.getCreatedAt())).isEqualTo("2024-07-01T07:05:00Z");
    for (String time :
        new String[] {
          "1719817500",
          "1719817500000",
          "2024-07-01T09:05+02:00",
          "2024-07-01 07:05:00.000 +0000",
          "Mon Jul 01 07:05:00 +0000 2024"
        }) {
      Post same =
          Collected.of("csv", "who,when,text\na," + time + ",hi\n", MAPPED).posts.getFirst();
      assertThat(same.getCreatedAt()).as(time).isEqualTo(post.getCreatedAt());
    }
  }

  @Test
  void aTimeOfAnotherFormIsRejectedAlone() {
    Collected read =
        Collected.of("csv", "who,when,text\na,yesterday,hi\na,2024-05-01,hi\n", MAPPED);
    assertThat(read.posts).hasSize(1);
    assertThat(read.rejects.getFirst().line()).isEqualTo(2);
    assertThat(read.rejects.getFirst().reason()).contains("'yesterday'");
    assertThat(read.rejects.getFirst().excerpt()).isEqualTo("a,yesterday,hi");
  }

  @Test
  void aMappedColumnThatIsNotThereNamesTheColumnsThereAre() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Collected.of("csv", "who,at,text\n", MAPPED))
        .withMessageContaining("map.createdAt")
        .withMessageContaining("'when'")
        .withMessageContaining("who, at, text");
  }

  @Test
  void whatIsNotMappedThoughNeededIsAskedFor() {
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            Collected.of("csv", "who,when,text\n", Map.of("map.text", "text", "platform", "x")))
        .withMessageContaining("map.author=COLUMN")
        .withMessageContaining("who, when, text");
  }

  @Test
  void unknownAndMalformedParametersAreErrors() {
    for (Map<String, String> parameters :
        List.of(
            with("map.colour", "x"),
            with("speed", "9"),
            with("zone", "Mars"),
            with("timeFormat", "bb{"),
            with("delimiter", "ab"),
            with("quote", "'"),
            with("kind", "song"))) {
      assertThatIllegalArgumentException()
          .as(parameters.toString())
          .isThrownBy(() -> Collected.of("csv", "who,when,text\n", parameters));
    }
  }

  @Test
  void rowsMayBeTabulatedOrDelimitedByAnything() {
    assertThat(
            Collected.of("tsv", "who\twhen\ttext\na\t2024-05-01\t\"Yes,\" he said\n", MAPPED)
                .posts
                .getFirst()
                .getText())
        .isEqualTo("\"Yes,\" he said");
    assertThat(
            Collected.of("csv", "who;when;text\na;2024-05-01;b,c\n", with("delimiter", ";"))
                .posts
                .getFirst()
                .getText())
        .isEqualTo("b,c");
  }

  @Test
  void aRowTooLongForItsHeaderIsRejectedAndOneTooShortIsNot() {
    Collected read =
        Collected.of(
            "csv",
            "who,when,text,likes\na,2024-05-01,one\na,2024-05-01,two, three,4,5\na,2024-05-01,four,1,,\n",
            with("map.likes", "likes"));
    assertThat(read.posts).extracting(Post::getText).containsExactly("one", "four");
    assertThat(read.reasons().getFirst()).contains("6 fields").contains("header 4");
  }

  private static Map<String, String> with(String... more) {
    Map<String, String> parameters = new HashMap<>(MAPPED);
    for (int i = 0; i < more.length; i += 2) {
      parameters.put(more[i], more[i + 1]);
    }
    return parameters;
  }
}
