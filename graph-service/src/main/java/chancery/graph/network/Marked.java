package chancery.graph.network;

/** Places that are marked. */
final class Marked {

  private Marked() {}

  /** In rising order. */
  static int[] places(boolean[] marks) {
    int count = 0;
    for (boolean mark : marks) {
      count += mark ? 1 : 0;
    }
    int[] places = new int[count];
    for (int place = 0, next = 0; next < count; place++) {
      if (marks[place]) {
        places[next++] = place;
      }
    }
    return places;
  }
}
