package chancery.gateway.testing;

import java.util.concurrent.CountDownLatch;

public final class ServicesByHand {
  public static void main(String[] args) throws InterruptedException {
    System.out.println(new WithServices().start());
    new CountDownLatch(1).await();
  }
}
