package chancery.ingest.format;

import chancery.post.v1.Place;
import chancery.post.v1.Post;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/** Places as far as they are known. */
final class Places {

  private Places() {}

  /** Sets an ISO 3166-1 alpha-2 code; anything else is no country. */
  static void setCountry(Place.Builder place, String code) {
    String upper = code.strip().toUpperCase(Locale.ROOT);
    if (upper.length() == 2 && upper.chars().allMatch(c -> c >= 'A' && c <= 'Z')) {
      place.setCountry(upper);
    }
  }

  /** Sets coordinates from an array of longitude and latitude, as GeoJSON orders them. */
  static void setCoordinates(Place.Builder place, JsonNode coordinates) {
    if (coordinates.isArray() && coordinates.path(0).isNumber() && coordinates.path(1).isNumber()) {
      place.setLongitude(coordinates.path(0).asDouble());
      place.setLatitude(coordinates.path(1).asDouble());
    }
  }

  /**
   * Gives the post the place if anything is known of it. Coordinates count only as a pair that is
   * on Earth.
   */
  static void add(Post.Builder post, Place.Builder place) {
    boolean located =
        place.hasLatitude()
            && place.hasLongitude()
            && Math.abs(place.getLatitude()) <= 90
            && Math.abs(place.getLongitude()) <= 180;
    if (!located) {
      place.clearLatitude().clearLongitude();
    }
    if (located || place.hasCountry() || place.hasName()) {
      post.setPlace(place);
    }
  }
}
