// Breaks the rules that verdicts on people rest on, one by one, and runs the unit tests: `npm run mutation`, or for one
// file `npm run mutation -- --mutate src/compare/compare.ts`.
export default {
  mutate: [
    'src/compare/**/*.ts',
    'src/claims/restricted.ts',
    'src/query/refuse*.ts',
    'src/extract/facts/{asserted,find-facts,parties,party-pattern}.ts',
    'src/extract/grammar/party-phrase.ts',
  ],
  plugins: ['@stryker-mutator/vitest-runner'],
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutation.config.ts', related: false },
  coverageAnalysis: 'perTest',
  // what is worked out once, when a module is loaded, would need all modules loaded anew for each of its mutants
  ignoreStatic: true,
  concurrency: 2,
  timeoutMS: 30_000,
  ignorePatterns: ['dist', 'reports', 'bench'],
  reporters: ['progress-append-only', 'clear-text', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: 'reports/mutation.json' },
  thresholds: { high: 95, low: 85, break: 85 },
}
