import { Command } from 'commander'
import { ClaimGraphError } from '../errors.js'
import type { NamedDecision } from '../node/case/decide-identity.js'
import { requireCase } from './case-of.js'
import { tell } from './deciding.js'

interface DecisionOptions {
  by?: string
  why?: string
}

export const mergeCommand = () =>
  decisionCommand(
    'merge',
    'Decide that events, actors, places or documents of the case are one: whatever compares or shows them takes them as one.',
    'same',
  )

export const splitCommand = () =>
  decisionCommand(
    'split',
    'Decide that they are different, whatever was proposed or decided before: they are joined no more, not by way of others either.',
    'different',
  )

const help = `
Names, labels and IRIs are taken alike. Nothing is rewritten or deleted: a decision is data, with who took it, when and why, and
a later one overrules it; \`claimgraph history NAME\` shows them.`

function decisionCommand(name: string, description: string, kind: NamedDecision['kind']): Command {
  return new Command(name)
    .description(description)
    .argument('<names...>', 'two or more')
    .option('--by <name>', 'who decides')
    .option('--why <reason>', 'why')
    .addHelpText('after', help)
    .action(async (names: string[], { by, why }: DecisionOptions) => {
      if (names.length < 2) throw new ClaimGraphError('usage', `expected two or more names, found ${names.length}`)
      const own = await requireCase()
      const { decideIdentity } = await import('../node/case/decide-identity.js')
      const found = await decideIdentity(own, { kind, names, by, why })
      tell(own, kind === 'same' ? 'one from now on' : 'kept apart from now on', ...found)
    })
}
