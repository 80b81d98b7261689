package chancery.analysis.stances;

import chancery.analysis.answer.Evidences;
import chancery.analysis.answer.OpenSlice;
import chancery.analysis.coding.StanceTargets;
import chancery.analysis.coding.StanceTargets.Target;
import chancery.analysis.index.Column;
import chancery.analysis.index.Grouping;
import chancery.analysis.index.PostTable;
import chancery.analysis.index.Selection;
import chancery.analysis.opinion.Side;
import chancery.analysis.opinion.StanceF1;
import chancery.analysis.opinion.StanceModel;
import chancery.analysis.opinion.StanceModel.Basis;
import chancery.analysis.query.Query;
import chancery.analysis.track.Codes;
import chancery.analysis.v1.StanceBasis;
import chancery.analysis.v1.StanceJudge;
import chancery.kit.error.ChanceryException;
import com.google.rpc.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The posts of a slice that are about a target, with the likelihoods of their stances. */
final class TargetPosts {

  /** Receives a post with the code of its {@link chancery.analysis.opinion.Likelihood}. */
  interface Sink {
    void accept(PostTable.Row row, int code);
  }

  private final OpenSlice slice;
  private final Target target;
  private final StanceModel model;
  private final Codes codes;
  private final Selection selection;

  private TargetPosts(OpenSlice slice, Target target, StanceModel model, Codes codes) {
    this.slice = slice;
    this.target = target;
    this.model = model;
    this.codes = codes;
    this.selection = narrowed(slice.selection(), target.coding().posts().query(slice::codes));
  }

  /**
   * @throws ChanceryException NOT_FOUND for the target, INVALID_ARGUMENT for its query, UNAVAILABLE
   *     while its posts are being judged
   */
  static TargetPosts open(OpenSlice slice, StanceTargets targets, String name) {
    Map<String, byte[]> definitions = slice.view().definitions();
    Target target = targets.find(definitions, name);
    if (target == null) {
      throw ChanceryException.of(
          Code.NOT_FOUND,
          "TARGET_NOT_FOUND",
          "The corpus has no stance target '%s'; there are %s"
              .formatted(name, targets.names(definitions)));
    }
    if (target.fault() != null) {
      throw ChanceryException.invalid("target", target.fault());
    }
    Codes codes = slice.codes(target.coding());
    try {
      return new TargetPosts(slice, target, targets.model(slice.view(), target), codes);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw ChanceryException.unavailable("STOPPED", "The call was given up", stopped);
    }
  }

  /** The labels by post id. */
  Map<String, Side> labels() {
    return target.labels();
  }

  /** Whether anything is known about the stances. */
  boolean known() {
    return model.basis() != Basis.NOTHING;
  }

  Selection selection() {
    return selection;
  }

  /**
   * The posts as a table; its first column is the position.
   *
   * @param further columns
   */
  PostTable table(Selection posts, List<Column> further, List<Grouping> groupings) {
    List<Column> columns = new ArrayList<>(List.of(Column.POSITION));
    columns.addAll(further);
    return slice.view().table(posts, columns, groupings);
  }

  /** Visits the rows of such a table. */
  void forEach(PostTable table, Sink sink) {
    Codes.Reading reading = codes.reading();
    table.forEach(row -> {
      if (reading.load(row.number(0)) > 0) {
        sink.accept(row, reading.code(0));
      }
    });
  }

  static Selection narrowed(Selection selection, Query further) {
    Query both =
        selection.query() instanceof Query.All
            ? further
            : new Query.And(List.of(selection.query(), further));
    return new Selection(both, selection.from(), selection.to());
  }

  StanceJudge judge() {
    StanceJudge.Builder judge =
        StanceJudge.newBuilder()
            .setBasis(basis())
            .setVersion(target.definition().getVersion())
            .setFavourLabels(model.labels(Side.FAVOUR))
            .setAgainstLabels(model.labels(Side.AGAINST))
            .setNoneLabels(model.labels(Side.NONE))
            .setNote(note());
    StanceF1 f1 = model.f1();
    if (f1 != null) {
      judge.setFavourF1(f1.favour()).setAgainstF1(f1.against()).setF1(f1.mean());
    }
    return judge.build();
  }

  private StanceBasis basis() {
    return switch (model.basis()) {
      case NOTHING -> StanceBasis.STANCE_BASIS_NOTHING;
      case WORDS -> StanceBasis.STANCE_BASIS_WORDS;
      case WORDS_AND_LABELS -> StanceBasis.STANCE_BASIS_WORDS_AND_LABELS;
      case LABELS -> StanceBasis.STANCE_BASIS_LABELS;
    };
  }

  private String note() {
    return switch (model.basis()) {
      case NOTHING ->
          "The target has neither words for and against nor labels of both sides, so nothing is"
              + " counted: define words, or label posts.";
      case WORDS ->
          "Judged by the target's words and the sentiment, which is weaker than a model trained by"
              + " labels: label posts for and against.";
      case WORDS_AND_LABELS ->
          "The labels are too few to stand alone and are mixed with words: label more posts for and"
              + " against.";
      case LABELS ->
          model.f1() == null
              ? "The labels are few, and there are no words to help: label more posts."
              : model.labels(Side.NONE) == 0
                  ? "No post is labelled as taking no side, so nearly every post is put on one."
                  : "";
    };
  }

  /**
   * @param counted posts that the numbers come from
   */
  Evidences evidence(String method, long counted) {
    long all = slice.view().table(slice.selection(), List.of(), List.of()).total();
    long about = slice.view().table(selection, List.of(), List.of()).total();
    return Evidences.of(slice, method, "1")
        .parameter("target", target.definition().getName())
        .parameter("target version", target.definition().getVersion())
        .model(target.coding().key())
        .considered(counted)
        .leftOut("not about the target", all - about)
        .leftOut(known() ? "not asked for" : "nothing is known of their stance", about - counted)
        .onlyPosts("(" + target.definition().getStanceTarget().getQuery() + ")");
  }
}
