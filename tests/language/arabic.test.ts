import { readFile } from 'node:fs/promises'
import type { NamedNode } from '@rdfjs/types'
import { describe, expect, it } from 'vitest'
import { readQuads, shippedPath } from '../../src/index.js'
import { findLanguage, languages } from '../../src/language/languages.js'
import { rdf } from '../../src/rdf/environment.js'
import { cg, rdfs, skos } from '../../src/rdf/namespaces.js'
import { readLabel } from '../../src/rdf/resource.js'

const { words } = findLanguage('ar')

describe('what is counted in Arabic', () => {
  it.each([
    [0, 'لا أقوال'],
    [1, 'قول واحد'],
    [2, 'قولان'],
    [3, '3 أقوال'],
    [10, '10 أقوال'],
    [11, '11 قولاً'],
    [99, '99 قولاً'],
    [100, '100 قول'],
    [102, '102 قول'],
    [103, '103 أقوال'],
    [1500, '1,500 قول'],
  ])('has the form that %i asks for', (amount, expected) => {
    expect(words.count(amount, 'claim')).toBe(expected)
  })

  it('stands behind a preposition in the oblique case', () => {
    // "of two topics", and not the nominative موضوعان
    expect(words.front.contestedRule(2, '')).toContain('من موضوعين:')
    expect(words.front.contestedRule(11, '')).toContain('من 11 موضوعاً:')
  })
})

describe('dates in Arabic', () => {
  it.each([
    ['2025-03-09', '9 آذار/مارس 2025'],
    ['2025-03', 'آذار/مارس 2025'],
    ['2025', '2025'],
    ['2025-12-31T08:30:00Z', '31 كانون الأول/ديسمبر 2025، 08:30'],
    ['in spring', 'in spring'],
  ])('name the month as both its readers do: %s', (iso, expected) => {
    expect(words.date(iso)).toBe(expected)
  })

  it('are short on an axis', () => {
    expect(words.shortDate('2025-03-09')).toBe('9 مارس 2025')
  })
})

describe('every language', () => {
  it.each(languages.map(language => [language.name, language] as const))('%s writes figures alike', (_, language) => {
    expect(language.words.number(1_234_567.5)).toBe('1,234,567.5')
  })

  it('is found by its tag, and no other is', () => {
    expect(findLanguage('AR').name).toBe('العربية')
    expect(() => findLanguage('tlh')).toThrow('expected one of the languages en, ar, found `tlh`')
  })
})

/** Kinds of things of the vocabulary whose names stand on pages. */
const shownSchemes = [
  'acts',
  'stances',
  'certainties',
  'quantifiers',
  'statuses',
  'agentKinds',
  'eventKinds',
  'evidenceKinds',
]

describe('the vocabulary in Arabic', async () => {
  const { store } = await readQuads(await readFile(shippedPath('ontology/claimgraph.ttl'), 'utf8'), 'ttl')
  const compared = [...store.match(null, cg.comparedAs)].map(({ subject }) => subject.value)
  const schemes = shownSchemes.map(name => cg.$iri + name)
  const concepts = [...store.match(null, skos.inScheme)]
    .filter(({ object }) => schemes.includes(object.value))
    .map(({ subject }) => subject.value)

  const said = (iri: string, property: NamedNode) =>
    [...store.match(rdf.namedNode(iri), property)].flatMap(({ object }) =>
      object.termType === 'Literal' ? object : [],
    )
  const isSaid = (iri: string, property: NamedNode) => said(iri, property).some(({ language }) => language === 'ar')

  it('has a name for every property that is compared and every concept that is shown', () => {
    expect(compared.length).toBeGreaterThan(40)
    expect(concepts.length).toBeGreaterThan(60)
    expect([...compared, ...concepts].filter(iri => !isSaid(iri, rdfs.label))).toEqual([])
  })

  it('asks what each property asks', () => {
    const asking = compared.filter(iri => [...store.match(null, cg.asks)].some(({ subject }) => subject.value === iri))
    expect(asking.filter(iri => !isSaid(iri, cg.asks))).toEqual([])
    expect(asking.length).toBeGreaterThan(40)
  })

  it('has one Arabic name for each, in Arabic letters, beside one in English', () => {
    for (const property of [rdfs.label, cg.asks]) {
      for (const iri of [...compared, ...concepts]) {
        const tags = said(iri, property).map(({ language }) => language)
        expect([iri, tags]).toEqual([iri, tags.length === 0 ? [] : ['en', 'ar']])
      }
    }
    const all = [...store].flatMap(({ object }) =>
      object.termType === 'Literal' && object.language === 'ar' ? object.value : [],
    )
    expect(all.filter(name => !/^[\p{Script=Arabic}\p{M}\s؟]+$/u.test(name))).toEqual([])
  })

  it('leaves what is read by English words alone', async () => {
    // a label that is asked for without a language is the English one
    expect(readLabel(store, rdf.namedNode(`${cg.$iri}deaths`))).toBe('deaths')
    for (const iri of concepts) expect(readLabel(store, rdf.namedNode(iri))).toMatch(/^[A-Za-z]/)
  })
})
