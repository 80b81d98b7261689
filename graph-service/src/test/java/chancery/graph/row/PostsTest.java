package chancery.graph.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class PostsTest {

  @Test
  void aPostIsFoundByItsPositionAcrossChunks() {
    Posts posts = posts(2 * Posts.CHUNK);

    posts.kill(3);
    posts.kill(Posts.CHUNK * 3L);
    posts.kill(posts.size() * 3L);
    posts.kill(4);
    posts.kill(posts.size() * 3L + 1);

    assertThat(posts.dead()).isEqualTo(3);
    assertThat(posts.isDead(0)).isTrue();
    assertThat(posts.isDead(1)).isFalse();
    assertThat(posts.isDead(Posts.CHUNK - 1)).isTrue();
    assertThat(posts.isDead(posts.size() - 1)).isTrue();
  }

  @Test
  void killingTwiceCountsOnce() {
    Posts posts = posts(1);
    posts.kill(3);
    posts.kill(3);

    assertThat(posts.dead()).isEqualTo(1);
  }

  @Test
  void anIdLeadsToItsLivingPost() {
    Posts posts = posts(1000);
    posts.kill(3 * 500);
    posts.append(3001, 0, id(700), 1, (byte) 0);
    posts.kill(3 * 700);

    assertThat(posts.find(id(1))).isZero();
    assertThat(posts.find(id(1000))).isEqualTo(999);
    assertThat(posts.find(id(500))).isEqualTo(Posts.NONE);
    assertThat(posts.find(id(700))).isEqualTo(1000);
    assertThat(posts.find(id(1001))).isEqualTo(Posts.NONE);
  }

  @Test
  void whatIsReadIsWhatWasWritten() throws IOException {
    Posts posts = posts(100);
    posts.append(500, 77, 5, 6, (byte) 4);
    posts.kill(3);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    posts.writeUnsaved(new DataOutputStream(bytes));
    Posts read = new Posts();
    read.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));

    assertThat(read.size()).isEqualTo(101);
    assertThat(read.dead()).isEqualTo(1);
    assertThat(read.isDead(0)).isTrue();
    assertThat(read.position(100)).isEqualTo(500);
    assertThat(read.time(100)).isEqualTo(77);
    assertThat(read.author(100)).isEqualTo(6);
    assertThat(read.form(100)).isEqualTo((byte) 4);
    assertThat(read.find(5)).isEqualTo(100);
  }

  private static Posts posts(int count) {
    Posts posts = new Posts();
    for (int post = 1; post <= count; post++) {
      posts.append(post * 3L, post, id(post), 1, (byte) 0);
    }
    return posts;
  }

  private static long id(int post) {
    return NameHash.of("x:" + post);
  }
}
