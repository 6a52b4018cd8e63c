import type { DatasetCore, Quad, Term } from '@rdfjs/types'
import { type Claim, statements } from '../../../claims/claim.js'
import { formatQuantity, readQuantity } from '../../../claims/quantity.js'
import { english } from '../../../language/language.js'
import { xsd } from '../../../rdf/namespaces.js'
import { nameReading } from '../../../view/position-words.js'
import type { Site } from '../site.js'
import { useSetup } from '../site-context.js'
import { Name, Reference } from './reference.js'
import { Scroll } from './scroll.js'

interface ContentProps {
  claim: Claim
}

/** The triples of a claim's own graph: what it says, property by property. */
export function Content({ claim }: ContentProps) {
  const { site } = useSetup()
  const { content: words } = site.words
  const label = (term: Term) => site.labelOf(term.value)
  const order = (quad: Quad) => `${label(quad.subject)} ${label(quad.predicate)} ${quad.object.value}`
  const said = statements(claim).sort((a, b) => (order(a) < order(b) ? -1 : 1))
  return (
    <Scroll label={words.label}>
      <table class="content">
        <thead>
          <tr>
            <th scope="col">{words.ofWhat}</th>
            <th scope="col">{words.property}</th>
            <th scope="col">{words.value}</th>
          </tr>
        </thead>
        <tbody>
          {said.map(({ subject, predicate, object }) => (
            <tr>
              <td>
                <Reference to={{ id: subject.value, label: label(subject) }} />
              </td>
              <td>
                <Name of={predicate.value}>{label(predicate)}</Name>
              </td>
              <td>
                <Value term={object} content={claim.content} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  )
}

function Value({ term, content, depth = 0 }: { term: Term; content: DatasetCore; depth?: number }) {
  const { site } = useSetup()
  if (term.termType === 'NamedNode') return <Reference to={{ id: term.value, label: site.labelOf(term.value) }} />
  if (term.termType !== 'BlankNode') return <Name>{tellLiteral(term, site)}</Name>
  const quantity = formatQuantity(readQuantity(content, term))
  if (quantity !== '') return <Name>{site.language === english ? quantity : nameReading(quantity, site)}</Name>
  // a node may lead back to itself
  if (depth > 4) return '…'
  return (
    <ul>
      {[...content.match(term)].map(({ predicate, object }) => (
        <li>
          <Name>{site.labelOf(predicate.value)}</Name>: <Value term={object} content={content} depth={depth + 1} />
        </li>
      ))}
    </ul>
  )
}

/** A date, a number or a truth in the words of the page; any other text as it is. */
function tellLiteral(term: Term, { language, words }: Site): string {
  if (language === english || term.termType !== 'Literal') return term.value
  if (term.datatype.equals(xsd.boolean)) return term.value === 'true' || term.value === '1' ? words.yes : words.no
  return dateTypes.some(type => term.datatype.equals(type)) ? words.date(term.value) : term.value
}

const dateTypes = [xsd.date, xsd.dateTime, xsd.gYearMonth, xsd.gYear]
