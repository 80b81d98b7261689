# syntax=docker/dockerfile:1
# One service on the JVM. In the project's root, after `mvn package`:
#   docker build -f k8s/images/jvm.Dockerfile --build-arg SERVICE=ingest-service -t chancery/ingest-service:dev .
ARG JDK=25
FROM eclipse-temurin:${JDK}-jre-noble AS aot
ARG SERVICE
WORKDIR /app
COPY ${SERVICE}/target/quarkus-app/ ./
# The JVM's arguments; a cache holds only for those it was made with. Half of the container's memory is for the heap; the
# rest holds the mapped index, the arrays outside it and network buffers. Lucene computes with vectors where it may.
RUN { echo "-XX:MaxRAMPercentage=50 -XX:+UseSerialGC -XX:+UseCompactObjectHeaders -XX:+ExitOnOutOfMemoryError"; \
      echo "--enable-native-access=ALL-UNNAMED"; \
      if [ "$SERVICE" = analysis-service ] && java --list-modules | grep -q '^jdk.incubator.vector@'; \
      then echo "--add-modules jdk.incubator.vector"; fi; } > jvm.arguments
# A run without database and peers, ended in order after half a minute, which keeps what
# was loaded and linked.
RUN QUARKUS_DATASOURCE_JDBC_URL=jdbc:postgresql://127.0.0.1:1/none QUARKUS_FLYWAY_MIGRATE_AT_START=false \
    timeout --signal=TERM 30 java @jvm.arguments -XX:AOTCacheOutput=app.aot -jar quarkus-run.jar || test -s app.aot

FROM eclipse-temurin:${JDK}-jre-noble
ARG SERVICE
ARG VERSION=dev
LABEL org.opencontainers.image.title="chancery/${SERVICE}" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.licenses="Apache-2.0"
WORKDIR /app
COPY --from=aot /app/ ./
RUN mkdir /data && chown 10001:10001 /data
ENV CHANCERY_DATA=/data \
    QUARKUS_HTTP_HOST=0.0.0.0 \
    QUARKUS_GRPC_SERVER_HOST=0.0.0.0
USER 10001:10001
ENTRYPOINT ["java", "@jvm.arguments", "-XX:AOTCache=app.aot", "-jar", "quarkus-run.jar"]
