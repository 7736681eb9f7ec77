# smartlint in a container: docker build -t smartlint . && docker run --rm -v "$PWD:/goals" smartlint
FROM python:3.12-slim AS build
WORKDIR /source
COPY . .
RUN pip wheel --no-cache-dir --wheel-dir /wheels ".[all]"

FROM python:3.12-slim
# git is what `diff`, `--since` and ignored files are read with.
# hadolint ignore=DL3008
RUN apt-get update \
    && apt-get install --yes --no-install-recommends git \
    && rm -rf /var/lib/apt/lists/*
# The wheels are those of this very source, so their versions are settled already.
# hadolint ignore=DL3013
RUN --mount=type=bind,from=build,source=/wheels,target=/wheels \
    pip install --no-cache-dir --no-index --find-links /wheels "smartlint[all]"
# The folder that is looked at belongs to whoever started the container.
RUN git config --system --add safe.directory "*" \
    && useradd --create-home --uid 1000 smartlint
USER 1000
WORKDIR /goals
ENTRYPOINT ["smartlint"]
CMD ["check", "."]
