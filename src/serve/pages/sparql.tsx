import type { StoredQuery } from '../../query/library.js'
import type { Answer } from './answer.js'
import { assetHref } from './assets.js'
import type { Page } from './layout.js'
import { count } from './parts/count.js'
import { Extent } from './parts/extent.js'
import { Heading } from './parts/heading.js'
import { Prose } from './parts/prose.js'
import { ResultTable } from './parts/result-table.js'
import type { Site } from './site.js'

const example = `SELECT ?claimant ?claimantLabel ?claim ?claimLabel
WHERE {
  ?claim a cg:Claim ; rdfs:label ?claimLabel ; prov:wasAttributedTo ?claimant .
  ?claimant rdfs:label ?claimantLabel .
}
ORDER BY ?claimantLabel ?claim
LIMIT 20`

interface Asked {
  /** The query in the editor. */
  readonly text: string | undefined
  readonly answer: Answer | undefined
}

/** Asks the graph in SPARQL: an editor, the library's queries as examples, and results as a table. */
export function sparqlPage(site: Site, { text, answer }: Asked, options: { isStatic: boolean }): Page {
  return {
    title: 'SPARQL',
    section: '/query',
    body: (
      <>
        <Heading kind="Ask the graph" title="SPARQL">
          {options.isStatic ? (
            <p>
              This copy of the site is a set of files and answers no queries. The queries below can be asked where the
              graph is served, or on the command line.
            </p>
          ) : (
            <p>
              A claim’s content stands in the graph that bears the claim’s IRI; what comparing found stands in{' '}
              <code>cg:comparisons</code>. The usual prefixes need no declaration. Other programs ask{' '}
              <a href="/sparql">
                <code>/sparql</code>
              </a>
              , which follows the SPARQL 1.1 Protocol.
            </p>
          )}
        </Heading>
        {options.isStatic ? null : <Editor text={text} />}
        {answer === undefined ? null : <Result answer={answer} />}
        <Library queries={site.library} isStatic={options.isStatic} />
        {options.isStatic ? null : <script src={assetHref('query.js', false)} defer />}
      </>
    ),
  }
}

function Editor({ text = example }: { text: string | undefined }) {
  return (
    <form method="get" action="/query" id="editor" class="editor">
      <label for="query">Query</label>
      <textarea
        id="query"
        name="query"
        rows={Math.min(24, Math.max(8, text.split('\n').length + 1))}
        spellcheck={false}
        autocapitalize="off"
        autocomplete="off"
      >
        {`\n${text}`}
      </textarea>
      <p>
        <button type="submit" name="run" value="yes">
          Run
        </button>{' '}
        <span class="meta" id="hint">
          The address of the page with the result can be shared: it holds the query.
        </span>
      </p>
    </form>
  )
}

function Result({ answer }: { answer: Answer }) {
  return (
    <section aria-labelledby="result" id="answer">
      <h2 id="result">Result</h2>
      {answer.type === 'problem' ? <pre class="problem">{answer.message}</pre> : null}
      {answer.type === 'boolean' ? <p class="boolean">{answer.value ? 'true' : 'false'}</p> : null}
      {answer.type === 'text' ? (
        <>
          <Extent shown={answer.shown} total={answer.total} what="triple" />
          <pre class="rdf">
            <code>{answer.text}</code>
          </pre>
        </>
      ) : null}
      {answer.type === 'bindings' ? <ResultTable answer={answer} /> : null}
    </section>
  )
}

function Library({ queries, isStatic }: { queries: readonly StoredQuery[]; isStatic: boolean }) {
  return (
    <section aria-labelledby="library">
      <h2 id="library">
        The query library <span class="count">{count(queries.length, 'query', 'queries')}</span>
      </h2>
      <p class="rule">
        By name. A variable that begins with an underscore, such as <code>?_event_iri</code>, stands for a parameter:
        put an IRI or a value in its place, or leave it to match everything.
      </p>
      <dl class="library">
        {queries.map(({ name = '', summary = name, description, text }) => (
          <>
            <dt>
              {isStatic ? summary : <a href={`/query?query=${encodeURIComponent(text)}`}>{summary}</a>}{' '}
              <code>{name}</code>
            </dt>
            <dd>{description === undefined ? null : <Prose text={description} />}</dd>
          </>
        ))}
      </dl>
    </section>
  )
}
