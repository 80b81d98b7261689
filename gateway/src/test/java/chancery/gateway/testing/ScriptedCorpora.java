package chancery.gateway.testing;

import chancery.ingest.v1.Corpus;
import chancery.ingest.v1.CorpusServiceGrpc;
import chancery.ingest.v1.DeleteCorpusRequest;
import chancery.ingest.v1.DeleteCorpusResponse;
import chancery.ingest.v1.GetCorpusRequest;
import chancery.ingest.v1.GetCorpusResponse;
import chancery.ingest.v1.ListCorporaRequest;
import chancery.ingest.v1.ListCorporaResponse;
import chancery.ingest.v1.PutCorpusRequest;
import chancery.ingest.v1.PutCorpusResponse;
import chancery.kit.error.ChanceryException;
import chancery.kit.rpc.Calls;
import com.google.protobuf.Timestamp;
import io.grpc.stub.StreamObserver;
import java.util.concurrent.ConcurrentSkipListMap;

/** Corpora in memory; {@code ira} is always there. */
public final class ScriptedCorpora extends CorpusServiceGrpc.CorpusServiceImplBase {

  private final Calls calls = new Calls();
  private final ConcurrentSkipListMap<String, Corpus> corpora = new ConcurrentSkipListMap<>();

  ScriptedCorpora() {
    corpora.put(
        "ira",
        corpus("ira").toBuilder()
            .setPosts(3)
            .setFrom(Timestamp.newBuilder().setSeconds(1))
            .build());
  }

  private static Corpus corpus(String name) {
    return Corpus.newBuilder()
        .setCorpus(name)
        .setCreatedAt(Timestamp.newBuilder().setSeconds(1_700_000_000))
        .setPosition(7)
        .build();
  }

  @Override
  public void putCorpus(PutCorpusRequest request, StreamObserver<PutCorpusResponse> observer) {
    calls.unary(
        observer,
        () -> {
          String name = request.getCorpus();
          if (!name.matches("[a-z0-9-]{1,64}")) {
            throw ChanceryException.invalid("corpus", "not 1 to 64 of a-z, 0-9 and hyphen");
          }
          boolean created = corpora.putIfAbsent(name, corpus(name)) == null;
          return PutCorpusResponse.newBuilder().setCorpus(known(name)).setCreated(created).build();
        });
  }

  @Override
  public void getCorpus(GetCorpusRequest request, StreamObserver<GetCorpusResponse> observer) {
    calls.unary(
        observer,
        () -> GetCorpusResponse.newBuilder().setCorpus(known(request.getCorpus())).build());
  }

  @Override
  public void listCorpora(
      ListCorporaRequest request, StreamObserver<ListCorporaResponse> observer) {
    calls.unary(
        observer, () -> ListCorporaResponse.newBuilder().addAllItems(corpora.values()).build());
  }

  @Override
  public void deleteCorpus(
      DeleteCorpusRequest request, StreamObserver<DeleteCorpusResponse> observer) {
    calls.unary(
        observer,
        () -> {
          known(request.getCorpus());
          corpora.remove(request.getCorpus());
          return DeleteCorpusResponse.newBuilder().setPosition(8).build();
        });
  }

  private Corpus known(String name) {
    Corpus corpus = corpora.get(name);
    if (corpus == null) {
      throw ChanceryException.corpusNotFound(name);
    }
    return corpus;
  }
}
