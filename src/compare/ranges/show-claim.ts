import type { Resource } from '../../rdf/resource.js'
import { nameAll } from '../order.js'
import type { Setting } from '../setting.js'
import type { Statement } from '../statements/statements.js'
import type { StatedWords } from './stated-words.js'
import type { RangeClaim } from './types.js'

/** Makes that which shows a statement as a claim of a range. */
export function createClaimReader({
  context: { labelOf },
  originsOf,
}: Pick<Setting, 'context' | 'originsOf'>): (
  statement: Statement,
  words: StatedWords,
  is: Pick<RangeClaim, 'documented' | 'ascribed'>,
) => RangeClaim {
  const named = (id: string): Resource => ({ id, label: labelOf(id) })
  return ({ source, asked, stance }, { stated, reading, givesNone }, is) => {
    const { named: origins, unnamed } = originsOf(source)
    return {
      claim: source.id,
      claimant: named(source.claimant),
      speaker: named(source.speaker),
      event: named(asked.event),
      stated,
      reading,
      givesFigure: !givesNone,
      stance,
      act: source.act ?? null,
      certainty: source.certainty ?? null,
      ...is,
      origins: nameAll(origins, labelOf),
      unnamedOrigins: nameAll(unnamed, labelOf),
      made: { first: source.days.first ?? null, last: source.days.last ?? null },
      mentions: source.mentions.map(({ document, relayedBy }) => ({
        document: document ? named(document.id) : null,
        relayedBy: relayedBy.map(named),
      })),
    }
  }
}
