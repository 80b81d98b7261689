package chancery.analysis.index;

import static chancery.analysis.Posts.post;
import static org.assertj.core.api.Assertions.assertThat;

import chancery.analysis.Enrichers;
import chancery.analysis.enrich.Enricher;
import chancery.kit.testing.FolderCopy;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class LuceneIndexTest extends PostIndexContract {

  static PostIndex openLucene(Path place) {
    return LuceneIndex.open(place, new LuceneIndex.Settings(LuceneStorage.MIXED, 8, 1));
  }

  @Override
  PostIndex open(Path place) {
    return openLucene(place);
  }

  /** A copy of the folder is what a crash of the machine would leave. */
  @Test
  void aCrashLeavesTheLastCommit() throws IOException {
    Enricher enricher = Enrichers.enricher();
    Path crashed = folder.resolve("crashed");
    try (PostIndex index = open(folder.resolve("running"))) {
      for (int i = 1; i <= 30; i++) {
        index.add(
            Enrichers.enrich(
                enricher, post("p" + i, "a", "2024-01-01T00:00:00Z", "text").build(), i));
        index.define("last", new byte[] {(byte) i});
        index.advance(new Progress(i, Instant.ofEpochSecond(i)));
        if (i % 10 == 0 && i < 30) {
          index.commit();
        }
        index.refresh();
      }
      FolderCopy.of(folder.resolve("running"), crashed);
    }
    try (PostIndex index = open(crashed);
        PostView view = Objects.requireNonNull(index.view())) {
      assertThat(view.size()).isEqualTo(20);
      assertThat(view.progress()).isEqualTo(new Progress(20, Instant.ofEpochSecond(20)));
      assertThat(view.definitions().get("last")).containsExactly(20);
    }
  }

  @Test
  void everyStorageReadsWhatTheOthersWrote() {
    for (LuceneStorage storage :
        List.of(LuceneStorage.READ, LuceneStorage.MAP, LuceneStorage.MIXED)) {
      try (PostIndex index =
              LuceneIndex.open(folder.resolve("shared"), new LuceneIndex.Settings(storage, 8, 1));
          PostView view = Objects.requireNonNull(index.view())) {
        long before = view.size();
        Enricher enricher = Enrichers.enricher();
        index.add(
            Enrichers.enrich(
                enricher,
                post("p" + before, "a", "2024-01-01T00:00:00Z", "text").build(),
                before + 1));
        index.advance(new Progress(before + 1, Instant.EPOCH));
        index.commit();
        assertThat(before).isEqualTo(storage.ordinal());
      }
    }
  }
}
