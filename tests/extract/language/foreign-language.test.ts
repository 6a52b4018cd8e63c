import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createExtractor } from '../../../src/extract/extractor.js'
import { findForeignLanguage } from '../../../src/extract/language/foreign-language.js'
import { nameOfLanguage } from '../../../src/extract/language/name-of-language.js'
import { readDocumentText } from '../../../src/extract/read/read-document-text.js'
import { shippedModels } from '../../../src/node/extraction.js'
import { lexicon } from '../shipped-lexicon.js'

describe('the language of a text', () => {
  it.each([
    ['German', 'Die Feuerwehr sagte, zwölf Menschen seien tot.'],
    ['French', 'Le maire a dit que douze personnes ont été tuées.'],
    ['Spanish', 'El alcalde dijo que doce personas murieron en la fábrica.'],
    ['Dutch', 'De brandweer zei dat er zeker twaalf mensen zijn omgekomen.'],
    ['Danish', 'Politiet siger, at mindst tolv mennesker blev dræbt, da broen faldt sammen.'],
    ['Turkish', 'Belediye başkanı köprünün pazartesi günü çöktüğünü söyledi.'],
    ['Arabic', 'قال رئيس البلدية إن الجسر انهار يوم الاثنين.'],
    ['Hebrew', 'ראש העיר אמר שהגשר קרס ביום שני.'],
    ['Ukrainian', 'Міський голова сказав, що міст упав у понеділок.'],
    ['Chinese', '市长说，那座桥在星期一倒塌了，有十二人死亡。'],
  ])('is told where it is not English: %s', async (name, text) => {
    expect(nameOfLanguage((await findForeignLanguage(text))!)).toBe(name)
  })

  it('is one that is not known where no word of many is English', async () => {
    const text = 'Meya alisema kwamba daraja lilianguka siku ya Jumatatu na watu kumi na wawili walipoteza maisha yao. '
    expect(nameOfLanguage((await findForeignLanguage(text.repeat(6)))!)).toBe('a language that is not known')
    expect(await findForeignLanguage(text)).toBeUndefined()
  })

  it.each([
    ['English', 'The fire brigade said that the bridge fell at six.'],
    ['a headline', 'Twelve dead in Selm bridge fall'],
    ['a word', 'Selm'],
    ['figures', '12 (3)'],
    ['names', 'Anna Petrova, Omar Haddad, Ilse Brod, Yusuf Demir'],
    ['names in another script', 'Officials of Selm (زلم) said 12 people were killed.'],
    ['a quotation in another language', 'The mayor said: “Zwölf Menschen sind gestorben, das ist furchtbar.”'],
    ['both in one line', 'قال رئيس البلدية إن الجسر انهار. The mayor said 3 people were killed.'],
    ['both in paragraphs', 'Die Feuerwehr sagte, zwölf Menschen seien tot.\n\nThe mayor said 3 people were killed.'],
    ['nothing', ''],
  ])('is left open where there is English in it, or too little to tell: %s', async (_, text) => {
    expect(await findForeignLanguage(text)).toBeUndefined()
  })

  it.each(['figures-and-dates', 'what-was-said'])('of every English sentence is left open: %s', async name => {
    const kinds = JSON.parse(readFileSync(new URL(`../${name}.json`, import.meta.url), 'utf8')) as {
      sentences: { text: string }[]
    }[]
    const texts = kinds.flatMap(({ sentences }) => sentences.map(({ text }) => text))
    const refused: string[] = []
    for (const text of texts) if ((await findForeignLanguage(text)) !== undefined) refused.push(text)
    expect(texts.length).toBeGreaterThan(90)
    expect(refused).toEqual([])
  })

  it('stands in the document, of which no drafts are made', async () => {
    const text = 'Die Feuerwehr sagte, zwölf Menschen seien tot.'
    const document = await readDocumentText(text, { path: 'flut.txt' })
    expect(document).toEqual({ path: 'flut.txt', kind: 'text', text, language: 'de' })
    const extractor = createExtractor({ lexicon, models: await shippedModels() })
    const drafts = extractor.extract(document)
    expect(drafts).toMatchObject({ attributions: [], quantities: [], ownVoice: [] })
    expect(await extractor.toTrig(drafts, text)).toContain('schema:inLanguage "de"')
  })
})
