import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkShapes } from '../../src/check/shapes.js'
import { readFiles } from '../../src/node/files/read.js'
import { shippedOntology } from '../../src/node/ontology.js'
import { shippedPath } from '../../src/node/shipped.js'
import { readSchema } from '../../src/ontology/schema.js'
import { rdf } from '../../src/rdf/environment.js'
import { localName } from '../../src/rdf/resource.js'

interface Expected {
  /** IRI of the resource reported; null for a blank node. */
  focus: string | null
  code: string
}

const folder = shippedPath('ontology/examples')
const files = readdirSync(folder)
const aspects = (kind: string) =>
  files.flatMap(file => new RegExp(`^${kind}\\.([a-z]+)\\.trig$`).exec(file)?.[1] ?? []).sort()

async function report(file: string): Promise<Expected[]> {
  const { store } = await readFiles([`${folder}/${file}`])
  const findings = await checkShapes(store, await readSchema(shippedOntology, store))
  const found = findings.map(({ at, code }) => ({ focus: at.termType === 'NamedNode' ? at.value : null, code }))
  const unique = new Map(found.map(item => [JSON.stringify(item), item]))
  return [...unique.values()].sort(
    (a, b) => a.code.localeCompare(b.code) || (a.focus ?? '').localeCompare(b.focus ?? ''),
  )
}

const golden = (aspect: string): Expected[] =>
  JSON.parse(readFileSync(`${folder}/invalid.${aspect}.expected.json`, 'utf8'))

const sh = (name: string) => rdf.namedNode(`http://www.w3.org/ns/shacl#${name}`)
const { store: shapes } = await readFiles([shippedPath('ontology/shapes.ttl')])
const shapeTerms = [...shapes.match(null, sh('message'))].map(quad => quad.subject)

describe('valid examples', () => {
  it.each(aspects('valid'))('meet every shape: %s', async aspect => {
    expect(await report(`valid.${aspect}.trig`)).toEqual([])
  })

  it('stand beside every invalid one', () => {
    expect(aspects('valid')).toEqual(aspects('invalid'))
    expect(aspects('valid').length).toBeGreaterThan(5)
  })
})

describe('invalid examples', () => {
  it.each(aspects('invalid'))('are reported for what they lack and nothing else: %s', async aspect => {
    expect(await report(`invalid.${aspect}.trig`)).toEqual(golden(aspect))
  })

  it('show each shape at work', () => {
    const shown = new Set(aspects('invalid').flatMap(aspect => golden(aspect).map(item => item.code)))
    expect(shapeTerms.map(shape => localName(shape.value)).filter(name => !shown.has(name))).toEqual([])
    expect(shapeTerms.length).toBeGreaterThan(50)
  })

  it('have a valid counterpart that uses the property in question', async () => {
    const missing: string[] = []
    for (const aspect of aspects('invalid')) {
      const codes = new Set(golden(aspect).map(item => item.code))
      const { store: valid } = await readFiles([`${folder}/valid.${aspect}.trig`])
      for (const shape of shapeTerms.filter(term => codes.has(localName(term.value)))) {
        const [path] = [...shapes.match(shape, sh('path'))].map(quad => quad.object)
        if (path?.termType === 'NamedNode' && valid.match(null, path).size === 0) missing.push(localName(shape.value))
      }
    }
    expect(missing).toEqual([])
  })
})
