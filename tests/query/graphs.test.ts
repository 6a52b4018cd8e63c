import { describe, expect, it } from 'vitest'
import { ClaimGraphError } from '../../src/errors.js'
import { query } from '../../src/query/query.js'
import { storeOf } from '../claims/fixture.js'
import { failureOf, rowsOf } from './fixture.js'

const dataset = await storeOf(`
  <http://x/s> <http://x/p> 0 .
  <http://x/g1> { <http://x/a> <http://x/p> 1 . <http://x/b> <http://x/p> 2 }
  <http://x/g2> { <http://x/a> <http://x/p> 1 . <http://x/c> <http://x/p> 3 }`)
const all = 'SELECT ?o { ?s ?p ?o } ORDER BY ?o'
const named = 'SELECT ?g ?o { GRAPH ?g { ?s ?p ?o } } ORDER BY ?g ?o'
const [one, two] = ['http://x/g1', 'http://x/g2']
const ask = async (text: string, graphs?: { default: string[]; named: string[] }) =>
  rowsOf(await query({ dataset }, text, { graphs }))

describe('the graphs that a query sees', () => {
  it('are all where nothing is said', async () => {
    expect(await ask(all)).toEqual(['0'])
    expect(await ask(named)).toEqual([`${one} 1`, `${one} 2`, `${two} 1`, `${two} 3`])
  })

  it('merge into one default graph, in which a triple of two graphs stands once', async () => {
    expect(await ask(all, { default: [one, two], named: [] })).toEqual(['1', '2', '3'])
    expect(await ask(all.replace('{', `FROM <${one}> FROM <${two}> {`))).toEqual(['1', '2', '3'])
  })

  it('are named ones only where they are asked for as such', async () => {
    expect(await ask(named, { default: [one], named: [] })).toEqual([])
    expect(await ask(named, { default: [], named: [two] })).toEqual([`${two} 1`, `${two} 3`])
    expect(await ask(all, { default: [], named: [two] })).toEqual([])
  })

  it('are empty where the dataset does not hold them', async () => {
    expect(await ask(all, { default: ['http://x/none'], named: [] })).toEqual([])
    expect(await ask(all, { default: ['http://x/none', one], named: [] })).toEqual(['1', '2'])
  })

  it('are the ones given rather than those of FROM', async () => {
    const text = all.replace('{', `FROM <${two}> FROM <http://x/none> FROM NAMED <${one}> {`)
    expect(await ask(text, { default: [one], named: [] })).toEqual(['1', '2'])
    expect((await failureOf(query({ dataset }, text))).code).toBe('refused')
  })
})

describe('the base of relative IRIs', () => {
  const text = "SELECT (STR(<c>) AS ?iri) (STR(IRI('d')) AS ?other) {}"

  it('is the one given', async () => {
    const result = await query({ dataset }, text, { base: 'http://x/a/b' })
    expect(rowsOf(result)).toEqual(['http://x/a/c http://x/a/d'])
  })

  it('is the one that the query declares, read against the one given', async () => {
    const base = 'http://x/a/b'
    expect(rowsOf(await query({ dataset }, `BASE <e/f> ${text}`, { base }))).toEqual(['http://x/a/e/c http://x/a/e/d'])
    const chain = `BASE <http://y/> BASE <z/> ${text}`
    expect(rowsOf(await query({ dataset }, chain, { base }))).toEqual(['http://y/z/c http://y/z/d'])
  })
})

describe('the kind of an answer', () => {
  it.each([
    ['bindings', all],
    ['boolean', 'ASK {}'],
    ['quads', 'CONSTRUCT WHERE { ?s ?p ?o }'],
    ['quads', 'DESCRIBE <http://x/s>'],
  ])('is known before the answer is: %s', async (type, text) => {
    const told: string[] = []
    await query({ dataset }, text, { expects: kind => void told.push(kind) })
    expect(told).toEqual([type])
  })

  it('can be refused by whoever asks', async () => {
    const refuse = () => {
      throw new ClaimGraphError('unknown-format', 'no rows, please')
    }
    expect((await failureOf(query({ dataset }, all, { expects: refuse }))).message).toBe('no rows, please')
  })
})
