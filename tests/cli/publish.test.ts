import { execFile } from 'node:child_process'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { sha256 } from '../../src/rdf/digest.js'
import { prepareCase } from './prepare-case.js'
import { claimgraph } from './run.js'

let own: string
prepareCase(
  async (prepared, folder) => {
    await mkdir(prepared)
    await writeFile(
      join(folder, 'note.txt'),
      'The fire brigade said on 5 May 2031 that at least 12 people were killed in Selm.\n',
    )
    const run = (...args: string[]) => claimgraph(args, { cwd: prepared })
    await run('init', '.', '--title', 'Selm', '--base', 'https://example.org/selm/', '--curator', 'N. N.')
    await run('add', '../note.txt', '--publisher', 'Tarn Gazette', '--published', '2031-05-07')
    for (const [claimant, statement, value] of [
      ['Hospital of Tarn', 'Nine people died', '9'],
      ['Ferryman of Orn', 'Eleven people died', '11'],
    ]) {
      const said = ['--claimant', claimant!, '--statement', statement!, '--value', value!, '--property', 'deaths']
      await run(
        'claim',
        '--new',
        ...said,
        '--event',
        'Killings, Selm',
        '--asserted',
        '2031-05-06',
        '--document',
        'Bulletin',
      )
    }
    await run('restrict', 'claim-eleven-people-died', '--why', 'He asked for it')
    await run('extract')
    await run('review', '--accept-above', '0')
  },
  copy => {
    own = copy
  },
)

/** All files of a folder, by their paths. */
async function readAll(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter(each => each.isFile()).map(each => join(each.parentPath, each.name))
  return new Map(
    await Promise.all(files.map(async file => [file.slice(folder.length + 1), await readFile(file, 'utf8')] as const)),
  )
}

describe('publish', () => {
  it('is a crate whose files are as it describes them', async () => {
    await claimgraph(['publish', '--out', 'out', '--by', 'N. N.'], { cwd: own })
    const { status, out } = await claimgraph(['crate', '--verify', 'out'], { cwd: own })
    expect(status).toBe(0)
    // the list of digests has the crate's own, and so is not described by it
    expect(out).toMatch(/^not described: SHA256SUMS\nout: (\d+) of \1 files are as described\n$/)
  })

  it('writes pages and data of accepted, unrestricted claims alone, and the digest of every file', async () => {
    const { out, status } = await claimgraph(['publish', '--out', 'out'], { cwd: own })
    expect(status).toBe(0)
    const files = await readAll(join(own, 'out'))
    expect([...files.keys()]).toEqual(
      expect.arrayContaining(['index.html', 'data/claims.trig', 'data/claims.jsonld', 'SHA256SUMS']),
    )
    expect(out).toMatch(/^1 claims, \d+ files written to out$/m)
    expect(out).toContain(`SHA-256 of SHA256SUMS: ${sha256(files.get('SHA256SUMS')!)}`)
    expect(files.get('data/claims.trig')).toContain('Nine people died')
    for (const [path, text] of files) {
      for (const hidden of ['Ferryman', 'Eleven people', 'asked for it', 'note-a1', 'at least 12 people were killed']) {
        expect([path, text.includes(hidden)]).toEqual([path, false])
      }
    }
    // the list has all files, and holds
    expect(files.get('SHA256SUMS')!.trim().split('\n')).toHaveLength(files.size - 2)
    await promisify(execFile)('sha256sum', ['-c', '--quiet', 'SHA256SUMS'], { cwd: join(own, 'out') })
  })

  it('writes nothing where the check finds an error', async () => {
    await writeFile(
      join(own, 'triples', 'broken.ttl'),
      '@prefix cg: <https://w3id.org/claimgraph/ns#> . <https://example.org/selm/empty> a cg:Claim ; cg:status cg:Curated .',
    )
    const { err, status } = await claimgraph(['publish', '--out', 'out'], { cwd: own })
    expect([status, err]).toEqual([
      1,
      expect.stringContaining('expected a case in which `claimgraph check` finds no error, found'),
    ])
    expect(await readdir(own)).not.toContain('out')
  })
})
