import { describe, expect, it } from 'vitest'
import { readLexicon } from '../../../src/extract/lexicon.js'
import { readWording } from '../../../src/extract/quantities/wording.js'
import { readFiles } from '../../../src/node/files/read.js'
import { shippedOntology } from '../../../src/node/ontology.js'
import { openClaimGraph } from '../../../src/node/open.js'
import { shippedPath } from '../../../src/node/shipped.js'
import { cg } from '../../../src/rdf/namespaces.js'
import { temporaryFiles } from '../temporary-files.js'
import { readQuantities } from './read.js'

const temporaryFile = temporaryFiles()

describe('the words for measures', () => {
  it('are English words of properties that the ontology compares as quantities', async () => {
    const files = ['claimgraph.ttl', 'wording.ttl'].map(name => shippedPath(`ontology/${name}`))
    const { store: ontology } = await readFiles(files)
    const { store: words } = await readFiles([shippedPath('ontology/wording.ttl')])
    const quads = [...words.match(null, cg.wording)]
    expect(quads.length).toBeGreaterThan(50)
    for (const { subject, object } of quads) {
      expect(ontology.match(subject, cg.comparedAs, cg.Quantity).size, subject.value).toBe(1)
      expect(object).toMatchObject({ termType: 'Literal', language: 'en' })
      expect(object.value).toBe(object.value.toLowerCase())
    }
    expect([...readWording(ontology).values()].flat()).toHaveLength(quads.length)
  })

  it('may be added to by an ontology file of a user’s own', async () => {
    const file = temporaryFile(
      'own.ttl',
      `@prefix cg: <${cg.$iri}> . @prefix ex: <https://example.org/> .
       ex:knighted a cg:AdditiveMeasure ; cg:comparedAs cg:Quantity ; cg:wording "knight"@en, "dub knight"@en .
       ex:mood cg:wording "cheer"@en .`,
    )
    const { wording } = await readLexicon(shippedOntology, await openClaimGraph([file]))
    const text = 'At least 12 squires were knighted in Oster. She cheered 40 people. Two of the squires were killed.'
    expect(readQuantities(text, wording).map(({ measure, min }) => [measure, min])).toEqual([
      ['knighted', 12],
      ['deaths', 2],
    ])
  })
})
