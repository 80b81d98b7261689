package chancery.local.imports;

import chancery.local.client.EventPost;
import chancery.local.client.Gateway;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sends inputs to a corpus of a running platform. */
public final class Importer {

  private final Gateway gateway;
  private final String corpus;
  private final Map<String, String> parameters;

  /**
   * @param parameters of the request: {@code format} and the format's own, e.g. {@code map.text}
   */
  public Importer(Gateway gateway, String corpus, Map<String, String> parameters) {
    this.gateway = gateway;
    this.corpus = corpus;
    this.parameters = Map.copyOf(parameters);
  }

  /**
   * Sends one input to its end.
   *
   * @return the import's last state; not done where it failed
   * @throws IOException where the connection broke off; sending again completes the import
   * @throws chancery.local.client.Refused where the platform did not take it
   */
  public ImportState send(Input input, Progress progress) throws IOException, InterruptedException {
    Outcome outcome = new Outcome(progress);
    try (InputStream body = input.open()) {
      Map<String, String> headers = new HashMap<>();
      headers.put("Content-Type", "application/octet-stream");
      Input.encoding(body).ifPresent(encoding -> headers.put("Content-Encoding", encoding));
      new EventPost(gateway.uri("/v1/corpora/" + corpus + "/imports", parameters), headers)
          .send(body, outcome);
    }
    return outcome.last();
  }

  /** Keeps the last thing that was said. */
  private static final class Outcome implements EventPost.Listener {

    private final Progress progress;
    private @Nullable ImportState done;
    private @Nullable String error;

    Outcome(Progress progress) {
      this.progress = progress;
    }

    @Override
    public void event(String name, String data) {
      try {
        switch (name) {
          case "progress" -> progress.counted(ImportState.parse(data));
          case "done" -> done = ImportState.parse(data);
          case "error" -> error = data;
          default -> {}
        }
      } catch (JsonProcessingException malformed) {
        error = "The platform's answer cannot be read: " + data;
      }
    }

    ImportState last() throws IOException {
      ImportState state = done;
      String problem = error;
      if (state == null) {
        throw new IOException(
            problem == null
                ? "The connection ended before the import was done; send it again to complete it"
                : EventPost.detail(problem));
      }
      progress.counted(state);
      return state;
    }
  }
}
