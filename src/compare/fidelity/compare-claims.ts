import type { ComparedClaim } from '../../claims/columns/compared-claim.js'
import { cg } from '../../rdf/namespaces.js'
import { localName, type Resource } from '../../rdf/resource.js'
import type { RelateContext } from '../kinds/kind.js'
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
    const made = after ? `the relay states it as ${withArticle(after.label)}` : 'the relay states it'
    const said = own.within
      ? `${withArticle(own.within.label)} presupposes it`
      : 'it is presupposed there, not asserted'
    return { outcome: 'act-shifted', reasons: [`${said}; ${made}`] }
  }
  if (!before || !after || before.id === after.id) return undefined
  if (conclusions.has(before.id) && conclusions.has(after.id)) return undefined
  return { outcome: 'act-shifted', reasons: [`${withArticle(before.label)} became ${withArticle(after.label)}`] }
}

/** Whether a finding is called a legal one depends on what it finds, and not on who relays it. */
const conclusions = new Set(['Finding', 'LegalCharacterisation'].map(name => cg.$iri + name))

function compareHedges(own: MannerOfSaying, relayed: MannerOfSaying): Decision | undefined {
  if (!isHedged(own.certainty) || isHedged(relayed.certainty)) return undefined
  return { outcome: 'hedge-dropped', reasons: [`the hedge (${own.certainty!.label}) is gone`] }
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
    return leavingOthers.has(before.id)
      ? { outcome: 'hedge-dropped', reasons: [`“${before.label}” is gone`] }
      : undefined
  }
  const [was, is] = [before, after].map(({ id }) => quantifiers.indexOf(localName(id)))
  return { outcome: was! < is! ? 'strengthened' : 'weakened', reasons: [`“${before.label}” became “${after.label}”`] }
}

function compareAddressees(own: MannerOfSaying, relayed: MannerOfSaying, { isNarrower }: RelateContext): Decision[] {
  const [before, after] = [own.addressees, relayed.addressees]
  const list = (agents: readonly Resource[]) => agents.map(({ label }) => `“${label}”`).join(' and ')
  if (before.length === 0) return []
  if (after.length === 0)
    return [{ outcome: 'omitted', reasons: [`that it is addressed to ${list(before)} is left out`] }]
  const includes = (one: Resource, other: Resource) =>
    one.id === other.id || isNarrower(one.id, other.id) || isNarrower(other.id, one.id)
  const others = after.filter(agent => !before.some(one => includes(one, agent)))
  if (others.length === 0) return []
  return [{ outcome: 'altered', reasons: [`addressed to ${list(before)}, it became addressed to ${list(others)}`] }]
}

function withArticle(noun: string): string {
  return `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`
}
