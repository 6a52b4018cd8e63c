import type { DatasetCore } from '@rdfjs/types'
import { readAgent } from '../../../claims/agent.js'
import type { Workbench } from '../../../node/workbench/workbench.js'
import { rdf } from '../../../rdf/environment.js'
import { formatThing, viewThing } from '../../../review/view-thing.js'
import { Facts } from '../../pages/parts/facts.js'
import { quoteNaming } from './quote-naming.js'

interface SideProps {
  readonly id: string
  readonly number: number
  readonly dataset: DatasetCore
  readonly bench: Workbench
  /** Whether it can be left out of a decision on several. */
  readonly isChoice: boolean
}

/** A thing with all that helps to tell it from others. */
export function Side({ id, number, dataset, bench, isChoice }: SideProps) {
  const view = viewThing(id, dataset)
  const { spellings, kinds } = readAgent(dataset, rdf.namedNode(id))
  const name = formatThing({ ...view, figures: [], documents: [] })
  const list = (values: readonly string[]) => values.join('; ')
  return (
    <section aria-label={name}>
      <h3>
        {isChoice ? (
          <input type="checkbox" name="member" value={id} checked aria-label={`take ${name} into the decision`} />
        ) : (
          <input type="hidden" name="member" value={id} />
        )}{' '}
        {number}. {name}
      </h3>
      <Facts
        of={[
          ['kind', list(view.kinds.length > 0 ? view.kinds : kinds.map(({ label }) => label))],
          ['place', list(view.places)],
          ['days', view.days],
          ['figures', list(view.figures)],
          ['spellings', list(spellings)],
          ['documents', list(view.documents)],
        ]}
      />
      {quoteNaming(bench, id, dataset).map(({ text, document }) => (
        <blockquote>
          <p>{text}</p>
          <footer class="meta">{document}</footer>
        </blockquote>
      ))}
    </section>
  )
}
