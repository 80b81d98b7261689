package chancery.analysis.answer;

import chancery.analysis.actor.Actors;
import chancery.analysis.coding.Codebooks;
import chancery.analysis.coding.Codebooks.CodedBook;
import chancery.analysis.coding.Coding;
import chancery.analysis.coding.Topics;
import chancery.analysis.content.CodebookAutomaton;
import chancery.analysis.corpus.OpenCorpus;
import chancery.analysis.index.Grouping;
import chancery.analysis.index.PostView;
import chancery.analysis.index.Progress;
import chancery.analysis.index.Selection;
import chancery.analysis.track.Codes;
import chancery.kit.error.ChanceryException;
import chancery.kit.time.WireTime;
import chancery.post.v1.Post;
import chancery.slice.v1.AsOf;
import chancery.slice.v1.Slice;
import java.util.List;

/** A slice at one moment: what to ask, and of what. */
public final class OpenSlice implements AutoCloseable {

  private final Slice asked;
  private final OpenCorpus corpus;
  private final Selection selection;
  private final Codebooks codebooks;
  private final long millisToWait;

  /**
   * @param millisToWait for codes that are still being made
   */
  OpenSlice(
      Slice asked, OpenCorpus corpus, Selection selection, Codebooks codebooks, long millisToWait) {
    this.asked = asked;
    this.corpus = corpus;
    this.selection = selection;
    this.codebooks = codebooks;
    this.millisToWait = millisToWait;
  }

  /** As it was asked for. */
  public Slice asked() {
    return asked;
  }

  /** The index as it is at this moment. */
  public PostView view() {
    return corpus.view();
  }

  /** Version of the methods that made what is asked. */
  String version() {
    return corpus.version();
  }

  /** The posts of the slice, as the index selects them. */
  public Selection selection() {
    return selection;
  }

  /** Posts in the slice. */
  public long total() {
    return view().table(selection, List.of(), List.of()).total();
  }

  /** The same slice with its query resolved. */
  OpenSlice with(Selection resolved) {
    return new OpenSlice(asked, corpus, resolved, codebooks, millisToWait);
  }

  /** The last event that an answer includes. */
  public AsOf asOf() {
    Progress progress = view().progress();
    return AsOf.newBuilder()
        .setPosition(progress.position())
        .setRecordedAt(WireTime.timestamp(progress.recordedAt()))
        .build();
  }

  /** The actors that the corpus defines. */
  public Actors actors() {
    return Actors.of(view().definitions());
  }

  /**
   * A codebook of the corpus.
   *
   * @param name empty for the built-in one
   * @throws ChanceryException NOT_FOUND if there is none of the name
   */
  public CodedBook codebook(String name) {
    return codebooks.get(view().definitions(), name);
  }

  /** Resolves what queries ask of categories. */
  Topics topics() {
    return new Topics(codebooks, view().definitions());
  }

  /** Groups posts by the categories of a codebook. */
  public Grouping.ByCodes byCategory(CodedBook book) {
    return new Grouping.ByCodes(codes(book.coding()), book.categories());
  }

  /**
   * The codes of all posts of the view.
   *
   * @throws ChanceryException UNAVAILABLE if they are still being made when the time is over
   */
  public Codes codes(Coding coding) {
    try {
      return corpus.codes().await(coding, view().progress().position(), millisToWait);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw ChanceryException.unavailable("STOPPED", "The call was given up", stopped);
    }
  }

  /**
   * A codebook's automaton.
   *
   * @throws ChanceryException INVALID_ARGUMENT for a codebook that is no good
   */
  public CodebookAutomaton automaton(CodedBook book) {
    try {
      return codebooks.automaton(book);
    } catch (IllegalArgumentException noGood) {
      throw ChanceryException.invalid("codebook", String.valueOf(noGood.getMessage()));
    }
  }

  /** The posts with the categories that they belong to by the corpus's codebooks. */
  public List<Post> withTopics(List<Post> posts) {
    return codebooks.withTopics(view(), posts);
  }

  @Override
  public void close() {
    corpus.close();
  }
}
