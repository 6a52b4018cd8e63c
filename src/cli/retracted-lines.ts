import type { ClaimGraph } from '../claims/graph.js'
import type { Comparison } from '../compare/types.js'
import { describeRetracted, retractedTitle } from '../view/retracted.js'
import { createShortener } from '../view/shortener.js'
import { fill } from './fill.js'

/** What was withdrawn, under a heading of its own; no lines where nothing was. */
export function formatRetracted(graph: ClaimGraph, { retracted = [] }: Comparison, width: number): string[] {
  if (retracted.length === 0) return []
  const shorten = createShortener(graph.claimIds())
  const lines = retracted.flatMap(each => fill(describeRetracted(each, shorten), width, '  ', '    '))
  return [...fill(retractedTitle, width, ''), ...lines, '']
}
