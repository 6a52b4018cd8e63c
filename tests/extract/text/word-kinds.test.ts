import { describe, expect, it } from 'vitest'
import { readLexicon } from '../../../src/extract/lexicon.js'
import { tokenize } from '../../../src/extract/text/tokens.js'
import { kindsOf } from '../../../src/extract/text/word-kinds.js'
import { shippedOntology } from '../../../src/node/ontology.js'
import { toClaimGraph } from '../../../src/node/open.js'
import { readTrig } from '../../check/read-trig.js'

const own = toClaimGraph(readTrig('cg:PersonNoun cg:wording "weaver"@en . cg:Demand cg:wording "beseech"@en .'))
const { kinds } = await readLexicon(shippedOntology, own)
const kindsIn = (text: string) => tokenize(text, kinds).map(({ kinds }) => [...kinds].sort())

describe('kinds of words', () => {
  it('are told in any form of a word', () => {
    expect(kindsIn('the witnesses told reporters')).toEqual([
      [],
      ['PersonNoun', 'WitnessNoun'],
      ['Report', 'ReportingVerb', 'TellingVerb'],
      ['PersonNoun'],
    ])
  })

  it('are told of a participle that is taken for an adjective, where it is a verb’s', () => {
    const adjective = (word: string) => [...kindsOf({ word, lemma: word, pos: 'ADJ' }, kinds)]
    expect(adjective('alleged')).toContain('ReportingVerb')
    expect(adjective('reported')).toContain('ReportingVerb')
    expect(['guarded', 'housed', 'witnessed'].flatMap(adjective)).toEqual([])
  })

  it('are told of words in names only as they stand', () => {
    expect(kindsIn('Evening Post')[1]).toContain('ImpersonalWord')
    expect(kindsIn('Captain Omar Posting')[2]).not.toContain('ImpersonalWord')
    expect(kindsIn('by airstrikes')[1]).toContain('MeansOfHarm')
  })

  it('are those of a graph’s own words, too', () => {
    expect(kindsIn('weavers beseech')).toEqual([['PersonNoun'], ['Demand']])
    expect(tokenize('weavers beseech', new Map()).map(({ kinds }) => kinds.size)).toEqual([0, 0])
  })

  it('are none of words for events and properties', () => {
    expect(kindsIn('genocide').flat()).toEqual([])
  })
})
