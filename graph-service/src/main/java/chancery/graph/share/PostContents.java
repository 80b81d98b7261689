package chancery.graph.share;

import chancery.kit.text.Folding;
import chancery.kit.text.Links;
import chancery.kit.text.Links.CanonicalLink;
import chancery.post.v1.Link;
import chancery.post.v1.Post;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the hashtags and domains of a post, each once. A repost has those of the post that it
 * passes on, as in every other count of hashtags; a slice can leave reposts out. Thread-safe.
 */
public final class PostContents {

  private final Links links = new Links();

  public List<Content> of(Post post) {
    Set<Content> contents = new LinkedHashSet<>();
    for (String tag : post.getHashtagsList()) {
      String folded = Folding.tag(tag);
      if (!folded.isEmpty()) {
        contents.add(new Content(ContentKind.HASHTAG, '#' + folded));
      }
    }
    for (Link link : post.getLinksList()) {
      CanonicalLink canonical = links.canonical(link.getUrl());
      if (canonical != null) {
        contents.add(new Content(ContentKind.DOMAIN, canonical.domain()));
      }
    }
    return new ArrayList<>(contents);
  }
}
