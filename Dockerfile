# Two stages: the first one installs, the second one holds nothing but the result.
#   docker build -t wardwatch .
#   docker run -v ./mine:/etc/wardwatch:ro -v wardwatch:/var/lib/wardwatch wardwatch
FROM python:3.11-slim-bookworm AS build

# Where the small CPU build comes from.
ARG TORCH_INDEX=https://download.pytorch.org/whl/cpu
ENV PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1

WORKDIR /src
RUN python -m venv /opt/wardwatch
ENV PATH=/opt/wardwatch/bin:$PATH

# What changes seldom comes first, so that it is built seldom.
RUN pip install --index-url "${TORCH_INDEX}" torch==2.13.0
COPY requirements-service.lock ./
RUN pip install --require-hashes --no-deps -r requirements-service.lock
COPY pyproject.toml README.md LICENSE ./
COPY monitor monitor
COPY connectors connectors
RUN pip install --no-deps .

FROM python:3.11-slim-bookworm

RUN useradd --uid 10001 --create-home --home-dir /var/lib/wardwatch wardwatch
COPY --from=build /opt/wardwatch /opt/wardwatch
ENV PATH=/opt/wardwatch/bin:$PATH PYTHONUNBUFFERED=1

USER 10001:10001
WORKDIR /var/lib/wardwatch
VOLUME /var/lib/wardwatch
HEALTHCHECK --interval=1m --timeout=20s --start-period=2m --retries=3 \
  CMD ["wardwatch", "health", "--config", "/etc/wardwatch"]
ENTRYPOINT ["wardwatch"]
CMD ["run", "--config", "/etc/wardwatch"]
