package chancery.analysis.answer;

import chancery.analysis.actor.Actors;
import chancery.analysis.index.PostView;
import chancery.analysis.index.Progress;
import chancery.analysis.index.Selection;
import chancery.kit.time.WireTime;
import chancery.slice.v1.AsOf;

/** A slice at one moment: what to ask, and of what. */
record OpenSlice(PostView view, Selection selection) implements AutoCloseable {

  AsOf asOf() {
    Progress progress = view.progress();
    return AsOf.newBuilder()
        .setPosition(progress.position())
        .setRecordedAt(WireTime.timestamp(progress.recordedAt()))
        .build();
  }

  Actors actors() {
    return Actors.of(view.definitions());
  }

  @Override
  public void close() {
    view.close();
  }
}
