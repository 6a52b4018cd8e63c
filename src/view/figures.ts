import { countActors } from './holders.js'
import { type FigureBar, gatherFigures } from './plots.js'
import type { PositionView } from './position-view.js'
import { relationsAcross, type TopicView, type ViewOptions } from './topics.js'

/** A figure of a topic, ready to be drawn. */
export interface FigureView {
  readonly stand: PositionView
  readonly bar: FigureBar
}

/** The figures of a topic that have one unit: that of most of them. */
export function listFigures({ questions }: TopicView, { kinds }: ViewOptions = {}): FigureView[] {
  const byUnit = gatherFigures(
    questions.flatMap(({ positions }) => positions),
    kinds,
  )
  return byUnit.sort((a, b) => b.length - a.length)[0] ?? []
}

/** The topic with the most figures of several actors side by side, if there is one; of equals the first. */
export function chooseFigures(topics: readonly TopicView[], options: ViewOptions = {}): TopicView | undefined {
  const counted = topics
    .filter(({ related }) => related)
    .map(topic => ({ topic, figures: listFigures(topic, options) }))
    .filter(({ figures }) => countActors(figures.map(({ stand }) => stand.position)) > 1)
  return counted.sort((a, b) => b.figures.length - a.figures.length)[0]?.topic
}

/** The figures for parts that fit what the same actors give for a whole, and contradict or exceed nobody's. */
export function findOwnParts(topic: TopicView): Set<PositionView> {
  const across = relationsAcross(topic)
  const parts = across.filter(({ sum, verdict }) => !sum && verdict === 'consistent').map(f => f.positions)
  const own = parts.filter(([part, whole]) => {
    const actors = new Set(whole!.position.claimants.map(({ id }) => id))
    return part!.position.claimants.every(({ id }) => actors.has(id))
  })
  const conflicting = new Set(across.filter(f => f.verdict !== 'consistent').flatMap(f => f.positions))
  return new Set(own.map(([part]) => part!).filter(part => !conflicting.has(part)))
}
