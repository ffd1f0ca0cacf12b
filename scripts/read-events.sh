#!/usr/bin/env bash
# Reads the events of a running Passage with Kafka's stock console consumer, from the first one on: for each event its
# partition, offset, CloudEvents headers, key and payload. Ends when nothing more came for five seconds.
# Usage: scripts/read-events.sh [topic, default passage.plans] [broker, default 127.0.0.1:19092]
set -euo pipefail
cd "$(dirname "$0")/.."
topic=${1:-passage.plans}
broker=${2:-127.0.0.1:19092}
classpath=services/target/read-events.classpath

if ! (: <>"/dev/tcp/${broker%:*}/${broker##*:}") 2>/dev/null; then
    echo "No broker answers at $broker. Start Passage first, or name its broker as second argument." >&2
    exit 1
fi
if [ ! "$classpath" -nt services/pom.xml ]; then
    mvn -q -pl services -am -DskipTests test-compile dependency:build-classpath \
        -Dmdep.outputFile="$PWD/$classpath" -Dmdep.includeScope=test >&2
fi
# without a logger, which would write between the events
java -cp "$(tr ':' '\n' <"$classpath" | grep -E '(kafka|jopt-simple|slf4j-api|jackson|lz4|snappy|zstd)[^/]*\.jar$' | paste -sd:)" \
    org.apache.kafka.tools.consumer.ConsoleConsumer --bootstrap-server "$broker" --topic "$topic" \
    --from-beginning --timeout-ms 5000 --command-property allow.auto.create.topics=false \
    --formatter-property print.partition=true \
    --formatter-property print.offset=true --formatter-property print.headers=true \
    --formatter-property print.key=true 2> >(grep -v SLF4J >&2)
