// Where the actors of the shipped graph differ: each topic with the number of positions on it.
import { compare, openClaimGraph, shippedPath } from 'claimgraph'

const graph = await openClaimGraph(shippedPath('triples'))
const { topics, questions } = await compare(graph)

for (const verdict of ['contradict', 'differ', 'agree', 'single']) {
  console.log(`${verdict}: ${topics.filter(topic => topic.verdict === verdict).length} topics`)
}
for (const topic of topics.filter(({ verdict }) => verdict === 'differ')) {
  const positions = questions.filter(({ topic: id }) => id === topic.id).flatMap(question => question.positions)
  console.log(`${topic.event.label}, ${topic.property.label}: ${positions.length} positions`)
}
