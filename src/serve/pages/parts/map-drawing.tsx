import { type GeoPermissibleObjects, geoMercator, geoPath } from 'd3-geo'
import { scaleSqrt } from 'd3-scale'
import type { Outlines } from '../../../node/outlines.js'
import type { PlacePoint } from '../place-points.js'
import { useSetup } from '../site-context.js'
import { Scroll } from './scroll.js'

/** In pixels: the drawing, the room around its points, and the radius of the largest of them. */
const size = { width: 680, height: 460, around: 90, largest: 16 }

/** So many degrees at least are shown to either side of the points, so that one can tell where they lie. */
const leastAround = 1.5

/** So many points at most have their names beside them. */
const mostNames = 12

interface MapDrawingProps {
  points: readonly PlacePoint[]
  outlines: Outlines
}

/** Places over the outlines of countries, each point's area as large as the number of claims. */
export function MapDrawing({ points, outlines }: MapDrawingProps) {
  const { site } = useSetup()
  const { map: words } = site.words
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
  const projection = geoMercator().fitExtent(
    [
      [size.around / 2, size.around / 2],
      [size.width - size.around / 2, size.height - size.around / 2],
    ],
    frame,
  )
  projection.clipExtent([
    [0, 0],
    [size.width, size.height],
  ])
  const draw = geoPath(projection).digits(1)
  const [left, top] = projection.invert?.([0, 0]) ?? [west, north]
  const [right, bottom] = projection.invert?.([size.width, size.height]) ?? [east, south]
  const isNear = ([ring = []]: Outlines[number]) =>
    ring.some(([longitude]) => longitude >= left) &&
    ring.some(([longitude]) => longitude <= right) &&
    ring.some(([, latitude]) => latitude >= bottom) &&
    ring.some(([, latitude]) => latitude <= top)
  const radius = scaleSqrt([0, Math.max(...points.map(({ claims }) => claims))], [0, size.largest])
  const placed = points.map((point, i) => {
    const [x, y] = projection([point.longitude, point.latitude]) ?? [0, 0]
    return { x, y, r: Math.max(3, radius(point.claims)), name: i < mostNames ? site.nameOf(point.place) : '' }
  })
  return (
    <figure class="map">
      <Scroll label={words.drawing}>
        <svg
          class="map-drawing"
          width={size.width}
          height={size.height}
          role="img"
          aria-label={words.drawn}
          direction={site.language.direction === 'rtl' ? 'ltr' : undefined}
        >
          {outlines.filter(isNear).map(rings => {
            const path = draw({ type: 'Polygon', coordinates: rings as [number, number][][] })
            return path ? <path d={path} class="country" /> : null
          })}
          {placed.map(({ x, y, r }) => (
            <circle cx={x.toFixed(1)} cy={y.toFixed(1)} r={r.toFixed(1)} class="place" />
          ))}
          {placed.map(({ x, y, r, name }) =>
            name === '' ? null : (
              <text x={(x + r + 5).toFixed(1)} y={y.toFixed(1)} dy="0.33em" class="flow-name">
                {name}
              </text>
            ),
          )}
        </svg>
      </Scroll>
      <figcaption>{words.caption}</figcaption>
    </figure>
  )
}
