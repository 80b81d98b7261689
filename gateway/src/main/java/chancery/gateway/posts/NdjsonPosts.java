package chancery.gateway.posts;

import chancery.analysis.v1.ExportPostsResponse;
import chancery.gateway.json.ProtoJson;
import chancery.gateway.media.Download;
import chancery.post.v1.Post;
import java.io.IOException;
import java.io.OutputStream;

/** Posts as JSON, one a line. */
final class NdjsonPosts implements Download.Part<ExportPostsResponse> {

  private static final ProtoJson JSON = new ProtoJson();

  @Override
  public void write(ExportPostsResponse message, OutputStream out) throws IOException {
    for (Post post : message.getPostsList()) {
      JSON.write(post, out);
      out.write('\n');
    }
  }
}
