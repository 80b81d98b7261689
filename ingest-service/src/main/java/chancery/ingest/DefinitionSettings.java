package chancery.ingest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of definitions and labels, {@code chancery.definition.*}. */
@ConfigMapping(prefix = "chancery.definition")
interface DefinitionSettings {

  /** Largest definition, as it is sent. */
  @WithDefault("4194304")
  int bytes();

  /** Definitions of one kind in a corpus. */
  @WithDefault("1000")
  int names();

  /** Versions that an answer lists, the newest. */
  @WithDefault("1000")
  int versions();

  /** Categories of a codebook. */
  @WithDefault("1000")
  int categories();

  /** Patterns of a codebook. */
  @WithDefault("50000")
  int patterns();

  /** Longest pattern. */
  @WithDefault("1000")
  int patternCharacters();

  /** Words for and against a stance target. */
  @WithDefault("2000")
  int words();

  /** Longest query of a stance target. */
  @WithDefault("8192")
  int queryCharacters();

  /** Longest title of a definition or a category. */
  @WithDefault("512")
  int titleCharacters();

  /** Longest description of a definition or a category. */
  @WithDefault("8192")
  int descriptionCharacters();

  /** Labels in one request. */
  @WithDefault("100000")
  int labels();

  /** Definitions on one page of a list, together; a larger one goes alone. */
  @WithDefault("8388608")
  int pageBytes();

  /** Accounts, objects, links, techniques and sightings of a finding, each. */
  @WithDefault("10000")
  int findingItems();
}
