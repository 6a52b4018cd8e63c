import { describe, expect, it } from 'vitest'
import { toClaimGraph } from '../../../src/node/open.js'
import { storeOf } from '../../claims/fixture.js'
import { openPages, openShipped, textOf } from './fixture.js'

/** The rows of the page's table as texts. */
const rowsOf = (html: string) =>
  [...html.matchAll(/<tr>(.*?)<\/tr>/gs)].slice(1).map(([, row]) => textOf(row!.replaceAll('</t', ' </t')).trim())

const open = async (trig: string) => openPages(toClaimGraph(await storeOf(trig)))
const claim = (id: string, event: string) =>
  `:${id} a cg:Claim ; prov:wasAttributedTo :council . :${id} { :${event} cg:deaths 3 }`

describe('the map', () => {
  it('has what one town alone can mean, and says that the name alone says so', async () => {
    const { get } = await openShipped()
    const html = await get('/map')
    // a governorate is no town, even where one spelling of it is a town's
    expect(rowsOf(html).map(row => row.replace(/ [\d.]+, .*/, ''))).toEqual([
      expect.stringMatching(/^Banias \d+$/),
      'Damascus 1',
    ])
    expect(textOf(html)).toContain('GeoNames, by the name “Baniyas”')
    expect(textOf(html)).toContain('2 of 26 places have coordinates.')
    expect(html.split('class="country"').length).toBeGreaterThan(5)
    expect(html.length).toBeLessThan(200_000)
    expect(html).not.toContain('style=')
  })

  it('has the coordinates of the graph, at the place or at its geo, before any name', async () => {
    const { get } = await open(`
      :syria a schema:Place ; rdfs:label "Syria" .
      :damascus a schema:Place ; rdfs:label "Damascus" ; schema:containedInPlace :syria ;
        schema:geo [ schema:latitude 10.5 ; schema:longitude 20.25 ] .
      :camp a schema:Place ; rdfs:label "Camp" ; schema:latitude "11" ; schema:longitude "21" .
      :flood a sem:Event ; sem:hasPlace :damascus . :fire a sem:Event ; sem:hasPlace :camp .
      ${claim('a', 'flood')} ${claim('b', 'fire')}`)
    expect(rowsOf(await get('/map'))).toEqual(['Camp 1 11, 21 the graph', 'Damascus 1 10.5, 20.25 the graph'])
  })

  it('shows nothing whose country is not known, whose coordinates are none, or of which nothing is said', async () => {
    const { get } = await open(`
      :selm a schema:Place ; rdfs:label "Selm" . :pole a schema:Place ; schema:latitude 91 ; schema:longitude 0 .
      :syria a schema:Place ; rdfs:label "Syria" .
      :damascus a schema:Place ; rdfs:label "Damascus" ; schema:containedInPlace :syria .
      :flood a sem:Event ; sem:hasPlace :selm , :pole . ${claim('a', 'flood')}`)
    const html = await get('/map')
    expect(textOf(html)).toContain('No place of which claims speak has coordinates.')
    expect(html).not.toContain('<svg class="map-drawing"')
  })

  it('counts claims about events within a place, each once', async () => {
    const { get } = await open(`
      :town a schema:Place ; rdfs:label "Town" ; schema:latitude 1 ; schema:longitude 1 .
      :street a schema:Place ; rdfs:label "Street" ; schema:containedInPlace :town .
      :house a schema:Place ; rdfs:label "House" ; schema:containedInPlace :street .
      :flood a sem:Event ; sem:hasPlace :house , :street . :fire a sem:Event ; sem:hasPlace :town .
      ${claim('a', 'flood')} ${claim('b', 'fire')}`)
    expect(rowsOf(await get('/map'))).toEqual(['Town 2 1, 1 the graph'])
  })
})
