package chancery.analysis.profiles;

import chancery.analysis.account.Period;
import chancery.analysis.account.Profile;
import chancery.analysis.account.Sighting.Form;
import chancery.analysis.answer.Clauses;
import chancery.analysis.answer.Evidences;
import chancery.analysis.answer.Leaders;
import chancery.analysis.answer.Limits;
import chancery.analysis.answer.OpenSlice;
import chancery.analysis.answer.PostPlaces;
import chancery.analysis.index.Grouping.ByProperty;
import chancery.analysis.index.Grouping.Property;
import chancery.analysis.index.PostOrder;
import chancery.analysis.index.Selection;
import chancery.analysis.query.Query;
import chancery.analysis.v1.AccountFigures;
import chancery.analysis.v1.FollowersSeen;
import chancery.analysis.v1.HandleSeen;
import chancery.analysis.v1.ProfileRequest;
import chancery.analysis.v1.ProfileResponse;
import chancery.kit.error.ChanceryException;
import chancery.kit.text.Folding;
import chancery.log.v1.Account;
import chancery.log.v1.Actor;
import chancery.post.v1.Author;
import chancery.post.v1.Post;
import com.google.protobuf.util.Timestamps;
import com.google.rpc.Code;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Answers {@code Profile}. */
final class Profiles {

  private static final int USUAL_LIMIT = 10;
  private static final int MOST = 100;
  private static final int WEEKDAYS = 7;
  private static final int HOURS = 24;

  ProfileResponse answer(OpenSlice slice, ProfileRequest request) {
    int limit = Limits.size("limit", request.getLimit(), USUAL_LIMIT, MOST);
    Post latest = latest(slice, request.getAccount());
    Author author = latest.getAuthor();
    Selection own =
        Clauses.narrowed(slice.selection(), new Query.Accounts(Set.of(author.getId()), Set.of()));
    Profile profile = profile(slice, own);
    if (profile.posts() == 0) {
      throw unknown(request.getAccount());
    }
    ProfileResponse.Builder response =
        ProfileResponse.newBuilder()
            .setId(author.getId())
            .setFirstAt(Timestamps.fromMillis(profile.first()))
            .setLastAt(Timestamps.fromMillis(profile.last()))
            .setFigures(figures(profile, slice.selection()))
            .setAsOf(slice.asOf());
    addNames(response, slice, latest);
    addActivity(response, profile);
    addHistory(response, slice, profile);
    response
        .addAllHashtags(Leaders.of(slice, own, Property.HASHTAG, limit))
        .addAllMentions(Leaders.of(slice, own, Property.MENTION, limit))
        .addAllDomains(Leaders.of(slice, own, Property.DOMAIN, limit))
        .addAllLanguages(Leaders.of(slice, own, Property.LANG, limit))
        .addAllSuccessfulPosts(Leaders.successful(slice, own, limit));
    return response
        .setEvidence(
            Evidences.of(slice, "account-profile", "1")
                .parameter("account", author.getId())
                .parameter("limit", limit)
                .considered(profile.posts())
                .onlyPosts(Clauses.value("author", author.getId()))
                .build())
        .build();
  }

  /** The account's latest post in the corpus, which says who it is now. */
  private static Post latest(OpenSlice slice, String account) {
    if (account.isBlank()) {
      throw ChanceryException.invalid(
          "account", "must be an author's id, or platform:handle such as x:un");
    }
    Post byId = latest(slice, new Query.Accounts(Set.of(account), Set.of()));
    if (byId != null) {
      return byId;
    }
    Post byHandle = latest(slice, new Query.Accounts(Set.of(), Set.of(handle(account))));
    if (byHandle == null) {
      throw unknown(account);
    }
    return byHandle;
  }

  /** Handles are matched in their folded form, the platform's name in lower case. */
  static String handle(String account) {
    int colon = account.indexOf(':');
    String platform = account.substring(0, Math.max(0, colon));
    String handle = account.substring(colon + 1);
    return platform + ":" + Folding.tag(handle.startsWith("@") ? handle.substring(1) : handle);
  }

  private static @Nullable Post latest(OpenSlice slice, Query accounts) {
    List<Post> posts =
        slice.view().search(new Selection(accounts, null, null), PostOrder.NEWEST, 1, null).posts();
    return posts.isEmpty() ? null : posts.getFirst();
  }

  private static ChanceryException unknown(String account) {
    return ChanceryException.of(
        Code.NOT_FOUND,
        "ACCOUNT_NOT_FOUND",
        ("No post of the slice is by '%s'; give an author's id, or platform:handle such as x:un,"
                + " and look whether the query and the times leave posts of it")
            .formatted(account));
  }

  private static Profile profile(OpenSlice slice, Selection own) {
    Sightings sightings = Sightings.of(slice, own, List.of(new ByProperty(Property.ACCOUNT)));
    Profile profile = new Profile();
    sightings
        .table()
        .forEach(row -> {
          boolean named = row.groups(Sightings.FURTHER) > 0;
          String account =
              named
                  ? sightings.table().value(Sightings.FURTHER, row.group(Sightings.FURTHER, 0))
                  : "";
          profile.post(
              row.number(Sightings.CREATED),
              row.number(Sightings.POSITION),
              account.substring(account.indexOf(':') + 1),
              sightings.at(row));
        });
    return profile;
  }

  private static AccountFigures figures(Profile profile, Selection selection) {
    Period period = Period.of(selection.from(), selection.to(), profile.first(), profile.last());
    AccountFigures.Builder figures =
        AccountFigures.newBuilder()
            .setPosts(profile.posts())
            .setOriginals(profile.posts(Form.ORIGINAL))
            .setReplies(profile.posts(Form.REPLY))
            .setReposts(profile.posts(Form.REPOST))
            .setQuotes(profile.posts(Form.QUOTE))
            .setDocuments(profile.posts(Form.DOCUMENT))
            .setReplyShare(profile.replyShare())
            .setPostsPerDay(profile.posts() / period.days())
            .setJudgedPosts(profile.judged())
            .setInteractions(profile.interactions());
    Known.set(profile.interactionsPerPost(), figures::setInteractionsPerPost);
    Known.set(profile.interactionRate(), figures::setInteractionRate);
    Known.set(profile.meanFollowers(), figures::setMeanFollowers);
    List<Profile.Followers> followers = profile.followers();
    if (!followers.isEmpty()) {
      long first = followers.getFirst().followers();
      long last = followers.getLast().followers();
      figures.setFirstFollowers(first).setLastFollowers(last);
      if (followers.size() > 1 && first > 0) {
        figures.setFollowerGrowth((double) (last - first) / first);
      }
    }
    return figures.build();
  }

  private static void addNames(ProfileResponse.Builder response, OpenSlice slice, Post latest) {
    Author author = latest.getAuthor();
    if (author.hasHandle()) {
      response.setHandle(author.getHandle());
    }
    if (author.hasDisplayName()) {
      response.setDisplayName(author.getDisplayName());
    }
    for (Actor actor : slice.actors().all()) {
      for (Account account : actor.getAccountsList()) {
        boolean owned =
            account.hasId()
                ? account.getId().equals(author.getId())
                : handle(account.getPlatform() + ":" + account.getHandle())
                    .equals(handle(latest.getPlatform() + ":" + author.getHandle()));
        if (owned) {
          response.setActorId(actor.getId()).setActorName(actor.getName());
        }
      }
    }
  }

  private static void addActivity(ProfileResponse.Builder response, Profile profile) {
    for (int weekday = 1; weekday <= WEEKDAYS; weekday++) {
      for (int hour = 0; hour < HOURS; hour++) {
        long posts = profile.posts(weekday, hour);
        if (posts > 0) {
          response.addActivityBuilder().setWeekday(weekday).setHour(hour).setPosts(posts);
        }
      }
    }
  }

  private static void addHistory(
      ProfileResponse.Builder response, OpenSlice slice, Profile profile) {
    for (Profile.Followers seen : profile.followers()) {
      response.addFollowers(
          FollowersSeen.newBuilder()
              .setAt(Timestamps.fromMillis(seen.at()))
              .setFollowers(seen.followers()));
    }
    PostPlaces places = new PostPlaces(slice);
    for (Profile.Handle seen : profile.handles()) {
      // The index keeps handles folded; the post has it as it is written.
      Post post = places.find(response.getId(), seen.to(), seen.position());
      response.addHandles(
          HandleSeen.newBuilder()
              .setHandle(post.getAuthor().getHandle())
              .setFrom(Timestamps.fromMillis(seen.from()))
              .setTo(Timestamps.fromMillis(seen.to())));
    }
  }
}
