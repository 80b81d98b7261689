package chancery.train;

import chancery.analysis.language.LanguageDetector;
import chancery.train.LanguageAccuracy.Result;
import chancery.train.LanguageAccuracy.Share;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The language detector's figures ({@link LanguageAccuracy}) as a section. */
public final class LanguageSection implements AccuracySection {

  /** What English posts are taken for, so many of the commonest. */
  private static final int LANGUAGES = 6;

  @Override
  public String title() {
    return "Language";
  }

  @Override
  public String markdown(Path data) {
    Result result = new LanguageAccuracy(LanguageDetector.load(), data).measure();
    return """
    Posts whose language was found, with Wilson's 95 %% interval; *undetermined* counts as wrong.

    | language | posts | right | interval | undetermined |
    |---|---|---|---|---|
    %s

    Most often confused: %s.

    %,d posts that the collection of the Internet Research Agency calls English and whose words are, kept aside, were
    called: %s.

    On the tweets in eight languages OpenNLP's model measured 0.813 and Lingua's most accurate mode 0.842. Speed on one
    core: %,.0f posts/s of %.0f characters.
    """
        .formatted(
            rows(result),
            confused(result.worst()),
            posts(result.english()),
            called(result.english()),
            result.postsPerSecond(),
            result.meanLength());
  }

  private static String rows(Result result) {
    return Stream.of(result.tweets(), List.of(result.all()), result.others())
        .flatMap(List::stream)
        .map(LanguageSection::row)
        .collect(Collectors.joining("\n"));
  }

  private static String row(Share share) {
    return String.format(
        Locale.ROOT,
        "| %s | %,d | %.3f | [%.3f, %.3f] | %,d |",
        share.language(),
        share.of(),
        share.accuracy(),
        share.low(),
        share.high(),
        share.undetermined());
  }

  private static String confused(List<LanguageAccuracy.Confusion> worst) {
    return worst.stream()
        .map(each -> "%s for %s %d".formatted(each.taken(), each.language(), each.posts()))
        .collect(Collectors.joining(", "));
  }

  private static int posts(List<LanguageAccuracy.Confusion> taken) {
    return taken.stream().mapToInt(LanguageAccuracy.Confusion::posts).sum();
  }

  private static String called(List<LanguageAccuracy.Confusion> taken) {
    return taken.stream()
        .limit(LANGUAGES)
        .map(each ->
            String.format(
                Locale.ROOT, "%s %.1f %%", each.taken(), 100.0 * each.posts() / posts(taken)))
        .collect(Collectors.joining(", "));
  }
}
