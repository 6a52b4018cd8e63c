import type { ComparedClaim } from '../../claims/columns/compared-claim.js'
import { cg } from '../../rdf/namespaces.js'
import { localName, type Resource } from '../../rdf/resource.js'
import type { RelateContext } from '../kinds/kind.js'
import { say } from '../reasons/reason.js'
import type { Setting } from '../setting.js'
import type { ClaimDetails } from './claim-details.js'
import type { Decision } from './outcomes.js'

/** A claim as far as a relay can change the way in which something is said. */
export interface MannerOfSaying
  extends Pick<ComparedClaim, 'act' | 'certainty' | 'quantifier' | 'presupposed'>,
    Pick<ClaimDetails, 'addressees'> {
  /** The demand or norm within which it is said, if it is. */
  readonly within: Resource | undefined
}

/** What a relay makes of how something is said: as what kind of statement, with what reserve, and to whom. */
export function compareManner(
  own: MannerOfSaying,
  relayed: MannerOfSaying,
  { context, leavingOthers }: Pick<Setting, 'context' | 'leavingOthers'>,
): Decision[] {
  return [
    compareActs(own, relayed),
    compareHedges(own, relayed),
    compareQuantifiers(own, relayed, leavingOthers),
    ...compareAddressees(own, relayed, context),
  ].filter(decision => decision !== undefined)
}

/** Whether a claim only presupposes what the other one says outright. */
export function isOnlyPresupposed(
  own: Pick<MannerOfSaying, 'presupposed'>,
  relayed: Pick<MannerOfSaying, 'presupposed'>,
): boolean {
  return own.presupposed && !relayed.presupposed
}

function compareActs(own: MannerOfSaying, relayed: MannerOfSaying): Decision | undefined {
  const [before, after] = [own.act, relayed.act]
  if (isOnlyPresupposed(own, relayed)) {
    const made = after ? say('statesAs', after) : say('states')
    const said = own.within ? say('presupposedIn', own.within) : say('presupposed')
    return { outcome: 'act-shifted', reasons: [say('clauses', [said, made])] }
  }
  if (!before || !after || before.id === after.id) return undefined
  if (conclusions.has(before.id) && conclusions.has(after.id)) return undefined
  return { outcome: 'act-shifted', reasons: [say('actBecame', before, after)] }
}

/** Whether a finding is called a legal one depends on what it finds, and not on who relays it. */
const conclusions = new Set(['Finding', 'LegalCharacterisation'].map(name => cg.$iri + name))

function compareHedges(own: MannerOfSaying, relayed: MannerOfSaying): Decision | undefined {
  if (!isHedged(own.certainty) || isHedged(relayed.certainty)) return undefined
  return { outcome: 'hedge-dropped', reasons: [say('hedgeGone', own.certainty!)] }
}

const hedges = new Set(['Probable', 'Possible', 'Alleged'])
const isHedged = (certainty: Resource | undefined) => certainty !== undefined && hedges.has(localName(certainty.id))

/** From that which leaves most room for others. */
const quantifiers = ['Some', 'Many', 'Most', 'All']

function compareQuantifiers(
  own: MannerOfSaying,
  relayed: MannerOfSaying,
  leavingOthers: ReadonlySet<string>,
): Decision | undefined {
  const [before, after] = [own.quantifier, relayed.quantifier]
  if (!before || before.id === after?.id) return undefined
  // whoever speaks of them without a word on how many may be taken to speak of all
  if (!after) {
    return leavingOthers.has(before.id) ? { outcome: 'hedge-dropped', reasons: [say('wordGone', before)] } : undefined
  }
  const [was, is] = [before, after].map(({ id }) => quantifiers.indexOf(localName(id)))
  return { outcome: was! < is! ? 'strengthened' : 'weakened', reasons: [say('wordBecame', before, after)] }
}

function compareAddressees(own: MannerOfSaying, relayed: MannerOfSaying, { isNarrower }: RelateContext): Decision[] {
  const [before, after] = [own.addressees, relayed.addressees]
  const list = (agents: readonly Resource[]) =>
    say(
      'namesAnd',
      agents.map(agent => say('statedFigure', agent)),
      0,
    )
  if (before.length === 0) return []
  if (after.length === 0) return [{ outcome: 'omitted', reasons: [say('addressGone', list(before))] }]
  const includes = (one: Resource, other: Resource) =>
    one.id === other.id || isNarrower(one.id, other.id) || isNarrower(other.id, one.id)
  const others = after.filter(agent => !before.some(one => includes(one, agent)))
  if (others.length === 0) return []
  return [{ outcome: 'altered', reasons: [say('addressBecame', list(before), list(others))] }]
}
