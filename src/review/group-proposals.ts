import type { Identity } from '../claims/identities.js'

/** Proposals that are decided together: of things which they join, by way of others too, or one part and its whole. */
export interface ProposalGroup {
  readonly kind: 'same' | 'part'
  /** By IRI; of a part the part and then the whole. */
  readonly members: readonly string[]
  readonly proposals: readonly Identity[]
}

/** Groups proposals of what is the same, the surest first. */
export function groupProposals(proposals: readonly Identity[]): ProposalGroup[] {
  const groups: { members: Set<string>; proposals: Identity[] }[] = []
  for (const proposal of proposals.filter(({ kind }) => kind === 'same')) {
    const touched = groups.filter(({ members }) => proposal.resources.some(id => members.has(id)))
    for (const each of touched) groups.splice(groups.indexOf(each), 1)
    groups.push({
      members: new Set([...touched.flatMap(({ members }) => [...members]), ...proposal.resources]),
      proposals: [...touched.flatMap(each => each.proposals), proposal],
    })
  }
  const parts = proposals.filter(({ kind }) => kind === 'part')
  const sureness = (group: ProposalGroup) => Math.max(...group.proposals.map(({ confidence = 0 }) => confidence))
  return [
    ...groups.map(group => ({ kind: 'same' as const, members: [...group.members], proposals: group.proposals })),
    ...parts.map(part => ({ kind: 'part' as const, members: part.resources, proposals: [part] })),
  ].sort((a, b) => sureness(b) - sureness(a))
}
