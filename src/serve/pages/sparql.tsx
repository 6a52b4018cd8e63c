import { english } from '../../language/language.js'
import type { StoredQuery } from '../../query/library.js'
import type { Answer } from './answer.js'
import type { Page } from './layout.js'
import { Extent } from './parts/extent.js'
import { Heading } from './parts/heading.js'
import { Prose } from './parts/prose.js'
import { ResultTable } from './parts/result-table.js'
import { directionOf, Script } from './parts/script.js'
import type { Site } from './site.js'
import { useSetup } from './site-context.js'

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
  const { sparql: words } = site.words
  return {
    title: words.title,
    section: '/query',
    body: (
      <>
        <Heading kind={words.kind} title={words.title}>
          {options.isStatic ? (
            <p>{words.static}</p>
          ) : (
            <p>
              {words.what(
                <code>cg:comparisons</code>,
                <a href="/sparql">
                  <code>/sparql</code>
                </a>,
              )}
            </p>
          )}
        </Heading>
        {options.isStatic ? null : <Editor text={text} />}
        {answer === undefined ? null : <Result answer={answer} />}
        <Library queries={site.library} isStatic={options.isStatic} />
        {options.isStatic ? null : <Script name="query.js" words={words.script} />}
      </>
    ),
  }
}

function Editor({ text = example }: { text: string | undefined }) {
  const { site } = useSetup()
  const { sparql: words } = site.words
  return (
    <form method="get" action="/query" id="editor" class="editor">
      <label for="query">{words.query}</label>
      <textarea
        id="query"
        name="query"
        dir={directionOf(site.language) && 'ltr'}
        rows={Math.min(24, Math.max(8, text.split('\n').length + 1))}
        spellcheck={false}
        autocapitalize="off"
        autocomplete="off"
      >
        {`\n${text}`}
      </textarea>
      <p>
        <button type="submit" name="run" value="yes">
          {words.run}
        </button>{' '}
        <span class="meta" id="hint">
          {words.share}
        </span>
      </p>
    </form>
  )
}

function Result({ answer }: { answer: Answer }) {
  const { site } = useSetup()
  const { sparql: words } = site.words
  const dir = directionOf(site.language) && 'ltr'
  return (
    <section aria-labelledby="result" id="answer">
      <h2 id="result">{words.result}</h2>
      {answer.type === 'problem' ? (
        <pre class="problem" dir={dir}>
          {answer.message}
        </pre>
      ) : null}
      {answer.type === 'boolean' ? <p class="boolean">{answer.value ? 'true' : 'false'}</p> : null}
      {answer.type === 'text' ? (
        <>
          <Extent shown={answer.shown} total={answer.total} what="triple" />
          <pre class="rdf" dir={dir}>
            <code>{answer.text}</code>
          </pre>
        </>
      ) : null}
      {answer.type === 'bindings' ? <ResultTable answer={answer} /> : null}
    </section>
  )
}

function Library({ queries, isStatic }: { queries: readonly StoredQuery[]; isStatic: boolean }) {
  const { site } = useSetup()
  const { words } = site
  const { sparql: said, count } = words
  const lang = site.language === english ? undefined : english.tag
  return (
    <section aria-labelledby="library">
      <h2 id="library">
        {said.library} <span class="count">{count(queries.length, 'query')}</span>
      </h2>
      <p class="rule">{said.libraryRule(<code>?_event_iri</code>)}</p>
      <dl class="library">
        {queries.map(query => {
          const { name = '', text } = query
          const told = Object.hasOwn(words.queries, name) ? words.queries[name] : undefined
          const { summary = name, description } = told ?? query
          return (
            <>
              <dt lang={told === undefined ? lang : undefined}>
                {isStatic ? summary : <a href={`/query?query=${encodeURIComponent(text)}`}>{summary}</a>}{' '}
                <code>{name}</code>
              </dt>
              <dd>{description === undefined ? null : <Prose text={description} isTold={told !== undefined} />}</dd>
            </>
          )
        })}
      </dl>
    </section>
  )
}
