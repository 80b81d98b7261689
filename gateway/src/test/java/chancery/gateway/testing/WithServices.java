package chancery.gateway.testing;

import io.grpc.Server;
import io.grpc.ServerBuilder;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The services behind the gateway, scripted, on a real gRPC server. */
public final class WithServices implements QuarkusTestResourceLifecycleManager {

  private @Nullable Server server;

  @Override
  public Map<String, String> start() {
    try {
      Server started =
          ServerBuilder.forPort(0)
              .addService(new ScriptedCorpora())
              .addService(new ScriptedPosts())
              .addService(new ScriptedActors())
              .addService(new ScriptedDefinitions())
              .addService(new ScriptedImports())
              .addService(new ScriptedAnalysis())
              .addService(new ScriptedOpinions())
              .addService(new ScriptedTrends())
              .addService(new ScriptedAccounts())
              .addService(new ScriptedContent())
              .addService(new ScriptedGraph())
              .addService(new ScriptedCoordination())
              .addService(new ScriptedIdentities())
              .addService(new ScriptedCascades())
              .build()
              .start();
      server = started;
      Map<String, String> settings = new HashMap<>();
      for (String client : List.of("ingest", "analysis", "graph")) {
        settings.put(
            "quarkus.grpc.clients.%s.test-port".formatted(client),
            String.valueOf(started.getPort()));
      }
      settings.put("chancery.gateway.deadline", "1s");
      settings.put("chancery.gateway.body.max", "100K");
      settings.put("chancery.gateway.live.heartbeat", "200ms");
      return settings;
    } catch (IOException failure) {
      throw new UncheckedIOException("The scripted services did not start", failure);
    }
  }

  @Override
  public void stop() {
    Server running = server;
    if (running != null) {
      running.shutdownNow();
    }
  }
}
