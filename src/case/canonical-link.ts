import { parseHTML } from 'linkedom'
import { isWebAddress } from './publication.js'

/** The address that a web page gives as its own, if it gives one whole. */
export function findCanonicalLink(source: string): string | undefined {
  // the head alone, which is quickly read
  const [head] = source.split(/<body\b/i, 1)
  const { document } = parseHTML(`${head}<body></body>`)
  const link = document.querySelector('link[rel="canonical"]')?.getAttribute('href')
  const meta = document.querySelector('meta[property="og:url"]')?.getAttribute('content')
  return [link, meta].map(address => address?.trim()).find(address => address !== undefined && isWebAddress(address))
}
