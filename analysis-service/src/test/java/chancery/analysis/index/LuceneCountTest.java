package chancery.analysis.index;

import java.nio.file.Path;

class LuceneCountTest extends PostCountContract {

  @Override
  PostIndex open(Path place) {
    return LuceneIndexTest.openLucene(place);
  }
}
