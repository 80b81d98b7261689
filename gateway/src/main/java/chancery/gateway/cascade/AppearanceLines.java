package chancery.gateway.cascade;

import chancery.gateway.json.ProtoJson;
import chancery.gateway.media.Download;
import chancery.graph.v1.Appearance;
import chancery.graph.v1.ExportAppearancesResponse;
import java.io.IOException;
import java.io.OutputStream;

/** Appearances of a claim as JSON, one a line. */
final class AppearanceLines implements Download.Part<ExportAppearancesResponse> {

  private static final ProtoJson JSON = new ProtoJson();

  @Override
  public void write(ExportAppearancesResponse message, OutputStream out) throws IOException {
    for (Appearance appearance : message.getAppearancesList()) {
      JSON.write(appearance, out);
      out.write('\n');
    }
  }
}
