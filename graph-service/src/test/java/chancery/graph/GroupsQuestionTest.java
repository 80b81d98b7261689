package chancery.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chancery.graph.relation.Grouping;
import chancery.graph.relation.NamedGroups;
import chancery.graph.v1.GroupBy;
import chancery.graph.v1.NetworkGroupsRequest;
import chancery.graph.v1.NetworkSubject;
import chancery.kit.error.ChanceryException;
import com.google.rpc.Code;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class GroupsQuestionTest {

  private static final GroupLimits LIMITS = mapped(GroupLimits.class, Map.of());
  private static final NetworkLimits NETWORKS = mapped(NetworkLimits.class, Map.of());

  @Test
  void whatIsLeftOutHasDefaults() {
    NetworkGroupsRequest asked = of(request()).asked();

    assertThat(asked.getBy()).isEqualTo(GroupBy.GROUP_BY_COMMUNITY);
    assertThat(asked.getKindsCount()).isEqualTo(4);
    assertThat(asked.getResolution()).isEqualTo(1);
    assertThat(asked.getLimit()).isEqualTo(10);
    assertThat(asked.getBridges()).isEqualTo(20);
    assertThat(asked.getPermutations()).isEqualTo(200);
    assertThat(of(request()).hasPair()).isFalse();
  }

  @Test
  void saidOrLeftOutADefaultIsTheSameQuestion() {
    NetworkGroupsRequest.Builder said =
        request()
            .setBy(GroupBy.GROUP_BY_COMMUNITY)
            .setLimit(10)
            .setBridges(20)
            .setPermutations(200)
            .setResolution(1);
    said.getSliceBuilder().setMinPosition(7);

    assertThat(of(said).asked()).isEqualTo(of(request()).asked());
  }

  @Test
  void whatIsOutOfBoundsIsRefusedByName() {
    refused(request().setByValue(99), "by");
    refused(request().setLimit(101), "limit");
    refused(request().setLimit(-1), "limit");
    refused(request().setBridges(1001), "bridges");
    refused(request().setPermutations(1), "permutations");
    refused(request().setPermutations(1001), "permutations");
    refused(request().setResolution(0), "resolution");
    refused(request().addKindsValue(99), "kinds");
    refused(NetworkGroupsRequest.newBuilder(), "slice.corpus");
  }

  @Test
  void twoGroupsAreComparedAndNotOne() {
    refused(request().setA("1"), "b");
    refused(request().setB("1"), "a");
    refused(request().setA("1").setB("1"), "b");
    refused(request().setBy(GroupBy.GROUP_BY_ATTRIBUTE).setAttribute("side"), "by");
    refused(request().setBy(GroupBy.GROUP_BY_COUNTRY).setAttribute("side"), "attribute");
    refused(
        request()
            .setBy(GroupBy.GROUP_BY_ATTRIBUTE)
            .setSubject(NetworkSubject.newBuilder().setImported("blogs")),
        "attribute");
    refused(request().setBy(GroupBy.GROUP_BY_STANCE), "target");
    refused(request().setBy(GroupBy.GROUP_BY_LANGUAGE).setTarget("pact"), "target");
    refused(
        request()
            .setBy(GroupBy.GROUP_BY_LANGUAGE)
            .setSubject(NetworkSubject.newBuilder().setImported("blogs")),
        "by");
    refused(request().setEnds(3), "ends");
    refused(request().setWalks(3), "walks");
    refused(request().setA("0").setB("1").setEnds(-1), "ends");
    refused(request().setA("0").setB("1").setWalks(1_000_001), "walks");
  }

  @Test
  void groupsMustExist() {
    GroupsQuestion question = of(request().setA("0").setB("5"));

    assertThat(question.pair(groups(6))).isEqualTo(new GroupsQuestion.Pair(0, 5));
    assertThatThrownBy(() -> question.pair(groups(5)))
        .isInstanceOf(ChanceryException.class)
        .hasMessageContaining("b: there is no group '5': there are 5");
  }

  private static NamedGroups groups(int count) {
    return NamedGroups.numbered(new Grouping(new int[0], count));
  }

  @Test
  void everyLimitHasASetting() {
    GroupLimits limits =
        mapped(
            GroupLimits.class,
            Map.of(
                "chancery.groups.shown", "1",
                "chancery.groups.bridges", "2",
                "chancery.groups.permutations", "3",
                "chancery.groups.walks", "4",
                "chancery.groups.exact-controversy", "5"));

    assertThat(limits.shown()).isEqualTo(1);
    assertThat(limits.bridges()).isEqualTo(2);
    assertThat(limits.permutations()).isEqualTo(3);
    assertThat(limits.walks()).isEqualTo(4);
    assertThat(limits.exactControversy()).isEqualTo(5);
    assertThat(LIMITS.exactControversy()).isEqualTo(20_000);
  }

  private static void refused(NetworkGroupsRequest.Builder request, String field) {
    assertThatThrownBy(() -> of(request))
        .isInstanceOfSatisfying(
            ChanceryException.class,
            refused -> {
              assertThat(refused.code()).isEqualTo(Code.INVALID_ARGUMENT);
              assertThat(refused.violations()).singleElement().extracting("field").isEqualTo(field);
            });
  }

  private static GroupsQuestion of(NetworkGroupsRequest.Builder request) {
    return GroupsQuestion.of(request.build(), NETWORKS, LIMITS);
  }

  private static NetworkGroupsRequest.Builder request() {
    NetworkGroupsRequest.Builder request = NetworkGroupsRequest.newBuilder();
    request.getSliceBuilder().setCorpus("demo");
    return request;
  }

  private static <T> T mapped(Class<T> type, Map<String, String> settings) {
    return Objects.requireNonNull(
        new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withDefaultValues(settings)
            .withMapping(type)
            .build()
            .getConfigMapping(type));
  }
}
