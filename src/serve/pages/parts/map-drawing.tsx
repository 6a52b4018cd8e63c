import { type GeoPermissibleObjects, geoMercator, geoPath } from 'd3-geo'
import { scaleSqrt } from 'd3-scale'
import type { Outlines } from '../../../node/outlines.js'
import type { PlacePoint } from '../place-points.js'
import type { Site } from '../site.js'
import { useSetup } from '../site-context.js'
import { Scroll } from './scroll.js'

/** In pixels. */
export const mapSize = { width: 680, height: 460 }

/** The room around the points, and the radius of the largest of them, in pixels. */
const [around, largest] = [90, 16]

/** So many degrees at least are shown to either side of the points, so that one can tell where they lie. */
const leastAround = 1.5

/** So many points at most have their names beside them. */
const mostNames = 12

/** A map as it is drawn, in pixels. */
export interface MapLayout {
  /** The paths of countries' outlines. */
  readonly countries: readonly string[]
  /** Points with the names that stand beside them, where they have room. */
  readonly places: readonly { readonly x: number; readonly y: number; readonly r: number; readonly name: string }[]
}

/** Places the points and the outlines near them. */
export function layOutMap(site: Pick<Site, 'nameOf'>, points: readonly PlacePoint[], outlines: Outlines): MapLayout {
  const longitudes = points.map(({ longitude }) => longitude)
  const latitudes = points.map(({ latitude }) => latitude)
  const [west, east] = [Math.min(...longitudes) - leastAround, Math.max(...longitudes) + leastAround]
  // the projection has no poles
  const [south, north] = [
    Math.max(-84, Math.min(...latitudes) - leastAround),
    Math.min(84, Math.max(...latitudes) + leastAround),
  ]
  const frame: GeoPermissibleObjects = {
    type: 'MultiPoint',
    coordinates: [
      [west, south],
      [east, north],
    ],
  }
  const { width, height } = mapSize
  const projection = geoMercator().fitExtent(
    [
      [around / 2, around / 2],
      [width - around / 2, height - around / 2],
    ],
    frame,
  )
  projection.clipExtent([
    [0, 0],
    [width, height],
  ])
  const draw = geoPath(projection).digits(1)
  const [left, top] = projection.invert?.([0, 0]) ?? [west, north]
  const [right, bottom] = projection.invert?.([width, height]) ?? [east, south]
  const isNear = ([ring = []]: Outlines[number]) =>
    ring.some(([longitude]) => longitude >= left) &&
    ring.some(([longitude]) => longitude <= right) &&
    ring.some(([, latitude]) => latitude >= bottom) &&
    ring.some(([, latitude]) => latitude <= top)
  const radius = scaleSqrt([0, Math.max(...points.map(({ claims }) => claims))], [0, largest])
  return {
    countries: outlines
      .filter(isNear)
      .flatMap(rings => draw({ type: 'Polygon', coordinates: rings as [number, number][][] }) ?? []),
    places: points.map((point, i) => {
      const [x, y] = projection([point.longitude, point.latitude]) ?? [0, 0]
      return { x, y, r: Math.max(3, radius(point.claims)), name: i < mostNames ? site.nameOf(point.place) : '' }
    }),
  }
}

interface MapDrawingProps {
  points: readonly PlacePoint[]
  outlines: Outlines
}

/** Places over the outlines of countries, each point's area as large as the number of claims. */
export function MapDrawing({ points, outlines }: MapDrawingProps) {
  const { site } = useSetup()
  const { map: words } = site.words
  return (
    <figure class="map">
      <Scroll label={words.drawing}>
        <svg
          class="map-drawing"
          width={mapSize.width}
          height={mapSize.height}
          viewBox={`0 0 ${mapSize.width} ${mapSize.height}`}
          role="img"
          aria-label={words.drawn}
          direction={site.language.direction === 'rtl' ? 'ltr' : undefined}
        >
          <MapShapes of={layOutMap(site, points, outlines)} />
        </svg>
      </Scroll>
      <figcaption>{words.caption}</figcaption>
    </figure>
  )
}

/** What is drawn of a map, from left to right whatever the language: it has north on top. */
export function MapShapes({ of: { countries, places } }: { of: MapLayout }) {
  return (
    <g direction="ltr">
      {countries.map(path => (
        <path d={path} class="country" />
      ))}
      {places.map(({ x, y, r }) => (
        <circle cx={x.toFixed(1)} cy={y.toFixed(1)} r={r.toFixed(1)} class="place" />
      ))}
      {places.map(({ x, y, r, name }) =>
        name === '' ? null : (
          <text x={(x + r + 5).toFixed(1)} y={y.toFixed(1)} dy="0.33em" class="flow-name">
            {name}
          </text>
        ),
      )}
    </g>
  )
}
