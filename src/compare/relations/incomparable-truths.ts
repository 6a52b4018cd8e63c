import { isBetweenSpeakers } from '../positions/between-speakers.js'
import type { HeldPosition } from '../positions/positions.js'
import type { DraftQuestion } from '../positions/questions.js'
import { type Reason, say, tellReason } from '../reasons/reason.js'
import { keepReason } from '../reasons/reason-of.js'
import type { Setting } from '../setting.js'
import type { Incomparable } from '../types.js'
import { nameEvent } from './across-scopes.js'
import { namePosition } from './because.js'

/** Whether parts and wholes of a property are related by what is true of them: yes or no, exactly one of which holds. */
export function isTruth({ property: { kind } }: Pick<DraftQuestion, 'property'>): boolean {
  return kind.holds !== undefined && !kind.accumulates
}

/**
 * Makes a finder of two questions of a topic on what is true or not of events of different scope, where different speakers
 * speak and what the one says of its event tells nothing of the other's, as the property carries neither statement over.
 */
export function createTruthsComparer(
  topic: readonly DraftQuestion[],
  setting: Setting,
): (a: DraftQuestion, b: DraftQuestion) => Incomparable[] {
  const asked = new Set(topic.map(({ event }) => event))
  return (a, b) => {
    if (a.event === b.event) return []
    for (const one of directOf(a)) {
      for (const other of directOf(b)) {
        if (!isBetweenSpeakers(one, other)) continue
        const said = [
          { ...a, position: one.position },
          { ...b, position: other.position },
        ] as const
        if (meet(said, asked, setting)) continue
        const reason = explain(said, setting)
        return [keepReason({ a: a.id, b: b.id, dimension: 'scope', because: tellReason(reason) }, () => reason)]
      }
    }
    return []
  }
}

/** What somebody says of the very event of a question, with those who do. */
function directOf({ event, positions }: DraftQuestion) {
  return positions
    .filter(({ claims }) => claims.length > 0)
    .map(position => ({
      position,
      holders: new Set([...position.holders].filter(speaker => position.saidOf.get(speaker)?.has(event) ?? true)),
    }))
}

interface Said extends Pick<DraftQuestion, 'event' | 'property'> {
  readonly position: HeldPosition
}

/** Whether two statements of different events meet on either event, on their whole, or on a part of both that is asked about. */
function meet(
  [one, other]: readonly [Said, Said],
  asked: ReadonlySet<string>,
  { containment: { above } }: Setting,
): boolean {
  const [p, q] = [carry(one), carry(other)]
  if (p.up && q.up) return true
  if (above(one.event).has(other.event)) return p.up || q.down
  if (above(other.event).has(one.event)) return q.up || p.down
  const isWithinBoth = (event: string) => above(event).has(one.event) && above(event).has(other.event)
  return p.down && q.down && [...asked].some(isWithinBoth)
}

/** Whether a statement holds of the wholes, and of the parts, of what it is said of. */
function carry({ property: { kind, existential, universal }, position }: Said): { up: boolean; down: boolean } {
  if (position.undetermined) return { up: false, down: false }
  const holds = kind.holds!(position.position)
  return { up: holds ? existential : universal, down: holds ? universal : existential }
}

function explain([one, other]: readonly [Said, Said], setting: Setting): Reason {
  const { above } = setting.containment
  const said = ({ position, event }: Said) => [namePosition(position, setting), nameEvent(event, setting)]
  const lies = above(other.event).has(one.event) ? 'part' : above(one.event).has(other.event) ? 'whole' : 'apart'
  return say('truths', said(one), said(other), lies, one.property)
}
