/** What is needed of an element of a page. */
interface Element {
  readonly nodeName: string
  readonly textContent: string | null
  readonly previousSibling: { readonly textContent: string | null } | null
  readonly parentElement: Element | null
  querySelector(selector: string): unknown
  remove(): void
  prepend(text: string): void
  append(text: string): void
}

/** What is needed of a page. */
export interface Page {
  querySelectorAll(selector: string): Iterable<unknown>
}

/** Units of which a raised 2 or 3 says that they are squared or cubed, behind a figure. */
const units = /(?:^|[\d\s/])(?:mm|cm|dm|m|km|in|ft|yd|mi)$/i
const ordinal = /^(?:st|nd|rd|th|er|re|e|o|a|ème|tm|sm|®|™)$/i

/** Takes out of a page what is struck out and the marks of footnotes, and gives quotations the marks that a browser shows. */
export function cleanPage(page: Page): void {
  for (const struck of elements(page, 'del, s, strike, [style*="line-through"]')) struck.remove()
  for (const raised of elements(page, 'sup')) if (isFootnote(raised)) raised.remove()
  for (const link of elements(page, 'a[href^="#"]'))
    if (/^(?:\[?\d{1,3}\]?|[*†‡§]{1,2})$/.test(link.textContent?.trim() ?? '') && isGlued(link)) link.remove()
  for (const quotation of elements(page, 'q')) {
    if (/^\s*["“”„«‘']/.test(quotation.textContent ?? '')) continue
    const [open, close] = depthOf(quotation) % 2 === 0 ? ['“', '”'] : ['‘', '’']
    quotation.prepend(open!)
    quotation.append(close!)
  }
}

/** The elements that a selector finds, before any of them is changed. */
function elements(page: Page, selector: string): readonly Element[] {
  return [...page.querySelectorAll(selector)] as Element[]
}

/** Whether an element follows a word or a stop without a space. */
function isGlued({ previousSibling }: Element): boolean {
  return /\S$/.test(previousSibling?.textContent ?? '')
}

/** Whether raised text leads to a note: a link, brackets, a sign, or a small number that is no power. */
function isFootnote(raised: Element): boolean {
  const mark = raised.textContent?.trim() ?? ''
  if (mark === '' || ordinal.test(mark)) return false
  if (/^[[(].{0,40}[\])]$/.test(mark) || (raised.querySelector('a') !== null && mark.length < 12)) return true
  const before = raised.previousSibling?.textContent ?? ''
  if (/^[23]$/.test(mark) && units.test(before)) return false
  if (/[×x*·]\s?10$/.test(before)) return false
  return /^(?:\d{1,3}(?:\s?[,;–-]\s?\d{1,3})*|[*†‡§¶#]{1,3})$/.test(mark)
}

/** In how many quotations an element stands. */
function depthOf(quotation: Element): number {
  let depth = 0
  for (let node = quotation.parentElement; node; node = node.parentElement) if (/^q$/i.test(node.nodeName)) depth++
  return depth
}
