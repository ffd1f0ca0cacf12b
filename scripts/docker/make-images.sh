#!/usr/bin/env bash
# Makes the images passage-local/{base,postgres,kafka,proxy} from Debian's packages and Maven's jars, pulling none:
# for trials where no image can be had. Needs root, debootstrap, Maven and a Docker engine that answers.
# Usage: scripts/docker/make-images.sh <work folder>
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=$1
mkdir -p "$work"
export DOCKER_BUILDKIT=0 # the builder that every engine has

if ! docker image inspect passage-local/base >/dev/null 2>&1; then
    suite=$(. /etc/os-release && echo "$VERSION_CODENAME")
    mirror=$(apt-get indextargets --format '$(REPO_URI)' "Created-By: Packages" "Codename: $suite" | head -n 1)
    rm -rf "$work/root"
    debootstrap --variant=minbase --include=postgresql,openjdk-17-jre-headless,nginx-light "$suite" "$work/root" \
        ${mirror:+"$mirror"} >"$work/debootstrap.log" 2>&1 || { tail -n 20 "$work/debootstrap.log"; exit 1; }
    bin=$(cd "$work/root" && echo usr/lib/postgresql/*/bin)
    tar -C "$work/root" --exclude=./usr/share/doc --exclude=./usr/share/man --exclude=./usr/share/locale \
        --exclude=./var/cache/apt --exclude=./var/lib/apt/lists --exclude='*libLLVM*' --exclude='./usr/lib/llvm*' -c . \
        | docker import --change "ENV PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin:/$bin" \
            --change 'ENV LANG=C.UTF-8' - passage-local/base >/dev/null
    rm -rf "$work/root"
fi

rm -rf "$work/kafka"
cp -r "$here/kafka" "$work/kafka"
mvn -q -f "$here/kafka/pom.xml" dependency:copy-dependencies -DincludeScope=runtime -DoutputDirectory="$work/kafka/libs"
for image in postgres kafka proxy; do
    context=$here/$image
    [ $image != kafka ] || context=$work/kafka
    docker build -q --network none --build-arg BASE=passage-local/base -t "passage-local/$image" "$context" >/dev/null
done
docker image ls --format '{{.Repository}} {{.Size}}' | grep '^passage-local/'
