package chancery.graph.share;

import chancery.graph.nearcopy.NormalText;
import chancery.kit.text.Folding;
import chancery.kit.text.Links;
import chancery.kit.text.Links.CanonicalLink;
import chancery.post.v1.Link;
import chancery.post.v1.Media;
import chancery.post.v1.Post;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds what a post shares, each thing once. A repost shares the post that it passes on and nothing
 * else: its text, links and hashtags are the original's. Thread-safe.
 */
public final class PostObjects {

  /** Shorter texts, in characters after normalisation, are no copies of each other. */
  public static final int LEAST_TEXT = 20;

  /** Of a single hashtag there are too many users who know nothing of each other. */
  public static final int LEAST_HASHTAGS = 2;

  private final Links links = new Links();

  public List<PostObject> of(Post post) {
    if (post.hasRepostOf()) {
      String original = post.getRepostOf().getPostId();
      return original.isEmpty() ? List.of() : List.of(new PostObject(Layer.REPOST, original));
    }
    Set<PostObject> objects = new LinkedHashSet<>();
    for (Link link : post.getLinksList()) {
      CanonicalLink canonical = links.canonical(link.getUrl());
      if (canonical != null) {
        objects.add(new PostObject(Layer.LINK, canonical.canonical()));
        objects.add(new PostObject(Layer.DOMAIN, canonical.domain()));
      }
    }
    addHashtags(post, objects);
    addText(post, objects);
    for (Media media : post.getMediaList()) {
      addMedia(media.getUrl(), objects);
    }
    return new ArrayList<>(objects);
  }

  private static void addHashtags(Post post, Set<PostObject> objects) {
    Set<String> tags = new TreeSet<>();
    for (String tag : post.getHashtagsList()) {
      tags.add(Folding.tag(tag));
    }
    tags.remove("");
    if (tags.size() >= LEAST_HASHTAGS) {
      objects.add(new PostObject(Layer.HASHTAGS, String.join(" ", tags)));
    }
  }

  private static void addText(Post post, Set<PostObject> objects) {
    String text = NormalText.of(post.getText());
    if (text.codePointCount(0, text.length()) >= LEAST_TEXT) {
      objects.add(new PostObject(Layer.TEXT, text));
    }
  }

  private void addMedia(String url, Set<PostObject> objects) {
    CanonicalLink canonical = links.canonical(url);
    String name = canonical == null ? url.strip() : canonical.canonical();
    if (!name.isEmpty()) {
      objects.add(new PostObject(Layer.MEDIA, name));
    }
  }
}
