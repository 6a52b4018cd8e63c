import type { DatasetCore } from '@rdfjs/types'
import { cg, prov, schema, sem } from '../../../rdf/namespaces.js'
import { listMembers, Names } from '../../../review/form/names.js'
import { Csrf } from '../edit-page.js'
import { NameList } from '../fields/named-field.js'
import type { Visit } from '../visit.js'

/** What can be one. */
const thingClasses = [sem.Event, prov.Organization, prov.Person, cg.Group, schema.Place].map(({ value }) => value)

/** To decide upon two things of which nothing is proposed. */
export function OthersForm({ dataset, visit }: { dataset: DatasetCore; visit: Visit }) {
  return (
    <>
      <form method="post" action="/edit/same" data-others>
        <Csrf visit={visit} />
        {[1, 2].map(number => (
          <div class="field">
            <label for={`name-${number}`}>{number === 1 ? 'this' : 'and this'}</label>
            <input id={`name-${number}`} name="member" list="things" autocomplete="off" />
          </div>
        ))}
        <div class="field">
          <label for="why-others">why</label>
          <input id="why-others" name="why" autocomplete="off" />
        </div>
        <p class="actions">
          <button type="submit" name="do" value="same">
            Are one
          </button>
          <button type="submit" name="do" value="different">
            Are different
          </button>
          <button type="submit" name="do" value="part">
            The first is part of the second
          </button>
        </p>
      </form>
      <NameList id="things" names={new Names(listMembers(thingClasses, [dataset], dataset))} />
    </>
  )
}
