import { describe, expect, it } from 'vitest'
import { Linker } from '../../../src/extract/link/linker.js'

const agent = (id: string, names: string[], isPerson = false) => ({ id, label: names[0]!, names, isPerson })
const place = (id: string, names: string[]) => ({ id, label: names[0]!, names, within: [] })

const linker = new Linker({
  agents: [
    agent('board', ['Northern Harbour Board', 'NHB']),
    agent('rescue', ['Harbour Board Rescue Service']),
    agent('us', ['United States government', 'US']),
    agent('marta', ['Marta Velkova'], true),
    agent('ilan', ['Ilan Brod'], true),
    agent('other-brod', ['Dov Brod'], true),
    agent('residents', ['Residents of Selm', 'residents']),
    agent('front', ["Hay'at Selm al-Hurra"]),
    agent('committee-a', ['Peace Committee']),
    agent('committee-b', ['Peace Committee']),
    agent('mother', ["Ahmed's mother"], true),
    agent('arabic', ['مجلس سلم']),
  ],
  places: [place('selm', ['Selm', 'Selm city']), place('banias', ['Banias']), place('qusour', ['al-Qusour'])],
})

/** What is linked, in the words of the text. */
function read(text: string, common = false) {
  const { agents, places } = linker.link(text, { common })
  const words = ({ start, end, id }: { start: number; end: number; id: string }) => [text.slice(start, end), id]
  return { agents: agents.map(words), places: places.map(words) }
}

describe('linking names', () => {
  it('finds the longest name at each place', () => {
    expect(read('The Northern Harbor Board and the Harbour Board Rescue Service met.').agents).toEqual([
      ['Northern Harbor Board', 'board'],
      ['Harbour Board Rescue Service', 'rescue'],
    ])
  })

  it('finds places in another spelling, with or without an article', () => {
    expect(read('From Baniyas to al Qusur, Qusour and el-Qusour').places.map(([, id]) => id)).toEqual([
      'banias',
      'qusour',
      'qusour',
      'qusour',
    ])
  })

  it('finds an Arabic name whose article is written as it is spoken', () => {
    expect(read('Fighters of Hayat Selm el-Hurra left.').agents).toEqual([['Hayat Selm el-Hurra', 'front']])
    expect(read('قال مجلس سلم إن الطريق مغلق').agents).toEqual([['مجلس سلم', 'arabic']])
  })

  it('knows a person by the last name where nobody else has it', () => {
    expect(read('Velkova said so, and Brod denied it.').agents).toEqual([['Velkova', 'marta']])
    expect(read('Ilan Brod denied it.').agents).toEqual([['Ilan Brod', 'ilan']])
  })

  it('leaves a name unlinked that stands for two', () => {
    expect(read('The Peace Committee met.').agents).toEqual([])
  })

  it('reads an acronym in capitals only', () => {
    expect(read('The US told us that the NHB had left.').agents).toEqual([
      ['US', 'us'],
      ['NHB', 'board'],
    ])
  })

  it('learns an acronym that the text explains', () => {
    expect(read('The Harbour Board Rescue Service (HBRS) came. HBRS left.').agents.map(([, id]) => id)).toEqual([
      'rescue',
      'rescue',
      'rescue',
    ])
    expect(read('The Harbour Board Rescue Service (XYZ) came. XYZ left.').agents.map(([, id]) => id)).toEqual([
      'rescue',
    ])
  })

  it('takes common words for a name only where it is told to', () => {
    expect(read('The residents fled. Residents fled.').agents).toEqual([])
    expect(read('The residents fled. Residents fled.', true).agents).toEqual([
      ['residents', 'residents'],
      ['Residents', 'residents'],
    ])
  })

  it('reads no name across the end of a sentence or a comma', () => {
    expect(read('They saw Marta. Velkova, Northern, Harbour Board').agents).toEqual([['Velkova', 'marta']])
  })

  it('keeps the owner and what is owned apart', () => {
    expect(read("Selm's mayor met Ahmed's mother.")).toEqual({
      agents: [["Ahmed's mother", 'mother']],
      places: [['Selm', 'selm']],
    })
  })

  it.each(['Northern Harbour ', 'Northern-', '(NHB) ', "'s ", 'Selm', 'al-al-'])(
    'reads 400,000 characters of %s',
    piece => {
      const text = piece.repeat(400_000 / piece.length)
      for (const { start, end } of linker.link(text).agents) expect(start < end && end <= text.length).toBe(true)
    },
  )
})
