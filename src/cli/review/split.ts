import type { Quad } from '@rdfjs/types'
import { parseYesOrNo } from '../../compare/kinds/parse-yes-or-no.js'
import { ClaimGraphError } from '../../errors.js'
import { notYetWorded } from '../../extract/draft/own-words.js'
import { setLabel } from '../../review/edit.js'
import { splitDraft } from '../../review/split-draft.js'
import type { Dialogue } from './dialogue.js'
import type { Next, Step } from './step.js'

/** Asks which facts the second of two claims has, and puts two drafts in the place of one, each to be mended by itself. */
export async function split({ review, dialogue, draft, quads, view, reviewer }: Step): Promise<Next> {
  const { facts } = view
  const all = facts.map(({ quad }) => quad)
  const second = facts.length < 2 ? await askForBoth(dialogue, all) : await askForSecond(dialogue, all)
  if (second === undefined) return 'again'
  const first = facts.length < 2 ? all : all.filter(fact => !second.includes(fact))
  const parts = splitDraft({ id: draft.id, quads }, [first, second], iri => review.isTaken(iri))
  // neither states all that the label says
  const label = `${view.claim.claimant?.label ?? 'somebody'}: ${notYetWorded}`
  const unworded = parts.map(({ id, quads: own }) => ({ id, quads: setLabel(own, id, label) }))
  const made = await review.split(draft, reviewer, unworded)
  dialogue.say('Two drafts in its place, which are reviewed one by one.')
  return made[0] ?? 'again'
}

async function askForBoth(dialogue: Dialogue, facts: readonly Quad[]): Promise<readonly Quad[] | undefined> {
  const isSure = await dialogue.askFor('Two drafts, both with all that it states, to be mended (y or n)', parseYesOrNo)
  return isSure ? facts : undefined
}

function askForSecond(dialogue: Dialogue, facts: readonly Quad[]): Promise<readonly Quad[] | undefined> {
  const range = `1 to ${facts.length}`
  return dialogue.askFor(
    `Which of ${range} does the second draft state (such as 2, or 2 3; empty: no split)`,
    answer => {
      const numbers = answer.split(/[\s,]+/).filter(part => part !== '')
      const found = numbers.map(number => facts[Number(number) - 1]).filter(fact => fact !== undefined)
      if (found.length === numbers.length && found.length > 0 && new Set(found).size < facts.length) return found
      throw new ClaimGraphError('parameter', `expected some of the numbers ${range}, and not all, found \`${answer}\``)
    },
  )
}
