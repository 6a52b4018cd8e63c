import type { Outlines } from '../../../node/outlines.js'
import { layOutMap, MapDrawing, MapShapes, mapSize } from '../parts/map-drawing.js'
import type { PlacePoint } from '../place-points.js'
import type { PagePlot } from './page-plot.js'
import { drawAlone, placeFigure } from './standalone.js'

/** Places over the outlines of countries. */
export function plotPlaces(points: readonly PlacePoint[], outlines: Outlines): PagePlot {
  return {
    of: 'claims',
    isDrawn: () => points.length > 0,
    height: () => mapSize.height + 220,
    show: () => <MapDrawing points={points} outlines={outlines} />,
    write(site, about) {
      const { words } = site
      const rows = points.map(({ place, claims }) => `${site.nameOf(place)}: ${words.count(claims, 'claim')}.`)
      return drawAlone(site, about, {
        description: [words.map.caption, ...rows].join(' '),
        draw: top =>
          placeFigure(site, top, {
            ...mapSize,
            child: <MapShapes of={layOutMap(site, points, outlines)} />,
            note: words.map.caption,
          }),
      })
    },
  }
}
