# One image for all roles; which one a container has is chosen by Spring profiles. First: mvn -pl services -am package
# The base needs Java 17 or later and bash.
ARG BASE=eclipse-temurin:17-jre
FROM ${BASE} AS layers
WORKDIR /build
COPY services/target/services-*.jar passage.jar
RUN java -Djarmode=tools -jar passage.jar extract --layers --destination /layers

FROM ${BASE}
RUN install -d -o 10001 -g 10001 /data
WORKDIR /passage
COPY services/src/main/docker/healthy /usr/local/bin/
COPY --from=layers /layers/dependencies/ ./
COPY --from=layers /layers/snapshot-dependencies/ ./
COPY --from=layers /layers/application/ ./
USER 10001:10001
ENV PASSAGE_DATA=/data SERVER_ADDRESS=0.0.0.0
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=5s --timeout=5s --start-period=300s --retries=5 CMD ["healthy"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-jar", "passage.jar"]
