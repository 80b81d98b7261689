package chancery.graph.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The registered names, laid out so that a name is held against those alone that it may resemble:
 * by bare form, by skeleton, by what is left without added words, and by what is left without one
 * or two characters. Immutable; thread-safe.
 *
 * <p>A resemblance weighs {@link Likeness}'s most, times
 *
 * <ul>
 *   <li>min(1, n / 8) of the n characters of the registered name: short names coincide easily;
 *   <li>0.8 unless both are handles: people share names, and few share a handle;
 *   <li>of EDITED names 1 − d / n for d edits.
 * </ul>
 */
public final class NameIndex {

  /** Names of fewer characters resemble everything. */
  public static final int SHORTEST = 4;

  /** Of longer names only the beginning is compared. */
  private static final int LONGEST = 64;

  private static final double DISTINCT_LENGTH = 8;
  private static final double NOT_BOTH_HANDLES = 0.8;

  private record Part(int name, List<String> more) {}

  private final List<RegisteredName> names = new ArrayList<>();
  private final List<int[]> characters = new ArrayList<>();
  private final Map<String, List<Part>> byBare = new HashMap<>();
  private final Map<String, List<Part>> bySkeleton = new HashMap<>();
  private final Map<String, List<Part>> byRest = new HashMap<>();
  private final Neighbourhood neighbourhood = new Neighbourhood();

  public NameIndex(List<RegisteredName> registered) {
    for (RegisteredName name : registered) {
      String bare = NameForms.bare(cut(name.text()));
      if (bare.codePointCount(0, bare.length()) >= SHORTEST) {
        add(name, bare);
      }
    }
  }

  private void add(RegisteredName name, String bare) {
    int number = names.size();
    int[] letters = bare.codePoints().toArray();
    names.add(name);
    characters.add(letters);
    put(byBare, bare, new Part(number, List.of()));
    for (String skeleton : NameForms.skeletons(cut(name.text()))) {
      put(bySkeleton, skeleton, new Part(number, List.of()));
    }
    for (AddedWords.Rest rest : AddedWords.neutralRests(bare)) {
      put(byRest, rest.text(), new Part(number, rest.added()));
    }
    neighbourhood.add(number, letters);
  }

  private static void put(Map<String, List<Part>> index, String key, Part part) {
    index.computeIfAbsent(key, none -> new ArrayList<>(1)).add(part);
  }

  private static String cut(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST));
  }

  /** How many names there are; those that are too short do not count. */
  public int size() {
    return names.size();
  }

  /** What a name resembles; of each registered name the way that weighs most. */
  public List<Resemblance> resembling(NameField field, String text) {
    String bare = NameForms.bare(cut(text));
    if (bare.codePointCount(0, bare.length()) < SHORTEST) {
      return List.of();
    }
    Comparison comparison = new Comparison(field, text);
    comparison.compare(bare);
    return List.copyOf(comparison.found.values());
  }

  /** One name held against the index. */
  private final class Comparison {
    private final NameField field;
    private final String text;
    private final Map<Integer, Resemblance> found = new TreeMap<>();

    Comparison(NameField field, String text) {
      this.field = field;
      this.text = text;
    }

    void compare(String bare) {
      for (Part same : byBare.getOrDefault(bare, List.of())) {
        boolean plainly =
            NameForms.plain(cut(text)).equals(NameForms.plain(cut(names.get(same.name()).text())));
        add(plainly ? Likeness.SAME : Likeness.CONFUSABLE, same.name(), 1, 0, List.of());
      }
      for (String skeleton : NameForms.skeletons(cut(text))) {
        for (Part alike : bySkeleton.getOrDefault(skeleton, List.of())) {
          if (!isBare(alike.name(), bare)) {
            add(Likeness.CONFUSABLE, alike.name(), 1, 0, List.of());
          }
        }
      }
      compareWithoutWords(bare);
      compareEdited(bare);
    }

    private void compareWithoutWords(String bare) {
      for (Part longer : byRest.getOrDefault(bare, List.of())) {
        add(Likeness.ADDED_WORDS, longer.name(), 1, 0, longer.more());
      }
      for (AddedWords.Rest rest : AddedWords.rests(bare)) {
        for (Part same : byBare.getOrDefault(rest.text(), List.of())) {
          add(Likeness.ADDED_WORDS, same.name(), 1, 0, rest.added());
        }
        for (Part longer : byRest.getOrDefault(rest.text(), List.of())) {
          if (!isBare(longer.name(), bare)) {
            List<String> both = new ArrayList<>(rest.added());
            both.addAll(longer.more());
            add(Likeness.ADDED_WORDS, longer.name(), 1, 0, both);
          }
        }
      }
    }

    private void compareEdited(String bare) {
      int[] letters = bare.codePoints().toArray();
      neighbourhood
          .near(letters)
          .forEach((int number) -> {
            int[] registered = characters.get(number);
            int most = Neighbourhood.edits(registered.length);
            int distance = EditDistance.within(letters, registered, most);
            if (distance > 0 && distance <= most) {
              double kept = 1 - (double) distance / registered.length;
              add(Likeness.EDITED, number, kept, distance, List.of());
            }
          });
    }

    private boolean isBare(int name, String bare) {
      return bare.equals(new String(characters.get(name), 0, characters.get(name).length));
    }

    private void add(
        Likeness likeness, int number, double factor, int distance, List<String> added) {
      RegisteredName name = names.get(number);
      boolean handles = field == NameField.HANDLE && name.field() == NameField.HANDLE;
      double weight =
          likeness.most()
              * factor
              * Math.min(1, characters.get(number).length / DISTINCT_LENGTH)
              * (handles ? 1 : NOT_BOTH_HANDLES);
      found.merge(
          number,
          new Resemblance(likeness, weight, field, text, name, distance, added),
          (known, other) -> other.weight() > known.weight() ? other : known);
    }
  }
}
