package chancery.ingest.format;

import chancery.post.v1.Post;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Texts in files, {@code documents}: a tar or zip archive of files in UTF-8, each of which becomes
 * a post of the kind DOCUMENT for each of its {@link Passages}. {@code names} says what the files'
 * names tell, such as <code>{place}_{session}_{year}.txt</code>; see {@link DocumentMapping}.
 *
 * <p>A document's id is its path in the archive, and a passage's that with its number, so that the
 * same archive again is the same posts. Hidden files, such as macOS leaves behind, are passed over;
 * what is no text is rejected. A line is the number of the file.
 */
final class DocumentsFormat implements PostFormat {

  private final PostRules rules;
  private final DocumentLimits limits;

  DocumentsFormat(PostRules rules, DocumentLimits limits) {
    this.rules = rules;
    this.limits = limits;
  }

  @Override
  public String name() {
    return "documents";
  }

  @Override
  public void read(InputStream input, Map<String, String> parameters, RecordSink sink)
      throws IOException {
    DocumentMapping mapping = DocumentMapping.of(parameters);
    Intake intake = new Intake(sink, rules);
    Archive archive = Archive.open(input);
    long number = 0;
    for (String path = archive.next(); path != null; path = archive.next()) {
      number++;
      if (isHidden(path)) {
        intake.ignored(number);
      } else {
        readFile(number, path, archive, mapping, intake);
      }
    }
  }

  private static boolean isHidden(String path) {
    return Arrays.stream(path.split("/"))
        .anyMatch(part -> part.startsWith(".") || part.equals("__MACOSX"));
  }

  private void readFile(
      long number, String path, Archive archive, DocumentMapping mapping, Intake intake)
      throws IOException {
    try {
      String text = text(archive.content(limits.fileBytes()));
      for (Post.Builder passage : passages(mapping.describe(path, text), text)) {
        intake.post(number, passage);
      }
    } catch (BadRecord bad) {
      intake.reject(number, bad.reason(), path);
    }
  }

  /** Page feeds are the ends of paragraphs; other control characters become spaces. */
  private static String text(byte[] content) {
    String text = Utf8.decode(content, 0, content.length, "The file");
    if (text.indexOf('\0') >= 0) {
      throw new BadRecord("The file is no text: it has the character U+0000");
    }
    String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
    if (bare.isBlank()) {
      throw new BadRecord("The file is empty");
    }
    return Characters.cleaned(bare.replace('\f', '\n'));
  }

  private List<Post.Builder> passages(Post.Builder document, String text) {
    Locale language = document.hasLang() ? Locale.forLanguageTag(document.getLang()) : Locale.ROOT;
    List<String> texts = Passages.of(text, language, limits);
    List<Post.Builder> posts = new ArrayList<>(texts.size());
    for (int i = 0; i < texts.size(); i++) {
      Post.Builder post =
          document
              .clone()
              .setId("%s#%d".formatted(document.getConversationId(), i + 1))
              .setText(texts.get(i));
      TextEntities.addHashtagsAndLinks(post);
      posts.add(post);
    }
    return posts;
  }
}
