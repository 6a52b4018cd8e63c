import { PassThrough } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { showProgress } from '../../src/cli/progress.js'

/** What a run over three documents writes. */
async function watch(isTTY: boolean, total = 3): Promise<string> {
  const stream = Object.assign(new PassThrough(), { isTTY, columns: 80, rows: 24, cursorTo() {}, clearLine() {} })
  let written = ''
  stream.on('data', chunk => {
    written += chunk
  })
  const progress = await showProgress(total, { stream: stream as never })
  for (let i = 0; i < total; i++) progress.step()
  progress.end()
  return written
}

describe('progress', () => {
  it('is shown on a terminal', async () => {
    expect(await watch(true)).toContain('0 of 3 documents')
  })

  it('is not shown in a pipe, nor for one document', async () => {
    expect(await watch(false)).toBe('')
    expect(await watch(true, 1)).toBe('')
  })
})
