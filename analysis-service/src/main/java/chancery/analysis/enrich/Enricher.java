package chancery.analysis.enrich;

import chancery.analysis.enrich.Links.CanonicalLink;
import chancery.analysis.language.LanguageDetector;
import chancery.analysis.text.Folding;
import chancery.analysis.text.StemLanguage;
import chancery.analysis.text.Stems;
import chancery.analysis.text.Word;
import chancery.analysis.text.Words;
import chancery.kit.time.WireTime;
import chancery.post.v1.Author;
import chancery.post.v1.Enrichment;
import chancery.post.v1.Link;
import chancery.post.v1.Mention;
import chancery.post.v1.Metrics;
import chancery.post.v1.Post;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds out about a post what is found out once, before it is indexed. Thread-safe. */
public final class Enricher {

  /**
   * Version of everything that an index holds: methods, folding, fields. A change makes the service
   * build its indexes anew.
   */
  public static final int VERSION = 1;

  private static final int LONGEST_VALUE = 4096;

  private final LanguageDetector languages;
  private final Links links = new Links();
  private final ThreadLocal<Words> words = ThreadLocal.withInitial(Words::new);
  private final ThreadLocal<Stems> stems = ThreadLocal.withInitial(Stems::new);

  public Enricher(LanguageDetector languages) {
    this.languages = languages;
  }

  /**
   * @param position of the post's state in the log
   */
  public EnrichedPost enrich(Post post, long position) {
    String lang = languages.language(post.hasLang() ? post.getLang() : null, post.getText());
    Enrichment.Builder enrichment = Enrichment.newBuilder().setLang(lang);
    enrichment.addAllHashtags(hashtags(post));
    Set<String> hosts = addLinks(post, enrichment);
    List<Word> found = words(post);
    StemLanguage stemmed = StemLanguage.of(lang);
    return new EnrichedPost(
        post.toBuilder().setEnrichment(enrichment).setPosition(position).build(),
        WireTime.millis(post.getCreatedAt()),
        engagement(post.getMetrics()),
        account(post.getPlatform(), post.getAuthor()),
        mentions(post),
        mentionIds(post),
        hosts,
        found,
        stemmed == null ? List.of() : stems.get().of(stemmed, found));
  }

  /** The form in which an account is matched by its handle. */
  public static String account(String platform, String handle) {
    return platform + ":" + Folding.tag(handle);
  }

  private static String account(String platform, Author author) {
    return account(platform, author.getHandle());
  }

  private List<Word> words(Post post) {
    Words cutter = words.get();
    List<Word> ofText = cutter.of(post.getText());
    if (!post.hasTitle()) {
      return ofText;
    }
    List<Word> all = new ArrayList<>(cutter.of(post.getTitle()));
    for (int i = 0; i < ofText.size(); i++) {
      Word word = ofText.get(i);
      // No phrase goes from the title over into the text.
      all.add(i > 0 || all.isEmpty() ? word : new Word(word.written(), word.folded(), 1000));
    }
    return all;
  }

  private static Set<String> hashtags(Post post) {
    Set<String> folded = new LinkedHashSet<>();
    post.getHashtagsList().stream()
        .filter(tag -> !tag.isEmpty() && tag.length() <= LONGEST_VALUE)
        .forEach(tag -> folded.add(Folding.tag(tag)));
    return folded;
  }

  private Set<String> addLinks(Post post, Enrichment.Builder enrichment) {
    Set<String> canonical = new LinkedHashSet<>();
    Set<String> domains = new LinkedHashSet<>();
    Set<String> hosts = new LinkedHashSet<>();
    for (Link link : post.getLinksList()) {
      CanonicalLink found = links.canonical(link.getUrl());
      if (found != null) {
        canonical.add(found.canonical());
        domains.add(found.domain());
        hosts.add(found.host());
      }
    }
    enrichment.addAllLinks(canonical).addAllDomains(domains);
    return hosts;
  }

  private static Set<String> mentions(Post post) {
    Set<String> names = new LinkedHashSet<>();
    for (Mention mention : post.getMentionsList()) {
      String name = mention.hasHandle() ? Folding.tag(mention.getHandle()) : mention.getId();
      if (!name.isEmpty() && name.length() <= LONGEST_VALUE) {
        names.add(name);
      }
    }
    return names;
  }

  private static Set<String> mentionIds(Post post) {
    Set<String> ids = new LinkedHashSet<>();
    post.getMentionsList().stream()
        .map(Mention::getId)
        .filter(id -> !id.isEmpty() && id.length() <= LONGEST_VALUE)
        .forEach(ids::add);
    return ids;
  }

  private static long engagement(Metrics metrics) {
    return metrics.getLikes() + metrics.getReposts() + metrics.getReplies() + metrics.getQuotes();
  }
}
