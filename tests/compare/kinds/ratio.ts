import { type Kind, kinds } from '../../../src/index.js'
import { rdf } from '../../../src/rdf/environment.js'
import { schema } from '../../../src/rdf/namespaces.js'
import { flood } from '../../claims/fixture.js'

/** How many of how many: `1 in 5`. */
interface RatioValue {
  readonly kind: 'ratio'
  readonly part: number
  readonly of: number
}

declare module '../../../src/compare/kinds/kinds.js' {
  interface OwnKindValues {
    ratio: RatioValue
  }
}

type RatioPosition = Omit<RatioValue, 'kind'>

const shareOf = ({ part, of }: RatioPosition) => part / of
const wordsOf = ({ part, of }: RatioPosition) => `${part} in ${of}`

/** One share of a whole, which a program that uses the package brings along. */
export const ratio: Kind<RatioPosition, RatioValue> = {
  iri: `${flood}Ratio`,
  name: 'ratio',
  noun: 'a ratio',
  accumulates: false,
  read(_content, { value }, { denied }) {
    const [, part, of] = /^(\d+) in (\d+)$/.exec(value) ?? []
    if (denied || of === undefined) return { problem: `expected a ratio that holds, found ${value}` }
    return { position: { part: Number(part), of: Number(of) }, unit: '' }
  },
  merge: ([only]) => only!,
  findConflict: () => null,
  key: position => String(shareOf(position)),
  label: wordsOf,
  relate(a, b) {
    return shareOf(a) === shareOf(b)
      ? { relation: 'same', verdict: 'agree', gap: 1, reason: 'the shares are the same' }
      : { relation: 'contradicts', verdict: 'contradict', gap: null, reason: 'only one share can hold' }
  },
  contradicts: (a, b) => shareOf(a) !== shareOf(b),
  numbers: {
    intervals: position => [{ least: shareOf(position), most: shareOf(position), leastOpen: false, mostOpen: false }],
    stated: shareOf,
    addsUp: false,
  },
  holds: ({ part }) => part > 0,
  term: () => 'share',
  value: position => ({ kind: 'ratio', ...position }),
  data: wordsOf,
  size: shareOf,
  describe: value => [[schema.value, rdf.literal(wordsOf(value))]],
  plot: {
    axis: { name: 'share', days: false, format: share => `${Math.round(share * 100)} %` },
    stretches(value) {
      const share = shareOf(value)
      return { spans: [{ least: share, most: share }], stated: share, exclusive: false }
    },
  },
  namesConcepts: false,
}

/** The kinds that ship with the package, and that one. */
export const withRatio: readonly Kind[] = [...kinds, ratio]
