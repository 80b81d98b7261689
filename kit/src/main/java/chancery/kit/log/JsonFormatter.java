package chancery.kit.log;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jboss.logmanager.ExtFormatter;
import org.jboss.logmanager.ExtLogRecord;

/**
 * One JSON object a line: time, level, logger, thread, message, exception, and the trace it belongs
 * to.
 */
final class JsonFormatter extends ExtFormatter {

  private static final JsonFactory JSON = new JsonFactory();

  private final String service;

  JsonFormatter(String service) {
    this.service = service;
  }

  @Override
  public String format(ExtLogRecord logged) {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(line)) {
      json.writeStartObject();
      json.writeStringField("time", logged.getInstant().toString());
      json.writeStringField("level", logged.getLevel().getName());
      json.writeStringField("service", service);
      json.writeStringField("logger", logged.getLoggerName());
      json.writeStringField("thread", logged.getThreadName());
      json.writeStringField("message", formatMessage(logged));
      for (Map.Entry<String, String> entry : logged.getMdcCopy().entrySet()) {
        json.writeStringField(entry.getKey(), entry.getValue());
      }
      if (logged.getThrown() != null) {
        StringWriter trace = new StringWriter();
        logged.getThrown().printStackTrace(new PrintWriter(trace));
        json.writeStringField("exception", trace.toString());
      }
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return line.append('\n').toString();
  }
}
