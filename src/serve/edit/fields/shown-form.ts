import type { DraftForm } from '../../../review/form/context.js'
import type { FormValues } from '../../../review/form/values.js'

/** What is wrong, by the names of the controls. */
export type Problems = ReadonlyMap<string, string>

/** What is shown in a form: values, and what is wrong with them, by the names of the controls. */
export interface ShownForm {
  readonly form: DraftForm
  readonly values: FormValues
  readonly problems: Problems
  /** Why a value stands there that the draft itself does not have, by the names of the controls. */
  readonly filledIn: ReadonlyMap<string, string>
}
