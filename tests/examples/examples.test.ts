import { execFile } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { shippedPath } from '../../src/index.js'

const run = promisify(execFile)
const programs = (await readdir(shippedPath('examples'))).filter(name => name.endsWith('.js')).sort()

/** Lines that each program prints among others, as the documents and graphs that it reads have them. */
const expected: Readonly<Record<string, readonly string[]>> = {
  'ask-the-comparison.js': ['Fire brigade: at least 12', 'Fire brigade: false', 'Hospital: 14', 'Residents: true'],
  'ask-with-parameters.js': ['document,start,position,agent,agentLabel'],
  'build-a-claim.js': ['characters 105 to 132', ':fall cg:deaths 14'],
  'check-a-graph.js': ['6 claims, 0 errors', 'line 42: error, ill-typed-literal', 'line 52: error, passage-differs'],
  'compare-the-shipped-graph.js': [
    'contradict: 0 topics',
    'Fighting and military operation on the Syrian coast, March 2025, characterisation: 2 positions',
  ],
  'engine-of-ones-own.js': ['Fire brigade', 'Hospital', 'Residents', 'an update is refused'],
  'export-a-claim.js': ['data:fire-brigade 2031-05-05', '[{"@id":"data:fall","deaths":{"minValue":12,"value":12}}]'],
  'extract-drafts.js': [
    'the fire brigade (“said”): Twelve people were killed',
    'Residents (“told”): that the bridge was overloaded every night',
    'deaths: 14, “14”',
  ],
  'graph-of-ones-own.js': ['Fall of the bridge, deaths: differ', 'Fall of the bridge, overloaded: contradict'],
  'kind-of-ones-own.js': [
    "Water board { kind: 'warning', level: 'orange' }",
    '“green” (District) and “orange” (Water board): only one level can hold, and these lie 2 apart.',
  ],
  'property-of-ones-own.js': ['evacuated: contradict', '  Water board: 400', '  stated figures 1.25 times apart'],
  'range-of-an-event.js': [
    'documented: none documented, “more than 100”, no upper end; of a part 30 documented',
    '  highest: Amnesty International, “more than 100”',
    'stated: “more than 100”, no upper end',
    'ascribed: Amnesty International, “over 100”',
  ],
  'restricted-claims.js': ['6 claims, 1 left out, 6 positions', '7 claims, 0 left out, 7 positions'],
  'review-a-draft.js': ['0 errors, so that the decision is: accept; 0 left to decide'],
  'serve-and-stop.js': ['200 text/turtle; charset=utf-8', 'Fire brigade', 'Hospital', 'Residents', 'stopped'],
  'survey-a-graph.js': [],
  'trace-a-claim.js': [
    'Residents → Gazette',
    'Article, characters 134 to 203: Residents told the Gazette that the bridge was overloaded every night',
  ],
  'two-actors-on-a-day.js': [
    'by 2031-05-05: 0 in common for certain, 1 more perhaps',
    'by 2031-05-06: 1 in common for certain, 0 more perhaps',
    '  deaths: 14 / 12 / at least 12',
  ],
}

describe('examples', () => {
  it('are ten and more, each with what it is expected to print', () => {
    expect(programs.length).toBeGreaterThanOrEqual(10)
    expect(programs).toEqual(Object.keys(expected))
  })

  it.each(programs)('says what it shows, and shows it: %s', async name => {
    const code = await readFile(shippedPath(`examples/${name}`), 'utf8')
    expect(code).toMatch(/^\/\/ [A-Z].*\.\n/)
    expect(code.split('\n').length).toBeLessThanOrEqual(41)
    const { stdout, stderr } = await run(process.execPath, [shippedPath(`examples/${name}`)])
    expect(stderr).toBe('')
    const lines = stdout.replaceAll('\r\n', '\n').split('\n')
    for (const line of expected[name]!) expect(lines).toContain(line)
  })

  it('asks the library through whom the mother’s claim is known', async () => {
    const { stdout } = await run(process.execPath, [shippedPath('examples/ask-with-parameters.js')])
    const names = stdout
      .trim()
      .split(/\r?\n/)
      .slice(2)
      .map(row => row.split(',').at(-1))
    expect(names).toEqual(["Ahmad's mother", 'Ahmad (pseudonym)', 'Amnesty International'])
  })

  it('counts the questions of the shipped graph and finds no contradiction', async () => {
    const { stdout } = await run(process.execPath, [shippedPath('examples/survey-a-graph.js')])
    const [, questions, claims] = /^(\d+) questions, (\d+) claims on them, 0 pairs that cannot both be true$/m.exec(
      stdout,
    )!
    expect(Number(questions)).toBeLessThan(Number(claims))
    expect(Number(claims)).toBeGreaterThan(200)
  })
})
