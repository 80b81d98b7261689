package chancery.local.demo;

import java.util.Locale;

/** Languages that the invented world writes. */
enum Language {
  EN,
  RU,
  AR,
  FR,
  ES;

  /** BCP 47. */
  String tag() {
    return name().toLowerCase(Locale.ROOT);
  }
}
