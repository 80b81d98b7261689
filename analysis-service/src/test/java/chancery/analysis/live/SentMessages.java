package chancery.analysis.live;

import java.util.ArrayList;
import java.util.List;

/** Keeps what was sent, each message after its channel. */
final class SentMessages implements LiveChannel.Publisher {

  final List<String> all = new ArrayList<>();
  boolean heard = true;

  @Override
  public void publish(String channel, String message) {
    all.add(channel + " " + message);
  }

  @Override
  public boolean deliver(String channel, String message) {
    publish(channel, message);
    return heard;
  }
}
