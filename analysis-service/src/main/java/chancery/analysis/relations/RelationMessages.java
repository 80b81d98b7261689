package chancery.analysis.relations;

import chancery.analysis.answer.Sentiments;
import chancery.analysis.index.Buckets;
import chancery.analysis.index.Moods;
import chancery.analysis.relations.Pairs.Pair;
import chancery.analysis.v1.Relation;
import chancery.analysis.v1.RelationBucket;
import chancery.analysis.v1.RelationEnd;
import chancery.analysis.v1.RelationTone;
import chancery.analysis.v1.RelationsResponse;
import com.google.protobuf.util.Timestamps;

/** Relations as an answer. */
record RelationMessages(Addressing addressing, Pairs pairs, Courses courses, double threshold) {

  /** The relations, but for what says where they come from. */
  RelationsResponse.Builder response(int limit) {
    RelationsResponse.Builder response =
        RelationsResponse.newBuilder()
            .setTotal(pairs.total())
            .setCut(Math.max(0, pairs.total() - limit));
    pairs.shown().forEach(pair -> response.addItems(relation(pair)));
    return response;
  }

  private Relation relation(Pair pair) {
    Moods moods = courses.moods(pair);
    Relation.Builder relation =
        Relation.newBuilder()
            .setFrom(end(pair.from()))
            .setTo(end(pair.to()))
            .setPosts(pairs.posts(pair))
            .setBack(pairs.posts(pair.back()))
            .setReciprocity(pairs.reciprocity(pair))
            .setSentiment(Sentiments.measure(moods))
            .setTone(tone(moods));
    Buckets buckets = courses.buckets();
    for (int bucket = 0; buckets != null && bucket < buckets.count(); bucket++) {
      if (courses.posts(pair, bucket) > 0) {
        relation.addCourse(bucket(pair, buckets, bucket));
      }
    }
    return relation.build();
  }

  private RelationBucket bucket(Pair pair, Buckets buckets, int bucket) {
    Moods moods = courses.moods(pair, bucket);
    return RelationBucket.newBuilder()
        .setFrom(Timestamps.fromMillis(buckets.start(bucket)))
        .setTo(Timestamps.fromMillis(buckets.end(bucket)))
        .setPosts(courses.posts(pair, bucket))
        .setSentiment(Sentiments.measure(moods))
        .setTone(tone(moods))
        .build();
  }

  private RelationEnd end(int party) {
    RelationEnd.Builder end = RelationEnd.newBuilder().setValue(addressing.value(party));
    String label = addressing.label(party);
    return label == null ? end.build() : end.setLabel(label).build();
  }

  private RelationTone tone(Moods moods) {
    return switch (Tone.of(moods, threshold)) {
      case FRIENDLY -> RelationTone.RELATION_TONE_FRIENDLY;
      case NEUTRAL -> RelationTone.RELATION_TONE_NEUTRAL;
      case HOSTILE -> RelationTone.RELATION_TONE_HOSTILE;
      case OPEN -> RelationTone.RELATION_TONE_OPEN;
    };
  }
}
