import type { MiddlewareHandler } from 'hono'

/** Puts the path under which a proxy has the server before every link of a page or a header that begins with a slash. */
export const linksWithinPath: MiddlewareHandler = async (c, next) => {
  await next()
  const { path } = c.get('address')
  if (path === '') return
  const { headers } = c.res
  const isPage = headers.get('Content-Type')?.startsWith('text/html')
  if (isPage) c.res = new Response(linkWithin(await c.res.text(), path), c.res)
  for (const name of ['Location', 'Content-Location', 'Link']) {
    const value = headers.get(name)
    if (value !== null) c.res.headers.set(name, value.replace(name === 'Link' ? /(?<=<)(?=\/)/g : /^(?=\/)/, path))
  }
}

/** In the text of a page quotation marks are always escaped, so that what looks like an attribute here is one. */
function linkWithin(html: string, path: string): string {
  return html.replace(/(?<= (?:href|src|action)=")(?=\/)/g, path)
}
