package chancery.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.post.v1.Kind;
import chancery.post.v1.Post;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;

class DocumentsFormatTest {

  private static final Map<String, String> NAMES = Map.of("names", "{place}_{session}_{year}.txt");

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Files by their paths. */
  private static Map<String, byte[]> files(Object... pathsAndContents) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (int i = 0; i < pathsAndContents.length; i += 2) {
      Object content = pathsAndContents[i + 1];
      files.put(
          (String) pathsAndContents[i],
          content instanceof byte[] bytes ? bytes : text((String) content));
    }
    return files;
  }

  static byte[] tar(Map<String, byte[]> files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, "UTF-8")) {
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
      tar.setAddPaxHeadersForNonAsciiNames(true);
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        TarArchiveEntry entry = new TarArchiveEntry(file.getKey());
        entry.setSize(file.getValue().length);
        tar.putArchiveEntry(entry);
        tar.write(file.getValue());
        tar.closeArchiveEntry();
      }
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
    return bytes.toByteArray();
  }

  private static byte[] zip(Map<String, byte[]> files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
    return bytes.toByteArray();
  }

  private static Collected read(byte[] archive, Map<String, String> parameters) {
    return Collected.of("documents", archive, parameters);
  }

  private static Post only(String path, String content, Map<String, String> parameters) {
    Collected read = read(tar(files(path, content)), parameters);
    assertThat(read.reasons()).isEmpty();
    assertThat(read.posts).hasSize(1);
    return read.posts.getFirst();
  }

  private static Instant time(Post post) {
    return Instant.ofEpochSecond(post.getCreatedAt().getSeconds());
  }

  @Test
  void aFileIsADocumentOfItsCountryAndYear() {
    Post post = only("2015/RUS_70_2015.txt", "We meet #today.", NAMES);

    assertThat(post.getId()).isEqualTo("document:2015/RUS_70_2015.txt#1");
    assertThat(post.getConversationId()).isEqualTo("document:2015/RUS_70_2015.txt");
    assertThat(post.getKind()).isEqualTo(Kind.KIND_DOCUMENT);
    assertThat(post.getTitle()).isEqualTo("RUS_70_2015");
    assertThat(post.getText()).isEqualTo("We meet #today.");
    assertThat(post.getHashtagsList()).containsExactly("today");
    assertThat(time(post)).isEqualTo(Instant.parse("2015-01-01T00:00:00Z"));
    assertThat(post.getPlace().getCountry()).isEqualTo("RU");
    assertThat(post.getAuthor().getId()).isEqualTo("document:RUS");
    assertThat(post.getAuthor().getHandle()).isEqualTo("RUS");
    assertThat(post.getAuthor().getDisplayName()).isEqualTo("Russia");
  }

  @Test
  void bothCodesOfACountryAreOneAuthor() {
    assertThat(only("FR_1_2015.txt", "Bonjour", NAMES).getAuthor())
        .isEqualTo(only("fra_2_2016.txt", "Bonjour", NAMES).getAuthor());
    Post union = only("EU_1_2015.txt", "Hello", NAMES);
    assertThat(union.getPlace().getCountry()).isEqualTo("EU");
    assertThat(union.getAuthor().getDisplayName()).isEqualTo("European Union");
  }

  @Test
  void whatIsTheSameForAllIsGivenByParameters() {
    Post post =
        only(
            "a/Jane_Doe-on_trade.txt",
            "Text",
            Map.of(
                "names", "{author}-{subject}.txt",
                "title", "{author}: {subject}, 2019",
                "year", "2019",
                "month", "9",
                "day", "24",
                "place", "DEU",
                "lang", "en",
                "collection", "talks"));

    assertThat(post.getId()).isEqualTo("document:talks/a/Jane_Doe-on_trade.txt#1");
    assertThat(post.getTitle()).isEqualTo("Jane Doe: on trade, 2019");
    assertThat(post.getAuthor().getId()).isEqualTo("document:Jane_Doe");
    assertThat(post.getAuthor().getDisplayName()).isEqualTo("Jane Doe");
    assertThat(post.getPlace().getCountry()).isEqualTo("DE");
    assertThat(post.getLang()).isEqualTo("en");
    assertThat(time(post)).isEqualTo(Instant.parse("2019-09-24T00:00:00Z"));
  }

  @Test
  void aShortFirstLineIsTheTitle() {
    Map<String, String> parameters = Map.of("author", "Ministry", "names", "{date}.txt");
    Post post = only("2020-05-04.txt", "On the bridge\n\nIt will be built.\n", parameters);

    assertThat(post.getTitle()).isEqualTo("On the bridge");
    assertThat(time(post)).isEqualTo(Instant.parse("2020-05-04T00:00:00Z"));
    assertThat(only("20200504.txt", "A sentence.", parameters).getTitle()).isEqualTo("20200504");
  }

  @Test
  void aPlaceThatIsNoCountryIsANameOnly() {
    Post post = only("New_Harbour_70_2015.txt", "Text", Map.of("names", "{place}_70_{year}.txt"));

    assertThat(post.getPlace().hasCountry()).isFalse();
    assertThat(post.getPlace().getName()).isEqualTo("New Harbour");
    assertThat(post.getAuthor().getHandle()).isEqualTo("New_Harbour");
  }

  @Test
  void filesThatCannotBeReadAreRejectedByNameAndTheRestGoesOn() {
    Collected read =
        read(
            tar(
                files(
                    "x/readme.md", "Hello",
                    "FRA_1_2015.txt", new byte[] {'a', (byte) 0xff, 'b'},
                    "DEU_1_2015.txt", new byte[] {'a', 0, 'b'},
                    "ITA_1_2015.txt", " \n",
                    "ESP_1_1515.txt", "Too early",
                    "POL_1_2015.txt", "x".repeat(1_000_001),
                    "USA_1_2015.txt", "Good morning")),
            NAMES);

    assertThat(read.posts).extracting(Post::getText).containsExactly("Good morning");
    assertThat(read.rejects)
        .satisfiesExactly(
            reject -> {
              assertThat(reject.line()).isEqualTo(1);
              assertThat(reject.reason()).contains("{place}_{session}_{year}.txt");
              assertThat(reject.excerpt()).isEqualTo("x/readme.md");
            },
            reject -> assertThat(reject.reason()).contains("not valid UTF-8 at byte 2"),
            reject -> assertThat(reject.reason()).contains("no text"),
            reject -> assertThat(reject.reason()).contains("empty"),
            reject -> assertThat(reject.reason()).contains("1515"),
            reject -> assertThat(reject.reason()).contains("1,000,000 bytes"));
  }

  @Test
  void hiddenFilesArePassedOver() {
    Collected read =
        read(
            tar(
                files(
                    ".DS_Store",
                    new byte[] {0, 1},
                    "a/._FRA_1_2015.txt",
                    new byte[] {0, 5},
                    "__MACOSX/FRA_1_2015.txt",
                    "x",
                    "./FRA_1_2015.txt",
                    "Bonjour")),
            NAMES);

    assertThat(read.ignored).isEqualTo(3);
    assertThat(read.rejects).isEmpty();
    assertThat(read.posts).extracting(Post::getId).containsExactly("document:FRA_1_2015.txt#1");
  }

  @Test
  void zipArchivesAreReadAsTarArchivesAre() {
    Map<String, byte[]> files =
        files("выступления/FRA_1_2015.txt", "Bonjour", "USA_1_2015.txt", "Good morning");

    assertThat(read(zip(files), NAMES).posts).isEqualTo(read(tar(files), NAMES).posts).hasSize(2);
  }

  @Test
  void whatIsNoArchiveIsRefusedAndADamagedOneEndsTheReading() {
    assertThatThrownBy(() -> read(text("hello ".repeat(200)), NAMES))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("tar, tar.gz");
    byte[] whole = tar(files("FRA_1_2015.txt", "a ".repeat(5000), "USA_1_2015.txt", "b"));
    ByteArrayInputStream cut = new ByteArrayInputStream(whole, 0, 4096);
    Collected collected = new Collected();
    assertThatThrownBy(() ->
            new Formats(Limits.DEFAULT, Limits.DOCUMENTS, Collected.CLOCK)
                .named("documents")
                .read(cut, NAMES, collected))
        .isInstanceOf(IOException.class);
    assertThat(collected.posts).isEmpty();
  }

  @Test
  void anEmptyArchiveHasNoDocuments() {
    assertThat(read(tar(files()), NAMES).posts).isEmpty();
    assertThat(read(zip(files("a/", "")), NAMES).posts).isEmpty();
  }

  @Test
  void parametersThatSayTooLittleOrNonsenseAreRefused() {
    byte[] archive = tar(files("a.txt", "x"));
    assertThatThrownBy(() -> read(archive, Map.of("author", "A")))
        .hasMessageContaining("year=2015");
    assertThatThrownBy(() -> read(archive, Map.of("year", "2015")))
        .hasMessageContaining("author=NAME");
    assertThatThrownBy(() -> read(archive, Map.of("names", "{Place}.txt")))
        .hasMessageContaining("{Place}");
    assertThatThrownBy(() -> read(archive, Map.of("names", "{place}{place}.txt")))
        .hasMessageContaining("twice");
    assertThatThrownBy(() -> read(archive, Map.of("year", "2015", "author", "A", "title", "{no}")))
        .hasMessageContaining("'{no}'");
    assertThatThrownBy(() -> read(archive, Map.of("map.text", "x")))
        .hasMessageContaining("map.text")
        .hasMessageContaining("collection");
    assertThat(read(archive, Map.of("year", "20x5", "author", "A")).reasons())
        .singleElement()
        .asString()
        .contains("no date");
  }
}
