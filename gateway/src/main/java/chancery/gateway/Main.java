package chancery.gateway;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the gateway. */
@QuarkusMain
public final class Main {

  static {
    // Quarkus answers a malformed address with an empty 400. MalformedAddresses answers with a
    // problem instead, if it is let through; this is read once, before any setting.
    System.setProperty("vertx.disableURIValidation", "true");
  }

  private Main() {}

  public static void main(String[] arguments) {
    Quarkus.run(arguments);
  }
}
