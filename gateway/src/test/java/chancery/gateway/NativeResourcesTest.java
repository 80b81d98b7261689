package chancery.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class NativeResourcesTest {

  @Test
  void everyResourceIsKept() {
    Set<String> resources =
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("chancery.gateway")
                .stream()
                .filter(one -> one.isAnnotatedWith(Path.class))
                .map(JavaClass::getName)
                .collect(Collectors.toSet());
    RegisterForReflection kept = NativeResources.class.getAnnotation(RegisterForReflection.class);

    assertThat(resources).isNotEmpty();
    assertThat(Arrays.stream(kept.targets()).map(Class::getName))
        .containsExactlyInAnyOrderElementsOf(resources);
  }
}
