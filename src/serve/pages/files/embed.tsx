import { assetHref } from '../assets.js'
import { nameEdition } from '../edition.js'
import { linkInLanguage } from '../links-in-language.js'
import type { Page } from '../page.js'
import { directionOf } from '../parts/script.js'
import { type Setup, SetupContext } from '../site-context.js'

/** A frame may load nothing but the site's own style. */
const policy = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'none'; base-uri 'none'"

/** The headers of a frame, which any page may show. */
export const embedHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': `${policy}; frame-ancestors *`,
}

/** A page's plot alone, with one line on where it comes from, to stand in a frame of other pages. */
export function renderEmbed({ title, plot, about }: Page, setup: Setup): string {
  const { site, path, asOf } = setup
  const { files: words } = site.words
  const day = asOf === undefined ? '' : `?as-of=${asOf}`
  const html = (
    <SetupContext.Provider value={setup}>
      <html lang={site.language.tag} dir={directionOf(site.language)}>
        <head>
          <meta charset="utf-8" />
          {setup.isStatic ? <meta http-equiv="Content-Security-Policy" content={policy} /> : null}
          <title>{title}</title>
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <meta name="robots" content="noindex" />
          <base target="_blank" />
          <link rel="stylesheet" href={assetHref('claimgraph.css', setup.isStatic)} />
          <link rel="icon" href={assetHref('icon.svg', setup.isStatic)} type="image/svg+xml" />
        </head>
        <body class="embed">
          <main>
            <h1>
              <a href={path + day}>
                <bdi>{title}</bdi>
              </a>
            </h1>
            {plot!.show(site)}
            <p class="rule">
              {words.each[plot!.of]}
              {asOf === undefined ? '' : words.saidBy(asOf)} {words.source}{' '}
              <a href={path + day}>
                <bdi>{nameEdition(site.edition, site.language)}</bdi>
              </a>
              {about === undefined ? '' : ', claimgraph'}
            </p>
          </main>
        </body>
      </html>
    </SetupContext.Provider>
  )
  return linkInLanguage(`<!DOCTYPE html>\n${html.toString()}\n`, site)
}
