import { useSetup } from '../site-context.js'
import { directionOf } from './script.js'
import { Scroll } from './scroll.js'

interface BehindThisProps {
  text: string
  note?: string
}

/** The SPARQL query that gives what the page shows. */
export function BehindThis({ text, note }: BehindThisProps) {
  const { isStatic, site } = useSetup()
  const { behind: words } = site.words
  return (
    <section class="behind" aria-labelledby="behind">
      <h2 id="behind">{words.title}</h2>
      <details>
        <summary>{words.show}</summary>
        {note === undefined ? null : <p>{note}</p>}
        <Scroll label="SPARQL">
          <pre dir={directionOf(site.language) && 'ltr'}>
            <code>{text}</code>
          </pre>
        </Scroll>
        {isStatic ? (
          <p>{words.static(<code>claimgraph query -q</code>)}</p>
        ) : (
          <p>
            <a href={`/query?query=${encodeURIComponent(text)}`}>{words.open}</a>
          </p>
        )}
      </details>
    </section>
  )
}
