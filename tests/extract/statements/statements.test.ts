import { describe, expect, it } from 'vitest'
import { mendBoundaries } from '../../../src/extract/statements/boundaries.js'
import { tokenize } from '../shipped-lexicon.js'
import { readStatements, saying } from './reading.js'

const lantern = { publisher: 'Lantern Trust' }

describe('frames', () => {
  it('give a whole sentence to the source behind its last comma', () => {
    const text = 'Flooding across the valley spread to the old mill following rain, a river warden reported on May 7.'
    const found = saying(text, 'Flooding')
    expect(found?.speaker).toBe('a river warden')
    expect(found?.content).toContain('Flooding across the valley spread to the old mill following rain')
  })

  it('give a heading to the name behind its colon', () => {
    const text = 'Mine owners hid the cracks for years: Lantern\nThe report came out on Monday.'
    expect(saying(text, 'Mine owners')).toMatchObject({ speaker: 'Lantern', cue: ':' })
  })

  it('give a caption to the agency in brackets behind it', () => {
    const text = 'Villagers carry sandbags to the levee in Lower Wend on May 8. (ZPA)'
    expect(saying(text, 'Villagers')).toMatchObject({
      speaker: 'ZPA',
      cue: '',
      content: 'Villagers carry sandbags to the levee in Lower Wend on May 8.',
    })
  })

  it('leave brackets within a sentence alone', () => {
    expect(readStatements('The river authority (ZPA) closed the road.').statements).toEqual([])
  })
})

describe('quotations', () => {
  it('over several paragraphs stay with their speaker', () => {
    const text = [
      '“The wall was known to be weak. Nobody closed the road below it,” said Lena Voss, an engineer.',
      '“Builders had warned of it twice. The letters were never answered.',
      '“Without a new wall the valley will flood again in the spring”.',
    ].join('\n')
    const [first] = readStatements(text).statements
    expect(first?.speaker).toBe('Lena Voss')
    for (const words of ['known to be weak', 'warned of it twice', 'flood again in the spring'])
      expect(first?.content).toContain(words)
  })

  it('that stand by themselves go to nobody', () => {
    const text = 'The inquiry began in May.\n“Builders had warned of it twice. The letters were never answered.”'
    expect(readStatements(text).statements.filter(({ content }) => content.includes('warned of it twice'))).toEqual([])
  })

  it('as a heading go to whoever says the same words below', () => {
    const text = '‘I saw a row of empty boats’\nLena Voss said: “I saw a row of empty boats. Nobody was there.”'
    const [heading] = readStatements(text).statements
    expect(heading).toMatchObject({ speaker: 'Lena Voss', content: '‘I saw a row of empty boats’' })
  })
})

describe('nested statements', () => {
  it('are found within what another says, with both in the chain', () => {
    const text = 'Lena Voss said: “My mother told me that the wall had cracked in the night. We left at once.”'
    expect(saying(text, 'that the wall', lantern)).toMatchObject({
      speaker: 'My mother',
      chain: ['Lena Voss', 'Lantern Trust'],
    })
  })

  it('are what is cited within a report, but not where an outlet cites the report', () => {
    const cited =
      'The ministry stated that crews from two towns were at the dam in early May, leading to the rescue of 30 people, according to the Valley Observatory.'
    expect(saying(cited, 'leading to', { publisher: 'The Sheet' })).toMatchObject({
      speaker: 'Valley Observatory',
      chain: ['The ministry', 'The Sheet'],
    })
    const relayed = cited.replace('the Valley Observatory', 'Valley News')
    expect(saying(relayed, 'leading to')?.chain ?? []).not.toContain('The ministry')
  })

  it('are not "I said" within what one says', () => {
    const text = 'Lena Voss said: “I explained that we had no boats left in the harbour at all.”'
    expect(readStatements(text).statements).toHaveLength(1)
  })
})

describe('chains', () => {
  it('name who was told, and then the publisher', () => {
    const text = 'Residents told Lantern Trust that the siren never sounded.'
    expect(saying(text, 'that the siren', { publisher: 'The Sheet' })?.chain).toEqual(['Lantern Trust', 'The Sheet'])
    expect(saying(text, 'that the siren', lantern)?.chain).toEqual(['Lantern Trust'])
  })

  it('leave out reporters, who have no name', () => {
    const text = 'Residents told reporters that the siren never sounded.'
    expect(saying(text, 'that the siren', lantern)?.chain).toEqual(['Lantern Trust'])
  })

  it('are empty for the publisher and for those who speak for it', () => {
    const text = [
      'The siren never sounded, Lantern Trust said today.',
      '“Somebody switched the siren off before the flood,” said Lantern Trust’s Secretary General Lena Voss.',
      'Voss added that the log had been lost.',
    ].join('\n')
    expect(readStatements(text, lantern).statements.map(({ chain }) => chain)).toEqual([[], [], []])
    expect(readStatements(text, { publisher: 'The Sheet' }).statements[2]?.chain).toEqual(['The Sheet'])
  })

  it('end in a publisher that is not named', () => {
    expect(saying('Residents said that the siren never sounded.', 'that the siren')?.chain).toEqual([
      'publisher not named',
    ])
  })
})

describe('speakers', () => {
  const speakers = (text: string) => readStatements(text).statements.map(({ speaker }) => speaker)

  it.each([
    ['a name', 'Mayor Lena Voss said that it was late.', 'Lena Voss'],
    ['a name with an office behind it', 'Lena Voss, head of the Water Board, said that it was late.', 'Lena Voss'],
    ['a name in an organisation', 'Lantern Trust’s Secretary General Lena Voss said that it was late.', 'Lena Voss'],
    [
      'a part of an organisation',
      'Lantern Trust’s Evidence Lab said that it was late.',
      'Lantern Trust’s Evidence Lab',
    ],
    ['what a name qualifies', 'The Selm fire brigade said that it was late.', 'The Selm fire brigade'],
    ['residents of a place', 'Four residents of Farhaven said that it was late.', 'Four residents of Farhaven'],
    ['whom a pronoun goes back to', 'The prize went to Lena Voss, who said that it was late.', 'Lena Voss'],
  ])('are %s', (_, text, expected) => {
    expect(saying(text, 'that it was late')?.speaker).toBe(expected)
  })

  it('are found behind "according to" in any case', () => {
    const tokens = tokenize('The road was shut, according to the Water Board.')
    const at = (word: string) => tokens.findIndex(token => token.word === word)
    const [mended] = mendBoundaries(
      [
        {
          source: [],
          cue: [{ start: at('according'), end: at('according') + 2 }],
          content: [{ start: 0, end: at(',') }],
          confidence: 1,
        },
      ],
      tokens,
    )
    expect(mended?.source).toEqual([{ start: at('according') + 2, end: at('Board') + 1 }])
  })

  it('stay the same for a pronoun, past an organisation', () => {
    const text = 'Lena Voss said that it was late. Lantern Trust said that it was early. She said that it was dark.'
    expect(speakers(text)).toEqual(['Lena Voss', 'Lantern Trust', 'Lena Voss'])
  })

  it('are left open for a pronoun where two persons were named', () => {
    const text = 'Lena Voss said that it was late. Ida Kern said that it was early. She said that it was dark.'
    expect(speakers(text)[2]).toBe('She')
  })

  it('are left open for a pronoun where the name is too far away', () => {
    expect(speakers('Lena Voss said that it was late.\nRain.\nMore rain.\nShe said that it was dark.')[1]).toBe('She')
  })

  it('stay the same for "the organisation" and "the report", past a person', () => {
    const text =
      'The Lantern Network said that it was late. Lena Voss said that it was early. The organisation said that it was dark.\nThe report said that it was cold.'
    expect(speakers(text)).toEqual(['Lantern Network', 'Lena Voss', 'Lantern Network', 'Lantern Network'])
  })

  it('have their full name where only the last name stands', () => {
    expect(speakers('Lena Voss said that it was late. Voss added that it was dark.')).toEqual([
      'Lena Voss',
      'Lena Voss',
    ])
  })
})

describe('sentences that carry on', () => {
  it('go to the witness who was telling', () => {
    const text =
      'Four residents of Farhaven described how the water rose on 7 May. The next day a boat came down the street. They waited on the roof.'
    const { statements, ownVoice } = readStatements(text, lantern)
    expect(statements.slice(1)).toMatchObject([
      {
        speaker: 'Four residents of Farhaven',
        cue: '',
        content: 'The next day a boat came down the street.',
        chain: ['Lantern Trust'],
      },
      { speaker: 'Four residents of Farhaven', cue: '', content: 'They waited on the roof.', chain: ['Lantern Trust'] },
    ])
    expect(ownVoice).toEqual([])
  })

  it('go to a witness whose name was changed, before that witness speaks', () => {
    const text =
      'Mira* was asleep when the water came. The door was blocked.\nMira said: “I broke the window with a chair and we climbed out.”'
    const { statements } = readStatements(text, lantern)
    expect(statements.map(({ speaker }) => speaker)).toEqual(['Mira', 'Mira', 'Mira'])
  })

  it('are not carried on from a minister', () => {
    const text = 'The minister said that the road would open in May. The valley has three roads. They are narrow.'
    expect(readStatements(text).ownVoice).toEqual(['The valley has three roads.', 'They are narrow.'])
  })

  it('end where an organisation is the subject', () => {
    const text = 'Two residents told Lantern Trust that the siren was silent. Lantern Trust saw the siren in May.'
    expect(readStatements(text, lantern).ownVoice).toEqual(['Lantern Trust saw the siren in May.'])
  })
})
