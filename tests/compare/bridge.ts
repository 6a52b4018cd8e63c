import { fileURLToPath } from 'node:url'
import type { Comparison, Position } from '../../src/compare/types.js'
import { type ClaimGraph, openClaimGraph } from '../../src/index.js'

/** The namespace of the invented bridge. */
export const bridge = 'https://example.org/bridge/'

/** The path of its graph, in which one claim is restricted. */
export const bridgeFile = fileURLToPath(new URL('bridge.trig', import.meta.url))

/** The claims of an invented bridge's collapse. */
export async function openBridge(): Promise<ClaimGraph> {
  return openClaimGraph(bridgeFile)
}

const iri = (name: string) => `https://w3id.org/claimgraph/comparison/${name}`
const cg = (name: string, label = name) => ({ id: `https://w3id.org/claimgraph/ns#${name}`, label })
const named = (name: string, label: string) => ({ id: bridge + name, label })
const locals = (...names: string[]) => names.map(name => bridge + name)

const office = named('office', 'Roads office')
const union = named('union', 'Ferry union')
const collapse = { ...named('collapse', 'Collapse of the bridge'), scope: '' }
const north = { ...named('north', 'Collapse of the north span'), scope: 'north span' }
const own = ({ id }: { id: string }) => ({ speaker: id, relayedBy: null, ascribed: false, counts: true })

function position(name: string, label: string, rest: Partial<Position>): Position {
  return {
    id: iri(`position/${name}`),
    label,
    reading: null,
    value: null,
    claims: [],
    lifted: [],
    statements: [],
    claimants: [union],
    voices: [own(union)],
    documents: locals('letter'),
    origins: [union],
    unnamedOrigins: 0,
    originCount: { least: 1, most: 1 },
    singleSource: true,
    firstAsserted: null,
    history: [],
    ...rest,
  }
}

/** What a comparison of those claims finds, written out by hand. */
export const bridgeComparison: Comparison = {
  documents: [],
  topics: [
    {
      id: iri('topic/b'),
      event: collapse,
      property: cg('deliberate'),
      verdict: 'single',
      questions: [iri('question/3')],
    },
    {
      id: iri('topic/a'),
      event: collapse,
      property: cg('deaths'),
      verdict: 'contradict',
      questions: [iri('question/1'), iri('question/2')],
    },
  ],
  questions: [
    {
      id: iri('question/1'),
      topic: iri('topic/a'),
      event: collapse,
      property: cg('deaths'),
      unit: '',
      wholes: [],
      restsOn: [],
      verdict: 'contradict',
      positions: [
        position('12', '12', {
          value: { kind: 'quantity', least: 12, most: 12, headline: 12 },
          claims: locals('claim-union'),
          firstAsserted: null,
        }),
        position('40', '40', {
          value: { kind: 'quantity', least: 40, most: 40, headline: 40 },
          claims: locals('claim-article'),
          claimants: [office],
          voices: [{ speaker: office.id, relayedBy: `${bridge}gazette`, ascribed: true, counts: false }],
          documents: locals('article'),
          origins: [office],
        }),
        position('at-least-40', 'at least 40', {
          value: { kind: 'quantity', least: 40, most: null, headline: 40 },
          claims: locals('claim-clerk'),
          claimants: [office],
          voices: [own(office)],
          documents: locals('article', 'report'),
          origins: [office],
          firstAsserted: '2024-06-20',
        }),
      ],
      relations: [
        {
          a: iri('position/12'),
          b: iri('position/at-least-40'),
          relation: 'contradicts',
          verdict: 'contradict',
          gap: 40 / 12,
          because: 'Ferry union says 12, Roads office at least 40: no number is both.',
        },
        {
          a: iri('position/40'),
          b: iri('position/at-least-40'),
          relation: 'refines',
          verdict: 'agree',
          gap: 1,
          because: 'Roads office is said to say 40 and says at least 40: the figures are the same.',
        },
      ],
      incomparable: [],
    },
    {
      id: iri('question/2'),
      topic: iri('topic/a'),
      event: north,
      property: cg('deaths'),
      unit: '',
      wholes: [],
      restsOn: [],
      verdict: 'single',
      positions: [
        position('north', '15', {
          value: { kind: 'quantity', least: 15, most: 15, headline: 15 },
          claims: locals('claim-north'),
        }),
      ],
      relations: [],
      incomparable: [],
    },
    {
      id: iri('question/3'),
      topic: iri('topic/b'),
      event: collapse,
      property: cg('deliberate'),
      unit: '',
      wholes: [],
      restsOn: [],
      verdict: 'single',
      positions: [
        position('false', 'false', {
          value: { kind: 'truth', holds: false },
          claims: locals('claim-overload'),
          claimants: [office],
          voices: [own(office)],
          documents: locals('report'),
          origins: [office],
        }),
      ],
      relations: [],
      incomparable: [],
    },
  ],
  acrossScopes: [
    {
      part: { question: iri('question/2'), position: iri('position/north') },
      whole: { question: iri('question/1'), position: iri('position/at-least-40') },
      relation: 'fits',
      verdict: 'consistent',
      share: 15 / 40,
      gap: null,
      because: '15 of the north span fit within at least 40 of the bridge.',
    },
    {
      part: { question: iri('question/2'), position: iri('position/north') },
      whole: { question: iri('question/1'), position: iri('position/12') },
      relation: 'contradicts',
      verdict: 'contradict',
      share: 15 / 12,
      gap: null,
      because: '15 of the north span are more than 12 of the bridge: a part cannot exceed its whole.',
    },
  ],
  incomparable: [
    {
      a: iri('question/2'),
      b: iri('question/1'),
      dimension: 'period',
      because: 'The north span gives no period.',
    },
  ],
  fidelity: [
    {
      claimant: office.id,
      event: `${bridge}collapse`,
      property: 'https://w3id.org/claimgraph/ns#deaths',
      question: iri('question/1'),
      primary: `${bridge}claim-clerk`,
      relayed: `${bridge}claim-article`,
      document: `${bridge}article`,
      outcome: 'strengthened',
      reasons: ['“at least 40” became “40”, a value that says more'],
      because: 'Roads office says at least 40, the article has 40: “at least” is gone.',
    },
    {
      claimant: office.id,
      event: `${bridge}collapse`,
      property: 'https://w3id.org/claimgraph/ns#deaths',
      question: iri('question/1'),
      primary: `${bridge}claim-clerk`,
      relayed: `${bridge}claim-clerk`,
      document: `${bridge}article`,
      outcome: 'faithful',
      reasons: ['it carries the very claim'],
      because: 'The article carries the claim as it stands in the report.',
    },
  ],
  issues: [],
}
