package chancery.graph.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ImpersonationTest {

  private static final NameIndex INDEX =
      new NameIndex(
          List.of(
              new RegisteredName("osterland", NameField.HANDLE, "MFA_Osterland"),
              new RegisteredName("osterland", NameField.DISPLAY_NAME, "Osterland Foreign Ministry"),
              new RegisteredName("holm", NameField.HANDLE, "AdaHolm"),
              new RegisteredName("holm", NameField.DISPLAY_NAME, "Ada Holm"),
              new RegisteredName("short", NameField.HANDLE, "pm1")));

  @Test
  void lettersThatLookAlikeAreConfusable() {
    // A lower-case L for the capital i in no name here; Cyrillic а and о, and a zero.
    assertReason("MFA_Osterl\u0430nd", Likeness.CONFUSABLE, "osterland");
    assertReason("MFA_\u041esterland", Likeness.CONFUSABLE, "osterland");
    assertReason("MFA_0sterland", Likeness.CONFUSABLE, "osterland");
    assertReason("AdaHo1m", Likeness.CONFUSABLE, "holm");
    assertReason("AdaHolrn", Likeness.CONFUSABLE, "holm");
  }

  @Test
  void fancyLettersAreConfusable() {
    Impersonation found = found(null, "\ud835\udc00\ud835\udc1d\ud835\udc1a Holm");
    assertThat(found.reasons().getFirst().likeness()).isEqualTo(Likeness.CONFUSABLE);
  }

  @Test
  void signsAndLetterCaseMakeNoDifference() {
    assertReason("mfaosterland", Likeness.SAME, "osterland");
    assertReason("ada.holm", Likeness.SAME, "holm");
  }

  @Test
  void editsAreCountedAndWeighed() {
    Resemblance one = assertReason("MFA_Osterlnd", Likeness.EDITED, "osterland");
    assertThat(one.distance()).isEqualTo(1);
    assertThat(one.weight()).isCloseTo(0.75 * (1 - 1 / 12.0), within(1e-12));
    assertThat(assertReason("MFA_Ostrelnad", Likeness.EDITED, "osterland").distance()).isEqualTo(2);
    assertThat(find("MFA_Northland", null)).isNull();
  }

  @Test
  void wordsAtTheEndsAreSeenThrough() {
    assertThat(assertReason("MFA_Osterland_official", Likeness.ADDED_WORDS, "osterland").added())
        .containsExactly("official");
    assertThat(assertReason("real_AdaHolm_77", Likeness.ADDED_WORDS, "holm").added())
        .containsExactlyInAnyOrder("real", "77");
    assertReason("AdaHolm_mfa", Likeness.ADDED_WORDS, "holm");
  }

  @Test
  void aRegisteredWordThatIsLeftOutIsSeenToo() {
    NameIndex index =
        new NameIndex(List.of(new RegisteredName("holm", NameField.HANDLE, "RealAdaHolm")));

    Impersonation found = Objects.requireNonNull(Impersonation.of(index, "AdaHolm", null));
    assertThat(found.reasons().getFirst().added()).containsExactly("real");
  }

  @Test
  void aHandleMayResembleAName() {
    Resemblance reason = assertReason("Osterland_Foreign_Ministry", Likeness.SAME, "osterland");
    assertThat(reason.with().field()).isEqualTo(NameField.DISPLAY_NAME);
    assertThat(reason.weight()).isCloseTo(0.64, within(1e-12));
  }

  @Test
  void handleAndDisplayNameTogetherWeighMore() {
    Impersonation both = found("AdaHolm_", "Ada Holm");
    assertThat(both.reasons()).hasSize(2);
    double handle = 0.8 * 7 / 8;
    double name = 0.8 * 0.8 * 7 / 8;
    assertThat(both.score()).isCloseTo(1 - (1 - handle) * (1 - name), within(1e-12));
  }

  @Test
  void shortNamesAndStrangersResembleNobody() {
    assertThat(find("pm1", null)).isNull();
    assertThat(find("harbour_master", "Keeper of Boats")).isNull();
    assertThat(find(null, null)).isNull();
    assertThat(find("\ud83d\ude80\ud83d\ude80", "!!!")).isNull();
  }

  @Test
  void aNameIsHeldAgainstFewOfTenThousand() {
    SplittableRandom random = new SplittableRandom(3);
    Neighbourhood neighbourhood = new Neighbourhood();
    for (int number = 0; number < 10_000; number++) {
      neighbourhood.add(number, word(random).codePoints().toArray());
    }
    int accounts = 20_000;
    long held = 0;
    for (int i = 0; i < accounts; i++) {
      held += neighbourhood.near(word(random).codePoints().toArray()).size();
    }
    assertThat(held).isLessThan(accounts / 100);
  }

  private static String word(SplittableRandom random) {
    StringBuilder word = new StringBuilder();
    for (int length = 8 + random.nextInt(8); length > 0; length--) {
      word.append((char) ('a' + random.nextInt(26)));
    }
    return word.toString();
  }

  private static Resemblance assertReason(String handle, Likeness likeness, String actor) {
    Impersonation found = found(handle, null);
    assertThat(found.actor()).isEqualTo(actor);
    assertThat(found.reasons().getFirst().likeness()).as(handle).isEqualTo(likeness);
    assertThat(found.reasons().getFirst().compared()).isEqualTo(handle);
    return found.reasons().getFirst();
  }

  private static Impersonation found(@Nullable String handle, @Nullable String displayName) {
    return Objects.requireNonNull(find(handle, displayName), () -> handle + ", " + displayName);
  }

  private static @Nullable Impersonation find(
      @Nullable String handle, @Nullable String displayName) {
    return Impersonation.of(INDEX, handle, displayName);
  }
}
