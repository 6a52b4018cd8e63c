import { setChain } from '../edit.js'
import { agentClasses } from './context.js'
import type { Filling } from './filling.js'
import { areSame, chainControl, wordChain } from './values.js'

/** Reads through whom a draft is known. */
export function fillChain(filling: Filling): void {
  const words = filling.words(chainControl)
  const { mention } = filling.form.view
  if (words === undefined || mention === undefined) return
  const said = words.filter(Boolean)
  if (areSame(said, wordChain(filling.form))) return
  filling.attempt(chainControl, () => {
    const types = filling.typesOf(chainControl)
    const agents = words.flatMap((word, i) => (word === '' ? [] : filling.name(word, agentClasses, types[i])))
    filling.quads = setChain(filling.quads, mention.id, agents)
  })
  filling.changes.push({ field: 'chain', to: said.join(' → ') || 'nobody' })
}
