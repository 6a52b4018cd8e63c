import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { checkCommand } from '../../src/cli/check.js'

const fixture = (name: string) => fileURLToPath(new URL(`fixtures/${name}`, import.meta.url))
let output = ''
let complaints = ''

beforeEach(() => {
  output = ''
  complaints = ''
  process.exitCode = undefined
  vi.spyOn(process.stdout, 'write').mockImplementation((text, ...rest) => {
    output += text
    for (const done of rest) if (typeof done === 'function') done()
    return true
  })
  vi.spyOn(process.stderr, 'write').mockImplementation(text => {
    complaints += text
    return true
  })
})

afterEach(() => {
  vi.restoreAllMocks()
  process.exitCode = undefined
})

const run = (...args: string[]) => checkCommand().parseAsync(args, { from: 'user' })

it('prints each issue as compilers do, coverage, and a closing line, and fails', async () => {
  await run('-d', fixture('bad'), '--documents', fixture('documents'))
  const lines = output.replaceAll(fixture('bad'), 'bad').trimEnd().split('\n')
  expect(lines).toContain(
    'bad/claims.trig:26: error: Give a day that exists. Found "2031-02-30"^^xsd:date. <https://example.org/bridge/no-such-day> [impossible-date]',
  )
  expect(lines.filter(line => /^bad\/[a-z-]+\.(ttl|trig):\d+: error: .* \[[a-z0-9-]+\]$/.test(line))).toHaveLength(20)
  expect(lines.slice(20)).toEqual([
    'The bridge over the Linde: 2 of 3 sentences',
    '14 claims checked: 20 errors, 0 warnings',
  ])
  expect(process.exitCode).toBe(1)
})

it('is content with a sound graph, and says that restricted claims were left out', async () => {
  await run('-d', fixture('sound'), '--documents', fixture('documents'))
  expect(output).toBe('The bridge over the Linde: 3 of 3 sentences\n2 claims checked: 0 errors, 0 warnings\n')
  expect(complaints).toContain('1 restricted claim(s) not checked')
  expect(process.exitCode).toBeUndefined()
})

it('checks what is restricted when asked', async () => {
  await run('-d', fixture('sound'), '--documents', fixture('documents'), '--include-restricted')
  expect(output).toContain('3 claims checked: 2 errors, 0 warnings')
  expect(process.exitCode).toBe(1)
})

it('does not fail for warnings', async () => {
  await run('-d', fixture('draft.trig'))
  expect(output).toContain('warning: ')
  expect(output).toContain('1 claim checked: 0 errors, 1 warning; passages not checked')
  expect(process.exitCode).toBeUndefined()
})

it('writes the whole report as JSON', async () => {
  await run('-d', fixture('sound'), '--format', 'json')
  expect(JSON.parse(output)).toEqual({
    issues: [],
    coverage: [],
    claims: 2,
    errors: 0,
    open: 0,
    warnings: 0,
    claimsLeftOut: 1,
  })
})

it('refuses a format that it does not have', async () => {
  await expect(run('-d', fixture('sound'), '--format', 'jsn')).rejects.toMatchObject({ code: 'unknown-format' })
})
