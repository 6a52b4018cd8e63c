import type { Comparison } from '../compare/types.js'

/** Says beside an answer as of a day on what it rests, and what stands apart; nothing of another answer. */
export async function noteAsOf(comparison: Comparison): Promise<void> {
  if (!comparison.asOf) return
  const { describeAsOf } = await import('../view/as-of.js')
  process.stderr.write(
    `claimgraph: ${describeAsOf(comparison)} \`claimgraph compare --as-of ${comparison.asOf.day}\` shows all\n`,
  )
}
