package chancery.graph.identity;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Takes away, one after the other, what is put before and after a name to claim that it is the
 * right one or another account of the same owner: words in English and Russian, digits.
 */
final class AddedWords {

  /** Say nothing of whose account it is. */
  private static final List<String> NEUTRAL =
      List.of(
          "official",
          "officiel",
          "oficial",
          "offiziell",
          "offical",
          "real",
          "thereal",
          "the",
          "true",
          "its",
          "iam",
          "im",
          "team",
          "hq",
          "account",
          "acct",
          "backup",
          "new",
          "page",
          "online",
          "verified",
          "original",
          "authentic",
          "live",
          "официальный",
          "официально",
          "официальная",
          "настоящий",
          "настоящая",
          "подлинный",
          "оригинал",
          "аккаунт",
          "новый",
          "резерв");

  /** Say what an account would be; registered names keep them. */
  private static final List<String> OFFICES =
      List.of(
          "mfa",
          "gov",
          "govt",
          "government",
          "ministry",
          "embassy",
          "consulate",
          "press",
          "news",
          "media",
          "tv",
          "info",
          "support",
          "help",
          "service",
          "office",
          "minister",
          "president",
          "pm",
          "mp",
          "en",
          "eng",
          "english",
          "ru",
          "rus",
          "fr",
          "es",
          "ar",
          "int",
          "intl",
          "мид",
          "посольство",
          "министерство",
          "пресса",
          "новости",
          "инфо",
          "поддержка");

  private static final int LEAST_LEFT = 5;
  private static final int MOST_DIGITS = 8;
  private static final int MOST_STEPS = 64;

  /**
   * What is left of a name.
   *
   * @param added what was taken away, from the outside to the inside
   */
  record Rest(String text, List<String> added) {}

  private AddedWords() {}

  /** Everything that may be left of a bare name, the most first, without the name itself. */
  static List<Rest> rests(String bare) {
    return rests(bare, true);
  }

  /** The same with words taken away alone that say nothing. */
  static List<Rest> neutralRests(String bare) {
    return rests(bare, false);
  }

  private static List<Rest> rests(String bare, boolean offices) {
    List<Rest> found = new ArrayList<>();
    Set<String> seen = new HashSet<>(Set.of(bare));
    Deque<Rest> waiting = new ArrayDeque<>(List.of(new Rest(bare, List.of())));
    while (!waiting.isEmpty() && found.size() < MOST_STEPS) {
      Rest from = waiting.removeFirst();
      for (Rest next : shortened(from, offices)) {
        if (seen.add(next.text())) {
          found.add(next);
          waiting.addLast(next);
        }
      }
    }
    return Collections.unmodifiableList(found);
  }

  private static List<Rest> shortened(Rest from, boolean offices) {
    List<Rest> shortened = new ArrayList<>();
    String text = from.text();
    cut(from, 0, leadingDigits(text), shortened);
    cut(from, text.length() - trailingDigits(text), text.length(), shortened);
    NEUTRAL.forEach(word -> cutWord(from, word, shortened));
    if (offices) {
      OFFICES.forEach(word -> cutWord(from, word, shortened));
    }
    return shortened;
  }

  private static void cutWord(Rest from, String word, List<Rest> shortened) {
    String text = from.text();
    if (text.startsWith(word)) {
      cut(from, 0, word.length(), shortened);
    }
    if (text.endsWith(word)) {
      cut(from, text.length() - word.length(), text.length(), shortened);
    }
  }

  private static void cut(Rest from, int start, int end, List<Rest> shortened) {
    String text = from.text();
    if (start < end && text.length() - (end - start) >= LEAST_LEFT) {
      List<String> added = new ArrayList<>(from.added());
      added.add(text.substring(start, end));
      shortened.add(new Rest(text.substring(0, start) + text.substring(end), added));
    }
  }

  private static int leadingDigits(String text) {
    int digits = 0;
    while (digits < text.length() && Character.isDigit(text.charAt(digits))) {
      digits++;
    }
    return digits > MOST_DIGITS ? 0 : digits;
  }

  private static int trailingDigits(String text) {
    int digits = 0;
    while (digits < text.length() && Character.isDigit(text.charAt(text.length() - 1 - digits))) {
      digits++;
    }
    return digits > MOST_DIGITS ? 0 : digits;
  }
}
