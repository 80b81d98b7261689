package chancery.analysis.topics;

import chancery.analysis.answer.OpenSlice;
import chancery.analysis.content.Cooccurrence;
import chancery.analysis.index.PostTable;
import chancery.analysis.v1.CategoryPair;
import chancery.analysis.v1.CooccurrenceRequest;
import chancery.analysis.v1.CooccurrenceResponse;
import java.util.List;

/** Answers {@code Cooccurrence}. */
final class Cooccurrences {

  private Cooccurrences() {}

  static CooccurrenceResponse answer(OpenSlice slice, CooccurrenceRequest request) {
    CodedSlice coded = CodedSlice.of(slice, request.getCodebook());
    List<String> categories = coded.categories();
    PostTable table =
        slice.view().table(coded.considered(), List.of(), List.of(coded.byCategory()));
    CategoryTally tally = new CategoryTally(categories, 1);
    long[][] both = new long[categories.size()][categories.size()];
    table.forEach(row -> {
      tally.count(0, row, 0);
      int found = row.groups(0);
      for (int i = 0; i < found; i++) {
        for (int j = 0; j < found; j++) {
          both[row.group(0, i)][row.group(0, j)]++;
        }
      }
    });
    CooccurrenceResponse.Builder response =
        CooccurrenceResponse.newBuilder()
            .setCodebook(coded.name())
            .setVersion(coded.version())
            .setAll(tally.of(0))
            .setTotal(coded.total())
            .setAsOf(slice.asOf())
            .setEvidence(coded.evidence("cooccurrence", table.total()).build());
    for (int i = 0; i < categories.size(); i++) {
      for (int j = i + 1; j < categories.size(); j++) {
        Cooccurrence pair =
            new Cooccurrence(table.total(), tally.count(0, i), tally.count(0, j), both[i][j]);
        response.addPairs(pair(categories.get(i), categories.get(j), pair));
      }
    }
    return response.build();
  }

  private static CategoryPair pair(String first, String second, Cooccurrence counts) {
    CategoryPair.Builder pair =
        CategoryPair.newBuilder()
            .setFirst(first)
            .setSecond(second)
            .setPosts(counts.both())
            .setExpected(counts.expected());
    Double pmi = counts.pmi();
    if (pmi != null) {
      pair.setPmi(pmi);
    }
    Double jaccard = counts.jaccard();
    if (jaccard != null) {
      pair.setJaccard(jaccard);
    }
    Double phi = counts.phi();
    if (phi != null) {
      pair.setPhi(phi);
    }
    return pair.build();
  }
}
