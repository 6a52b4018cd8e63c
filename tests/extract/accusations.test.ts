import { beforeAll, describe, expect, it } from 'vitest'
import { claimReader } from './read-claims.js'

let read: Awaited<ReturnType<typeof claimReader>>
beforeAll(async () => {
  read = await claimReader(`
    ex:lowland-front a prov:Organization ; rdfs:label "Lowland Front"@en ; cg:kind cg:ArmedGroup .
    ex:ilan-brod a prov:Person ; rdfs:label "Ilan Brod"@en ; cg:kind cg:Official .`)
})

/** Whom the claims of a text name as those who did it. */
const accused = async (text: string) =>
  (await read(text)).flatMap(({ content }) =>
    content.flatMap(line => (line.startsWith('perpetrator ') ? line.slice('perpetrator '.length) : [])),
  )

describe('an accusation', () => {
  it.each([
    'Twelve villagers were killed by Omar Haddad in Selm.',
    'Twelve villagers were killed by Omar Haddad and Samir Aziz in Selm.',
    'Omar Haddad killed twelve villagers in Selm.',
    'Omar Haddad and Samir Aziz killed twelve villagers in Selm.',
    'Omar Haddad, a farmer, killed twelve villagers in Selm.',
    'Twelve villagers were killed by Omar Haddad, a rebel.',
    'Twelve villagers were killed by the farmer Omar Haddad in Selm.',
    'Twelve villagers were killed by militia commander Omar Haddad in Selm.',
    'Twelve villagers were killed by Colonel Omar Haddad.',
    'Twelve villagers were killed by Col. Haddad.',
    'Twelve villagers were killed by Haddad.',
    'Haddad killed twelve villagers.',
    'Omar Haddad of the Hill Brigade killed twelve villagers in Selm.',
    'Twelve villagers were killed by Omar al-Haddad in Selm.',
    'The council said that twelve villagers were killed by Omar Haddad.',
    'The council blamed the killings on Omar Haddad. Twelve villagers were killed.',
    'Omar Haddad was responsible for the killing of twelve villagers.',
    'The massacre was carried out by Omar Haddad.',
  ])('is of nobody by a personal name alone: %s', async text => {
    expect(await accused(text)).toEqual([])
  })

  it.each([
    'Twelve villagers were killed by Ilan Brod in Selm.',
    'Twelve villagers were killed by Brod in Selm.',
    'Ilan Brod killed twelve villagers in Selm.',
    'Twelve villagers were killed by Governor Ilan Brod.',
    'Rebels said that soldiers fled. Ilan Brod murdered the miller.',
  ])('is of no person whom the graph knows: %s', async text => {
    expect(await accused(text)).toEqual([])
  })

  it.each([
    ['Twelve villagers were killed by rebels in Selm.', 'rebels'],
    ['Twelve villagers were killed by raiders in Selm.', 'raiders'],
    ['Raiders killed twelve villagers. The raiders fled.', 'Raiders'],
    ['Soldiers killed twelve villagers in Selm.', 'Soldiers'],
    ['Twelve villagers were killed by the Lowland Front in Selm.', 'Lowland Front'],
    ['The Lowland Front killed twelve villagers in Selm.', 'Lowland Front'],
    ['Twelve villagers were killed by the Hill Liberation League in Selm.', 'Hill Liberation League'],
    ['Twelve villagers were killed by the HLL in Selm.', 'HLL'],
    ['Twelve villagers were killed by Omar Haddad and rebels in Selm.', 'rebels'],
  ])('is of groups and organisations: %s', async (text, who) => {
    expect(new Set(await accused(text))).toEqual(new Set([who]))
  })
})
