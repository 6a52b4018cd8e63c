// Counts for each question, for graphs too large to compare in full: read into columns, a tenth of the memory.
import { openClaimGraph, shippedPath, survey } from 'claimgraph'

const graph = await openClaimGraph(shippedPath('triples'), { compact: true })
const { questions } = await survey(graph)

const claims = questions.reduce((sum, question) => sum + question.claims, 0)
const contradicting = questions.reduce((sum, question) => sum + question.contradicting, 0)
console.log(`${questions.length} questions, ${claims} claims on them, ${contradicting} pairs that cannot both be true`)
