# The server alone, as a user without rights, with nothing to write but /data. docs/operating.md says how it is run.
# `test/outside/docker.test.ts` runs these steps without Docker; keep to instructions that it knows.

FROM node:22-bookworm-slim AS build
WORKDIR /src
COPY package.json package-lock.json .npmrc ./
# No package runs a script while it is installed.
RUN npm ci --ignore-scripts
COPY . .
# What `npm run build` does once it has seen to its packages.
RUN node -e "import('./scripts/lib/build.mjs').then(({ build }) => build())"

FROM node:22-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# What the server needs when it runs, with what is optional for others, in the versions of the lock file.
RUN npm pkg set dependencies.pg=8.23.1 dependencies.prom-client=15.1.3 dependencies.@opentelemetry/api=1.9.1 \
  && npm pkg delete devDependencies peerDependencies peerDependenciesMeta \
  && npm install --ignore-scripts --no-fund

FROM node:22-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4010 DATABASE_URL=file:/data
WORKDIR /app
COPY --from=packages /app/node_modules ./node_modules
COPY --from=build /src/package.json ./
COPY --from=build /src/dist ./dist
RUN mkdir -p /data && chown node:node /data
VOLUME /data
USER node
EXPOSE 4010
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
STOPSIGNAL SIGTERM
ENTRYPOINT ["node", "dist/cli.js"]
CMD ["serve"]
