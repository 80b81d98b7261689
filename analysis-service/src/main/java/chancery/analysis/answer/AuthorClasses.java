package chancery.analysis.answer;

import chancery.analysis.v1.AuthorClass;
import chancery.analysis.v1.ClassifyAuthorsResponse;
import chancery.kit.rpc.Sender;
import chancery.slice.v1.AsOf;

/** Sends in which class authors are, a part at a time. */
public final class AuthorClasses {

  private static final int CHUNK = 4096;

  private final Sender<ClassifyAuthorsResponse> sender;
  private final ClassifyAuthorsResponse.Builder chunk;

  /**
   * @param asOf what is included, told first, even of nobody
   */
  public AuthorClasses(AsOf asOf, Sender<ClassifyAuthorsResponse> sender) {
    this.sender = sender;
    this.chunk = ClassifyAuthorsResponse.newBuilder().setAsOf(asOf);
  }

  /** Each author once. */
  public void put(String author, String value) throws InterruptedException {
    chunk.addAuthors(AuthorClass.newBuilder().setId(author).setValue(value));
    if (chunk.getAuthorsCount() == CHUNK) {
      sender.send(chunk.build());
      chunk.clear();
    }
  }

  /** When there are no more. */
  public void end() throws InterruptedException {
    if (chunk.getAuthorsCount() > 0 || chunk.hasAsOf()) {
      sender.send(chunk.build());
    }
  }
}
