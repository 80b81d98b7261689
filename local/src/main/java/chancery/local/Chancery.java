package chancery.local;

import chancery.local.client.Refused;
import chancery.local.platform.PartFailed;
import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code ./chancery}: the platform on one machine. Exit status 0 done, 1 failed, 2 bad usage. */
@Command(
    name = "chancery",
    description = "The platform on one machine: an observatory of digital diplomacy.",
    mixinStandardHelpOptions = true,
    versionProvider = Chancery.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      UpCommand.class,
      DemoCommand.class,
      ImportCommand.class,
      RecordStartCommand.class,
      VersionCommand.class,
      CommandLine.HelpCommand.class
    })
final class Chancery {

  /** As the jar's manifest has it. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Chancery.class.getPackage().getImplementationVersion();
      return new String[] {"chancery " + (version == null ? "(not packaged)" : version)};
    }
  }

  private Chancery() {}

  public static void main(String[] arguments) {
    CommandLine command = new CommandLine(new Chancery());
    command.setCaseInsensitiveEnumValuesAllowed(true);
    command.setExecutionExceptionHandler((failure, of, result) -> {
      if (failure instanceof IllegalStateException
          || failure instanceof IllegalArgumentException
          || failure instanceof IOException
          || failure instanceof Refused
          || failure instanceof PartFailed) {
        System.err.println("chancery: " + failure.getMessage());
      } else {
        failure.printStackTrace();
      }
      return 1;
    });
    command.setParameterExceptionHandler((wrong, sent) -> {
      CommandLine asked = wrong.getCommandLine();
      System.err.println("chancery: " + wrong.getMessage());
      System.err.println(asked.getCommandSpec().qualifiedName() + " --help tells how it is used");
      return asked.getCommandSpec().exitCodeOnInvalidInput();
    });
    System.exit(command.execute(arguments));
  }
}
