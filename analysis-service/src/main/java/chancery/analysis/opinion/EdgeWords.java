package chancery.analysis.opinion;

import chancery.analysis.text.StopWords;
import java.util.Set;

/** Words that no aspect begins or ends with: stop words, and more of everyday English posts. */
final class EdgeWords {

  private static final Set<String> ENGLISH_TOO =
      Set.of(
          ("im ive dont doesnt didnt isnt cant wont youre thats hes shes theyre us u ur get gets got"
                  + " getting go goes going went gone come comes came make makes made making take takes took taken say"
                  + " says said tell told know knows knew think thinks thought see sees seen saw look looks want wants"
                  + " need needs let lets give gives gave put keep use used using will would can could should may might"
                  + " must shall just now then still even also ever never always already today tomorrow yesterday"
                  + " tonight one two three first last next new old many much more most less least lot lots every"
                  + " everyone everybody everything someone something anyone anything nothing thing things way really"
                  + " well good better best great bad worse worst back like likes please thanks thank yes no ok oh hey"
                  + " here there where when why how what who whom whose which this that these those it its if so as at"
                  + " by for from in into of off on onto out over to up upon with within without about after again"
                  + " against all am an and any are be because been before being below between both but did do does"
                  + " doing down during each few had has have having he her hers him his i is me my myself nor not only"
                  + " or other our own same she some such than the their them they through too under until very was we"
                  + " were while you your day days time times year years week month people man men woman women guy"
                  + " guys watch read follow click")
              .split(" "));

  private EdgeWords() {}

  /**
   * @param lang BCP 47 tag
   * @param word folded
   */
  static boolean contains(String lang, String word) {
    return StopWords.of(lang).contains(word)
        || (lang.equals("en") || lang.startsWith("en-")) && ENGLISH_TOO.contains(word);
  }
}
