package chancery.kit.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The rules of the house, run by each service over its own classes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ArchitectureRules {

  private static final List<String> SERVICES = List.of("ingest", "analysis", "graph", "gateway");
  private static final String[] FRAMEWORKS = {
    "io.quarkus..",
    "jakarta.enterprise..",
    "jakarta.inject..",
    "jakarta.ws.rs..",
    "org.eclipse.microprofile.."
  };

  private final String service;
  private final String[] featurePackages;
  private JavaClasses all = new ClassFileImporter().importClasses();

  /**
   * @param service the service's own package below {@code chancery}
   * @param featurePackages its packages that hold methods or formats and no framework, e.g. {@code
   *     format}
   */
  protected ArchitectureRules(String service, String... featurePackages) {
    this.service = service;
    this.featurePackages = featurePackages;
  }

  @BeforeAll
  void readClasses() {
    all =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("chancery." + service);
  }

  /** The service's classes without its tests, for rules of its own. */
  protected final JavaClasses all() {
    return all;
  }

  @Test
  void servicesDoNotDependOnEachOther() {
    String[] others =
        SERVICES.stream()
            .filter(other -> !other.equals(service))
            .map(other -> "chancery." + other + "..")
            .filter(other -> !other.equals("chancery." + service + ".."))
            .toArray(String[]::new);
    // The contracts of the others are `chancery.<part>.v1`, and are what a service may know of
    // them.
    noClasses()
        .should()
        .dependOnClassesThat(
            com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage(others)
                .and(
                    com.tngtech.archunit.base.DescribedPredicate.not(
                        com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage(
                            "chancery.*.v1..")))
                .as("reside in another service"))
        .check(all);
  }

  @Test
  void featurePackagesAreFreeOfFrameworks() {
    for (String feature : featurePackages) {
      noClasses()
          .that()
          .resideInAPackage("chancery." + service + "." + feature + "..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(FRAMEWORKS)
          .check(all);
    }
  }

  @Test
  void packagesAreFreeOfCycles() {
    slices().matching("chancery." + service + ".(*)..").should().beFreeOfCycles().check(all);
  }

  @Test
  void packagesAreOneLevelDeep() {
    classes()
        .that()
        .resideOutsideOfPackage("chancery." + service + ".v1..")
        .should()
        .resideInAnyPackage("chancery." + service, "chancery." + service + ".*")
        .check(all);
  }
}
