import { configDefaults, defineConfig, mergeConfig } from 'vitest/config'
import all from './vitest.config.js'

/** What is over within a minute: without browsers, other engines, corpora, long texts and processes started for each case. */
export default mergeConfig(
  all,
  defineConfig({
    test: {
      exclude: [
        ...configDefaults.exclude,
        '**/*.slow.test.ts',
        'tests/{bench,conformance,derive,e2e}/**',
        'tests/cli/{claims,compare,exit,query,serve,site,summary,survey,trace}.test.ts',
        'tests/extract/{command,draft-command,drafts,founding-documents,quality}.test.ts',
        'tests/extract/*/founding-documents.test.ts',
        'tests/readme.test.ts',
        'tests/review/{command,killed}.test.ts',
        'tests/tools/**',
      ],
    },
  }),
)
