package chancery.graph.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class EditDistanceTest {

  @Test
  void editsAreCounted() {
    assertThat(distance("chancery", "chancery", 2)).isZero();
    assertThat(distance("chancery", "chancry", 2)).isEqualTo(1);
    assertThat(distance("chancery", "chanceray", 2)).isEqualTo(1);
    assertThat(distance("chancery", "chamcery", 2)).isEqualTo(1);
    assertThat(distance("chancery", "chnacery", 2)).isEqualTo(1);
    assertThat(distance("chancery", "hcnacery", 2)).isEqualTo(2);
    assertThat(distance("chancery", "hcnaceyr", 2)).isEqualTo(3);
    assertThat(distance("", "ab", 2)).isEqualTo(2);
  }

  /** The textbook's example: alignment does not edit a part twice, the true distance is 2. */
  @Test
  void noPartIsEditedTwice() {
    assertThat(distance("ca", "abc", 5)).isEqualTo(3);
  }

  @Test
  void whatIsTooFarIsNotMeasured() {
    assertThat(distance("chancery", "harbour", 2)).isEqualTo(3);
    assertThat(distance("a", "abcdef", 2)).isEqualTo(3);
  }

  @Test
  void aNeighbourhoodMissesNobodyWithinItsEdits() {
    SplittableRandom random = new SplittableRandom(7);
    Neighbourhood neighbourhood = new Neighbourhood();
    String[] names = new String[400];
    for (int i = 0; i < names.length; i++) {
      names[i] = word(random, 4 + random.nextInt(12));
      neighbourhood.add(i, letters(names[i]));
    }
    int near = 0;
    for (int draw = 0; draw < 4000; draw++) {
      String name = edited(names[random.nextInt(names.length)], random, random.nextInt(3));
      for (int i = 0; i < names.length; i++) {
        int most = Neighbourhood.edits(names[i].length());
        if (distance(name, names[i], most) <= most) {
          near++;
          assertThat(neighbourhood.near(letters(name)).contains(i))
              .as("%s near %s", name, names[i])
              .isTrue();
        }
      }
    }
    assertThat(near).isGreaterThan(3000);
  }

  private static String edited(String name, SplittableRandom random, int edits) {
    StringBuilder edited = new StringBuilder(name);
    for (int i = 0; i < edits && edited.length() > 2; i++) {
      int place = random.nextInt(edited.length() - 1);
      char drawn = (char) ('a' + random.nextInt(4));
      switch (random.nextInt(4)) {
        case 0 -> edited.insert(place, drawn);
        case 1 -> edited.deleteCharAt(place);
        case 2 -> edited.setCharAt(place, drawn);
        default -> {
          char first = edited.charAt(place);
          edited.setCharAt(place, edited.charAt(place + 1));
          edited.setCharAt(place + 1, first);
        }
      }
    }
    return edited.toString();
  }

  private static String word(SplittableRandom random, int length) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < length; i++) {
      word.append((char) ('a' + random.nextInt(4)));
    }
    return word.toString();
  }

  private static int distance(String one, String other, int most) {
    return EditDistance.within(letters(one), letters(other), most);
  }

  private static int[] letters(String text) {
    return text.codePoints().toArray();
  }
}
