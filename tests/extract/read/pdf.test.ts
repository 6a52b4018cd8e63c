import { describe, expect, it } from 'vitest'
import { inLogicalOrder } from '../../../src/extract/read/logical-order.js'
import { readDocumentText } from '../../../src/extract/read/read-document-text.js'
import { pdfOf } from './pages.js'

async function textOf(...[lines, options]: Parameters<typeof pdfOf>): Promise<string> {
  return (await readDocumentText(pdfOf(lines, options), { path: 'paper.pdf' })).text
}

describe('the lines of a PDF', () => {
  it('are joined into paragraphs, which end in a line that is not full', async () => {
    expect(
      await textOf([
        'A sentence that runs over the end',
        'of its line ends here.',
        'The next one follows on a new',
        'line.',
      ]),
    ).toBe('A sentence that runs over the end of its line ends here.\nThe next one follows on a new line.')
  })

  it.each([
    [['The regional gover-', 'nor left.'], 'The regional governor left.'],
    [['It lost twenty-', 'three boats.'], 'It lost twenty-three boats.'],
    [['A well-', 'known mill burned.'], 'A well-known mill burned.'],
    [['The Selm-', 'Tarn road is shut.'], 'The Selm-Tarn road is shut.'],
    [['It lost 10-', '12 boats.'], 'It lost 10-12 boats.'],
    [['It lost pre-', 'and post-war boats.'], 'It lost pre- and post-war boats.'],
    [['The millrace, or mill-', 'race, burned.'], 'The millrace, or millrace, burned.'],
    [['The sea-wall, or sea-', 'wall, broke.'], 'The sea-wall, or sea-wall, broke.'],
    [['The evacu~', 'ation ended.'], 'The evacuation ended.'],
  ])('have words that they part joined: %j', async (lines, expected) => {
    expect(await textOf(lines, { letters: { '~': '\u00ad' } })).toBe(expected)
  })

  it('go on over pages, without their numbers, heads and feet', async () => {
    const text = await textOf([
      ['Valley Inquiry', 'Report on the mill', 'The inquiry said that the water had come', 'Page 1 of 3'],
      ['Valley Inquiry', 'over the wall at the mill, and that nobody in', 'Page 2 of 3'],
      ['Valley Inquiry', 'Tarn had been told.', 'It was dark.', 'Page 3 of 3'],
    ])
    expect(text).toContain('the water had come over the wall at the mill, and that nobody in Tarn had been told.')
    expect(text).not.toMatch(/Valley Inquiry|Page/)
    expect(text).toContain('Report on the mill')
  })

  it('keep a number that ends no page but the only one', async () => {
    expect(await textOf(['The boats that were lost', '12'])).toContain('12')
  })

  it('end a paragraph at the end of a page where a sentence ends', async () => {
    expect(
      await textOf([
        ['The mill burned.', '1'],
        ['Nobody saw it.', '2'],
      ]),
    ).toBe('The mill burned.\nNobody saw it.')
  })
})

describe('the letters of a PDF', () => {
  it.each(['\uf001', '\ufb01'])('of a ligature are read one by one: %j', async ligature => {
    expect(await textOf(['The #re chief left.'], { letters: { '#': ligature } })).toBe('The fire chief left.')
  })

  it('from right to left are read in their order, and not in the forms in which they are drawn', async () => {
    // drawn from the left: a stop, then the word "سلام" from its end
    const letters = { m: '\u0645', A: '\ufefc', s: '\ufeb3' }
    expect(await textOf(['.mAs'], { letters })).toBe('سلام.')
  })

  it.each([
    // each letter stands for one that is drawn from the left
    ['5 אבג (12 דה) ו', 'ו (הד 12) גבא 5'],
    ['The word אבג was red', 'The word גבא was red'],
    ['אבג דה Selm 12 ו', 'ו Selm 12 הד גבא'],
    ['אבג 1.5 דה', 'הד 1.5 גבא'],
  ])('are put into logical order: %s', (expected, drawn) => {
    const pieces = [...drawn].map((text, x) => ({ text, x, rightToLeft: /[א-ת]/.test(text) }))
    expect(inLogicalOrder(pieces)).toBe(expected)
  })
})
