import type { ClaimAsOf, DocumentAsOf } from '../../../claims/as-of.js'
import { describePublication, nameRecord } from '../../../view/record.js'
import { capitalise } from '../../../view/words.js'
import { Reference } from './reference.js'

/** As of a day, which documents that carry a claim had not, or perhaps not, been published; nothing where all had. */
export function RecordMark({ of }: { of: ClaimAsOf }) {
  const { documents } = of
  const missing = documents.filter(({ existed }) => existed !== 'certainly')
  if (documents.length === 0) return <p class="record">Not on record: in no document.</p>
  return (
    <>
      {missing.map((document: DocumentAsOf) => (
        <p class="record">
          {capitalise(nameRecord(of, document))}: <Reference to={document} /> was {describePublication(document)}.
        </p>
      ))}
    </>
  )
}
