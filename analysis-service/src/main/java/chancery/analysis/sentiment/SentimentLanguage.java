package chancery.analysis.sentiment;

import chancery.analysis.classify.Hash;
import chancery.analysis.classify.HashTable;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The languages that the built-in model reads. Each knows the words that turn over what follows
 * them and those that end such a scope, in folded spelling ({@link Letters}).
 */
public enum SentimentLanguage {
  EN(
      "no not never none nobody nothing nowhere neither nor without cannot hardly barely scarcely rarely seldom lack"
          + " lacks lacking aint arent cant couldnt didnt doesnt dont hadnt hasnt havent isnt mustnt neednt shouldnt"
          + " wasnt werent wont wouldnt nope nah",
      "but however although though yet except"),
  ES("no nunca jamas nada nadie ningun ninguna ninguno ni sin tampoco apenas", "pero aunque sino"),
  FR(
      "ne n pas plus jamais rien personne aucun aucune ni sans guere nulle",
      "mais quoique pourtant"),
  DE(
      "nicht kein keine keinen keinem keiner nie niemals nichts niemand ohne kaum weder noch ned net nix",
      "aber sondern doch jedoch"),
  IT(
      "non no mai niente nulla nessuno nessuna senza ne neanche nemmeno neppure",
      "ma pero tuttavia"),
  PT("nao n nunca jamais nada ninguem nenhum nenhuma sem nem tampouco", "mas porem embora"),
  HI(
      "nahi nahin nhi na mat bina not no never dont cant isnt नहीं नही न मत ना बिना",
      "lekin magar par but लेकिन मगर पर"),
  AR("لا لم لن ما ليس ليست ليسوا مش مو غير بدون بلا ولا مافي مفيش ماكو عدم", "لكن ولكن بس"),
  RU(
      "не ни нет нету без никогда никто ничего нельзя никакой никакого никаких вряд",
      "но а зато однако"),
  UZ("emas yoq yo'q hech na bermaydi йўқ йук эмас ҳеч хеч", "lekin ammo biroq лекин аммо бироқ");

  private static final Map<String, SentimentLanguage> BY_TAG =
      Stream.of(values())
          .collect(Collectors.toUnmodifiableMap(SentimentLanguage::tag, each -> each));

  /** A word that turns over what follows, e.g. <em>not</em>. */
  static final int NEGATES = 1;

  /** A word that begins a thought of another direction, e.g. <em>but</em>. */
  static final int TURNS = 2;

  private final HashTable roles;

  SentimentLanguage(String negators, String turns) {
    String[] negating = negators.split(" ");
    String[] turning = turns.split(" ");
    roles = new HashTable(negating.length + turning.length);
    for (String word : turning) {
      roles.put(Hash.of(word), TURNS);
    }
    for (String word : negating) {
      roles.put(Hash.of(word), NEGATES);
    }
  }

  /**
   * The language of a BCP 47 tag, by its first part: {@code uz-Cyrl} is Uzbek.
   *
   * @return null where the model does not read it
   */
  public static @Nullable SentimentLanguage of(String tag) {
    int end = tag.indexOf('-');
    return BY_TAG.get((end < 0 ? tag : tag.substring(0, end)).toLowerCase(Locale.ROOT));
  }

  public String tag() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What the word of this hash does to a negation: {@link #NEGATES}, {@link #TURNS} or neither. */
  int role(int hash) {
    return roles.get(hash);
  }

  /**
   * Whether a word turns over what follows it.
   *
   * @param word in folded spelling, without apostrophes
   */
  public boolean negates(CharSequence word) {
    return role(Hash.of(word)) == NEGATES;
  }

  /** An elided article or pronoun is a word of its own: {@code l'amour}. */
  boolean elides() {
    return this == FR || this == IT;
  }
}
