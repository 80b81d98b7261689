package chancery.analysis.bursts;

import chancery.analysis.answer.OpenSlice;
import chancery.analysis.index.Grouping;
import chancery.analysis.index.Grouping.AccountGroup;
import chancery.analysis.index.Grouping.ByAccounts;
import chancery.analysis.index.Grouping.ByProperty;
import chancery.analysis.index.Grouping.Property;
import chancery.analysis.v1.CarrierGroup;
import chancery.analysis.v1.Community;
import chancery.analysis.v1.HashtagRequest;
import chancery.kit.error.ChanceryException;
import java.util.List;
import java.util.Set;

/** The groups between which hashtags are carried. */
final class CarrierGroups {

  private static final int MOST_ACCOUNTS = 10_000;

  private CarrierGroups() {}

  /** What a request means. */
  static CarrierGroup of(HashtagRequest request) {
    return request.getGroup() == CarrierGroup.CARRIER_GROUP_UNSPECIFIED
        ? CarrierGroup.CARRIER_GROUP_COUNTRY
        : request.getGroup();
  }

  /**
   * @throws ChanceryException INVALID_ARGUMENT for communities that are missing, too large or not
   *     asked for
   */
  static Grouping grouping(OpenSlice slice, HashtagRequest request) {
    CarrierGroup group = of(request);
    if (request.getCommunitiesCount() > 0 && group != CarrierGroup.CARRIER_GROUP_COMMUNITY) {
      throw ChanceryException.invalid("communities", "go with the group community only");
    }
    return switch (group) {
      case CARRIER_GROUP_COUNTRY, CARRIER_GROUP_UNSPECIFIED ->
          new ByAccounts(slice.actors().byCountry());
      case CARRIER_GROUP_LANG -> new ByProperty(Property.LANG);
      case CARRIER_GROUP_PLACE -> new ByProperty(Property.PLACE);
      case CARRIER_GROUP_COMMUNITY -> new ByAccounts(communities(request.getCommunitiesList()));
      case UNRECOGNIZED ->
          throw ChanceryException.invalid(
              "group", "must be one of country, lang, place, community");
    };
  }

  private static List<AccountGroup> communities(List<Community> communities) {
    if (communities.stream().mapToLong(Community::getAccountsCount).sum() > MOST_ACCOUNTS) {
      throw ChanceryException.invalid(
          "communities", "have at most %,d accounts together".formatted(MOST_ACCOUNTS));
    }
    return communities.stream()
        .map(community ->
            new AccountGroup(
                community.getName(), null, Set.copyOf(community.getAccountsList()), Set.of()))
        .toList();
  }
}
