package chancery.analysis.coding;

import chancery.analysis.content.CodebookAutomaton;
import chancery.analysis.content.CodebookLimits;
import chancery.analysis.definition.DefinitionNames;
import chancery.analysis.index.PostView;
import chancery.kit.error.ChanceryException;
import chancery.log.v1.Category;
import chancery.log.v1.Definition;
import chancery.log.v1.DefinitionKind;
import chancery.post.v1.Post;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.rpc.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The codebooks of corpora: those that analysts have defined, and a built-in one that every corpus
 * has unless it defines one of the same name. Thread-safe.
 */
public final class Codebooks implements Codings {

  private static final Logger LOG = Logger.getLogger(Codebooks.class);

  /** Raised when the same codebook would code otherwise. */
  private static final int METHOD = 1;

  private static final String PREFIX =
      DefinitionNames.prefix(DefinitionKind.DEFINITION_KIND_CODEBOOK);

  /**
   * A codebook and how posts are coded by it: a code is the category's place in the list.
   *
   * @param builtIn whether it is the one that corpora have without defining it
   */
  public record CodedBook(Definition definition, Coding coding, boolean builtIn) {

    public List<String> categories() {
      return definition.getCodebook().getCategoriesList().stream().map(Category::getName).toList();
    }
  }

  private static final int MOST_IN_USE = 100;

  private final Cache<Definition, CodebookAutomaton> inUse =
      Caffeine.newBuilder().maximumSize(MOST_IN_USE).build();
  private final Definition builtIn;
  private final CodebookLimits limits;

  /**
   * @param limits of codebooks; larger ones are no good
   */
  public Codebooks(Definition builtIn, CodebookLimits limits) {
    this.builtIn = builtIn;
    this.limits = limits;
  }

  public String builtInName() {
    return builtIn.getName();
  }

  /** The codebook of a name; null where there is none. */
  public @Nullable CodedBook find(Map<String, byte[]> definitions, String name) {
    byte[] defined = definitions.get(PREFIX + name);
    if (defined != null) {
      return book(parse(defined));
    }
    return name.equals(builtIn.getName()) ? book(builtIn) : null;
  }

  /**
   * The codebook of a name.
   *
   * @param name empty for the built-in one
   * @throws ChanceryException NOT_FOUND if there is none of the name
   */
  public CodedBook get(Map<String, byte[]> definitions, String name) {
    String wanted = name.isEmpty() ? builtIn.getName() : name;
    CodedBook book = find(definitions, wanted);
    if (book == null) {
      throw ChanceryException.of(
          Code.NOT_FOUND,
          "CODEBOOK_NOT_FOUND",
          "The corpus has no codebook '%s'; there are %s".formatted(wanted, names(definitions)));
    }
    return book;
  }

  /** The codebooks of a corpus, by name. */
  public List<CodedBook> all(Map<String, byte[]> definitions) {
    return names(definitions).stream()
        .map(name -> Objects.requireNonNull(find(definitions, name)))
        .toList();
  }

  /** The names of a corpus's codebooks, sorted. */
  public List<String> names(Map<String, byte[]> definitions) {
    List<String> names = new ArrayList<>();
    for (String name : definitions.keySet()) {
      if (name.startsWith(PREFIX)) {
        names.add(name.substring(PREFIX.length()));
      }
    }
    if (!names.contains(builtIn.getName())) {
      names.add(builtIn.getName());
    }
    return names.stream().sorted().toList();
  }

  /**
   * Posts with the categories that they belong to: those of the built-in codebook by their names,
   * those of others as {@code codebook/category}. A codebook that is no good is left out here; who
   * asks for it is told why.
   */
  public List<Post> withTopics(PostView view, List<Post> posts) {
    List<Post.Builder> coded = posts.stream().map(Post::toBuilder).toList();
    for (CodedBook book : all(view.definitions())) {
      String name = book.definition().getName();
      String prefix = name.equals(builtIn.getName()) ? "" : name + "/";
      addTopics(book, prefix, coded);
    }
    return coded.stream().map(Post.Builder::build).toList();
  }

  private void addTopics(CodedBook book, String prefix, List<Post.Builder> posts) {
    Coder coder;
    try {
      coder = new CodebookCoder(automaton(book));
    } catch (IllegalArgumentException noGood) {
      LOG.debugf(noGood, "The codebook %s cannot be used", book.definition().getName());
      return;
    }
    List<String> categories = book.categories();
    for (Post.Builder post : posts) {
      coder.code(
          post.build(),
          code -> post.getEnrichmentBuilder().addTopics(prefix + categories.get(code)));
    }
  }

  /**
   * The codebook's automaton. Compiling takes long for large codebooks, so those in use are kept.
   *
   * @throws IllegalArgumentException for a codebook that is no good; the message says where and why
   */
  public CodebookAutomaton automaton(CodedBook book) {
    return compiled(book.definition());
  }

  private CodebookAutomaton compiled(Definition definition) {
    return inUse.get(definition, found -> CodebookAutomaton.of(found.getCodebook(), limits));
  }

  @Override
  public List<Coding> of(Map<String, byte[]> definitions) {
    return all(definitions).stream().map(CodedBook::coding).toList();
  }

  private CodedBook book(Definition definition) {
    boolean isBuiltIn = definition == builtIn;
    // A corpus may define another of the same name and version.
    String kind = isBuiltIn ? "built-in" : "codebook";
    String key =
        "%s-%s-%d-%d".formatted(kind, definition.getName(), definition.getVersion(), METHOD);
    return new CodedBook(
        definition,
        new Coding(key, Coding.Posts.all(), view -> new CodebookCoder(compiled(definition))),
        isBuiltIn);
  }

  private static Definition parse(byte[] bytes) {
    try {
      return Definition.parseFrom(bytes);
    } catch (InvalidProtocolBufferException damaged) {
      throw new IllegalStateException("A definition of a codebook cannot be read", damaged);
    }
  }
}
