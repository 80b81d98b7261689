package chancery.analysis.sentiment;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Emoji by what people express with them, which is not what they are called: a broken heart is
 * sadness, and a beating one is love. The list is ours; how much each counts is learned.
 */
final class Emoji {

  private static final Map<Integer, Mood> MOODS = new HashMap<>();

  static {
    put(Mood.HAPPY, "😀😃😄😁😆😊🙂☺😌😇🤗😎🌞😺😸🌈☀🌻🌸🌷🌹🌺💐🍀");
    put(Mood.LAUGHING, "😂🤣😹😅");
    put(Mood.LOVING, "😍😘😗😙😚🥰😻❤♥💕💖💗💓💞💘💙💚💛💜🖤🧡🤍💋💑💏👄♡💟💝🤎🫶");
    put(Mood.WINKING, "😉😏");
    put(Mood.TEASING, "😛😜😝🤪😋🤤");
    put(Mood.PRAISING, "👍👏🙌👌💪🔥💯🙏✌🤝🤞⭐🌟✨😤👑🏆🥇💎🤩✅✔👊🤘🤙💫🆒🔝");
    put(Mood.CELEBRATING, "🎉🎊🥳🎂🎁🎈🍻🥂🍾💃🕺🎄🎶🎵");
    put(Mood.SAD, "😞😔😟🙁☹😕😣😖😫😩😢😥😓💔😿🥺😪🥀😐😑");
    put(Mood.CRYING, "😭");
    put(Mood.ANGRY, "😠😡🤬👿😾💢😈🖕👺👹");
    put(Mood.DISGUSTED, "🤢🤮😷🤒💩🤕👎🐍🤡");
    put(Mood.AFRAID, "😨😰😱😧😦🙀😵☠💀😬😳");
    put(Mood.DOUBTING, "🤔🙄😒🤨🤷🤦😶🧐");
    put(Mood.REFUSING, "🙅❌🚫⛔🙎🙍");
    put(Mood.SURPRISED, "😮😯😲🤯👀⁉‼❗❓");
  }

  private Emoji() {}

  /** Pictures and symbols; not the signs that only vary or join others. */
  static boolean is(int point) {
    if (point >= 0x1f3fb && point <= 0x1f3ff) {
      return false;
    }
    return point >= 0x1f300 && point <= 0x1faff
        || point >= 0x2600 && point <= 0x27bf
        || point == 0x2049
        || point == 0x203c
        || point == 0x2b50;
  }

  static @Nullable Mood mood(int point) {
    return MOODS.get(point);
  }

  private static void put(Mood mood, String emoji) {
    emoji.codePoints().forEach(point -> MOODS.put(point, mood));
  }
}
