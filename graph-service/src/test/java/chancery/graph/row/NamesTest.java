package chancery.graph.row;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamesTest {

  @Test
  void aNameKeepsItsNumberHoweverManyJoin() {
    Names names = new Names();
    for (int i = 0; i < 10_000; i++) {
      assertThat(names.intern("имя" + i)).isEqualTo(i);
    }

    assertThat(names.size()).isEqualTo(10_000);
    assertThat(names.intern("имя77")).isEqualTo(77);
    assertThat(names.find("имя9999")).isEqualTo(9999);
    assertThat(names.find("имя")).isEqualTo(-1);
    assertThat(names.get(77)).isEqualTo("имя77");
  }

  @Test
  void namesAreOrderedByCodePoint() {
    Names names = new Names();
    int[] ordered = {
      names.intern(""),
      names.intern("a"),
      names.intern("ab"),
      names.intern("b"),
      names.intern("é"),
      names.intern("\uFFFD"),
      names.intern("😀")
    };
    Names.View view = names.view();

    for (int i = 1; i < ordered.length; i++) {
      assertThat(view.compare(ordered[i - 1], ordered[i])).isNegative();
      assertThat(view.compare(ordered[i], ordered[i - 1])).isPositive();
    }
  }
}
