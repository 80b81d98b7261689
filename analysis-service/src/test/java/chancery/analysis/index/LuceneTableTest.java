package chancery.analysis.index;

import java.nio.file.Path;

class LuceneTableTest extends PostTableContract {

  @Override
  PostIndex open(Path place) {
    return LuceneIndexTest.openLucene(place);
  }
}
