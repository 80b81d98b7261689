package chancery.analysis;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import chancery.kit.testing.ArchitectureRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchitectureTest extends ArchitectureRules {

  private static final String[] METHODS =
      Stream.of(
              "text", "language", "classify", "sentiment", "opinion", "trend", "account", "content")
          .map(ArchitectureTest::in)
          .toArray(String[]::new);

  private static final String[] EDGE_AND_INDEX = {
    "io.grpc..",
    "chancery.kit.rpc..",
    "chancery.slice..",
    "chancery.evidence..",
    "org.apache.lucene.index..",
    "org.apache.lucene.search..",
  };

  ArchitectureTest() {
    super(
        "analysis",
        "query",
        "text",
        "language",
        "classify",
        "sentiment",
        "enrich",
        "opinion",
        "actor",
        "trend",
        "account",
        "content",
        "definition",
        "track",
        "coding",
        "index",
        "corpus",
        "answer",
        "posts",
        "topics",
        "stances",
        "bursts",
        "profiles");
  }

  @Test
  void methodsKnowNeitherRequestsNorTheIndex() {
    noClasses()
        .that()
        .resideInAnyPackage(METHODS)
        .should()
        .dependOnClassesThat(
            resideInAPackage("chancery.analysis..")
                .and(not(resideInAnyPackage(METHODS)))
                .or(resideInAnyPackage(EDGE_AND_INDEX)))
        .check(all());
  }

  @ParameterizedTest
  @ValueSource(strings = {"posts", "topics", "stances", "bursts", "profiles"})
  void onlyTheOutermostClassesKnowTheAnswersOfASubject(String subject) {
    classes()
        .that()
        .resideInAPackage(in(subject))
        .should()
        .onlyHaveDependentClassesThat()
        .resideInAnyPackage("chancery.analysis", in(subject))
        .check(all());
  }

  private static String in(String feature) {
    return "chancery.analysis." + feature;
  }
}
