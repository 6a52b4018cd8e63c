import { openOutlines } from '../../node/outlines.js'
import type { Page } from './layout.js'
import { count } from './parts/count.js'
import { Heading } from './parts/heading.js'
import { MapDrawing } from './parts/map-drawing.js'
import { Name, Reference } from './parts/reference.js'
import { Scroll } from './parts/scroll.js'
import type { PlacePoint } from './place-points.js'
import { mapQuery } from './queries/held.js'
import type { Site } from './site.js'

/** So many places at most are drawn and listed: those with most claims. */
const most = 300

/** Where the events are of which claims speak. */
export async function mapPage(site: Site): Promise<Page> {
  const all = await site.findPoints()
  const points = all.slice(0, most)
  const outlines = points.length === 0 ? [] : await openOutlines()
  const byName = points.filter(({ by }) => by !== 'graph').length
  return {
    title: 'Map',
    section: '/map',
    body: (
      <>
        <Heading kind="Where" title="Map">
          <p class="lead">
            {all.length.toLocaleString('en')} of {count(site.places.size, 'place')} {all.length === 1 ? 'has' : 'have'}{' '}
            coordinates
            {all.length > points.length ? `, of which the ${points.length} with most claims are shown` : ''}.
          </p>
          <p class="rule">
            {byName === 0
              ? 'The coordinates are those that the graph gives. '
              : `Of those shown, the graph gives the coordinates of ${points.length - byName}, and GeoNames those of ${byName}: where the graph places something in a country, and there one town alone, and no region, is called so. That this town is meant is read from its name, and from nothing else. `}
            Where neither is so, a place is not shown; events there count for the place in which it lies.
          </p>
        </Heading>
        {points.length === 0 ? (
          <p>No place of which claims speak has coordinates.</p>
        ) : (
          <>
            <MapDrawing points={points} outlines={outlines} />
            <Places of={points} />
          </>
        )}
      </>
    ),
    query: { text: mapQuery, note: 'It gives coordinates where the graph has them.' },
  }
}

function Places({ of }: { of: readonly PlacePoint[] }) {
  return (
    <Scroll label="Places">
      <table>
        <thead>
          <tr>
            <th scope="col">Place</th>
            <th scope="col" class="figure">
              Claims
            </th>
            <th scope="col">Latitude, longitude</th>
            <th scope="col">Coordinates of</th>
          </tr>
        </thead>
        <tbody>
          {of.map(({ place, claims, latitude, longitude, by }) => (
            <tr>
              <th scope="row">
                <Reference to={place} />
              </th>
              <td class="figure">{claims.toLocaleString('en')}</td>
              <td>
                {latitude}, {longitude}
              </td>
              <td>{by === 'graph' ? 'the graph' : <Name>{`GeoNames, by the name “${by.name}”`}</Name>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}
