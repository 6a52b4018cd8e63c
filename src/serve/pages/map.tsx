import { openOutlines } from '../../node/outlines.js'
import { placesData } from './data/places-data.js'
import type { Page } from './layout.js'
import { Heading } from './parts/heading.js'
import { MapDrawing } from './parts/map-drawing.js'
import { Name, Reference } from './parts/reference.js'
import { Scroll } from './parts/scroll.js'
import type { PlacePoint } from './place-points.js'
import { plotPlaces } from './plots/map-plot.js'
import { mapQuery } from './queries/held.js'
import type { Site } from './site.js'
import { useWords } from './site-context.js'

/** So many places at most are drawn and listed: those with most claims. */
const most = 300

/** Where the events are of which claims speak. */
export async function mapPage(site: Site): Promise<Page> {
  const all = await site.findPoints()
  const points = all.slice(0, most)
  const outlines = points.length === 0 ? [] : await openOutlines()
  const { map: words } = site.words
  const byName = points.filter(({ by }) => by !== 'graph').length
  return {
    title: words.title,
    section: '/map',
    body: (
      <>
        <Heading kind={words.kind} title={words.title}>
          <p class="lead">{words.what({ placed: all.length, all: site.places.size, shown: points.length })}</p>
          <p class="rule">
            {byName === 0 ? words.ofGraph : words.ofBoth(points.length - byName, byName)}
            {words.notShown}
          </p>
        </Heading>
        {points.length === 0 ? (
          <p>{words.none}</p>
        ) : (
          <>
            <MapDrawing points={points} outlines={outlines} />
            <Places of={points} />
          </>
        )}
      </>
    ),
    data: placesData(all),
    plot: plotPlaces(points, outlines),
    query: { text: mapQuery, note: words.note },
  }
}

function Places({ of }: { of: readonly PlacePoint[] }) {
  const { map: words, number, comma } = useWords()
  return (
    <Scroll label={words.places}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.place}</th>
            <th scope="col" class="figure">
              {words.claims}
            </th>
            <th scope="col">{words.coordinates}</th>
            <th scope="col">{words.from}</th>
          </tr>
        </thead>
        <tbody>
          {of.map(({ place, claims, latitude, longitude, by }) => (
            <tr>
              <th scope="row">
                <Reference to={place} />
              </th>
              <td class="figure">{number(claims)}</td>
              <td>
                {latitude}
                {comma}
                {longitude}
              </td>
              <td>{by === 'graph' ? words.theGraph : <Name>{words.byName(by.name)}</Name>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}
