package chancery.gateway.imports;

import chancery.ingest.v1.ImportHeader;
import chancery.kit.error.ChanceryException;
import jakarta.ws.rs.NotSupportedException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a request says about the body that it brings. */
final class ImportHeaders {

  private static final String FORMAT = "format";
  private static final String ENCODING = "encoding";

  private ImportHeaders() {}

  /**
   * Every parameter but {@code format} and {@code encoding} is the format's own, which refuses
   * those it does not know.
   *
   * @param parameters of the query, decoded
   * @param contentType implies the format where no parameter names it
   * @param contentEncoding goes before the parameter {@code encoding}
   * @throws NotSupportedException for an encoding that cannot be read
   */
  static ImportHeader header(
      String corpus,
      Map<String, List<String>> parameters,
      @Nullable String contentType,
      @Nullable String contentEncoding) {
    ImportHeader.Builder header = ImportHeader.newBuilder().setCorpus(corpus);
    parameters.forEach((name, values) -> {
      if (values.size() != 1) {
        throw ChanceryException.invalid(name, "given %d times".formatted(values.size()));
      }
      String value = values.getFirst();
      switch (name) {
        case FORMAT -> header.setFormat(value);
        case ENCODING -> header.setEncoding(value);
        default -> header.putParameters(name, value);
      }
    });
    if (header.getFormat().isEmpty()) {
      header.setFormat(formatOf(contentType));
    }
    if (contentEncoding != null) {
      header.setEncoding(encodingOf(contentEncoding));
    }
    return header.build();
  }

  private static String formatOf(@Nullable String contentType) {
    if (contentType == null) {
      return "auto";
    }
    String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return switch (type) {
      case "text/csv" -> "csv";
      case "text/tab-separated-values" -> "tsv";
      default -> "auto";
    };
  }

  private static String encodingOf(String contentEncoding) {
    return switch (contentEncoding.strip().toLowerCase(Locale.ROOT)) {
      case "gzip", "x-gzip" -> "gzip";
      case "zstd" -> "zstd";
      case "identity", "" -> "";
      default -> throw new NotSupportedException();
    };
  }
}
