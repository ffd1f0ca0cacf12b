#!/usr/bin/env bash
# Takes a picture of every page, at 1280 and at 320 pixels, while the browser tests look at it: services/target/pictures.
# With --documents the five that the documents show are renewed. Needs JDK, Maven and Chromium (apt-get install chromium).
set -euo pipefail
cd "$(dirname "$0")/.."

[ -x /usr/bin/chromium ] || {
    echo "Chromium is missing: apt-get install chromium" >&2
    exit 1
}
rm -rf services/target/pictures
mvn -q -pl services -am test -Dpictures=true -Dtest='PagesTest,StepPagesTest' -Dsurefire.failIfNoSpecifiedTests=false
if [ "${1:-}" = --documents ]; then
    cp services/target/pictures/documents/*.png docs/pictures/
fi
echo "$(find services/target/pictures -name '*.png' | wc -l) pictures in services/target/pictures"
