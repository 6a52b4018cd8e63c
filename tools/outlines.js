// Makes dist/outlines.json.gz of the countries of Natural Earth, which a package ships as TopoJSON: the rings of each polygon,
// in degrees with two decimals, which are a kilometre or less.

import { writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { gzipSync } from 'node:zlib'
import { feature } from 'topojson-client'

const require = createRequire(import.meta.url)
const atlas = require('world-atlas/countries-50m.json')
const round = ([longitude, latitude]) => [Number(longitude.toFixed(2)), Number(latitude.toFixed(2))]
const polygons = feature(atlas, atlas.objects.countries).features.flatMap(({ geometry }) =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates,
)

await writeFile(
  'dist/outlines.json.gz',
  gzipSync(JSON.stringify(polygons.map(rings => rings.map(ring => ring.map(round)))), { level: 9 }),
)
