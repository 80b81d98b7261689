package chancery.analysis.opinion;

import chancery.analysis.text.Word;
import chancery.analysis.text.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds what posts talk about, without a tagger: runs of one to three words that neither begin nor
 * end with a stop word, in which only the middle one of three may be one, and that no sign, link,
 * mention or hashtag interrupts. They are ranked by C-value (Frantzi, Ananiadou and Mima 2000):
 * log2(1 + |a|) · (f(a) - mean f of the longer candidates that contain a), with f counted in posts;
 * 1 is added to the length so that single words take part. Not thread-safe.
 */
public final class Phrases {

  private static final int LONGEST = 3;
  private static final int SHORTEST_WORD = 3;

  /** Posts that a candidate must stand in. */
  private static final int FEWEST = 3;

  private static final Pattern LEFT_OUT =
      Pattern.compile("https?:\\S+|www\\.\\S+|[@#][\\p{L}\\p{M}\\p{N}_]+");

  /** Stands for what was left out, and is a sign that interrupts. */
  private static final String GAP = " | ";

  /**
   * @param words folded, one to three with spaces between them
   * @param lang of the posts that it was found in first
   */
  public record Phrase(String words, String lang, int posts, double value) {}

  private static final class Seen {
    private final String lang;
    private int posts;
    private int longer;
    private int inLonger;

    Seen(String lang) {
      this.lang = lang;
    }
  }

  private final Words words = new Words();
  private final Map<String, Seen> candidates = new HashMap<>();
  private final Set<String> texts = new HashSet<>();

  /** Reads a post; a copy of one read before does not count. */
  public void read(String text, String lang) {
    String plain = LEFT_OUT.matcher(text).replaceAll(GAP);
    if (!texts.add(plain.strip())) {
      return;
    }
    List<Word> all = words.of(plain);
    Set<String> found = new HashSet<>();
    for (int i = 0; i < all.size(); i++) {
      StringBuilder run = new StringBuilder();
      for (int length = 1; length <= LONGEST && i + length <= all.size(); length++) {
        Word word = all.get(i + length - 1);
        if (length > 1 && word.step() != 1) {
          break;
        }
        run.append(length == 1 ? "" : " ").append(word.folded());
        if (bounds(all.get(i), lang) && bounds(word, lang)) {
          found.add(run.toString());
        }
      }
    }
    found.forEach(each -> candidates.computeIfAbsent(each, key -> new Seen(lang)).posts++);
  }

  private static boolean bounds(Word word, String lang) {
    String folded = word.folded();
    return folded.length() >= SHORTEST_WORD
        && !Character.isDigit(folded.charAt(0))
        && !EdgeWords.contains(lang, folded)
        && !EdgeWords.contains(lang, folded.replace("'", "").replace("\u2019", ""));
  }

  /** The best candidates of what was read, the best first. */
  public List<Phrase> best(int limit) {
    candidates.values().removeIf(seen -> seen.posts < FEWEST);
    candidates.forEach((phrase, seen) -> tellParts(phrase, seen.posts));
    List<Phrase> phrases = new ArrayList<>();
    candidates.forEach((phrase, seen) -> {
      double free = seen.posts - (seen.longer == 0 ? 0 : (double) seen.inLonger / seen.longer);
      int length = phrase.split(" ").length;
      double value = Math.log(1 + length) / Math.log(2) * free;
      phrases.add(new Phrase(phrase, seen.lang, seen.posts, value));
    });
    phrases.sort(
        Comparator.comparingDouble((Phrase phrase) -> -phrase.value())
            .thenComparing(Phrase::words));
    return phrases.subList(0, Math.min(limit, phrases.size()));
  }

  private void tellParts(String phrase, int posts) {
    String[] all = phrase.split(" ");
    for (int begin = 0; begin < all.length; begin++) {
      StringBuilder part = new StringBuilder();
      for (int end = begin; end < all.length; end++) {
        part.append(end == begin ? "" : " ").append(all[end]);
        Seen seen = end - begin + 1 < all.length ? candidates.get(part.toString()) : null;
        if (seen != null) {
          seen.longer++;
          seen.inLonger += posts;
        }
      }
    }
  }
}
