import type { Claim } from '../../../claims/claim.js'
import { localName } from '../../../rdf/resource.js'
import { Csrf } from '../edit-page.js'
import type { Visit } from '../visit.js'
import { claimPath } from './claims-page.js'

/** A form for each thing that can become of a claim. */
export function ChangeForms({ claim, visit }: { claim: Claim; visit: Visit }) {
  return (
    <>
      {changes(claim.restricted).map(({ what, title, note, fields }) => (
        <details>
          <summary>{title}</summary>
          <form method="post" action={claimPath(localName(claim.id))} data-become={what}>
            <Csrf visit={visit} />
            <p>{note}</p>
            {[...fields, 'why' as const].map(name => (
              <div class="field">
                <label for={`${what}.${name}`}>{fieldWords[name]}</label>
                <input id={`${what}.${name}`} name={name} autocomplete="off" required={name === 'why'} />
              </div>
            ))}
            <button type="submit" name="do" value={what}>
              {title}
            </button>
          </form>
        </details>
      ))}
    </>
  )
}

const fieldWords = {
  value: 'the value, as worded; PROPERTY=VALUE where it says several things',
  claimant: 'the claimant',
  on: 'the day, month or year',
  document: 'the document, by its name',
  passage: 'the words of its passage, which stand there once',
  label: 'in words of your own',
  'said-by': 'the claim that says so, by its name',
  with: 'the newer claim, where it is in the case already',
  why: 'why',
} as const

interface Change {
  readonly what: string
  readonly title: string
  readonly note: string
  readonly fields: readonly (keyof typeof fieldWords)[]
}

function changes(isRestricted: boolean): Change[] {
  return [
    {
      what: 'correct',
      title: 'Correct an error of ours',
      note: 'What is given is right; all else stays. The wrong claim stays in the files as one that was never said.',
      fields: ['value', 'claimant', 'on', 'document', 'passage', 'label'],
    },
    {
      what: 'revise',
      title: 'Its claimant has revised it',
      note: 'Either the newer claim is there already, or it is made of its value, its document and its passage.',
      fields: ['value', 'document', 'passage', 'on', 'label', 'with'],
    },
    {
      what: 'retract',
      title: 'Its claimant has retracted it',
      note: 'It stands in no position from that day on.',
      fields: ['on', 'document', 'said-by'],
    },
    isRestricted
      ? { what: 'lift', title: 'Lift its restriction', note: 'It is shown again.', fields: [] }
      : {
          what: 'restrict',
          title: 'Restrict it',
          note: 'It is left out of everything that is shown or published.',
          fields: [],
        },
  ]
}
