import type { DatasetCore } from '@rdfjs/types'
import { ClaimGraphError } from '../../errors.js'
import type { NamedDecision } from '../../node/case/decide-identity.js'
import type { Case } from '../../node/case/open-case.js'
import { groupProposals, type ProposalGroup } from '../../review/group-proposals.js'
import { formatThing, viewThing } from '../../review/view-thing.js'
import { fill } from '../fill.js'
import { printable } from '../printable.js'
import { Dialogue, Left } from './dialogue.js'

/** What somebody decides of the things that may be the same. */
type Answer = Pick<NamedDecision, 'kind' | 'names'> | 'later'

/** Goes through the proposals of what is the same in a case, and writes down what a person decides, as `merge` and `split` do. */
export async function goThroughIdentities(own: Case, dialogue: Dialogue, reviewer: string): Promise<void> {
  const { readUndecided } = await import('../../node/case/undecided.js')
  const { decideIdentity } = await import('../../node/case/decide-identity.js')
  const left = new Set<string>()
  for (;;) {
    const { dataset, proposals } = await readUndecided(own)
    const group = groupProposals(proposals.filter(({ id }) => !left.has(id)))[0]
    if (!group) return
    show(dialogue, group, dataset)
    const answer = await dialogue.askFor(keysOf(group), text => readAnswer(text, group))
    if (answer === undefined || answer === 'later') {
      for (const { id } of group.proposals) left.add(id)
      continue
    }
    const because = answer.kind === 'different' ? undefined : joinReasons(group)
    const why = await dialogue.ask(`Why (empty: ${because === undefined ? 'not said' : 'as proposed'})`)
    try {
      await decideIdentity(own, { ...answer, by: reviewer, why: why || because })
      dialogue.say(said[answer.kind])
    } catch (error) {
      if (!(error instanceof ClaimGraphError) || error.code !== 'parameter') throw error
      dialogue.say(error.message)
    }
  }
}

/** The same alone, without a review of drafts. */
export async function runIdentities(own: Case, reviewer: string): Promise<void> {
  const dialogue = new Dialogue()
  try {
    await goThroughIdentities(own, dialogue, reviewer)
    dialogue.say('Nothing else is proposed to be the same.')
  } catch (error) {
    if (!(error instanceof Left)) throw error
  } finally {
    dialogue.close()
  }
}

const said = {
  same: 'One from now on.',
  part: 'Part of it from now on.',
  different: 'Kept apart from now on.',
} as const

function show(dialogue: Dialogue, { kind, members, proposals }: ProposalGroup, dataset: DatasetCore): void {
  const heading = kind === 'part' ? 'Is the first a part of the second?' : `Are these ${members.length} the same?`
  const confidence = proposals.flatMap(each => each.confidence ?? [])
  const sure = confidence.length > 0 ? ` · confidence ${Math.max(...confidence)}` : ''
  const { width } = dialogue
  dialogue.show([
    '',
    ...fill(`${heading}${sure}`, width, '── '),
    ...members.flatMap((id, i) => describeMember(id, dataset, width, `  ${String(i + 1).padStart(2)}  `)),
    ...proposals.flatMap(({ because }) =>
      because === undefined ? [] : fill(printable(because), width, '  because     ', ' '.repeat(14)),
    ),
  ])
}

/** A thing with all that helps to tell it from others, one below the other. */
function describeMember(id: string, dataset: DatasetCore, width: number, head: string): string[] {
  const view = viewThing(id, dataset)
  const lines: [string, string][] = [
    ['place', view.places.join(', ')],
    ['days', view.days ?? ''],
    ['figures', view.figures.join('; ')],
    ['documents', view.documents.join(', ')],
  ]
  const name = formatThing({ ...view, figures: [], documents: [] })
  return [
    ...fill(printable(name), width, head, ' '.repeat(head.length)),
    ...lines.flatMap(([field, value]) =>
      value === '' ? [] : fill(printable(value), width, `      ${field.padEnd(10)}`, ' '.repeat(16)),
    ),
  ]
}

function keysOf({ kind, members }: ProposalGroup): string {
  if (kind === 'part') return '(p)art, (s)ame, (a)part, empty for later'
  const some = members.length > 2 ? ', numbers of those that are the same (such as 1 3)' : ''
  return `(s)ame${some}, (a)part, empty for later`
}

function readAnswer(answer: string, { kind, members }: ProposalGroup): Answer {
  const is = (word: string) => word.startsWith(answer.toLowerCase())
  if (is('same')) return { kind: 'same', names: members }
  if (is('apart')) return { kind: 'different', names: members }
  if (is('part') && kind === 'part') return { kind: 'part', names: members }
  if (is('later')) return 'later'
  const numbers = answer.split(/[\s,]+/).filter(part => part !== '')
  const named = [...new Set(numbers)].map(number => members[Number(number) - 1])
  if (kind === 'same' && named.length > 1 && named.every(id => id !== undefined)) return { kind: 'same', names: named }
  throw new ClaimGraphError(
    'parameter',
    `expected one of ${keysOf({ kind, members, proposals: [] })}, found \`${answer}\``,
  )
}

function joinReasons({ proposals }: ProposalGroup): string | undefined {
  const reasons = [...new Set(proposals.flatMap(({ because }) => because ?? []))]
  return reasons.length === 0 ? undefined : reasons.join(' ')
}
