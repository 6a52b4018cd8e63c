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
        'tests/cli/{align,as-of,case,case-review,claims,compare,exit,identities,import,life,query,range,serve,site,summary,survey,trace}.test.ts',
        'tests/api/examples.test.ts',
        'tests/docs/pages.test.ts',
        'tests/examples/**',
        'tests/extract/{command,draft-command,drafts,floors,founding-documents,library,long-texts,quality}.test.ts',
        'tests/node/{document-limits,query-pool}.test.ts',
        'tests/export/round-trip.test.ts',
        'tests/queries/**',
        'tests/restricted/outputs.test.ts',
        'tests/review/review.test.ts',
        'tests/serve/protocol/endpoint.test.ts',
        'tests/serve/{limits,restricted}.test.ts',
        // counts calls of a module that others have loaded before
        'tests/serve/pages/as-of.test.ts',
        'tests/extract/*/founding-documents.test.ts',
        'tests/query/engine.test.ts',
        'tests/serve/pages/{actors,hostile,pages,queries,range,restricted}.test.ts',
        'tests/review/{at-once,command,killed}.test.ts',
        'tests/align/quality.test.ts',
        'tests/tools/**',
        'tests/compare/{as-of-shipped,fidelity,laws,laws-origins,ranges,ranges-laws,ranges-shipped,sentences,survey,tolerance,truths-across-parts}.test.ts',
        'tests/{api/types,case/import/importer,cli/first-look,export/jsonld,extract/said,node/thread-pool,ontology/examples,rdf/columns,review/carry-out,triples/readings}.test.ts',
      ],
    },
  }),
)
