import { type StanceGrid as StanceGridData, type Stances, stanceWords } from '../../../view/stances.js'
import { useWords } from '../site-context.js'
import { ActorGrid } from './actor-grid.js'

/** So many actors, and so many concepts, stand in a grid. */
const most = 24

interface StanceGridProps {
  grid: StanceGridData
}

/** Who asserts, denies, could not verify or says nothing of which concept: told by sign and word. */
export function StanceGrid({ grid: { actors: all, concepts: named, cell } }: StanceGridProps) {
  const { stanceGrid: words } = useWords()
  const [actors, concepts] = [all.slice(0, most), named.slice(0, most)]
  return (
    <>
      <ul class="legend">
        {stanceWords.map(({ name, sign }) => (
          <li>
            <span class={`stance ${name}`}>{sign}</span> {words[name]}
          </li>
        ))}
        <li>
          <span class="stance silent">–</span> {words.silentHere}
        </li>
        <li>{words.inBrackets}</li>
      </ul>
      <ActorGrid
        label={words.label}
        caption={words.caption(named.length, all.length, most)}
        corner={words.corner}
        rows={concepts}
        actors={actors}
        cell={(concept, actor) => <Cell stances={cell(actor.key, concept.id)} />}
      />
    </>
  )
}

function Cell({ stances }: { stances: Stances | undefined }) {
  const { stanceGrid: words } = useWords()
  if (stances === undefined) {
    return (
      <span class="stance silent">
        <span aria-hidden="true">–</span>
        <span class="hidden">{words.silent}</span>
      </span>
    )
  }
  return (
    <>
      {stanceWords
        .filter(({ name }) => stances[name])
        .map(({ name, sign }) => (
          <span class={`stance ${name}`}>
            <span aria-hidden="true">{stances.lifted ? `(${sign})` : sign}</span>
            <span class="hidden">
              {words[name]}
              {stances.lifted ? words.onAnother : ''}
            </span>
          </span>
        ))}
    </>
  )
}
