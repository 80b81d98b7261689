package chancery.gateway.json;

import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.ProtocolMessageEnum;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Names of enum values without the prefix of their type, which protobuf's style demands. */
public final class EnumNames {

  private static final ConcurrentHashMap<EnumValueDescriptor, String> SHORT =
      new ConcurrentHashMap<>();

  private static final Pattern WORD_START = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

  private EnumNames() {}

  /** {@code REPOST} for {@code INTERACTION_KIND_REPOST} of {@code InteractionKind}. */
  public static String shortName(EnumValueDescriptor value) {
    // Values of a newer contract are made up on the spot and would fill the map.
    return value.getIndex() < 0
        ? String.valueOf(value.getNumber())
        : SHORT.computeIfAbsent(value, EnumNames::withoutPrefix);
  }

  /** The same in lower case, as tables have it: {@code repost}. */
  public static String word(ProtocolMessageEnum value) {
    return shortName(value.getValueDescriptor()).toLowerCase(Locale.ROOT);
  }

  private static String withoutPrefix(EnumValueDescriptor value) {
    String prefix = prefix(value.getType());
    String name = value.getName();
    return name.startsWith(prefix) ? name.substring(prefix.length()) : name;
  }

  private static String prefix(EnumDescriptor type) {
    return WORD_START.matcher(type.getName()).replaceAll("_").toUpperCase(Locale.ROOT) + "_";
  }
}
