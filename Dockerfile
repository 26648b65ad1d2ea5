# The bot without its playground, tests and tools. docs/operations.md tells how to run it.
FROM node:24-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./
# Optional: only a Node of our own, which the image has already. No package needs a script to be installed.
RUN npm ci --omit=dev --omit=optional --ignore-scripts && npm cache clean --force

FROM node:24-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=packages /app/node_modules ./node_modules
COPY package.json ./
COPY data ./data
COPY src ./src
# The SQLite file, where there is no Postgres: the one place that the bot writes to.
RUN mkdir var && chown node:node var
VOLUME /app/var
USER node
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.HEALTH_PORT || 3001}/healthz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# Node itself, not npm: it gets SIGTERM and finishes what runs. The semi-space: see docs/operations.md, Memory.
CMD ["node", "--max-semi-space-size=16", "src/main.ts"]
