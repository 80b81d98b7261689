package chancery.analysis.index;

import java.nio.file.Path;

class LuceneSearchTest extends PostSearchContract {

  @Override
  PostIndex open(Path place) {
    return LuceneIndexTest.openLucene(place);
  }
}
