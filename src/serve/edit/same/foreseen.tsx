import type { ForeseenChange } from '../../../case/foresee-identity.js'

/** More lines than these are only counted. */
const mostForeseen = 8

/** What a decision would change in the comparison. */
export function Foreseen({ foreseen: { gone, come }, kind }: { foreseen: ForeseenChange; kind: 'same' | 'part' }) {
  const what = kind === 'same' ? 'If they are the same' : 'If it is a part'
  if (gone.length === 0 && come.length === 0) return <p class="foreseen">{what}, nothing changes in the comparison.</p>
  return (
    <section class="foreseen" aria-label="What would change">
      <p>{what}, this changes in the comparison, with all drafts that are open:</p>
      <Lines title="instead of" lines={gone} />
      <Lines title="there would be" lines={come} />
    </section>
  )
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {lines.slice(0, mostForeseen).map(line => (
          <li>{line}</li>
        ))}
        {lines.length > mostForeseen ? <li>and {lines.length - mostForeseen} more</li> : null}
      </ul>
    </>
  )
}
