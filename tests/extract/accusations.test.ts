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

  it.each([
    'The Hill Council told the Delta Rights Council that rebels had killed twelve villagers.',
    'Ilan Brod told the court that rebels killed twelve villagers.',
    'The governor dismissed the allegation that rebels killed twelve villagers.',
  ])('is of nobody who is told it: %s', async text => {
    for (const { content } of await read(text))
      for (const line of content) if (line.startsWith('perpetrator ')) expect(line).toBe('perpetrator rebels')
  })

  it.each([
    'A reporter asked whether rebels had killed the miller.',
    'The council is investigating whether rebels killed twelve villagers.',
    'The court will rule if rebels killed twelve villagers.',
    'Did rebels kill twelve villagers?',
  ])('is no question, and no inquiry: %s', async text => {
    expect(await accused(text)).toEqual([])
  })

  it.each([
    ['Villagers who were killed by rebels were buried by soldiers.', ['rebels']],
    ['Twelve villagers who were killed by rebels were buried.', ['rebels']],
    ['Soldiers met the rebels who killed twelve villagers.', ['rebels']],
    ['Soldiers found the houses in which twelve villagers were killed.', []],
    ['The fire, which killed twelve villagers, was seen by soldiers.', []],
  ])('goes through a relative clause: %s', async (text, who) => {
    expect(await accused(text)).toEqual(who)
  })

  it('is left out where the words hedge it and the claim does not', async () => {
    const late = 'in the third week after the flood of the lower town soldiers had reportedly killed the miller'
    expect(await accused('Soldiers reportedly killed the miller.')).toEqual([])
    expect(await accused('Soldiers reportedly killed twelve villagers.')).toEqual([])
    expect(await accused(`Harbour Watch said that ${late}.`)).toEqual([])
    const [claim] = await read('Harbour Watch said that soldiers had reportedly killed the miller.')
    expect(claim).toMatchObject({ certainty: 'Alleged', content: ['perpetrator soldiers'] })
  })
})
