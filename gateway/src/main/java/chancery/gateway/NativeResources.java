package chancery.gateway;

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
import chancery.gateway.definitions.CodebooksResource;
import chancery.gateway.definitions.LabelsResource;
import chancery.gateway.definitions.NetworksResource;
import chancery.gateway.definitions.TargetsResource;
import chancery.gateway.findings.FindingsResource;
import chancery.gateway.imports.ImportResource;
import chancery.gateway.imports.ImportsResource;
import chancery.gateway.live.LiveResource;
import chancery.gateway.network.NetworkGroupsResource;
import chancery.gateway.network.NetworkResource;
import chancery.gateway.network.NetworkStructureResource;
import chancery.gateway.network.NetworkWindowsResource;
import chancery.gateway.opinion.AspectsResource;
import chancery.gateway.opinion.StanceResource;
import chancery.gateway.posts.AuthorsResource;
import chancery.gateway.posts.PostsResource;
import chancery.gateway.slices.SlicesResource;
import chancery.gateway.trends.TrendsResource;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * Keeps what the resources' annotations say in a native executable: what can be done at a path is
 * read from them.
 */
@RegisterForReflection(
    fields = false,
    targets = {
      AccountsResource.class,
      ActorsResource.class,
      AgreementResource.class,
      AspectsResource.class,
      AuthorsResource.class,
      CascadeResource.class,
      CodebooksResource.class,
      CodingResource.class,
      ConversationResource.class,
      CooccurrenceResource.class,
      CoordinationResource.class,
      CorporaResource.class,
      ExplanationResource.class,
      FindingsResource.class,
      ImpersonatorsResource.class,
      ImportResource.class,
      ImportsResource.class,
      KeynessResource.class,
      LabelsResource.class,
      LiveResource.class,
      NetworkGroupsResource.class,
      NetworkResource.class,
      NetworkStructureResource.class,
      NetworkWindowsResource.class,
      NetworksResource.class,
      PostsResource.class,
      RankingsResource.class,
      RelationsResource.class,
      SignalsResource.class,
      SlicesResource.class,
      StanceResource.class,
      StructureResource.class,
      TargetsResource.class,
      TraceResource.class,
      TrendsResource.class
    })
final class NativeResources {

  private NativeResources() {}
}
