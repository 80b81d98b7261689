package chancery.train;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * {@code ./chancery train}: makes the weights of the built-in models and puts them where
 * analysis-service is built from. The same data give the same bytes.
 */
@Command(
    name = "chancery train",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "MODEL",
    description =
        "Trains a built-in model from labelled data; the same data give the same weights.",
    subcommands = {TrainLanguage.class, TrainSentiment.class, CommandLine.HelpCommand.class})
final class Train {

  private Train() {}

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Train()).execute(arguments));
  }
}
