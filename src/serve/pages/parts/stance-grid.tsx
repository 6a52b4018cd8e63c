import { ActorGrid } from './actor-grid.js'
import type { StanceGrid as StanceGridData, Stances } from './stances.js'
import { count } from './words.js'

interface StanceGridProps {
  grid: StanceGridData
}

/** Who asserts, denies, could not verify or says nothing of which concept: told by sign and word. */
export function StanceGrid({ grid: { actors, concepts, cell } }: StanceGridProps) {
  return (
    <>
      <ul class="legend">
        <li>
          <span class="stance asserted">●</span> asserts
        </li>
        <li>
          <span class="stance denied">✕</span> denies
        </li>
        <li>
          <span class="stance unverified">?</span> could not verify
        </li>
        <li>
          <span class="stance silent">–</span> silent: says nothing of it here
        </li>
        <li>in brackets: said only of a part, or denied of a whole</li>
      </ul>
      <ActorGrid
        label="Actors and concepts"
        caption={`${count(concepts.length, 'concept')}, ${count(actors.length, 'actor')}; both in alphabetical order`}
        corner="Concept"
        rows={concepts}
        actors={actors}
        cell={(concept, actor) => <Cell stances={cell(actor.id, concept.id)} />}
      />
    </>
  )
}

const signs = [
  { name: 'asserted', sign: '●', word: 'asserts' },
  { name: 'denied', sign: '✕', word: 'denies' },
  { name: 'unverified', sign: '?', word: 'could not verify' },
] as const

function Cell({ stances }: { stances: Stances | undefined }) {
  if (stances === undefined) {
    return (
      <span class="stance silent">
        <span aria-hidden="true">–</span>
        <span class="hidden">silent</span>
      </span>
    )
  }
  return (
    <>
      {signs
        .filter(({ name }) => stances[name])
        .map(({ name, sign, word }) => (
          <span class={`stance ${name}`}>
            <span aria-hidden="true">{stances.lifted ? `(${sign})` : sign}</span>
            <span class="hidden">
              {word}
              {stances.lifted ? ' on another scope' : ''}
            </span>
          </span>
        ))}
    </>
  )
}
