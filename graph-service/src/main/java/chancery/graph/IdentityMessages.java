package chancery.graph;

import chancery.graph.identity.Impersonation;
import chancery.graph.identity.Likeness;
import chancery.graph.identity.NameField;
import chancery.graph.identity.Resemblance;
import chancery.graph.interaction.PostSelection;
import chancery.graph.interaction.Selection;
import chancery.graph.interaction.SelfDescription;
import chancery.graph.v1.Impersonator;
import chancery.graph.v1.ResemblanceReason;
import chancery.log.v1.Actor;
import chancery.slice.v1.AsOf;
import chancery.slice.v1.Slice;
import com.google.protobuf.util.Timestamps;
import java.util.List;

/** Accounts that resemble actors, as an answer. */
final class IdentityMessages {

  /** Stands in the id of an account of which only the handle is known. */
  private static final String HANDLE_MARK = ":@";

  private IdentityMessages() {}

  static AsOf asOf(Selection.AsOf asOf) {
    return AsOf.newBuilder().setPosition(asOf.position()).setRecordedAt(asOf.recordedAt()).build();
  }

  static Impersonator impersonator(Slice slice, PostSelection posts, Impersonators.Found found) {
    int account = found.account();
    Impersonation likeness = found.likeness();
    Impersonator.Builder message =
        Impersonator.newBuilder()
            .setAccount(posts.id(account))
            .setActorId(likeness.actor())
            .setScore(likeness.score())
            .setPosts(posts.posts(account))
            .setFirstAt(Timestamps.fromMillis(posts.first(account)))
            .setLastAt(Timestamps.fromMillis(posts.last(account)))
            .setPostsLink(postsLink(slice, posts.id(account)));
    Actor actor = posts.actors().find(likeness.actor());
    if (actor != null) {
      message.setActorName(actor.getName());
    }
    String handle = posts.handle(account);
    if (handle != null) {
      message.setHandle(handle);
    }
    SelfDescription seen = posts.description(account);
    if (seen.displayName() != null) {
      message.setDisplayName(seen.displayName());
    }
    if (seen.followers() != null) {
      message.setFollowers(seen.followers());
    }
    likeness.reasons().forEach(reason -> message.addReasons(reason(reason)));
    return message.build();
  }

  /** Path and query for the posts of an account. */
  static String postsLink(Slice slice, String account) {
    int mark = account.indexOf(HANDLE_MARK);
    String author = mark < 0 ? account : account.substring(mark + HANDLE_MARK.length());
    return QueryText.link(slice, List.of(QueryText.value("author", author)));
  }

  private static ResemblanceReason reason(Resemblance reason) {
    ResemblanceReason.Builder message =
        ResemblanceReason.newBuilder()
            .setLikeness(likeness(reason.likeness()))
            .setWeight(reason.weight())
            .setField(field(reason.field()))
            .setCompared(reason.compared())
            .setWithField(field(reason.with().field()))
            .setWith(reason.with().text())
            .addAllAdded(reason.added());
    if (reason.likeness() == Likeness.EDITED) {
      message.setDistance(reason.distance());
    }
    return message.build();
  }

  private static chancery.graph.v1.Likeness likeness(Likeness likeness) {
    return switch (likeness) {
      case SAME -> chancery.graph.v1.Likeness.LIKENESS_SAME;
      case CONFUSABLE -> chancery.graph.v1.Likeness.LIKENESS_CONFUSABLE;
      case EDITED -> chancery.graph.v1.Likeness.LIKENESS_EDITED;
      case ADDED_WORDS -> chancery.graph.v1.Likeness.LIKENESS_ADDED_WORDS;
    };
  }

  private static chancery.graph.v1.NameField field(NameField field) {
    return switch (field) {
      case HANDLE -> chancery.graph.v1.NameField.NAME_FIELD_HANDLE;
      case DISPLAY_NAME -> chancery.graph.v1.NameField.NAME_FIELD_DISPLAY_NAME;
    };
  }
}
