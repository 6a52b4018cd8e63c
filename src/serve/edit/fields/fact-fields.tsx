import { mostNewFacts } from '../../../review/form/fill-facts.js'
import { factControl, newControl } from '../../../review/form/values.js'
import { Options } from './choice-field.js'
import { NewKind } from './named-field.js'
import { described, Problem } from './problem.js'
import type { ShownForm } from './shown-form.js'

/** The list of the names of what facts can be about, and of their values. */
export const valueList = 'values'

/** What a draft states, each fact in a line with one more to fill. */
export function FactFields(shown: ShownForm) {
  const { form, values } = shown
  const known = form.view.facts.length
  const typed = Array.from({ length: mostNewFacts }, (_, i) => i).filter(i => values.get(factControl(i, 'value'))?.[0])
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

function Fact({ number, form, values, problems }: ShownForm & { readonly number: number }) {
  const one = (part: 'subject' | 'property' | 'value') => values.get(factControl(number, part))?.[0] ?? ''
  const control = factControl(number, 'value')
  const isKnown = number < form.view.facts.length
  const name = isKnown ? `fact ${number + 1}` : 'another fact'
  return (
    <fieldset class="fact" aria-label={name}>
      <select name={factControl(number, 'property')} aria-label={`${name}: what is stated`}>
        {isKnown ? null : <option value="">{name}…</option>}
        <Options of={form.facts} value={one('property')} />
      </select>
      <input
        name={control}
        value={one('value')}
        list={valueList}
        aria-label={`${name}: the value; empty for none`}
        autocomplete="off"
        {...described(control, problems)}
      />
      <NewKind control={control} label={name} type={values.get(newControl(control))?.[0]} isValue />
      <input
        name={factControl(number, 'subject')}
        value={one('subject')}
        list={valueList}
        class="of"
        aria-label={`${name}: of which event`}
        placeholder="of what it is about"
        autocomplete="off"
      />
      <Problem control={control} problems={problems} />
    </fieldset>
  )
}
