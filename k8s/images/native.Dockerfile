# syntax=docker/dockerfile:1
# One service as a native executable, compiled in the image's own build. In the project's root, after
# k8s/native-check:
#   docker build -f k8s/images/native.Dockerfile --build-arg SERVICE=gateway -t chancery/gateway:dev .
FROM quay.io/quarkus/ubi9-quarkus-mandrel-builder-image:jdk-25 AS build
ARG SERVICE
USER quarkus
WORKDIR /build
COPY --chown=quarkus:quarkus ${SERVICE}/target/native-sources/ ./
RUN native-image $(cat native-image.args) -J-Xmx6g && mv ./*-runner service

FROM quay.io/quarkus/ubi9-quarkus-micro-image:2.0
ARG SERVICE
ARG VERSION=dev
LABEL org.opencontainers.image.title="chancery/${SERVICE}" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.licenses="Apache-2.0"
WORKDIR /app
COPY --from=build --chmod=755 /build/service ./service
RUN mkdir /data && chown 10001:10001 /data
ENV CHANCERY_DATA=/data \
    QUARKUS_HTTP_HOST=0.0.0.0 \
    QUARKUS_GRPC_SERVER_HOST=0.0.0.0
USER 10001:10001
ENTRYPOINT ["./service"]
