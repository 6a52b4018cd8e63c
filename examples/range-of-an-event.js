// The lowest and the highest figure for an event by each rule, and what was left out and why.
import { openClaimGraph, shippedPath } from 'claimgraph'
import { ranges } from 'claimgraph/compare'

const graph = await openClaimGraph(shippedPath('triples'))
for (const rule of ['documented', 'stated', 'origins']) {
  const [{ label, lowest, highest }] = await ranges(graph, { event: 'banias-killings', rule })
  console.log(`${rule}: ${label}`)
  for (const { claimant, stated } of lowest.claims) console.log(`  lowest: ${claimant.label}, “${stated}”`)
  for (const { claimant, stated } of highest.claims) console.log(`  highest: ${claimant.label}, “${stated}”`)
}

const [{ leftOut }] = await ranges(graph, { event: 'banias-killings' })
for (const { reason, claimant, stated } of leftOut) console.log(`${reason}: ${claimant.label}, “${stated}”`)
