package chancery.train;

import chancery.analysis.classify.Hash;
import chancery.analysis.opinion.Remark;
import chancery.analysis.opinion.Side;
import chancery.analysis.opinion.StanceModel.Labelled;
import chancery.analysis.opinion.TargetWords;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;

/**
 * The labelled posts about one target.
 *
 * @param training without near copies of those kept aside, in an order that says nothing
 * @param aside that training never sees: the part which the authors of TweetEval call validation
 */
record StancePart(List<Labelled> training, List<Labelled> aside) {

  static final TargetWords NO_WORDS = new TargetWords(List.of(), List.of());

  private static final String FILE = "stance/semeval2016.tsv.gz";

  /** By target. */
  static Map<String, StancePart> read(Path data, Function<String, Remark> remarks)
      throws IOException {
    Map<String, List<String[]>> rows = new TreeMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(data.resolve(FILE))),
                StandardCharsets.UTF_8))) {
      lines.readLine();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] row = line.split("\t", 4);
        rows.computeIfAbsent(row[0], target -> new ArrayList<>()).add(row);
      }
    }
    Map<String, StancePart> parts = new TreeMap<>();
    rows.forEach((target, ofTarget) -> parts.put(target, part(ofTarget, remarks)));
    return parts;
  }

  private static StancePart part(List<String[]> rows, Function<String, Remark> remarks) {
    List<Labelled> training = new ArrayList<>();
    List<Labelled> aside = new ArrayList<>();
    for (String[] row : rows) {
      String id = Integer.toHexString(Hash.spread(Hash.of(row[3])));
      Labelled post = new Labelled(id, remarks.apply(row[3]), side(row[2]));
      (row[1].equals("train") ? training : aside).add(post);
    }
    NearCopies copies = new NearCopies(aside.stream().map(post -> post.remark().text()).toList());
    training.removeIf(post -> copies.test(post.remark().text()));
    training.sort(Comparator.comparing(Labelled::id).thenComparing(post -> post.remark().text()));
    return new StancePart(List.copyOf(training), List.copyOf(aside));
  }

  private static Side side(String label) {
    return switch (label) {
      case "favor" -> Side.FAVOUR;
      case "against" -> Side.AGAINST;
      case "none" -> Side.NONE;
      default -> throw new IllegalArgumentException("A stance is not called " + label);
    };
  }

  /** So many of each side, the first ones. */
  List<Labelled> first(int each) {
    Map<Side, Integer> taken = new EnumMap<>(Side.class);
    List<Labelled> first = new ArrayList<>();
    for (Labelled post : training) {
      if (taken.merge(post.side(), 1, Integer::sum) <= each) {
        first.add(post);
      }
    }
    return first;
  }

  /** What an analyst who knows the subject might write down, without a look at the posts. */
  static TargetWords words(String target) {
    return switch (target) {
      case "abortion" ->
          words(
              "prochoice,pro choice,my body,her body,reproductive rights,women's rights,choice,bodily autonomy",
              "prolife,pro life,unborn,murder,kill*,baby,babies,fetus,life begins,sanctity");
      case "atheism" ->
          words(
              "atheis*,godless,no god,freethinker*,secular*,superstition,reason,science",
              "god,jesus,lord,christ,bible,pray*,faith,holy,amen,heaven,islam,allah,bless*");
      case "climate" ->
          words(
              "climate action,climatechange,global warming,renewable*,sustainab*,emissions,act now,environment,planet",
              "hoax,scam,myth,alarmis*,climategate,so called");
      case "feminist" ->
          words(
              "equality,equal pay,equal rights,women's rights,yesallwomen,patriarchy,sexis*,heforshe",
              "feminazi*,man hating,meninist*,gamergate,antifeminis*,whin*,misandry,spankafeminist");
      case "hillary" ->
          words(
              "hillary2016,readyforhillary,hillaryforpresident,madam president,hillyes,i'm with her,imwithher",
              "benghazi,liar,lie*,lying,email*,corrupt*,stophillary,nohillary,criminal,scandal*,wakeupamerica,tcot");
      default -> throw new IllegalArgumentException("No words for the target " + target);
    };
  }

  private static TargetWords words(String favour, String against) {
    return new TargetWords(List.of(favour.split(",")), List.of(against.split(",")));
  }
}
