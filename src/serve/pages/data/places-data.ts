import type { PlacePoint } from '../place-points.js'
import type { PageData } from './page-data.js'

/** Places on a map as data: one row for each, with whose coordinates they are, in degrees. */
export function placesData(points: readonly PlacePoint[]): PageData {
  return {
    table: () => ({
      columns: ['place', 'label', 'latitude', 'longitude', 'coordinates_from', 'claims'],
      rows: points.map(({ place, latitude, longitude, by, claims }) => [
        ...[place.id, place.label, latitude, longitude],
        ...[by === 'graph' ? 'graph' : `gazetteer: ${by.name}`, claims],
      ]),
    }),
    json: () => ({
      places: points.map(({ place: { id, label }, latitude, longitude, by, claims }) => {
        return { id, label, latitude, longitude, coordinatesFrom: by === 'graph' ? by : { gazetteer: by.name }, claims }
      }),
    }),
  }
}
