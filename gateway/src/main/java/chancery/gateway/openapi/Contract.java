package chancery.gateway.openapi;

import chancery.analysis.v1.AgreementResponse;
import chancery.analysis.v1.AspectsResponse;
import chancery.analysis.v1.BurstsResponse;
import chancery.analysis.v1.CodingResponse;
import chancery.analysis.v1.CooccurrenceResponse;
import chancery.analysis.v1.CurrentBurstsResponse;
import chancery.analysis.v1.ExplainCodingResponse;
import chancery.analysis.v1.HashtagResponse;
import chancery.analysis.v1.KeynessResponse;
import chancery.analysis.v1.ProfileResponse;
import chancery.analysis.v1.RankingsResponse;
import chancery.analysis.v1.RelationsResponse;
import chancery.analysis.v1.ReportResponse;
import chancery.analysis.v1.SearchPostsResponse;
import chancery.analysis.v1.StanceAuthorsResponse;
import chancery.analysis.v1.StancePostsResponse;
import chancery.analysis.v1.StanceResponse;
import chancery.analysis.v1.StructureResponse;
import chancery.analysis.v1.TimelineResponse;
import chancery.analysis.v1.TopResponse;
import chancery.gateway.accounts.AccountsResource;
import chancery.gateway.accounts.ImpersonatorsResource;
import chancery.gateway.accounts.RankingsResource;
import chancery.gateway.accounts.RelationsResource;
import chancery.gateway.accounts.SignalsResource;
import chancery.gateway.actors.ActorsResource;
import chancery.gateway.cascade.CascadeResource;
import chancery.gateway.cascade.ConversationResource;
import chancery.gateway.cascade.TraceResource;
import chancery.gateway.content.AgreementResource;
import chancery.gateway.content.CodingResource;
import chancery.gateway.content.CooccurrenceResource;
import chancery.gateway.content.ExplanationResource;
import chancery.gateway.content.KeynessResource;
import chancery.gateway.content.StructureResource;
import chancery.gateway.coordination.CoordinationResource;
import chancery.gateway.corpora.CorporaResource;
import chancery.gateway.definitions.Definitions;
import chancery.gateway.definitions.LabelsResource;
import chancery.gateway.findings.FindingsResource;
import chancery.gateway.imports.ImportResource;
import chancery.gateway.imports.ImportsResource;
import chancery.gateway.live.LiveResource;
import chancery.gateway.media.Forms;
import chancery.gateway.media.Media;
import chancery.gateway.network.NetworkGroupsResource;
import chancery.gateway.network.NetworkResource;
import chancery.gateway.network.NetworkStructureResource;
import chancery.gateway.network.NetworkWindowsResource;
import chancery.gateway.opinion.AspectsResource;
import chancery.gateway.opinion.StanceResource;
import chancery.gateway.posts.PostsResource;
import chancery.gateway.query.Parameter;
import chancery.gateway.query.Parameters;
import chancery.gateway.query.Query;
import chancery.gateway.slices.SlicesResource;
import chancery.gateway.trends.TrendsResource;
import chancery.graph.v1.AccountSignalsResponse;
import chancery.graph.v1.DescribeNetworkResponse;
import chancery.graph.v1.DetectResponse;
import chancery.graph.v1.GetCascadeResponse;
import chancery.graph.v1.GetConversationResponse;
import chancery.graph.v1.GetNetworkResponse;
import chancery.graph.v1.ImpersonatorsResponse;
import chancery.graph.v1.NetworkGroupsResponse;
import chancery.graph.v1.NetworkWindowsResponse;
import chancery.graph.v1.RankSignalsResponse;
import chancery.graph.v1.TraceClaimResponse;
import chancery.ingest.v1.AddLabelsResponse;
import chancery.ingest.v1.Corpus;
import chancery.ingest.v1.DeleteActorResponse;
import chancery.ingest.v1.DeleteAuthorResponse;
import chancery.ingest.v1.DeleteCorpusResponse;
import chancery.ingest.v1.DeleteDefinitionResponse;
import chancery.ingest.v1.DeletePostResponse;
import chancery.ingest.v1.GetDefinitionResponse;
import chancery.ingest.v1.Import;
import chancery.ingest.v1.ListActorsResponse;
import chancery.ingest.v1.ListCorporaResponse;
import chancery.ingest.v1.ListDefinitionsResponse;
import chancery.ingest.v1.ListImportsResponse;
import chancery.ingest.v1.ListLabelsResponse;
import chancery.ingest.v1.ListRejectsResponse;
import chancery.ingest.v1.PutActorsResponse;
import chancery.ingest.v1.PutDefinitionResponse;
import chancery.post.v1.Post;
import com.google.protobuf.Descriptors.Descriptor;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an endpoint takes and answers, beyond what its annotations say.
 *
 * @param answer the shape of the JSON; null where there is none
 * @param others further forms of the answer
 */
record Contract(Query query, @Nullable Descriptor answer, List<Media> others) {

  private static final Parameter<String> FORMAT =
      Parameters.text(
          "format",
          "`post`, `x2`, `x1`, `mastodon`, `bluesky`, `telegram`, `csv`, `tsv`, `documents` or `auto`, which recognises all but documents."
              + " Without it the Content-Type decides: `csv`, `tsv`, else `auto`.");
  private static final Parameter<String> ENCODING =
      Parameters.text(
          "encoding",
          "`gzip`, `zstd` or `identity`, where the header Content-Encoding does not say it. Without both the first bytes"
              + " decide.");
  private static final Parameter<Boolean> REPLACE =
      Parameters.choice(
          "replace",
          Map.of("true", true, "false", false),
          "Actors that the body does not name are deleted.");

  /** By operation id. */
  static final Map<String, Contract> ALL =
      Map.ofEntries(
          Map.entry("listCorpora", json(CorporaResource.LIST, ListCorporaResponse.getDescriptor())),
          Map.entry("getCorpus", json(CorporaResource.ONE, Corpus.getDescriptor())),
          Map.entry("putCorpus", json(Query.NONE, Corpus.getDescriptor())),
          Map.entry("deleteCorpus", json(Query.NONE, DeleteCorpusResponse.getDescriptor())),
          Map.entry(
              "importPosts",
              with(Query.of(FORMAT, ENCODING), Import.getDescriptor(), ImportResource.FORMS)),
          Map.entry("listImports", json(ImportsResource.LIST, ListImportsResponse.getDescriptor())),
          Map.entry("getImport", json(ImportsResource.ONE, Import.getDescriptor())),
          Map.entry(
              "listRejects",
              with(
                  ImportsResource.REJECTS,
                  ListRejectsResponse.getDescriptor(),
                  ImportsResource.FORMS)),
          Map.entry(
              "searchPosts",
              with(PostsResource.SEARCH, SearchPostsResponse.getDescriptor(), PostsResource.FORMS)),
          Map.entry("getPost", json(PostsResource.ONE, Post.getDescriptor())),
          Map.entry("deletePost", json(Query.NONE, DeletePostResponse.getDescriptor())),
          Map.entry("deleteAuthor", json(Query.NONE, DeleteAuthorResponse.getDescriptor())),
          Map.entry("timeline", json(SlicesResource.TIMELINE, TimelineResponse.getDescriptor())),
          Map.entry("top", json(SlicesResource.TOP, TopResponse.getDescriptor())),
          Map.entry(
              "network",
              with(
                  NetworkResource.NETWORK,
                  GetNetworkResponse.getDescriptor(),
                  NetworkResource.FORMS)),
          Map.entry(
              "networkStructure",
              with(
                  NetworkStructureResource.STRUCTURE,
                  DescribeNetworkResponse.getDescriptor(),
                  NetworkStructureResource.FORMS)),
          Map.entry(
              "networkGroups",
              with(
                  NetworkGroupsResource.GROUPS,
                  NetworkGroupsResponse.getDescriptor(),
                  NetworkGroupsResource.FORMS)),
          Map.entry("cascade", json(CascadeResource.CASCADE, GetCascadeResponse.getDescriptor())),
          Map.entry(
              "conversation",
              json(ConversationResource.CONVERSATION, GetConversationResponse.getDescriptor())),
          Map.entry(
              "trace",
              with(TraceResource.TRACE, TraceClaimResponse.getDescriptor(), TraceResource.FORMS)),
          Map.entry(
              "coordination",
              with(
                  CoordinationResource.COORDINATION,
                  DetectResponse.getDescriptor(),
                  CoordinationResource.FORMS)),
          Map.entry(
              "bursts",
              with(TrendsResource.BURSTS, BurstsResponse.getDescriptor(), TrendsResource.FORMS)),
          Map.entry(
              "currentBursts", json(TrendsResource.CURRENT, CurrentBurstsResponse.getDescriptor())),
          Map.entry("hashtag", json(TrendsResource.HASHTAG, HashtagResponse.getDescriptor())),
          Map.entry("account", json(AccountsResource.ONE, ProfileResponse.getDescriptor())),
          Map.entry(
              "accountSignals",
              json(AccountsResource.SIGNALS, AccountSignalsResponse.getDescriptor())),
          Map.entry(
              "signals",
              with(
                  SignalsResource.SIGNALS,
                  RankSignalsResponse.getDescriptor(),
                  SignalsResource.FORMS)),
          Map.entry(
              "impersonators",
              with(
                  ImpersonatorsResource.IMPERSONATORS,
                  ImpersonatorsResponse.getDescriptor(),
                  ImpersonatorsResource.FORMS)),
          Map.entry(
              "rankings",
              with(
                  RankingsResource.RANKINGS,
                  RankingsResponse.getDescriptor(),
                  RankingsResource.FORMS)),
          Map.entry(
              "rankingsReport",
              with(
                  RankingsResource.REPORT,
                  ReportResponse.getDescriptor(),
                  RankingsResource.REPORT_FORMS)),
          Map.entry(
              "networkWindows",
              with(
                  NetworkWindowsResource.WINDOWS,
                  NetworkWindowsResponse.getDescriptor(),
                  NetworkWindowsResource.FORMS)),
          Map.entry(
              "relations",
              with(
                  RelationsResource.RELATIONS,
                  RelationsResponse.getDescriptor(),
                  RelationsResource.FORMS)),
          Map.entry("live", new Contract(LiveResource.LIVE, null, LiveResource.FORMS.others())),
          Map.entry("putActors", json(Query.of(REPLACE), PutActorsResponse.getDescriptor())),
          Map.entry("listActors", json(ActorsResource.LIST, ListActorsResponse.getDescriptor())),
          Map.entry("deleteActor", json(Query.NONE, DeleteActorResponse.getDescriptor())),
          Map.entry(
              "listCodebooks", json(Definitions.LIST, ListDefinitionsResponse.getDescriptor())),
          Map.entry(
              "getCodebook",
              with(Definitions.ONE, GetDefinitionResponse.getDescriptor(), Definitions.FORMS)),
          Map.entry("putCodebook", json(Query.NONE, PutDefinitionResponse.getDescriptor())),
          Map.entry("deleteCodebook", json(Query.NONE, DeleteDefinitionResponse.getDescriptor())),
          Map.entry("listTargets", json(Definitions.LIST, ListDefinitionsResponse.getDescriptor())),
          Map.entry(
              "getTarget",
              with(Definitions.ONE, GetDefinitionResponse.getDescriptor(), Definitions.FORMS)),
          Map.entry("putTarget", json(Query.NONE, PutDefinitionResponse.getDescriptor())),
          Map.entry("deleteTarget", json(Query.NONE, DeleteDefinitionResponse.getDescriptor())),
          Map.entry(
              "listFindings", json(Definitions.LIST, ListDefinitionsResponse.getDescriptor())),
          Map.entry(
              "getFinding",
              with(
                  FindingsResource.ONE,
                  GetDefinitionResponse.getDescriptor(),
                  FindingsResource.FORMS)),
          Map.entry("putFinding", json(Query.NONE, PutDefinitionResponse.getDescriptor())),
          Map.entry("deleteFinding", json(Query.NONE, DeleteDefinitionResponse.getDescriptor())),
          Map.entry(
              "listNetworks", json(Definitions.LIST, ListDefinitionsResponse.getDescriptor())),
          Map.entry("getNetwork", json(Definitions.TOLD, GetDefinitionResponse.getDescriptor())),
          Map.entry("putNetwork", json(Query.NONE, PutDefinitionResponse.getDescriptor())),
          Map.entry("deleteNetwork", json(Query.NONE, DeleteDefinitionResponse.getDescriptor())),
          Map.entry(
              "stance",
              with(StanceResource.OVER_TIME, StanceResponse.getDescriptor(), StanceResource.FORMS)),
          Map.entry(
              "stanceAuthors",
              with(
                  StanceResource.AUTHORS,
                  StanceAuthorsResponse.getDescriptor(),
                  StanceResource.FORMS)),
          Map.entry(
              "stancePosts",
              with(
                  StanceResource.POSTS, StancePostsResponse.getDescriptor(), StanceResource.FORMS)),
          Map.entry(
              "aspects",
              with(
                  AspectsResource.ASPECTS, AspectsResponse.getDescriptor(), AspectsResource.FORMS)),
          Map.entry("addLabels", json(Query.NONE, AddLabelsResponse.getDescriptor())),
          Map.entry("listLabels", json(LabelsResource.LIST, ListLabelsResponse.getDescriptor())),
          Map.entry(
              "coding",
              with(CodingResource.CODING, CodingResponse.getDescriptor(), CodingResource.FORMS)),
          Map.entry(
              "cooccurrence",
              with(
                  CooccurrenceResource.COOCCURRENCE,
                  CooccurrenceResponse.getDescriptor(),
                  CooccurrenceResource.FORMS)),
          Map.entry(
              "keyness",
              with(
                  KeynessResource.KEYNESS, KeynessResponse.getDescriptor(), KeynessResource.FORMS)),
          Map.entry(
              "structure", json(StructureResource.STRUCTURE, StructureResponse.getDescriptor())),
          Map.entry(
              "agreement", json(AgreementResource.AGREEMENT, AgreementResponse.getDescriptor())),
          Map.entry(
              "explainCoding",
              json(ExplanationResource.EXPLAIN, ExplainCodingResponse.getDescriptor())));

  private static Contract json(Query query, Descriptor answer) {
    return new Contract(query, answer, List.of());
  }

  private static Contract with(Query query, Descriptor answer, Forms forms) {
    return new Contract(query, answer, forms.others());
  }
}
