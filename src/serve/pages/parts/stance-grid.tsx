import { type StanceGrid as StanceGridData, type Stances, stanceWords } from '../../../view/stances.js'
import { ActorGrid } from './actor-grid.js'
import { count } from './count.js'

interface StanceGridProps {
  grid: StanceGridData
}

/** Who asserts, denies, could not verify or says nothing of which concept: told by sign and word. */
export function StanceGrid({ grid: { actors, concepts, cell } }: StanceGridProps) {
  return (
    <>
      <ul class="legend">
        {stanceWords.map(({ name, sign, word }) => (
          <li>
            <span class={`stance ${name}`}>{sign}</span> {word}
          </li>
        ))}
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
        cell={(concept, actor) => <Cell stances={cell(actor.key, concept.id)} />}
      />
    </>
  )
}

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
      {stanceWords
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
