import { describe, expect, it } from 'vitest'
import { rdf } from '../../src/rdf/environment.js'
import { readList } from '../../src/rdf/list.js'
import { rdf as ns } from '../../src/rdf/namespaces.js'
import { QuadBuilder } from '../../src/rdf/quad-builder.js'

const name = (local: string) => rdf.namedNode(`https://example.org/${local}`)
const [subject, label, part, graph] = [name('subject'), name('label'), name('part'), name('graph')]

describe('a builder of quads', () => {
  it('gathers what is said in its order, without values that are undefined, in the graph named', () => {
    const builder = new QuadBuilder()
    builder.describe(subject, [
      [label, rdf.literal('one')],
      [part, undefined],
    ])
    builder.describe(subject, [[label, rdf.literal('two')]], graph)
    expect(builder.quads).toEqual([
      rdf.quad(subject, label, rdf.literal('one'), rdf.defaultGraph()),
      rdf.quad(subject, label, rdf.literal('two'), graph),
    ])
  })

  it('gives each node without an IRI a label of its own, or the one that it is told to', () => {
    const builder = new QuadBuilder()
    const [one, two] = [builder.node([]), builder.node([[label, subject]], graph)]
    expect([one.termType, two.termType, one.equals(two)]).toEqual(['BlankNode', 'BlankNode', false])
    expect(builder.quads.map(({ subject, graph }) => [subject, graph])).toEqual([[two, graph]])
    let count = 0
    const labelled = new QuadBuilder(() => rdf.blankNode(`n${++count}`))
    expect([labelled.node([]).value, labelled.node([]).value]).toEqual(['n1', 'n2'])
  })

  it('makes a list that is read as it was given, and of nothing the empty one', () => {
    const builder = new QuadBuilder()
    const items = ['b', 'a', 'b'].map(text => rdf.literal(text))
    const head = builder.list(items)
    expect(readList(rdf.dataset(builder.quads), head).map(({ value }) => value)).toEqual(['b', 'a', 'b'])
    expect(builder.quads).toHaveLength(6)
    expect(builder.list([]).equals(ns.nil)).toBe(true)
    expect(builder.quads).toHaveLength(6)
  })
})
