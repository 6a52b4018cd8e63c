import { readFile } from 'node:fs/promises'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compare, openClaimGraph, shippedPath, writeQuads } from '../../src/index.js'
import { chromiumPath, listen, openBrowser } from './chromium.js'

/** The comparison as a script for a browser; what only Node has makes bundling fail. */
async function bundleCompare() {
  const entry = `import * as claimgraph from './dist/compare/index.js'; globalThis.claimgraph = claimgraph`
  const { outputFiles, metafile } = await build({
    stdin: { contents: entry, resolveDir: shippedPath('.') },
    bundle: true,
    format: 'iife',
    platform: 'browser',
    minify: true,
    metafile: true,
    write: false,
    logLevel: 'silent',
  })
  return { script: outputFiles[0]!.text, inputs: Object.keys(metafile.inputs) }
}

describe('the comparison in a browser', () => {
  let bundle: Awaited<ReturnType<typeof bundleCompare>>
  let browser: Awaited<ReturnType<typeof openBrowser>> | undefined

  beforeAll(async () => {
    bundle = await bundleCompare()
    if (chromiumPath !== undefined) browser = await openBrowser()
  })
  afterAll(() => browser?.close())

  it('takes nothing of Node, of the server or of the command line with it', () => {
    expect(bundle.inputs.filter(input => /^(node:|dist\/(node|serve|cli|review|extract)\/)/.test(input))).toEqual([])
    expect(bundle.script).not.toMatch(/require\("(node:|fs|path|crypto)/)
  })

  it('is as large as the documentation says', async () => {
    const page = await readFile(shippedPath('docs/library.md'), 'utf8')
    const [, stated] = /(\d+) kB minified/.exec(page)!
    expect(Math.abs(bundle.script.length / 1000 / Number(stated) - 1)).toBeLessThan(0.05)
  })

  it.skipIf(chromiumPath === undefined)('finds on the shipped graph what it finds in Node', async () => {
    const graph = await openClaimGraph(shippedPath('triples'))
    const page = await browser!.newPage()
    const complaints = listen(page)
    await page.addScriptTag({ content: bundle.script })
    const found = await page.evaluate(
      async ([data, ttl]) => {
        const claimgraph = (globalThis as unknown as { claimgraph: typeof import('../../src/compare/index.js') })
          .claimgraph
        const { ClaimGraph, compare, readQuads } = claimgraph
        const vocabulary = async () => (await readQuads(ttl, 'ttl')).store
        const nothing = async () => {
          throw new Error('not needed to compare')
        }
        const ontology = { vocabulary, shapes: nothing, wording: nothing, readings: nothing, context: nothing }
        const { store } = await readQuads(data, 'nq')
        return JSON.stringify(await compare(new ClaimGraph(store, { ontology })))
      },
      [await writeQuads(graph.dataset, 'nq'), await readFile(shippedPath('ontology/claimgraph.ttl'), 'utf8')] as const,
    )
    expect(found).toBe(JSON.stringify(await compare(graph)))
    expect(complaints).toEqual([])
  })
})
