import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DatasetCore } from '@rdfjs/types'
import { startVirtuoso, type VirtuosoServer } from '../../bench/scale/virtuoso-server.js'
import { writeQuads } from '../../src/rdf/write.js'

export { virtuosoIsInstalled } from '../../bench/scale/virtuoso-server.js'

/** Virtuoso has no graph without a name: what stands in none is loaded into this one. */
const defaultGraph = 'urn:claimgraph:default'

/** What queries construct is kept apart from the claims, and read beside them. */
const constructedGraph = 'urn:claimgraph:constructed'

/** One value of an answer by variable; no entry where it is unbound. */
export type Row = Record<string, string>

/** A Virtuoso of the tests' own, with one dataset at a time. */
export class Virtuoso {
  readonly #server: VirtuosoServer

  private constructor(server: VirtuosoServer) {
    this.#server = server
  }

  static async start(): Promise<Virtuoso> {
    return new Virtuoso(await startVirtuoso())
  }

  /** Puts a dataset in the place of what is there, and makes sure that all of it is. */
  async load(dataset: DatasetCore): Promise<void> {
    const file = join(this.#server.folder, 'data.nq')
    await writeFile(file, await writeQuads(dataset, 'nq'))
    await this.#server.execute('log_enable(3,1); DELETE FROM DB.DBA.RDF_QUAD;')
    await this.#server.load(file, defaultGraph)
    const expected = new Map<string, number>()
    for (const { graph } of dataset) {
      const name = graph.value === '' ? defaultGraph : graph.value
      expected.set(name, (expected.get(name) ?? 0) + 1)
    }
    const rows = await this.select('SELECT ?g (COUNT(*) AS ?quads) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g')
    const found = new Map(rows.map(({ g, quads }) => [g!, Number(quads)]))
    const amiss = [...expected].find(([name, quads]) => found.get(name) !== quads)
    if (amiss) throw new Error(`expected ${amiss[1]} quads in <${amiss[0]}>, found ${found.get(amiss[0]) ?? 'none'}`)
  }

  /** Puts what a query constructs beside the data. */
  async construct(query: string): Promise<void> {
    const file = join(this.#server.folder, 'constructed.nt')
    await writeFile(file, await this.#ask(query, 'text/plain'))
    await this.#server.load(file, constructedGraph)
  }

  async select(query: string): Promise<Row[]> {
    const text = await this.#ask(query, 'application/sparql-results+json')
    const { bindings } = JSON.parse(text).results as { bindings: Record<string, { value: string }>[] }
    return bindings.map(row => Object.fromEntries(Object.entries(row).map(([name, { value }]) => [name, value])))
  }

  stop(): Promise<void> {
    return this.#server.stop()
  }

  #ask(query: string, format: string): Promise<string> {
    return this.#server.ask(query, format, [defaultGraph, constructedGraph])
  }
}
