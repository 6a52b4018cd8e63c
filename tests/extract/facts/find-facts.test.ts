import { describe, expect, it } from 'vitest'
import { type DatedSpan, FactFinder } from '../../../src/extract/facts/find-facts.js'
import { foldTokens } from '../../../src/extract/facts/word-index.js'
import { readLexicon } from '../../../src/extract/lexicon.js'
import { shippedOntology } from '../../../src/node/ontology.js'
import { toClaimGraph } from '../../../src/node/open.js'
import { localName } from '../../../src/rdf/resource.js'
import { readTrig } from '../../check/read-trig.js'
import { lexicon, tokenize } from '../shipped-lexicon.js'

const finder = new FactFinder(lexicon.vocabulary)

/** The facts of one sentence, as property and value, and whether they are hedged. */
function read(
  text: string,
  {
    act,
    using = finder,
    dates,
    accuses,
  }: { act?: string; using?: FactFinder; dates?: DatedSpan[]; accuses?: string } = {},
) {
  const tokens = tokenize(text)
  const folded = foldTokens(tokens)
  const words = (start: number, end: number) => text.slice(tokens[start]!.start, tokens[end - 1]!.end)
  const found = using.find(
    folded,
    { start: 0, end: tokens.length },
    {
      ...(act === undefined ? {} : { act }),
      ...(dates === undefined ? {} : { dates }),
      accuses,
      isParty: party => using.agentKind(folded, party, party.head) !== undefined || tokens[party.head]!.pos === 'PROPN',
    },
  )
  return found.map(({ property, value, hedged, isPlain }) => {
    const said =
      'party' in value
        ? words(value.party.start, value.party.end)
        : 'concept' in value
          ? localName(value.concept)
          : Object.values(value)[0]
    return `${localName(property.id)} ${said}${hedged ? ' (hedged)' : ''}${accuses && isPlain ? ' (plain)' : ''}`
  })
}

describe('facts', () => {
  it.each([
    ['Rebel fighters killed the miller in his house.', ['perpetrator Rebel fighters']],
    ['The miller was killed in his house on Monday by rebel fighters.', ['perpetrator rebel fighters']],
    ['Soldiers and armed men attacked the ferry.', ['perpetrator Soldiers', 'perpetrator armed men']],
    ['The shelling was carried out by the army.', ['perpetrator army']],
    ['Pro-government militias killed the miller.', ['perpetrator Pro-government militias']],
    ['The miller was killed by anti-government rebels.', ['perpetrator anti-government rebels']],
    [
      'Militias loyal to the ousted governor murdered two boatmen.',
      ['perpetrator Militias loyal to the ousted governor'],
    ],
    [
      'The massacre is attributed to both the army and local militias.',
      ['characterisation massacre', 'perpetrator army', 'perpetrator local militias'],
    ],
    ['They held the police responsible for the killings.', ['perpetrator police']],
    ['The army committed war crimes in the valley.', ['characterisation war crime', 'perpetrator army']],
  ])('finds who did it: %s', (text, facts) => {
    expect(read(text).sort()).toEqual(facts.sort())
  })

  it.each([
    ['The attacks targeted fishing families.', ['targeted fishing families']],
    ['Fishing families were targeted in the attacks.', ['targeted Fishing families']],
    ['The attack on the grain store began at dawn.', ['targeted grain store']],
    ['There were attacks on police and military posts.', ['targeted police and military posts']],
  ])('finds whom it was directed at: %s', (text, facts) => {
    expect(read(text)).toEqual(facts)
  })

  it('finds who carries out a deed, whatever else the words for it name', () => {
    expect(read('The army carried out a massacre operation.')).toContain('perpetrator army')
  })

  it.each([
    ['the rebels of killing two boatmen', ['perpetrator rebels (plain)']],
    ['the rebels and the police of killing two boatmen', ['perpetrator rebels', 'perpetrator police']],
    ['the rebels of hiding the deaths', []],
    ['an official of killing two boatmen', ['perpetrator official (plain)']],
    ['an official of attacking two boatmen', []],
  ])('finds who is accused, where the words are of accusing: %s', (text, facts) => {
    expect(read(text, { accuses: 'accuse' })).toEqual(facts)
    expect(read(text)).toEqual([])
  })

  it('finds whether it was deliberate, unlawful, or stopped', () => {
    expect(read('The killing of the ferryman was deliberate and unlawful.')).toEqual([
      'deliberate true',
      'unlawful true',
    ])
    expect(read('The killings were not deliberate.')).toEqual(['deliberate false'])
    expect(read('The authorities did not intervene to stop the killings.')).toEqual(['intervened false'])
  })

  it.each([
    'No massacre took place.',
    'The army did not commit war crimes.',
    'The massacre never happened.',
    'If militias killed the miller, they must answer for it.',
    'Were war crimes committed?',
    'Such an attack could be a war crime.',
    'The army is ready to kill rebels.',
    'There is a risk of genocide.',
    'Two soldiers killed in an ambush were buried.',
    'Four people were killed by shrapnel.',
    'The ferry must be under way by 9 April.',
    'Deliberately killing prisoners is a war crime.',
    'Officials want to prevent a massacre.',
    'Farmers were killed by noon.',
    'The police carried out repairs.',
    'An official attacked the plan.',
    'There is no tolerance for attacks on traders.',
    'She promised zero tolerance for attacks on traders.',
  ])('finds nothing that is not said: %s', text => {
    expect(read(text)).toEqual([])
  })

  it('finds when an event began and ended, where a date stands with the words', () => {
    const [day] = [{ start: 6, end: 8, from: '2031-03-10', until: '2031-03-10' }]
    expect(read('The military operation ended on 10 March.', { dates: [{ ...day!, start: 5, end: 7 }] })).toContain(
      'ended 2031-03-10',
    )
    expect(read('The clashes began late on 10 March.', { dates: [{ ...day!, start: 5, end: 7 }] })).toEqual([
      'began 2031-03-10',
    ])
    expect(read('The clashes began.', { dates: [] })).toEqual([])
    for (const bound of ['from', 'until'])
      expect(
        read('The clashes began before 10 March.', { dates: [{ start: 4, end: 6, [bound]: '2031-03-10' }] }),
      ).toEqual([])
    expect(read('The lessons ended on 10 March.', { dates: [{ ...day!, start: 4, end: 6 }] })).toEqual([])
    expect(read('The clashes must end by 10 March.', { dates: [{ ...day!, start: 5, end: 7 }] })).toEqual([])
  })

  it('keeps the hedge', () => {
    expect(read('The miller was allegedly killed by rebels.')).toEqual(['perpetrator rebels (hedged)'])
    expect(read('There were allegations of war crimes.')).not.toContain('characterisation war crime')
  })

  it('finds what is demanded and pledged, and nothing else there', () => {
    expect(
      read('that the council hold the killers to account and allow an independent investigation', { act: 'Demand' }),
    ).toEqual(['urges independent investigation'])
    expect(read('to compensate families after the massacre', { act: 'Pledge' })).toEqual(['undertakes compensate'])
  })

  it('prefers the concepts of the graph, by their labels, in any form', async () => {
    const graph = toClaimGraph(
      await readTrig(`
        @prefix : <https://example.org/valley/> .
        :judgements a skos:ConceptScheme ; skos:prefLabel "Judgements"@en .
        :grave-crime a skos:Concept ; skos:inScheme :judgements ; skos:prefLabel "War crime"@en .
        :folly a skos:Concept ; skos:inScheme :judgements ; skos:prefLabel "Burning granaries"@en .
        :c { :e cg:characterisation :folly }
      `),
    )
    const using = new FactFinder((await readLexicon(shippedOntology, graph)).vocabulary)
    expect(read('They burned granaries, which was a war crime.', { using })).toEqual([
      'characterisation folly',
      'characterisation grave-crime',
    ])
  })
})
