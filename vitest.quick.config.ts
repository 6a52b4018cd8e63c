import { configDefaults, defineConfig, mergeConfig } from 'vitest/config'
import all from './vitest.config.js'

/** What is over within a minute: without browsers, other engines, corpora, long texts and processes started for each case. */
export default mergeConfig(
  all,
  defineConfig({
    test: {
      isolate: false,
      setupFiles: 'tests/quick-setup.ts',
      exclude: [
        ...configDefaults.exclude,
        '**/*.slow.test.ts',
        'tests/{bench,conformance,derive,e2e}/**',
        'tests/cli/{as-of,claims,compare,range,exit,query,serve,site,summary,survey,trace}.test.ts',
        'tests/api/examples.test.ts',
        'tests/docs/pages.test.ts',
        'tests/examples/**',
        'tests/extract/{command,draft-command,drafts,floors,founding-documents,library,long-texts,quality}.test.ts',
        'tests/node/query-pool.test.ts',
        'tests/export/round-trip.test.ts',
        'tests/queries/**',
        'tests/review/review.test.ts',
        'tests/serve/protocol/endpoint.test.ts',
        'tests/serve/{limits,restricted}.test.ts',
        // counts calls of a module that others have loaded before
        'tests/serve/pages/as-of.test.ts',
        'tests/extract/*/founding-documents.test.ts',
        'tests/query/engine.test.ts',
        'tests/serve/pages/{hostile,pages,queries}.test.ts',
        'tests/review/{command,killed}.test.ts',
        'tests/tools/**',
      ],
    },
  }),
)
