import { useSetup } from '../site-context.js'
import { Scroll } from './scroll.js'

interface BehindThisProps {
  text: string
  note?: string
}

/** The SPARQL query that gives what the page shows. */
export function BehindThis({ text, note }: BehindThisProps) {
  const { isStatic } = useSetup()
  return (
    <section class="behind" aria-labelledby="behind">
      <h2 id="behind">The query behind this</h2>
      <details>
        <summary>Show the SPARQL query that gives the data of this page</summary>
        {note === undefined ? null : <p>{note}</p>}
        <Scroll label="SPARQL">
          <pre>
            <code>{text}</code>
          </pre>
        </Scroll>
        {isStatic ? (
          <p>
            A static copy of the site answers no queries; <code>claimgraph query -q</code> and any SPARQL engine do.
          </p>
        ) : (
          <p>
            <a href={`/query?query=${encodeURIComponent(text)}`}>Open it on the SPARQL page</a>
          </p>
        )}
      </details>
    </section>
  )
}
