import { rdfs } from '../../rdf/namespaces.js'
import type { ClaimField } from '../../review/form/claim-fields.js'
import { agentClasses, type DraftForm, newTypes, valueClasses } from '../../review/form/context.js'
import { passageControl } from '../../review/form/fill.js'
import type { Names } from '../../review/form/names.js'
import { eventParts, newEventControl } from '../../review/form/new-event.js'
import { chainControl, type FormValues, factControl, fieldControl, newControl } from '../../review/form/values.js'

/** What is shown in a form: values, and what is wrong with them, by the names of the controls. */
export interface ShownForm {
  readonly form: DraftForm
  readonly values: FormValues
  readonly problems: ReadonlyMap<string, string>
}

/** The fields of a draft: those of the claim, its chain, what it states, its passage, and a new event. */
export function DraftFields({ form, values, problems }: ShownForm) {
  const shown = { form, values, problems }
  const [needed, others] = [form.claim.filter(isShown(shown)), form.claim.filter(field => !isShown(shown)(field))]
  return (
    <>
      {needed.map(field => (
        <Field field={field} {...shown} />
      ))}
      <Repeated
        control={chainControl}
        label="known through, nearest to the claimant first"
        list="agents"
        isNamed
        {...shown}
      />
      <Facts {...shown} />
      <div class="field">
        <label for="passage">passage: other words of the document, or its ends in characters</label>
        <input
          id="passage"
          name={passageControl}
          value={values.get(passageControl)?.[0] ?? ''}
          autocomplete="off"
          {...described(passageControl, problems)}
        />
        <Problem control={passageControl} problems={problems} id="passage" />
      </div>
      <details open={others.some(field => problems.has(fieldControl(field)))}>
        <summary>more: {others.map(({ label }) => label).join(', ')}</summary>
        {others.map(field => (
          <Field field={field} {...shown} />
        ))}
      </details>
      <NewEvent {...shown} />
      <NameList id="agents" names={form.names(agentClasses)} />
      <NameList id="values" names={form.names(valueClasses)} />
      {form.claim.filter(hasList).map(field => (
        <NameList id={`list-${field.name}`} names={form.names(field.classes)} />
      ))}
    </>
  )
}

/** What is needed, has a value, or is wrong is shown at once; the rest behind a summary. */
const isShown =
  ({ values, problems }: ShownForm) =>
  (field: ClaimField) =>
    field.isNeeded ||
    field.id === rdfs.comment.value ||
    ['stance', 'certainty', 'assertedOn'].includes(field.name) ||
    (values.get(fieldControl(field)) ?? []).some(value => value !== '') ||
    problems.has(fieldControl(field))

const isAgents = ({ classes }: ClaimField) => classes.join() === agentClasses.join()
const hasList = (field: ClaimField) => field.classes.length > 0 && !field.choices && !isAgents(field)

function Field({ field, ...shown }: ShownForm & { field: ClaimField }) {
  const { values, problems } = shown
  const control = fieldControl(field)
  if (field.classes.length > 0 && !field.choices) {
    const list = isAgents(field) ? 'agents' : `list-${field.name}`
    return (
      <Repeated
        control={control}
        label={field.label}
        help={field.help}
        list={list}
        isNamed={canBeNew(field)}
        isMany={field.isMany}
        {...shown}
      />
    )
  }
  const given = values.get(control) ?? []
  if (field.choices && field.isMany) {
    const spare = [...given, '']
    return (
      <div class="field">
        {spare.map((value, i) => (
          <>
            <label for={`${control}.${i}`}>{i === 0 ? field.label : `${field.label}, another`}</label>
            <Select id={`${control}.${i}`} name={control} field={field} value={value} problems={problems} />
          </>
        ))}
        <Problem control={control} problems={problems} id={control} />
      </div>
    )
  }
  const [value = ''] = given
  return (
    <div class="field">
      <label for={control}>
        {field.label}
        {field.isNeeded ? <span class="needed"> (needed)</span> : null}
      </label>
      {field.choices ? (
        <Select id={control} name={control} field={field} value={value} problems={problems} />
      ) : isTruth(field) ? (
        <select id={control} name={control} {...described(control, problems)}>
          {['', 'true', 'false'].map(each => (
            <option value={each} selected={each === value}>
              {each === '' ? 'not said' : each}
            </option>
          ))}
        </select>
      ) : isLong(field) ? (
        <textarea id={control} name={control} rows={2} title={field.help} {...described(control, problems)}>
          {value}
        </textarea>
      ) : (
        <input
          id={control}
          name={control}
          value={value}
          title={field.help}
          autocomplete="off"
          {...described(control, problems)}
        />
      )}
      <Problem control={control} problems={problems} id={control} />
    </div>
  )
}

const canBeNew = ({ classes }: ClaimField) => classes.includes(agentClasses[0]!)
const isTruth = ({ datatypes }: ClaimField) => datatypes.some(type => type.endsWith('#boolean'))
const isLong = ({ id }: ClaimField) => id === rdfs.label.value || id === rdfs.comment.value

interface SelectProps {
  readonly id: string
  readonly name: string
  readonly field: ClaimField
  readonly value: string
  readonly problems: ReadonlyMap<string, string>
}

function Select({ id, name, field, value, problems }: SelectProps) {
  return (
    <select id={id} name={name} title={field.help} {...described(name, problems)}>
      <option value="">{field.isNeeded ? 'not chosen yet' : 'not said'}</option>
      {field.choices!.map(({ id: iri, label }) => (
        <option value={iri} selected={iri === value}>
          {label}
        </option>
      ))}
    </select>
  )
}

interface RepeatedProps extends ShownForm {
  readonly control: string
  readonly label: string
  readonly help?: string | undefined
  readonly list: string
  /** Whether whoever is not known can be new. */
  readonly isNamed?: boolean
  readonly isMany?: boolean
}

/** Names of things, each in a line with one more to fill, with what they are where they are new. */
function Repeated({ control, label, help, list, isNamed = false, isMany = true, values, problems }: RepeatedProps) {
  const given = values.get(control) ?? []
  const types = values.get(newControl(control)) ?? []
  const rows = isMany ? [...given.filter(Boolean), ''] : [given[0] ?? '']
  return (
    <div class="field">
      {rows.map((value, i) => (
        <>
          <label for={`${control}.${i}`}>{i === 0 ? label : `${label}, then`}</label>
          <span class="named">
            <input
              id={`${control}.${i}`}
              name={control}
              value={value}
              list={list}
              title={help}
              autocomplete="off"
              {...described(control, problems)}
            />
            {isNamed ? <NewKind control={control} label={`${label}, ${i + 1}`} type={types[i]} /> : null}
          </span>
        </>
      ))}
      <Problem control={control} problems={problems} id={control} />
    </div>
  )
}

interface NewKindProps {
  readonly control: string
  readonly label: string
  readonly type: string | undefined
  /** Whether it can be a concept, too. */
  readonly isValue?: boolean
}

function NewKind({ control, label, type, isValue = false }: NewKindProps) {
  const kinds = Object.keys(newTypes).filter(kind => isValue || kind !== 'concept')
  return (
    <select name={newControl(control)} aria-label={`${label}: known, or new`}>
      <option value="">known</option>
      {kinds.map(kind => (
        <option value={kind} selected={kind === type}>
          new {kind}
        </option>
      ))}
    </select>
  )
}

function Facts(shown: ShownForm) {
  const { form, values } = shown
  const known = form.view.facts.length
  const typed = Array.from({ length: 20 }, (_, i) => i).filter(i => values.get(factControl(i, 'value'))?.[0])
  const rows = Math.max(known, ...typed.map(i => i + 1)) + 1
  return (
    <fieldset>
      <legend>what it states{known === 0 ? ': nothing yet, and a claim needs a fact' : ''}</legend>
      {Array.from({ length: rows }, (_, i) => (
        <Fact number={i} {...shown} />
      ))}
    </fieldset>
  )
}

function Fact({ number, form, values, problems }: ShownForm & { number: number }) {
  const one = (part: 'subject' | 'property' | 'value') => values.get(factControl(number, part))?.[0] ?? ''
  const control = factControl(number, 'value')
  const isKnown = number < form.view.facts.length
  const name = isKnown ? `fact ${number + 1}` : 'another fact'
  return (
    <fieldset class="fact" aria-label={name}>
      <select name={factControl(number, 'property')} aria-label={`${name}: what is stated`}>
        {isKnown ? null : <option value="">{name}…</option>}
        {form.facts.map(({ id, label }) => (
          <option value={id} selected={id === one('property')}>
            {label}
          </option>
        ))}
      </select>
      <input
        name={control}
        value={one('value')}
        list="values"
        aria-label={`${name}: the value; empty for none`}
        autocomplete="off"
        {...described(control, problems)}
      />
      <NewKind control={control} label={name} type={values.get(newControl(control))?.[0]} isValue />
      <input
        name={factControl(number, 'subject')}
        value={one('subject')}
        list="values"
        class="of"
        aria-label={`${name}: of which event`}
        placeholder="of what it is about"
        autocomplete="off"
      />
      <Problem control={control} problems={problems} id={control} />
    </fieldset>
  )
}

function NewEvent({ form, values, problems }: ShownForm) {
  const control = newEventControl('label')
  const one = (part: (typeof eventParts)[number]) => values.get(newEventControl(part))?.[0] ?? ''
  return (
    <details open={problems.has(control)}>
      <summary>a new event that it is about</summary>
      {eventParts.map(part => (
        <div class="field">
          <label for={newEventControl(part)}>{eventWords[part]}</label>
          {part === 'kind' ? (
            <select id={newEventControl(part)} name={newEventControl(part)}>
              <option value="">not chosen yet</option>
              {form.eventKinds.map(({ id, label }) => (
                <option value={id} selected={id === one(part)}>
                  {label}
                </option>
              ))}
            </select>
          ) : (
            <input
              id={newEventControl(part)}
              name={newEventControl(part)}
              value={one(part)}
              autocomplete="off"
              {...(part === 'label' ? described(control, problems) : {})}
            />
          )}
        </div>
      ))}
      <Problem control={control} problems={problems} id={control} />
    </details>
  )
}

const eventWords = {
  label: 'its name',
  kind: 'kind',
  place: 'where; what is not known is a new place',
  from: 'first day, month or year',
  until: 'last day, month or year',
  victims: 'restricted to which people',
}

/** More names than these are not offered; typed, they are found all the same. */
const mostOffered = 300

/** Names that are offered where one is typed. */
export function NameList({ id, names }: { id: string; names: Names }) {
  return (
    <datalist id={id}>
      {names.words.slice(0, mostOffered).map(word => (
        <option value={word} />
      ))}
    </datalist>
  )
}

const described = (control: string, problems: ReadonlyMap<string, string>) =>
  problems.has(control) ? { 'aria-invalid': true as const, 'aria-describedby': `problem-${control}` } : {}

function Problem({ control, problems, id }: { control: string; problems: ReadonlyMap<string, string>; id: string }) {
  const problem = problems.get(control)
  return problem === undefined ? null : (
    <p class="problem" id={`problem-${id}`}>
      {problem}
    </p>
  )
}
