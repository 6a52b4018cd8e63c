import { describe, expect, it } from 'vitest'
import { type Gazetteer, type GazetteerPlace, liesIn } from '../../src/align/gazetteer.js'
import { proposePlaces } from '../../src/align/places.js'
import type { Place } from '../../src/claims/place.js'
import { openGazetteer } from '../../src/node/gazetteer.js'

const place = (id: string, label: string, within: Place['within'] = []): Place => ({ id, label, spellings: [], within })
const coordinates = { latitude: 0, longitude: 0 }

/* Arvia has the region Orla with the towns Selm and Harn; there is another Selm in Belmark */
const all: readonly GazetteerPlace[] = [
  { name: 'Arvia', country: 'AV' },
  { name: 'Orla', country: 'AV', region: '01' },
  { name: 'Selm', country: 'AV', region: '01', coordinates },
  { name: 'Harn', country: 'AV', region: '01', coordinates },
  { name: 'Belmark', country: 'BM' },
  { name: 'Selm', country: 'BM', region: '07', coordinates },
]
const gazetteer: Gazetteer = { find: name => all.filter(each => each.name.toLowerCase() === name) }
const proposed = (documents: readonly (readonly Place[])[], list: Gazetteer | undefined = gazetteer) =>
  proposePlaces(documents, list).map(({ kind, resources }) => [kind, ...resources])

describe('proposePlaces', () => {
  it('takes places of one name for one, whatever is said of their kind', () => {
    const documents = [[place('a', 'Orla')], [place('b', 'Órla province')], [place('c', 'the city of Selm')]]
    expect(proposed(documents)).toContainEqual(['same', 'a', 'b'])
    expect(proposed([[place('a', 'Tarn')], [place('b', 'Tarn Hill')]])).toEqual([])
  })

  it('finds by a gazetteer that a town lies in a region and in a country', () => {
    expect(proposed([[place('t', 'Selm'), place('r', 'Orla')], [place('c', 'Arvia')]])).toEqual([
      ['part', 't', 'r'],
      ['part', 't', 'c'],
      ['part', 'r', 'c'],
    ])
    expect(proposed([[place('t', 'Selm'), place('r', 'Orla')]], { find: () => [] })).toEqual([])
  })

  it('takes a name of two countries for that of which the others are', () => {
    expect(proposed([[place('t', 'Selm'), place('c', 'Belmark'), place('h', 'Harn')]])).toEqual([['part', 't', 'c']])
    expect(proposed([[place('t', 'Selm'), place('c', 'Belmark'), place('h', 'Arvia')]])).toEqual([])
    expect(proposed([[place('t', 'Selm'), place('x', 'Tarn')]])).toEqual([])
  })

  it('proposes nothing that the graph says already', () => {
    expect(proposed([[place('t', 'Harn', [{ id: 'r', label: 'Orla' }]), place('r', 'Orla')]])).toEqual([])
  })

  it('says why', () => {
    const [found] = proposePlaces([[place('t', 'Harn'), place('r', 'Orla')]], gazetteer)
    expect(found!.because).toBe('the gazetteer has Harn in Orla')
  })
})

describe('the gazetteer that ships', () => {
  it('knows countries, regions and towns, however their names are written', async () => {
    const shipped = await openGazetteer()
    const [tartus] = shipped.find('TARTUS').filter(({ coordinates: at }) => at === undefined)
    const [town] = shipped.find('Bāniyās').filter(({ country }) => country === 'SY')
    const [syria] = shipped.find('syria')
    expect(liesIn(town!, tartus!)).toBe(true)
    expect(liesIn(town!, syria!)).toBe(true)
    expect(liesIn(tartus!, syria!)).toBe(true)
    expect(liesIn(syria!, tartus!)).toBe(false)
    // Baniyas lies at 35.18 north and 35.94 east
    expect(town!.coordinates!.latitude).toBeCloseTo(35.18, 1)
    expect(town!.coordinates!.longitude).toBeCloseTo(35.94, 1)
    expect(shipped.find('no such place at all')).toEqual([])
  })
})
