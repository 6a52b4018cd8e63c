import type { ClaimAsOf, DocumentAsOf } from '../../../claims/as-of.js'
import { nameRecord, tellPublication } from '../../../view/record.js'
import { capitalise } from '../../../view/words.js'
import { useSetup } from '../site-context.js'
import { Reference } from './reference.js'

/** As of a day, which documents that carry a claim had not, or perhaps not, been published; nothing where all had. */
export function RecordMark({ of }: { of: ClaimAsOf }) {
  const { documents } = of
  const { site } = useSetup()
  const { record: words } = site.words
  const missing = documents.filter(({ existed }) => existed !== 'certainly')
  if (documents.length === 0) return <p class="record">{words.nowhere}</p>
  return (
    <>
      {missing.map((document: DocumentAsOf) => (
        <p class="record">
          {capitalise(nameRecord(of, document, site))}:{' '}
          {words.was(<Reference to={document} />, tellPublication(document.published, site))}
        </p>
      ))}
    </>
  )
}
