package chancery.bench;

import java.util.Locale;

/**
 * One measured number and what it stands beside.
 *
 * @param name what was measured
 * @param value in {@code unit}
 * @param beside the reference run, e.g. {@code raw COPY}; empty where there is none
 * @param reference in the same unit; meaningless without {@code beside}
 */
record Figure(String name, double value, String unit, String beside, double reference) {

  static Figure of(String name, double value, String unit) {
    return new Figure(name, value, unit, "", 0);
  }

  Figure beside(String run, double measured) {
    return new Figure(name, value, unit, run, measured);
  }

  /** The figure as a share of its reference. */
  String ratio() {
    return beside.isEmpty() ? "" : String.format(Locale.ROOT, "%.2f", value / reference);
  }

  String formatted() {
    return number(value) + " " + unit;
  }

  String formattedReference() {
    return beside.isEmpty() ? "" : beside + ": " + number(reference) + " " + unit;
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, value >= 100 ? "%,.0f" : "%.2f", value);
  }
}
