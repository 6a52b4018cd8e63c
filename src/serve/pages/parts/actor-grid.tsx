import type { Child } from 'hono/jsx'
import type { Resource } from '../../../rdf/resource.js'
import { Reference } from './reference.js'
import { Scroll } from './scroll.js'

interface ActorGridProps<Actor extends Resource> {
  /** What it is, for those who hear it. */
  label: string
  caption: string
  /** What the rows are. */
  corner: string
  /** Whether the rows are the actors too. */
  isMatrix?: boolean
  rows: readonly Resource[]
  actors: readonly Actor[]
  cell: (row: Resource, actor: Actor) => Child
}

/** A table with a column for each actor. */
export function ActorGrid<Actor extends Resource>(props: ActorGridProps<Actor>) {
  const { label, caption, corner, isMatrix, rows, actors, cell } = props
  return (
    <Scroll label={label}>
      <table class={isMatrix ? 'grid matrix' : 'grid'}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{corner}</th>
            {actors.map(actor => (
              <th scope="col" class="upright">
                <Reference to={actor} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr>
              <th scope="row">
                <Reference to={row} />
              </th>
              {actors.map(actor => (
                <td>{cell(row, actor)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}
