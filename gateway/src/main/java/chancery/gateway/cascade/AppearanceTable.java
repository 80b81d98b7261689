package chancery.gateway.cascade;

import chancery.gateway.json.EnumNames;
import chancery.gateway.media.Download;
import chancery.gateway.table.Csv;
import chancery.graph.v1.Appearance;
import chancery.graph.v1.ExportAppearancesResponse;
import chancery.kit.time.WireTime;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Collectors;

/** Appearances of a claim as rows, earliest first. One for each download. */
final class AppearanceTable implements Download.Part<ExportAppearancesResponse> {

  private static final List<String> COLUMNS =
      List.of(
          "createdAt",
          "postId",
          "platform",
          "url",
          "authorId",
          "authorHandle",
          "followers",
          "ways",
          "similarity",
          "ofPostId",
          "ofAuthorId",
          "ofAuthorHandle",
          "lang",
          "country",
          "text");

  @Override
  public void begin(OutputStream out) throws IOException {
    Csv.header(out, COLUMNS);
  }

  @Override
  public void write(ExportAppearancesResponse message, OutputStream out) throws IOException {
    Csv table = new Csv(out);
    for (Appearance appearance : message.getAppearancesList()) {
      table.row(row(appearance));
    }
    table.flush();
  }

  private static List<Object> row(Appearance appearance) {
    return List.of(
        WireTime.instant(appearance.getCreatedAt()),
        appearance.getPostId(),
        appearance.getPlatform(),
        appearance.getUrl(),
        appearance.getAuthor().getId(),
        appearance.getAuthor().getHandle(),
        Csv.known(appearance.hasFollowers(), appearance.getFollowers()),
        appearance.getWaysList().stream().map(EnumNames::word).collect(Collectors.joining(" ")),
        Csv.known(appearance.hasSimilarity(), appearance.getSimilarity()),
        appearance.getOfPostId(),
        appearance.getOfAuthor().getId(),
        appearance.getOfAuthor().getHandle(),
        appearance.getLang(),
        appearance.getCountry(),
        appearance.getText());
  }
}
