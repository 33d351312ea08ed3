# Gongyu on a PostgreSQL server (DATABASE_URL) or, without one, on its embedded database in /app/data.
FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY setup/install.mjs setup/
RUN node setup/install.mjs
COPY . .
# The image brings its own Node 24; only what runs the program stays.
RUN node --eval "import('./setup/build.ts').then(({ ensureWebBuilt }) => ensureWebBuilt())" \
  && npm prune --no-save --omit=dev --omit=optional

FROM node:24-slim
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0
COPY --from=build /app ./
RUN mkdir -p data && chown node:node data
USER node
EXPOSE 3000
VOLUME /app/data
CMD ["node", "api/main.ts"]
