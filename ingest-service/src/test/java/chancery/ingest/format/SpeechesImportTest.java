package chancery.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;

import chancery.kit.testing.SampleData;
import chancery.post.v1.Post;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** The speeches of six General Debates, held against a count of the archive's own bytes. */
class SpeechesImportTest {

  private static final int BLOCK = 512;

  private static Collected imported() throws IOException {
    try (InputStream input = input()) {
      return Collected.of(
          "documents",
          input,
          Map.of("names", "{place}_{session}_{year}.txt", "month", "9", "lang", "en"),
          Limits.DEFAULT);
    }
  }

  private static InputStream input() throws IOException {
    return Decompression.open(
        Files.newInputStream(SampleData.path("speeches/un-general-debate-2015-2020.tar.gz")),
        "",
        Limits.ZSTD_WINDOW_LOG);
  }

  /** Texts by path, from the blocks of the tar as POSIX has them, without a library. */
  private static Map<String, String> files() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (InputStream tar =
        new GZIPInputStream(
            Files.newInputStream(SampleData.path("speeches/un-general-debate-2015-2020.tar.gz")))) {
      for (byte[] head = tar.readNBytes(BLOCK);
          head.length == BLOCK;
          head = tar.readNBytes(BLOCK)) {
        String name = new String(head, 0, 100, StandardCharsets.UTF_8).split("\0", 2)[0];
        if (name.isEmpty()) {
          continue;
        }
        int size =
            Integer.parseInt(
                new String(head, 124, 11, StandardCharsets.US_ASCII).replace("\0", "").strip(), 8);
        byte[] content = tar.readNBytes(size);
        tar.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
        if (head[156] == '0' || head[156] == 0) {
          files.put(name, new String(content, StandardCharsets.UTF_8));
        }
      }
    }
    return files;
  }

  private static int year(Post post) {
    return Instant.ofEpochSecond(post.getCreatedAt().getSeconds()).atZone(ZoneOffset.UTC).getYear();
  }

  /** White space is what the reading may change: control characters become spaces. */
  private static String shown(String text) {
    return text.replaceAll("[\\s\\p{Cc}]+", " ");
  }

  @Test
  void everySpeechIsADocumentOfItsCountryAndYear() throws IOException {
    Map<String, String> files = files();
    Collected read = imported();
    Map<String, List<Post>> documents =
        read.posts.stream()
            .collect(
                Collectors.groupingBy(Post::getConversationId, TreeMap::new, Collectors.toList()));

    assertThat(files).hasSize(1167);
    assertThat(read.rejects).isEmpty();
    assertThat(documents.keySet())
        .containsExactlyElementsOf(
            files.keySet().stream().map(path -> "document:" + path).sorted().toList());
    Map<Integer, Set<String>> countries = new TreeMap<>();
    documents
        .values()
        .forEach(posts -> {
          Post first = posts.getFirst();
          countries
              .computeIfAbsent(year(first), _ -> new TreeSet<>())
              .add(first.getPlace().getCountry());
        });
    Map<Integer, Integer> expected = new TreeMap<>();
    files
        .keySet()
        .forEach(path ->
            expected.merge(
                Integer.valueOf(path.replaceAll(".*_(\\d{4})\\.txt", "$1")), 1, Integer::sum));
    assertThat(countries.keySet()).containsExactly(2015, 2016, 2017, 2018, 2019, 2020);
    countries.forEach((year, codes) -> assertThat(codes).hasSize(expected.getOrDefault(year, 0)));
    Set<String> all = new HashSet<>();
    countries.values().forEach(all::addAll);
    assertThat(all).hasSize(196).allSatisfy(code -> assertThat(code).matches("[A-Z]{2}"));
  }

  @Test
  void everyCharacterIsInExactlyOnePassage() throws IOException {
    Map<String, String> files = files();
    Map<String, StringBuilder> texts = new TreeMap<>();
    imported()
        .posts
        .forEach(post ->
            texts
                .computeIfAbsent(post.getConversationId(), _ -> new StringBuilder())
                .append(post.getText()));

    texts.forEach((id, text) -> {
      String original = files.getOrDefault(id.substring("document:".length()), "");
      assertThat(text.length()).as(id).isEqualTo(original.length());
      assertThat(shown(text.toString())).as(id).isEqualTo(shown(original));
    });
  }

  @Test
  void passagesHaveAboutTheWordsThatWereAskedFor() throws IOException {
    List<Integer> words = new ArrayList<>();
    for (Post post : imported().posts) {
      words.add(post.getText().strip().split("\\s+").length);
    }
    words.sort(null);
    long within = words.stream().filter(count -> count >= 80 && count <= 165).count();

    assertThat(words.getLast()).isLessThanOrEqualTo(210);
    assertThat(words.get(words.size() / 2)).isBetween(80, 160);
    assertThat(within).isGreaterThan(words.size() * 9L / 10);
    // 2,370,725 words by `wc -w`.
    assertThat(words.stream().mapToInt(Integer::intValue).sum()).isBetween(2_365_000, 2_375_000);
  }

  @Test
  void theSameArchiveIsTheSamePosts() throws IOException {
    assertThat(imported().posts).isEqualTo(imported().posts);
  }
}
